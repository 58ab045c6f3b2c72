// The most dangerous mistake in a pack is an `applies` that keeps a question from somebody who
// should have been asked it: the `else` then stands for an answer that was never given.
#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "engine/base/expects.h"
#include "engine/base/text.h"
#include "engine/condition/variables_read.h"
#include "engine/evaluation/closure.h"
#include "engine/evaluation/triage.h"
#include "engine/verify/follow.h"
#include "engine/verify/proofs.h"

namespace unknot {
namespace {

std::vector<VariableId> variables_of(const Model& model, const Question& question) {
  std::vector<VariableId> out;
  for (const FactId fact : question.asks) {
    for (std::uint32_t i = 0; i < model.vocabulary[fact].variable_count; ++i) {
      out.push_back({model.vocabulary[fact].first_variable.index + i});
    }
  }
  return out;
}

// What an interview knows in the end about somebody who answers everything truthfully, and which
// questions it did not ask. Nothing if the answers contradict what is assumed.
struct Interviewed {
  Possible known;
  std::vector<QuestionId> not_asked;
};

std::optional<Interviewed> interviewed(const Model& model, const Possible& person) {
  Answers answers(model.vocabulary);
  std::vector<QuestionId> order;
  for (const QuestionId id : ids(model.questions)) {
    if (!model.questions[id].applies) {
      order.push_back(id);
    }
  }
  order.insert(order.end(), model.applies_order.begin(), model.applies_order.end());
  std::vector<QuestionId> not_asked;
  for (const QuestionId id : order) {
    const Question& question = model.questions[id];
    const Possible so_far = closed(model, answers).answers.possible();
    if (question.applies &&
        evaluated(model.circuit, so_far).truth(question.applies->when.node) == Truth::False) {
      not_asked.push_back(id);
      continue;
    }
    for (const VariableId variable : variables_of(model, question)) {
      answers.narrow(variable, person[variable]);
    }
  }
  Closed state = closed(model, std::move(answers));
  if (!state.contradictions.empty()) {
    return std::nullopt;
  }
  return Interviewed{state.answers.possible(), std::move(not_asked)};
}

bool is_missed(const Model& model, const Rule& rule, const Possible& person) {
  const std::optional<Interviewed> end = interviewed(model, person);
  return end && evaluated(model.circuit, person).truth(rule.when.node) == Truth::True &&
         triage(model, evaluated(model.circuit, end->known)).outcome > rule.level;
}

// The question that would have told: not asked, and the rule reads what its `else` gets wrong.
Span place_of_the_gap(const Model& model, const Rule& rule, const Possible& person) {
  const std::optional<Interviewed> end = interviewed(model, person);
  expects(end.has_value(), "a person who is missed can be interviewed");
  const std::vector<VariableId> read = variables_read(model.circuit, rule.when.node);
  for (const QuestionId id : end->not_asked) {
    for (const VariableId variable : variables_of(model, model.questions[id])) {
      const bool is_wrong = (end->known[variable] & person[variable]) == 0;
      if (is_wrong && std::ranges::binary_search(read, variable)) {
        return model.questions[id].span;
      }
    }
  }
  return rule.span;
}

// Somebody of whom a rule is true and whom the end of the interview tells less.
Found find_missed(Search& search, std::optional<Followed>& end, const Rule& rule) {
  if (!end) {
    return {};
  }
  const Literal holds = search.space().person().certain(rule.when.node);
  return search.find_milder_than(rule.level, {holds, -end->contradicts}, end->view);
}

void prove_not_missed(Inquiry& inquiry, std::optional<Followed>& end, const Rule& rule) {
  const Model& model = inquiry.model();
  const Found found = find_missed(inquiry.search(), end, rule);
  const auto shows = [&](const Possible& person) { return is_missed(model, rule, person); };
  Diagnostic gap{
      Code::InterviewGap,
      rule.span,
      fmt::format(
          "the interview misses {} for somebody, because this is not asked", quoted(rule.id)
      ),
      "widen `applies`, or say in the rule, in `implies` or in `impossible` that it cannot be",
      {{rule.span, "the rule that is missed"}}};
  if (found.verdict == Satisfiable::Yes) {
    expects(shows(found.person), "an interview misses whom it was found to miss");
    gap.span = place_of_the_gap(model, rule, found.person);
  }
  inquiry.claim_for_person(rule.id, found, std::move(gap), shows);
}

// Where a question does not apply, its `else` counts as answered; that has to fit to the truth.
void prove_consistent(Inquiry& inquiry, std::optional<Followed>& end) {
  const Model& model = inquiry.model();
  if (model.applies_order.empty()) {
    return;
  }
  const auto shows = [&model](const Possible& person) { return !interviewed(model, person); };
  const Question& first = model.questions[model.applies_order.front()];
  inquiry.claim_for_person(
      model.vocabulary[first.asks.front()].id,
      end ? inquiry.search().find({end->contradicts}) : Found{},
      {Code::ElseContradicts,
       first.span,
       "what the `else` of questions assumes of somebody contradicts what they answered",
       "look at what `implies` and `impossible` say about facts with an `else`",
       {}},
      shows
  );
}

void prove_asked(Inquiry& inquiry, const Question& question) {
  Search& search = inquiry.search();
  inquiry.claim_possible(
      inquiry.model().vocabulary[question.asks.front()].id,
      search.find({search.space().person().certain(question.applies->when.node)}),
      {Code::QuestionNeverApplies,
       question.span,
       "this question applies to nobody",
       "look at its `applies` and at what other questions leave possible",
       {}}
  );
}

// The most urgent level that each question can decide; one past the last for none.
IdMap<QuestionId, LevelId> urgencies(const Model& model) {
  const LevelId none{static_cast<std::uint32_t>(model.levels.size())};
  IdMap<QuestionId, LevelId> out(model.questions.size(), none);
  for (const Rule& rule : model.rules) {
    for (const VariableId variable : variables_read(model.circuit, rule.when.node)) {
      if (const auto question = model.asked_by[model.vocabulary[variable].fact]) {
        out[*question] = std::min(out[*question], rule.level);
      }
    }
  }
  return out;
}

// A question about the most urgent level has to stand before every section that only holds
// questions of comfort.
void prove_warnings_first(Inquiry& inquiry) {
  const Model& model = inquiry.model();
  const IdMap<QuestionId, LevelId> urgency = urgencies(model);
  IdMap<SectionId, LevelId> most_urgent(
      model.sections.size(), LevelId{static_cast<std::uint32_t>(model.levels.size())}
  );
  IdMap<SectionId, bool> is_used(model.sections.size(), false);
  for (const QuestionId id : ids(model.questions)) {
    const SectionId section = model.questions[id].section;
    most_urgent[section] = std::min(most_urgent[section], urgency[id]);
    is_used[section] = true;
  }
  for (const QuestionId id : ids(model.questions)) {
    if (urgency[id].index != 0) {
      continue;
    }
    const SectionId section = model.questions[id].section;
    bool comes_late = false;
    for (const SectionId earlier : ids(model.sections)) {
      comes_late = comes_late || (earlier < section && is_used[earlier] &&
                                  most_urgent[earlier] >= model.last_level());
    }
    if (comes_late) {
      inquiry.refute(
          model.vocabulary[model.questions[id].asks.front()].id,
          {Code::WarningAskedLate,
           model.questions[id].span,
           "this can be an emergency, but is asked after a section that only serves the plan",
           "move it to an earlier section",
           {}}
      );
    } else {
      inquiry.prove();
    }
  }
}

}  // namespace

void prove_interview(Inquiry& inquiry) {
  const Model& model = inquiry.model();
  inquiry.begin("the interview misses no rule");
  std::optional<Followed> end = end_of_interview(inquiry.search().space());
  for (const Rule& rule : model.rules) {
    if (rule.level < model.last_level()) {
      prove_not_missed(inquiry, end, rule);
    }
  }
  inquiry.begin("what is assumed of questions that do not apply fits");
  prove_consistent(inquiry, end);
  inquiry.begin("questions apply to somebody");
  for (const Question& question : model.questions) {
    if (question.applies) {
      prove_asked(inquiry, question);
    }
  }
  inquiry.begin("warning signs come before comfort");
  prove_warnings_first(inquiry);
}

}  // namespace unknot
