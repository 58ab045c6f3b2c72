// One forward sweep: children stand before their gates, so when a gate is reached everything it
// reads is decided. The same monotone circuit is read twice at once, see Circuit.
#include "engine/evaluation/evaluation.h"

#include "engine/condition/variables_read.h"

namespace unknot {

Evaluation::Evaluation(const Circuit& circuit)
    : circuit_(&circuit), known_(circuit.node_count(), 0), possible_(circuit.node_count(), 1) {}

void Evaluation::evaluate(const Possible& possible) {
  const auto terms = circuit_->terms();
  for (std::size_t i = 0; i < terms.size(); ++i) {
    const CellMask cells = possible[terms[i].variable];
    known_[i] = (cells & ~terms[i].cells) == 0 ? 1 : 0;
    possible_[i] = (cells & terms[i].cells) != 0 ? 1 : 0;
  }
  const auto gates = circuit_->gates();
  for (std::size_t i = 0; i < gates.size(); ++i) {
    std::int32_t known_weight = 0;
    std::int32_t possible_weight = 0;
    for (const Edge& edge : circuit_->edges(gates[i])) {
      known_weight += edge.weight * known_[edge.child.index];
      possible_weight += edge.weight * possible_[edge.child.index];
    }
    known_[terms.size() + i] = known_weight >= gates[i].threshold ? 1 : 0;
    possible_[terms.size() + i] = possible_weight >= gates[i].threshold ? 1 : 0;
  }
}

std::vector<VariableId> undecided_variables(const Evaluation& evaluation, NodeId root) {
  return each_once(VariableWalk(evaluation.circuit()).read_by(root, [&evaluation](NodeId node) {
    return evaluation.truth(node) == Truth::Unknown;
  }));
}

Evaluation evaluated(const Circuit& circuit, const Possible& possible) {
  Evaluation evaluation(circuit);
  evaluation.evaluate(possible);
  return evaluation;
}

}  // namespace unknot
