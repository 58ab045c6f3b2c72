#include "engine/base/dependency_order.h"

#include <algorithm>
#include <functional>
#include <queue>

namespace unknot {
namespace {

// Kahn's algorithm; the queue gives the smallest index first.
std::vector<std::uint32_t> placed_in_order(const Needs& needs, std::vector<bool>& placed) {
  std::vector<std::uint32_t> missing(needs.size(), 0);
  Needs waiting(needs.size());
  for (std::uint32_t item = 0; item < needs.size(); ++item) {
    missing[item] = static_cast<std::uint32_t>(needs[item].size());
    for (const std::uint32_t needed : needs[item]) {
      waiting[needed].push_back(item);
    }
  }
  std::priority_queue<std::uint32_t, std::vector<std::uint32_t>, std::greater<>> ready;
  for (std::uint32_t item = 0; item < needs.size(); ++item) {
    if (missing[item] == 0) {
      ready.push(item);
    }
  }
  std::vector<std::uint32_t> order;
  while (!ready.empty()) {
    const std::uint32_t item = ready.top();
    ready.pop();
    placed[item] = true;
    order.push_back(item);
    for (const std::uint32_t next : waiting[item]) {
      if (--missing[next] == 0) {
        ready.push(next);
      }
    }
  }
  return order;
}

// Every item left over needs another one that is left over, so walking on must come round.
std::vector<std::uint32_t> walk(
    const Needs& needs,
    std::uint32_t start,
    const std::vector<bool>& placed,
    std::vector<bool>& seen
) {
  std::vector<std::uint32_t> path;
  std::uint32_t item = start;
  while (!seen[item]) {
    seen[item] = true;
    path.push_back(item);
    item = *std::ranges::find_if(needs[item], [&placed](std::uint32_t needed) {
      return !placed[needed];
    });
  }
  const auto first = std::ranges::find(path, item);
  return {first, path.end()};
}

}  // namespace

DependencyOrder dependency_order(const Needs& needs) {
  DependencyOrder result;
  std::vector<bool> placed(needs.size(), false);
  result.order = placed_in_order(needs, placed);
  std::vector<bool> seen = placed;
  for (std::uint32_t item = 0; item < needs.size(); ++item) {
    if (!seen[item]) {
      std::vector<std::uint32_t> circle = walk(needs, item, placed, seen);
      if (!circle.empty()) {
        result.circles.push_back(std::move(circle));
      }
    }
  }
  return result;
}

}  // namespace unknot
