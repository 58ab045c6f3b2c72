#include "engine/base/dependency_order.h"

#include "tests/support/catch.h"

namespace unknot {
namespace {

using Indices = std::vector<std::uint32_t>;
using Circles = std::vector<Indices>;

}  // namespace

TEST_CASE("dependency order: nothing to order is in order", "[base]") {
  const DependencyOrder result = dependency_order({});
  CHECK(result.order.empty());
  CHECK(result.circles.empty());
}

TEST_CASE("dependency order: each item stands after all it needs, small ones first", "[base]") {
  const DependencyOrder result = dependency_order({{3}, {}, {0, 1}, {}});
  CHECK(result.order == Indices{1, 3, 0, 2});
  CHECK(result.circles.empty());
}

TEST_CASE("dependency order: an item that needs itself is a circle", "[base]") {
  const DependencyOrder result = dependency_order({{0}, {}});
  CHECK(result.order == Indices{1});
  CHECK(result.circles == Circles{{0}});
}

TEST_CASE("dependency order: every circle is told once, from its way in", "[base]") {
  // 0 -> 1 -> 2 -> 1, and 3 <-> 4, and 5 is free.
  const DependencyOrder result = dependency_order({{1}, {2}, {1}, {4}, {3, 5}, {}});
  CHECK(result.order == Indices{5});
  CHECK(result.circles == Circles{{1, 2}, {3, 4}});
}

TEST_CASE("dependency order: what waits for a circle is in neither list", "[base]") {
  const DependencyOrder result = dependency_order({{0}, {0}});
  CHECK(result.order.empty());
  CHECK(result.circles == Circles{{0}});
}

TEST_CASE("dependency order: a long chain takes no recursion", "[base]") {
  Needs needs(100'000);
  for (std::uint32_t i = 1; i < needs.size(); ++i) {
    needs[i] = {i - 1};
  }
  CHECK(dependency_order(needs).order.size() == needs.size());
}

}  // namespace unknot
