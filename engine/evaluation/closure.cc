#include "engine/evaluation/closure.h"

#include <algorithm>
#include <utility>

#include "engine/evaluation/evaluation.h"

namespace unknot {
namespace {

bool can_be_yes(const Answers& answers, VariableId variable) {
  return (answers.possible(variable) & kYes) != 0;
}

// Takes back what was only assumed, and what it would itself be a closer look at.
void reopen(const Model& model, VariableId variable, Answers& answers) {
  if (answers.state(variable) != AnswerState::Derived) {
    return;
  }
  answers.forget(variable, model.vocabulary);
  for (const Implication& implication : model.implications) {
    if (implication.fact == variable) {
      for (const VariableId implied : implication.implied) {
        reopen(model, implied, answers);
      }
    }
  }
}

// Somebody has the fact: so one of the implied facts is true, even if a file did not list it.
void infer_implied(const Model& model, const Implication& implication, Answers& answers) {
  const auto possible = [&answers](VariableId id) { return can_be_yes(answers, id); };
  if (std::ranges::none_of(implication.implied, possible)) {
    for (const VariableId implied : implication.implied) {
      reopen(model, implied, answers);
    }
  }
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
  if (nothing_there && answers.possible(implication.fact) != kNo) {
    answers.narrow(implication.fact, kNo, AnswerState::Derived);
  }
}

// Until nothing new follows. Implications may form chains, so there can be as many rounds as links.
void infer(const Model& model, Answers& answers) {
  for (std::size_t round = 0; round <= model.implications.size(); ++round) {
    const Answers before = answers;
    for (const Implication& implication : model.implications) {
      if (answers.possible(implication.fact) == kYes) {
        infer_implied(model, implication, answers);
      } else {
        rule_out(implication, answers);
      }
    }
    if (answers == before) {
      return;
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

// Narrows the facts of a question that does not apply to what holds there.
void assume_otherwise(const Model& model, QuestionId id, Closed& state) {
  const Question& question = model.questions[id];
  std::size_t next = 0;
  for (const FactId fact : question.asks) {
    for (std::uint32_t i = 0; i < model.vocabulary[fact].variable_count; ++i) {
      const VariableId variable{model.vocabulary[fact].first_variable.index + i};
      const CellMask cells = question.applies->otherwise[next++];
      const bool given = state.answers.state(variable) == AnswerState::Given;
      if (given && (state.answers.possible(variable) & ~cells) == 0) {
        continue;  // the person said the same
      }
      const bool fits = (state.answers.possible(variable) & cells) != 0;
      if (!fits) {
        state.contradictions.push_back({Contradiction::Kind::DoesNotApply, id, variable, 0});
        continue;
      }
      state.answers.narrow(variable, cells, AnswerState::Derived);
    }
  }
}

// What follows from where questions do not apply.
void apply_otherwise(const Model& model, Evaluation& evaluation, Closed& state) {
  state.contradictions.clear();
  evaluation.evaluate(state.answers.possible());
  for (const QuestionId id : model.applies_order) {
    if (evaluation.truth(model.questions[id].applies->when.node) == Truth::False) {
      assume_otherwise(model, id, state);
      evaluation.evaluate(state.answers.possible());
    }
  }
}

}  // namespace

Closed closed(const Model& model, Answers answers) {
  Closed state{std::move(answers), {}};
  Evaluation evaluation(model.circuit);
  // Each can lead to the other. Every round but the last decides another question or fact.
  for (std::size_t round = 0; round <= model.questions.size(); ++round) {
    const Answers before = state.answers;
    infer(model, state.answers);
    apply_otherwise(model, evaluation, state);
    if (model.implications.empty() || state.answers == before) {
      break;
    }
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
