#include "engine/evaluation/closure.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "engine/evaluation/evaluation.h"

namespace unknot {
namespace {

bool can_be_yes(const Answers& answers, VariableId variable) {
  return (answers.possible(variable) & kYes) != 0;
}

// Somebody has the fact: so, if only one of the implied facts can still be true, it is.
void infer_implied(const Implication& implication, Answers& answers) {
  const auto possible = [&answers](VariableId id) { return can_be_yes(answers, id); };
  if (std::ranges::count_if(implication.implied, possible) == 1) {
    const VariableId only = *std::ranges::find_if(implication.implied, possible);
    if (answers.possible(only) != kYes) {
      answers.narrow(only, kYes, AnswerState::Derived);
    }
  }
}

// A closer look at something that is not there finds nothing.
void rule_out(const Implication& implication, Answers& answers) {
  const bool nothing_there = std::ranges::none_of(implication.implied, [&answers](VariableId id) {
    return can_be_yes(answers, id);
  });
  if (nothing_there && answers.possible(implication.fact) != kNo &&
      answers.state(implication.fact) != AnswerState::Assumed) {
    answers.narrow(implication.fact, kNo, AnswerState::Derived);
  }
}

// Until nothing new follows. Implications may form chains, so there can be as many rounds as links.
void infer(const Model& model, Answers& answers) {
  for (std::size_t round = 0; round <= model.implications.size(); ++round) {
    const Answers before = answers;
    for (const Implication& implication : model.implications) {
      if (answers.possible(implication.fact) == kYes) {
        infer_implied(implication, answers);
      } else {
        rule_out(implication, answers);
      }
    }
    if (answers == before) {
      return;
    }
  }
}

// Takes every assumption out of the answers and returns which there were.
std::vector<VariableId> take_assumptions(const Model& model, Answers& answers) {
  std::vector<VariableId> assumed;
  for (const VariableId variable : ids(model.vocabulary.variables())) {
    if (answers.state(variable) == AnswerState::Assumed) {
      answers.forget(variable, model.vocabulary);
      assumed.push_back(variable);
    }
  }
  return assumed;
}

// What must stay open, because something was said, if only "I don't know", that is a closer look at
// it: assuming a no there would contradict it or make it less urgent.
IdMap<VariableId, bool> not_to_be_assumed(const Model& model, const Answers& answers) {
  IdMap<VariableId, bool> kept(model.vocabulary.variables().size(), false);
  const auto matters = [&](VariableId fact) {
    return can_be_yes(answers, fact) &&
           (kept[fact] || answers.state(fact) != AnswerState::NotAsked);
  };
  for (bool more = true; more;) {
    more = false;
    for (const Implication& implication : model.implications) {
      const bool is_settled = std::ranges::any_of(implication.implied, [&answers](VariableId id) {
        return answers.possible(id) == kYes;
      });
      if (is_settled || !matters(implication.fact)) {
        continue;
      }
      for (const VariableId implied : implication.implied) {
        more = more || !kept[implied];
        kept[implied] = true;
      }
    }
  }
  return kept;
}

void assume(const Model& model, const std::vector<VariableId>& assumed, Answers& answers) {
  const IdMap<VariableId, bool> kept = not_to_be_assumed(model, answers);
  for (const VariableId variable : assumed) {
    if (!kept[variable] && answers.state(variable) == AnswerState::NotAsked) {
      answers.narrow(variable, kNo, AnswerState::Assumed);
    }
  }
}

void report_broken_implications(const Model& model, Closed& state) {
  for (const Implication& implication : model.implications) {
    const bool nothing_there = std::ranges::none_of(implication.implied, [&state](VariableId id) {
      return can_be_yes(state.answers, id);
    });
    if (state.answers.possible(implication.fact) == kYes && nothing_there) {
      state.contradictions.push_back({Contradiction::Kind::Implied, {}, implication.fact, 0});
    }
  }
}

// Narrows the facts of a question that does not apply to what holds there. Returns whether that
// left fewer cells possible.
bool assume_otherwise(const Model& model, QuestionId id, Closed& state) {
  bool narrowed = false;
  const Question& question = model.questions[id];
  std::size_t next = 0;
  for (const FactId fact : question.asks) {
    for (std::uint32_t i = 0; i < model.vocabulary[fact].variable_count; ++i) {
      const VariableId variable{model.vocabulary[fact].first_variable.index + i};
      const CellMask cells = question.applies->otherwise[next++];
      if (state.answers.state(variable) == AnswerState::Assumed) {
        state.answers.forget(variable, model.vocabulary);
        narrowed = true;  // it may be another cell now
      }
      const bool given = state.answers.state(variable) == AnswerState::Given;
      if (given && (state.answers.possible(variable) & ~cells) == 0) {
        continue;  // the person said the same
      }
      const bool fits = (state.answers.possible(variable) & cells) != 0;
      if (!fits) {
        state.contradictions.push_back({Contradiction::Kind::DoesNotApply, id, variable, 0});
        continue;
      }
      narrowed = narrowed || (state.answers.possible(variable) & ~cells) != 0;
      state.answers.narrow(variable, cells, AnswerState::Derived);
    }
  }
  return narrowed;
}

// What follows from where questions do not apply.
void apply_otherwise(const Model& model, Evaluation& evaluation, Closed& state) {
  state.contradictions.clear();
  evaluation.evaluate(state.answers.possible());
  for (const QuestionId id : model.applies_order) {
    const bool applies = evaluation.truth(model.questions[id].applies->when.node) != Truth::False;
    if (!applies && assume_otherwise(model, id, state)) {
      evaluation.evaluate(state.answers.possible());
    }
  }
}

// Each can lead to the other. Every round but the last decides another question or fact.
void follow(const Model& model, Evaluation& evaluation, Closed& state) {
  for (std::size_t round = 0; round <= model.questions.size(); ++round) {
    const Answers before = state.answers;
    infer(model, state.answers);
    apply_otherwise(model, evaluation, state);
    if (model.implications.empty() || state.answers == before) {
      return;
    }
  }
}

}  // namespace

Closed closed(const Model& model, Answers answers) {
  Closed state{std::move(answers), {}};
  Evaluation evaluation(model.circuit);
  // First what follows from what was said, then what is assumed of the rest.
  const std::vector<VariableId> assumed = take_assumptions(model, state.answers);
  follow(model, evaluation, state);
  if (!assumed.empty()) {
    assume(model, assumed, state.answers);
    follow(model, evaluation, state);
  }
  report_broken_implications(model, state);
  for (std::uint32_t i = 0; i < model.impossible.size(); ++i) {
    if (evaluation.truth(model.impossible[i].when.node) == Truth::True) {
      state.contradictions.push_back({Contradiction::Kind::Impossible, {}, {}, i});
    }
  }
  return state;
}

}  // namespace unknot
