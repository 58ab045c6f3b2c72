#pragma once

#include <cstdint>
#include <vector>

#include "engine/base/strong_id.h"
#include "engine/condition/circuit.h"

namespace unknot {

/// Finds the variables that nodes of a circuit read, directly or through their gates. It keeps its
/// memory and meets no node twice, so that walking from many nodes costs no more than the circuit
/// is large. The circuit must outlive the walk.
class VariableWalk {
 public:
  explicit VariableWalk(const Circuit& circuit) : circuit_(&circuit), met_(circuit.node_count()) {}

  /// Forgets what was met.
  void restart() { ++round_; }

  /// The variables that `root` reads through nodes for which `counts` holds, `root` included, and
  /// that were not met before. In no particular order, once for each term on them.
  template <class Counts>
  [[nodiscard]] std::vector<VariableId> read_by(NodeId root, const Counts& counts) {
    std::vector<VariableId> variables;
    waiting_.assign(1, root);
    while (!waiting_.empty()) {
      const NodeId node = waiting_.back();
      waiting_.pop_back();
      if (met_[node] == round_ || !counts(node)) {
        continue;
      }
      met_[node] = round_;
      if (circuit_->is_term(node)) {
        variables.push_back(circuit_->term(node).variable);
        continue;
      }
      for (const Edge& edge : circuit_->edges(circuit_->gate(node))) {
        waiting_.push_back(edge.child);
      }
    }
    return variables;
  }

 private:
  const Circuit* circuit_;
  IdMap<NodeId, std::uint32_t> met_;  // the round in which a node was met last
  std::uint32_t round_ = 1;
  std::vector<NodeId> waiting_;
};

/// All variables that a node reads, each once and in order.
std::vector<VariableId> variables_read(const Circuit& circuit, NodeId root);

/// `variables`, each once and in order.
std::vector<VariableId> each_once(std::vector<VariableId> variables);

}  // namespace unknot
