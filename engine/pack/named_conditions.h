#pragma once

#include <cstdint>
#include <vector>

#include "engine/base/dependency_order.h"
#include "engine/condition/condition.h"
#include "engine/pack/model.h"

namespace unknot {

/// Findings and scores in one numbering: findings first, then scores.
class NamedConditions {
 public:
  /// Requires: the conditions of the model are checked; one that could not be is empty.
  explicit NamedConditions(const Model& model);

  /// Every finding and score after those it speaks of, and the circles among them.
  [[nodiscard]] const DependencyOrder& order() const { return order_; }

  [[nodiscard]] bool is_finding(std::uint32_t index) const { return index < finding_count_; }
  [[nodiscard]] FindingId finding(std::uint32_t index) const { return FindingId{index}; }
  [[nodiscard]] ScoreId score(std::uint32_t index) const { return ScoreId{index - finding_count_}; }

  /// Which facts a condition reads, also through findings and scores; one entry per fact.
  [[nodiscard]] std::vector<bool> facts_read(const Condition& condition) const;

  /// Which findings and scores a condition speaks of directly, by their index here.
  [[nodiscard]] std::vector<std::uint32_t> named_in(const Condition& condition) const;

 private:
  void add_reads(const Condition& condition, std::vector<bool>& facts) const;

  const Model* model_;
  std::uint32_t finding_count_;
  DependencyOrder order_;
  std::vector<std::vector<bool>> facts_;  // read by each finding and score
};

}  // namespace unknot
