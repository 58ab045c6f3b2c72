#include "engine/explain/support.h"

#include <algorithm>
#include <optional>
#include <set>

namespace unknot {
namespace {

// The variables that a node reads, directly or through its gates, as far as its parts count.
std::vector<VariableId> read_by(const Circuit& circuit, NodeId root, const auto& counts) {
  std::set<VariableId> variables;
  std::set<NodeId> seen;
  std::vector<NodeId> waiting{root};
  while (!waiting.empty()) {
    const NodeId node = waiting.back();
    waiting.pop_back();
    if (!counts(node) || !seen.insert(node).second) {
      continue;
    }
    if (circuit.is_term(node)) {
      variables.insert(circuit.term(node).variable);
      continue;
    }
    for (const Edge& edge : circuit.edges(circuit.gate(node))) {
      waiting.push_back(edge.child);
    }
  }
  return {variables.begin(), variables.end()};
}

// Starts from all that the node reads and takes away one variable after the other while the node
// still certainly holds: what is left has no superfluous part.
std::vector<VariableId> smallest_support(const Model& model, const Answers& answers, NodeId node) {
  Evaluation evaluation(model.circuit);
  Possible possible = answers.possible();
  std::vector<VariableId> needed;
  const auto every_part = [](NodeId) { return true; };
  for (const VariableId variable : read_by(model.circuit, node, every_part)) {
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

// What is not known about an undecided node: only its undecided parts count.
std::vector<VariableId> missing_for(const Model& model, const Evaluation& evaluation, NodeId node) {
  return read_by(model.circuit, node, [&evaluation](NodeId part) {
    return evaluation.truth(part) == Truth::Unknown;
  });
}

}  // namespace

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
      consider({id, truth, missing_for(model, evaluation, rule.when.node)});
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
      consider({id, truth, missing_for(model, evaluation, rule.when.node)});
    }
  }
  return best ? *best : Support{std::nullopt, Truth::True, {}};
}

ProfessionalId see_of(const Model& model, const Support& support) {
  return support.rule ? model.rules[*support.rule].see : model.otherwise.see;
}

}  // namespace unknot
