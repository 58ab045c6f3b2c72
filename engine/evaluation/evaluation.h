#pragma once

#include <cstdint>
#include <vector>

#include "engine/base/truth.h"
#include "engine/condition/circuit.h"
#include "engine/facts/answers.h"

namespace unknot {

/// The truth of every node of a circuit for one set of possible cells.
///
/// The object owns its memory: evaluating again allocates nothing, builds no string and throws
/// nothing. Not shared between threads; make one for each.
class Evaluation {
 public:
  /// All nodes start as unknown. The circuit must outlive the evaluation.
  explicit Evaluation(const Circuit& circuit);

  /// Reads the circuit for `possible`. Requires: made for the same vocabulary.
  void evaluate(const Possible& possible);

  [[nodiscard]] Truth truth(NodeId node) const {
    return static_cast<Truth>(known_[node.index] + possible_[node.index]);
  }
  [[nodiscard]] const Circuit& circuit() const { return *circuit_; }

 private:
  const Circuit* circuit_;
  // Two plain readings, 0 or 1: "certainly holds" and "can still hold". Their sum is the Truth.
  std::vector<std::uint8_t> known_;
  std::vector<std::uint8_t> possible_;
};

/// What keeps an undecided node undecided: the variables that it reads through undecided nodes,
/// each once and in order. None if it is decided.
std::vector<VariableId> undecided_variables(const Evaluation& evaluation, NodeId root);

/// Evaluates once, for callers that do not repeat it.
Evaluation evaluated(const Circuit& circuit, const Possible& possible);

}  // namespace unknot
