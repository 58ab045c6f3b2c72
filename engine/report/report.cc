// One composer reads everything off one evaluation, so that no two parts of a report can disagree.
#include "engine/report/report.h"

#include <algorithm>
#include <optional>
#include <set>

#include "engine/base/text.h"
#include "engine/evaluation/evaluation.h"
#include "engine/evaluation/triage.h"
#include "engine/explain/changes.h"
#include "engine/explain/closer_looks.h"
#include "engine/explain/support.h"
#include "engine/interview/agenda.h"
#include "engine/report/wording.h"

namespace unknot {
namespace {

class Composer {
 public:
  Composer(const Model& model, const Answers& answers)
      : model_(model),
        answers_(answers),
        evaluation_(evaluated(model.circuit, answers.possible())),
        triage_(triage(model, evaluation_, answers)) {}

  [[nodiscard]] Report report() const {
    Report out;
    out.pack = model_.pack;
    add_unanswered(out);
    add_levels(out);
    add_rules(out);
    add_decision(out);
    add_plan(out);
    add_changes(out);
    add_answers(out);
    return out;
  }

 private:
  [[nodiscard]] const Level& level(LevelId id) const { return model_.levels[id]; }

  [[nodiscard]] bool is_given(VariableId variable) const {
    return answers_.state(variable) == AnswerState::Given;
  }

  [[nodiscard]] std::vector<ReportSource> sources(const std::vector<SourceId>& ids) const {
    std::vector<ReportSource> out;
    for (const SourceId id : ids) {
      const Citation& citation = model_.citations[id];
      out.push_back({citation.id, citation.title, citation.url, citation.date});
    }
    return out;
  }

  [[nodiscard]] std::vector<std::string> labels(const std::vector<VariableId>& variables) const {
    std::vector<std::string> out;
    for (const VariableId variable : variables) {
      out.push_back(label(model_.vocabulary, variable));
    }
    return out;
  }

  [[nodiscard]] std::vector<std::string> open_labels(NodeId node) const {
    return labels(undecided_variables(evaluation_, node));
  }

  [[nodiscard]] std::string id_of(VariableId variable) const {
    const Fact& fact = model_.vocabulary.fact_of(variable);
    const std::string option = option_id(variable);
    return option.empty() ? fact.id : fact.id + "." + option;
  }

  [[nodiscard]] std::string option_id(VariableId variable) const {
    const Fact& fact = model_.vocabulary.fact_of(variable);
    return fact.type == FactType::AnyOf ? fact.options[model_.vocabulary[variable].option].id : "";
  }

  // --- How urgent ---

  void add_levels(Report& out) const {
    const Level& outcome = level(triage_.outcome);
    out.level = outcome.id;
    out.title = outcome.title;
    out.within = outcome.within;
    out.act = chosen(outcome.act, evaluation_);
    out.at_least = level(triage_.at_least).id;
    out.at_least_title = level(triage_.at_least).title;
    out.at_most = level(triage_.at_most).id;
    out.at_most_title = level(triage_.at_most).title;
    out.settled = triage_.settled();
    out.stopped = outcome.stops_interview && !out.unfinished();
    out.least_urgent = triage_.outcome == model_.last_level();
  }

  // Only what nobody spoke of: what is not known to the person is not asked for again.
  void add_unanswered(Report& out) const {
    const Askable askable = unknot::askable(model_, answers_, AskFor::Unspoken);
    for (const Prompt& prompt : agenda(model_, evaluation_, askable).prompts) {
      for (const VariableId variable : prompt.lines) {
        out.unanswered.push_back({id_of(variable), label(model_.vocabulary, variable)});
      }
    }
  }

  // --- Why ---

  [[nodiscard]] bool decides(const Rule& rule, Truth truth) const {
    return triage_.outcome == (truth == Truth::True ? rule.level : rule.unsure_level);
  }

  [[nodiscard]] ReportRule standing_rule(const StandingRule& standing) const {
    const Rule& rule = model_.rules[standing.rule];
    ReportRule out;
    out.rule = rule.id;
    out.level = level(rule.level).id;
    out.level_title = level(rule.level).title;
    out.truth = standing.truth;
    out.decides = decides(rule, standing.truth);
    out.because = rule.because;
    out.see = model_.professionals[rule.see].title;
    out.basis = plain_words(rule.basis);
    out.sources = sources(rule.sources);
    out.waits_for = open_labels(rule.when.node);
    return out;
  }

  [[nodiscard]] ReportRule otherwise_rule(Truth truth) const {
    const Otherwise& otherwise = model_.otherwise;
    ReportRule out;
    out.rule = "otherwise";
    out.level = level(otherwise.level).id;
    out.level_title = level(otherwise.level).title;
    out.truth = truth;
    out.decides = otherwise.level == triage_.outcome;
    out.because = otherwise.because;
    out.see = model_.professionals[otherwise.see].title;
    out.sources = sources(otherwise.sources);
    out.waits_for = open_labels(otherwise.node);
    return out;
  }

  // What holds when nothing is recognised stands after the rules of its level; below the outcome
  // it says nothing.
  void add_rules(Report& out) const {
    const Truth otherwise = otherwise_truth(model_, evaluation_);
    bool pending = otherwise != Truth::False && model_.otherwise.level <= triage_.outcome;
    for (const StandingRule& standing : standing_rules(model_, evaluation_)) {
      if (pending && model_.rules[standing.rule].level > model_.otherwise.level) {
        out.rules.push_back(otherwise_rule(otherwise));
        pending = false;
      }
      out.rules.push_back(standing_rule(standing));
    }
    if (pending) {
      out.rules.push_back(otherwise_rule(otherwise));
    }
  }

  void add_decision(Report& out) const {
    const Support found = support(model_, answers_, triage_);
    const Professional& professional = model_.professionals[see_of(model_, found)];
    out.see = professional.title;
    out.see_id = professional.id;
    out.because_truth = found.truth;
    const NodeId node = found.rule ? model_.rules[*found.rule].when.node : model_.otherwise.node;
    out.because = found.rule ? model_.rules[*found.rule].because : model_.otherwise.because;
    if (found.truth == Truth::Unknown) {
      out.waits_for = open_labels(node);
      return;
    }
    for (const VariableId variable : found.variables) {
      out.fixed_by.push_back(answer(variable));
    }
  }

  // --- What to do ---

  [[nodiscard]] static ReportReason reason(const Remedy& remedy, const Reason& reason) {
    switch (reason.kind) {
      case Reason::Kind::Evidence:
        return {reason.kind, reason.points, std::string(name(remedy.grade)) + " evidence"};
      case Reason::Kind::For:
        return {reason.kind, reason.points, remedy.for_it[reason.argument].because};
      case Reason::Kind::Caution:
      case Reason::Kind::Check:
        return {reason.kind, reason.points, remedy.cautions[reason.argument].because};
    }
    return {};
  }

  [[nodiscard]] ReportRemedy suggestion(const Suggestion& suggested) const {
    const Remedy& remedy = model_.remedies[suggested.remedy];
    ReportRemedy out;
    out.remedy = remedy.id;
    out.title = remedy.title;
    out.phase = remedy.phase;
    out.score = suggested.score;
    for (const Reason& each : suggested.reasons) {
      out.reasons.push_back(reason(remedy, each));
    }
    out.steps = remedy.steps;
    out.dose = chosen(remedy.dose, evaluation_);
    out.expect = remedy.expect;
    out.stop_if = remedy.stop_if;
    out.grade = remedy.grade;
    out.sources = sources(remedy.sources);
    out.effort = remedy.effort;
    out.cost = remedy.cost;
    out.equipment = remedy.equipment;
    out.professional = remedy.professional;
    return out;
  }

  [[nodiscard]] ReportWithheld withheld(const Withheld& found) const {
    const Remedy& remedy = model_.remedies[found.remedy];
    ReportWithheld out{remedy.id, remedy.title, found.truth, {}, {}};
    std::set<VariableId> open;
    for (const std::uint32_t index : found.reasons) {
      const Argument& argument = remedy.never[index];
      out.because.push_back(argument.because);
      for (const VariableId each : undecided_variables(evaluation_, argument.when.node)) {
        open.insert(each);
      }
    }
    out.check = labels({open.begin(), open.end()});
    return out;
  }

  [[nodiscard]] ReportTopic topic(TopicId id) const {
    const Topic& topic = model_.topics[id];
    return {topic.id, topic.question, topic.verdict, topic.answer, sources(topic.sources)};
  }

  void add_plan(Report& out) const {
    const Plan plan = make_plan(model_, evaluation_, triage_);
    for (const Suggestion& each : plan.suggested) {
      out.suggested.push_back(suggestion(each));
    }
    for (const Withheld& each : plan.withheld) {
      out.withheld.push_back(withheld(each));
    }
    for (const TopicId id : plan.topics) {
      out.topics.push_back(topic(id));
    }
  }

  // --- What would change it ---

  [[nodiscard]] ReportChange change(const ChangeSet& set, const std::vector<ChangeSet>& all) const {
    const Level& raised_to = level(set.level);
    const ChangeSet told = widened(model_.vocabulary, set, all);
    ReportChange out;
    out.if_this = change_words(model_.vocabulary, told);
    out.level = raised_to.id;
    out.level_title = raised_to.title;
    out.parts = change_parts(model_.vocabulary, told);
    out.is_emergency = raised_to.stops_interview;
    out.is_time = std::ranges::all_of(set.changes, [this](const Change& each) {
      return model_.vocabulary.fact_of(each.variable).type == FactType::Time;
    });
    return out;
  }

  [[nodiscard]] std::vector<ReportChange> changes(const std::vector<ChangeSet>& sets) const {
    const std::vector<ChangeSet> enough = without_closer_looks(model_, sets);
    std::vector<ReportChange> out;
    for (const ChangeSet& set : sets) {
      out.push_back(change(set, sets));
      out.back().is_closer_look = std::ranges::find(enough, set) == enough.end();
    }
    return out;
  }

  void add_changes(Report& out) const {
    const auto net = raising_changes(model_, answers_, triage_, ChangeScope::CanAppear);
    auto any = raising_changes(model_, answers_, triage_, ChangeScope::Everything);
    std::erase_if(any, [&net](const ChangeSet& set) {
      return std::ranges::find(net, set) != net.end();
    });
    out.safety_net = changes(net);
    out.why_not = changes(any);
  }

  // --- What was said ---

  [[nodiscard]] ReportAnswer answer(VariableId variable) const {
    return {
        model_.vocabulary.fact_of(variable).id,
        option_id(variable),
        label(model_.vocabulary, variable),
        words(model_.vocabulary, answers_, variable)};
  }

  // An any-of fact all of whose options are answered, in one line; nothing for any other.
  [[nodiscard]] std::optional<ReportAnswer> whole_list(const Fact& fact) const {
    if (fact.type != FactType::AnyOf) {
      return std::nullopt;
    }
    std::vector<std::string> chosen_options;
    for (std::uint32_t i = 0; i < fact.variable_count; ++i) {
      const VariableId variable{fact.first_variable.index + i};
      const CellMask possible = answers_.possible(variable);
      if (!is_given(variable) || (possible != kYes && possible != kNo)) {
        return std::nullopt;
      }
      if (possible == kYes) {
        chosen_options.push_back(fact.options[i].label);
      }
    }
    const std::string value =
        chosen_options.empty() ? "none of these" : listed(chosen_options, "and");
    return ReportAnswer{fact.id, "", fact.label, value};
  }

  void add_answers(Report& out) const {
    for (const Fact& fact : model_.vocabulary.facts()) {
      if (const auto whole = whole_list(fact)) {
        out.answers.push_back(*whole);
        continue;
      }
      for (std::uint32_t i = 0; i < fact.variable_count; ++i) {
        const VariableId variable{fact.first_variable.index + i};
        if (is_given(variable) || answers_.state(variable) == AnswerState::NotKnown) {
          out.answers.push_back(answer(variable));
        }
      }
    }
  }

  const Model& model_;
  const Answers& answers_;
  Evaluation evaluation_;
  Triage triage_;
};

}  // namespace

Report make_report(const Model& model, const Answers& answers) {
  return Composer(model, answers).report();
}

}  // namespace unknot
