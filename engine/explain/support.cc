#include "engine/explain/support.h"

#include <algorithm>
#include <optional>

#include "engine/condition/variables_read.h"

namespace unknot {

// Starts from all that the node reads and takes away one variable after the other while the node
// still certainly holds: what is left has no superfluous part.
std::vector<VariableId> smallest_support(const Model& model, const Answers& answers, NodeId node) {
  Evaluation evaluation(model.circuit);
  Possible possible = answers.possible();
  std::vector<VariableId> needed;
  for (const VariableId variable : variables_read(model.circuit, node)) {
    const CellMask everything = model.vocabulary[variable].all();
    const CellMask known = possible[variable];
    possible[variable] = everything;
    evaluation.evaluate(possible);
    if (evaluation.truth(node) != Truth::True) {
      possible[variable] = known;
      needed.push_back(variable);
    }
  }
  return needed;
}

Support support(const Model& model, const Answers& answers, const Triage& triage) {
  const Evaluation evaluation = evaluated(model.circuit, answers.possible());
  std::optional<Support> best;
  const auto consider = [&best](Support found) {
    const bool better =
        !best || (found.truth == Truth::True && best->truth == Truth::Unknown) ||
        (found.truth == best->truth && found.variables.size() < best->variables.size());
    if (better) {
      best = std::move(found);
    }
  };
  for (const RuleId id : ids(model.rules)) {
    const Rule& rule = model.rules[id];
    const Truth truth = evaluation.truth(rule.when.node);
    if (truth == Truth::True && rule.level == triage.outcome) {
      consider({id, truth, smallest_support(model, answers, rule.when.node)});
    } else if (truth == Truth::Unknown && rule.unsure_level == triage.outcome) {
      consider({id, truth, undecided_variables(evaluation, rule.when.node)});
    }
  }
  if (best && best->truth == Truth::True) {
    return *best;
  }
  const Truth otherwise = otherwise_truth(model, evaluation);
  if (otherwise != Truth::False && model.otherwise.level == triage.outcome && !best) {
    return {std::nullopt, otherwise, {}};
  }
  if (best) {
    return *best;
  }
  // A rule whose lowered level does not count yet, because nobody was asked what it waits for.
  for (const RuleId id : ids(model.rules)) {
    const Rule& rule = model.rules[id];
    const Truth truth = evaluation.truth(rule.when.node);
    if (truth == Truth::Unknown && rule.level == triage.outcome) {
      consider({id, truth, undecided_variables(evaluation, rule.when.node)});
    }
  }
  return best ? *best : Support{std::nullopt, Truth::True, {}};
}

ProfessionalId see_of(const Model& model, const Support& support) {
  return support.rule ? model.rules[*support.rule].see : model.otherwise.see;
}

}  // namespace unknot
