#include "engine/evaluation/triage.h"

#include <algorithm>
#include <tuple>

namespace unknot {
namespace {

void take_into_account(Triage& result, Truth truth, LevelId level, LevelId unsure_level) {
  if (truth == Truth::False) {
    return;
  }
  result.at_most = std::min(result.at_most, level);
  if (truth == Truth::True) {
    result.at_least = std::min(result.at_least, level);
    result.outcome = std::min(result.outcome, level);
  } else {
    result.outcome = std::min(result.outcome, unsure_level);
  }
}

// Whether an undecided node waits for what nobody was asked about.
bool waits_for_an_answer(const Evaluation& evaluation, const Answers& answers, NodeId root) {
  return std::ranges::any_of(undecided_variables(evaluation, root), [&answers](VariableId id) {
    return answers.state(id) == AnswerState::NotAsked;
  });
}

}  // namespace

Triage triage(const Model& model, const Evaluation& evaluation) {
  Triage result{model.last_level(), model.last_level(), model.last_level()};
  for (const Rule& rule : model.rules) {
    take_into_account(result, evaluation.truth(rule.when.node), rule.level, rule.unsure_level);
  }
  const LevelId otherwise = model.otherwise.level;
  take_into_account(result, otherwise_truth(model, evaluation), otherwise, otherwise);
  return result;
}

Triage triage(const Model& model, const Evaluation& evaluation, const Answers& answers) {
  Triage result = triage(model, evaluation);
  for (const Rule& rule : model.rules) {
    const bool is_lowered = rule.unsure_level != rule.level && rule.level < result.outcome;
    if (is_lowered && evaluation.truth(rule.when.node) == Truth::Unknown &&
        waits_for_an_answer(evaluation, answers, rule.when.node)) {
      result.outcome = rule.level;
    }
  }
  return result;
}

std::vector<StandingRule> standing_rules(const Model& model, const Evaluation& evaluation) {
  std::vector<StandingRule> out;
  for (const RuleId id : ids(model.rules)) {
    const Truth truth = evaluation.truth(model.rules[id].when.node);
    if (truth != Truth::False) {
      out.push_back({id, truth});
    }
  }
  std::ranges::sort(out, [&model](const StandingRule& a, const StandingRule& b) {
    return std::tuple(model.rules[a.rule].level, b.truth, a.rule) <
           std::tuple(model.rules[b.rule].level, a.truth, b.rule);
  });
  return out;
}

}  // namespace unknot
