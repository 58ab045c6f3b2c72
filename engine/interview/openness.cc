// Two readings of the circuit, for the best and for the worst that can still come out; what can
// change grows until both stay as they are.
#include "engine/interview/openness.h"

#include <algorithm>
#include <cstdint>
#include <optional>

namespace unknot {
namespace {

// Marks the nodes that are undecided and that better knowledge of `changeable` variables can still
// decide, one way or the other. One forward sweep, which reads the circuit for the best and for the
// worst that can still come out.
std::vector<bool> open_nodes(const Evaluation& evaluation, const Askable& changeable) {
  const Circuit& circuit = evaluation.circuit();
  std::vector<bool> best(circuit.node_count());
  std::vector<bool> worst(circuit.node_count());
  std::vector<bool> open(circuit.node_count());
  for (std::uint32_t i = 0; i < circuit.node_count(); ++i) {
    const NodeId node{i};
    const Truth truth = evaluation.truth(node);
    if (truth != Truth::Unknown) {
      best[i] = worst[i] = truth == Truth::True;
      continue;
    }
    if (circuit.is_term(node)) {
      best[i] = changeable[circuit.term(node).variable];
      worst[i] = !best[i];
    } else {
      const Gate& gate = circuit.gate(node);
      std::int32_t best_weight = 0;
      std::int32_t worst_weight = 0;
      for (const Edge& edge : circuit.edges(gate)) {
        best_weight += best[edge.child.index] ? edge.weight : 0;
        worst_weight += worst[edge.child.index] ? edge.weight : 0;
      }
      best[i] = best_weight >= gate.threshold;
      worst[i] = worst_weight >= gate.threshold;
    }
    open[i] = best[i] || !worst[i];
  }
  return open;
}

// Whether a yes-no variable is decided, and how, as far as a condition reads it.
std::optional<bool> decided(const Evaluation& evaluation, VariableId variable) {
  for (const NodeId node : evaluation.circuit().terms_of(variable)) {
    const Truth truth = evaluation.truth(node);
    if (truth != Truth::Unknown) {
      return (truth == Truth::True) == (evaluation.circuit().term(node).cells == kYes);
    }
  }
  return std::nullopt;
}

// The undecided facts of an implication that can still follow from each other: the closer look and
// what it is a closer look at. Nothing once the former is ruled out or one of the latter is there.
std::vector<VariableId> related(const Evaluation& evaluation, const Implication& implication) {
  const std::optional<bool> fact = decided(evaluation, implication.fact);
  if (fact == false) {
    return {};
  }
  std::vector<VariableId> open;
  if (!fact) {
    open.push_back(implication.fact);
  }
  for (const VariableId implied : implication.implied) {
    const std::optional<bool> there = decided(evaluation, implied);
    if (there == true) {
      return {};
    }
    if (!there) {
      open.push_back(implied);
    }
  }
  return open;
}

// Adds `more` to the variables that can change; false if it holds nothing new.
bool add(const std::vector<VariableId>& more, Askable& changeable) {
  bool is_new = false;
  for (const VariableId variable : more) {
    is_new = is_new || !changeable[variable];
    changeable[variable] = true;
  }
  return is_new;
}

using Groups = std::vector<std::vector<VariableId>>;

Groups related(const Model& model, const Evaluation& evaluation) {
  Groups groups;
  groups.reserve(model.implications.size());
  for (const Implication& implication : model.implications) {
    groups.push_back(related(evaluation, implication));
  }
  return groups;
}

// The nodes that asking can still decide, until nothing more can follow from anything.
std::vector<bool> open_nodes(
    const Model& model, const Evaluation& evaluation, const Groups& groups, const Askable& askable
) {
  Askable changeable = askable;
  const auto can_change = [&changeable](VariableId id) { return changeable[id]; };
  std::vector<bool> open;
  for (bool more = true; more;) {
    more = false;
    for (const std::vector<VariableId>& group : groups) {
      if (std::ranges::any_of(group, can_change)) {
        more = add(group, changeable) || more;
      }
    }
    open = open_nodes(evaluation, changeable);
    for (const QuestionId id : model.applies_order) {
      const Question& question = model.questions[id];
      if (open[question.applies->when.node.index]) {
        more = add(variables_of(model, question), changeable) || more;
      }
    }
  }
  return open;
}

}  // namespace

std::vector<VariableId> variables_of(const Model& model, const Question& question) {
  std::vector<VariableId> variables;
  for (const FactId fact : question.asks) {
    for (std::uint32_t i = 0; i < model.vocabulary[fact].variable_count; ++i) {
      variables.push_back(VariableId{model.vocabulary[fact].first_variable.index + i});
    }
  }
  return variables;
}

Openness::Openness(const Model& model, const Evaluation& evaluation, const Askable& askable)
    : groups_(related(model, evaluation)),
      groups_of_(model.vocabulary.variables().size()),
      open_(open_nodes(model, evaluation, groups_, askable)) {
  for (std::size_t i = 0; i < groups_.size(); ++i) {
    for (const VariableId variable : groups_[i]) {
      groups_of_[variable].push_back(i);
    }
  }
}

}  // namespace unknot
