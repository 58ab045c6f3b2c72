#pragma once

#include <cstdint>
#include <vector>

namespace unknot {

/// Things that depend on each other, by their index: item i needs all of `needs[i]` before it.
using Needs = std::vector<std::vector<std::uint32_t>>;

struct DependencyOrder {
  /// Every item that can be reached without a circle, each after all it needs; among those that
  /// could stand next, the smallest first.
  std::vector<std::uint32_t> order;

  /// The circles: each item needs the next one, the last one needs the first. Items that only
  /// wait for a circle are in neither list.
  std::vector<std::vector<std::uint32_t>> circles;
};

/// Requires: every index in `needs` is below its size.
DependencyOrder dependency_order(const Needs& needs);

}  // namespace unknot
