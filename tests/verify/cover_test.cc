#include "engine/verify/cover.h"

#include "tests/support/catch.h"

namespace unknot {

TEST_CASE("cover: what the others show as well is left out, from the first on", "[mutants]") {
  CHECK(needed({{1, 2}, {2, 3}, {3, 1}}) == std::vector<std::size_t>{1, 2});
  CHECK(needed({{1}, {1, 2}, {3}}) == std::vector<std::size_t>{1, 2});
  CHECK(needed({{1}, {1}, {1}}) == std::vector<std::size_t>{2});
  CHECK(needed({{}, {7}}) == std::vector<std::size_t>{1});
  CHECK(needed({}).empty());
}

}  // namespace unknot
