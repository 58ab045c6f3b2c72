#include "engine/verify/coverage.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "tests/support/catch.h"
#include "tests/support/packs.h"

namespace unknot::test {
namespace {

using Strings = std::vector<std::string>;

// What was counted of one kind: "infected 1 0 1", in order.
Strings counted(const Coverage& coverage, std::string_view kind) {
  Strings out;
  for (const CoveredKind& each : coverage.kinds) {
    for (const Covered& thing : each.things) {
      if (each.what == kind) {
        out.push_back(fmt::format("{} {}", thing.name, fmt::join(thing.times, " ")));
      }
    }
  }
  return out;
}

Coverage covered() {
  LoadedPack pack = small_pack_with(
      "cases:\n"
      "  fevered:\n"
      "    answers:\n"
      "      {location: upper-back, fever: yes, duration: 3 days, age: 30, medicines: "
      "[ibuprofen]}\n"
      "    unlisted: no\n"
      "    expect: {level: soon}\n"
      "  not-sure:\n"
      "    answers: {location: back, numbness: unsure, medicines: [ibuprofen]}\n"
      "    expect: {level: emergency}\n"
      "  nobody: {answers: {sex: male, pregnant: yes, location: calf}, expect: {level: soon}}\n"
  );
  std::erase_if(pack.cases, [](const Case& each) {
    return each.id != "fevered" && each.id != "not-sure" && each.id != "nobody";
  });
  return coverage(pack);
}

}  // namespace

TEST_CASE("coverage: nobody who cannot exist is counted", "[coverage]") {
  CHECK(covered().cases == 2);
}

TEST_CASE("coverage: rules hold, fail and stay undecided", "[coverage]") {
  CHECK(
      counted(covered(), "rules") ==
      Strings{"at-risk 0 1 1", "infected 1 0 1", "plain-knot 0 1 1", "saddle-numbness 0 1 1"}
  );
  CHECK(counted(covered(), "findings") == Strings{"infection 1 0"});
}

TEST_CASE("coverage: terms are true and false, each by itself", "[coverage]") {
  CHECK(
      counted(covered(), "terms of rules") ==
      Strings{
          "at-risk 0 1",
          "infected 1 0",
          "plain-knot 1 0",
          "plain-knot 1 0",
          "plain-knot 0 1",
          "saddle-numbness 2 0",
          "saddle-numbness 0 1"}
  );
  CHECK(
      counted(covered(), "terms of findings") ==
      Strings{"infection 1 0", "infection 0 0", "risk 0 1", "risk 0 2", "risk 0 1"}
  );
}

TEST_CASE("coverage: only what was said answers a question", "[coverage]") {
  CHECK(
      counted(covered(), "questions") ==
      Strings{
          "location 2",
          "fever 1",
          "numbness 0",
          "duration 1",
          "temperature 0",
          "age 1",
          "sex 0",
          "pregnant 0",
          "medicines 2"}
  );
}

TEST_CASE("coverage: options are chosen, an outer one by its parts", "[coverage]") {
  CHECK(
      counted(covered(), "options") ==
      Strings{
          "location=neck 0",
          "location=upper-back 1",
          "location=lower-back 0",
          "location=calf 0",
          "medicines=blood-thinner 0",
          "medicines=ibuprofen 2",
          "sex=female 0",
          "sex=male 0"}
  );
}

TEST_CASE("coverage: remedies are suggested and withheld", "[coverage]") {
  CHECK(counted(covered(), "remedies") == Strings{"ibuprofen-tablets 0 1", "warm-pack 1 0"});
}

TEST_CASE("coverage: a kind says how much of it is covered", "[coverage]") {
  CoveredKind kind{"terms", CoveredKind::Naming::Part, {"true", "false"}, {}};
  CHECK(kind.covered(0) == 0);
  kind.things = {{"a", {}, {1, 0}}, {"b", {}, {2, 3}}, {"c", {}, {0, 0}}};
  CHECK(kind.covered(0) == 2);
  CHECK(kind.covered(1) == 1);
  CHECK(kind.covered_in_all_ways() == 1);
}

}  // namespace unknot::test
