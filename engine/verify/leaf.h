#pragma once

#include <vector>

#include "engine/condition/condition.h"
#include "engine/evaluation/evaluation.h"
#include "engine/pack/model.h"

namespace unknot {

/// Whether a part of a written condition has no parts itself and depends on the answers.
bool is_leaf(const Condition::Node& node);

/// A part of a written condition without parts: a test of a variable, or the mention of a finding
/// or a score. It can be told true or false by itself, also where compiling joined it with others.
class Leaf {
 public:
  /// Requires: `is_leaf(node)`; `node` belongs to `model`, and both outlive the leaf.
  Leaf(const Model& model, const Condition::Node& node);

  /// Its truth for `possible`, of which `evaluation` is the evaluation. Scores are told by the
  /// fewest and the most points that are still possible.
  [[nodiscard]] Truth truth(
      const Model& model, const Evaluation& evaluation, const Possible& possible
  ) const;

 private:
  [[nodiscard]] Truth score_truth(const Score& score, const Evaluation& evaluation) const;

  const Condition::Node* node_;
  CellMask cells_ = 0;  // of a test
};

}  // namespace unknot
