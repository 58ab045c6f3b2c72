#include "engine/verify/passing_changes.h"

#include <algorithm>

#include "tests/support/catch.h"
#include "tests/support/packs.h"

namespace unknot::test {
namespace {

using Strings = std::vector<std::string>;

Strings changes_for(const std::string& inside) {
  const LoadedPack pack = small_pack_with("cases:\n  example: {" + inside + "}\n");
  return passing_changes(pack.model, *std::ranges::find(pack.cases, "example", &Case::id));
}

}  // namespace

TEST_CASE("passing_changes: a single answer that would raise the outcome", "[test]") {
  CHECK(
      changes_for(
          "answers: {location: neck, numbness: yes, temperature: 37 C, duration: 3 days, age: 30}, "
          "unlisted: no, expect: {level: emergency}"
      ) == Strings{"location: back"}
  );
}

TEST_CASE("passing_changes: a single answer that would lower it", "[test]") {
  CHECK(
      changes_for(
          "answers: {location: calf, fever: yes, temperature: 37 C, duration: 3 days, age: 30}, "
          "unlisted: no, expect: {level: self-care, rules: [plain-knot]}"
      ) == Strings{"fever: no"}
  );
}

TEST_CASE("passing_changes: two answers where no single one is enough", "[test]") {
  CHECK(
      changes_for("answers: {location: calf, temperature: 37 C, duration: 3 days, age: 30}, "
                  "unlisted: no, expect: {level: emergency}"
      ) == Strings{"location: back and numbness: yes"}
  );
}

TEST_CASE("passing_changes: everything that the case expects has to come out", "[test]") {
  CHECK(changes_for(
            "answers: {location: calf, fever: yes, temperature: 37 C, duration: 3 days, age: 30}, "
            "unlisted: no, expect: {level: self-care, plan-has: [warm-pack]}"
  )
            .empty());
}

TEST_CASE("passing_changes: a contradiction is mended by one answer", "[test]") {
  CHECK(
      changes_for("answers: {sex: male, pregnant: yes, fever: yes}, expect: {rules: [infected]}") ==
      Strings{"pregnant: no", "sex: female"}
  );
}

}  // namespace unknot::test
