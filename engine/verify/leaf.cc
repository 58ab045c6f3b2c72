#include "engine/verify/leaf.h"

#include <algorithm>

namespace unknot {
namespace {

using Kind = Condition::Kind;

}  // namespace

bool is_leaf(const Condition::Node& node) {
  return node.kind == Kind::Test || node.kind == Kind::Finding || node.kind == Kind::Score;
}

Leaf::Leaf(const Model& model, const Condition::Node& node) : node_(&node), cells_(node.cells) {
  if (node.kind == Kind::Test) {
    for (const Range& range : node.ranges) {
      cells_ |= model.vocabulary.cells_touching(model.vocabulary[node.variable].fact, range);
    }
  }
}

Truth Leaf::truth(const Model& model, const Evaluation& evaluation, const Possible& possible)
    const {
  if (node_->kind == Kind::Finding) {
    const Truth finding = evaluation.truth(model.findings[node_->finding].when.node);
    return node_->wanted ? finding : !finding;
  }
  if (node_->kind == Kind::Score) {
    return score_truth(model.scores[node_->score], evaluation);
  }
  const CellMask left = possible[node_->variable];
  if ((left & ~cells_) == 0) {
    return Truth::True;
  }
  return (left & cells_) == 0 ? Truth::False : Truth::Unknown;
}

Truth Leaf::score_truth(const Score& score, const Evaluation& evaluation) const {
  Ticks fewest = 0;
  Ticks most = 0;
  for (const Score::Item& item : score.items) {
    const Truth truth = evaluation.truth(item.when.node);
    if (truth == Truth::True) {
      fewest += item.points;
      most += item.points;
    } else if (truth == Truth::Unknown) {
      (item.points < 0 ? fewest : most) += item.points;
    }
  }
  Truth out = Truth::False;
  for (const Range& range : node_->ranges) {
    if (range.first <= fewest && most <= range.last) {
      return Truth::True;
    }
    if (range.first <= most && fewest <= range.last) {
      out = Truth::Unknown;
    }
  }
  return out;
}

}  // namespace unknot
