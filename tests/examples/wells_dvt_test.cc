// The two-level Wells score as published (N Engl J Med 2003;349:1227), for everybody.
#include <array>

#include "tests/support/catch.h"
#include "tests/support/score_pack.h"

namespace unknot::test {
namespace {

constexpr std::array kOnePoint{
    "active-cancer",
    "leg-immobile",
    "bed-or-surgery",
    "deep-vein-tender",
    "whole-leg-swollen",
    "calf-swollen",
    "pitting-oedema",
    "collateral-veins",
    "earlier-dvt",
};

std::string published(const Signs& signs, const std::string& /*others*/) {
  if (signs.at("chest-symptoms")) {
    return "emergency";
  }
  if (signs.at("outside-the-score")) {
    return "no-score";
  }
  int points = signs.at("other-diagnosis") ? -2 : 0;
  for (const char* item : kOnePoint) {
    points += signs.at(item) ? 1 : 0;
  }
  return points >= 2 ? "likely" : "unlikely";
}

}  // namespace

TEST_CASE("wells-dvt: everybody gets what was published", "[examples]") {
  check_truth_table(example_pack("examples/packs/wells-dvt").model, {""}, published);
}

TEST_CASE("wells-dvt: not knowing an item is never less urgent", "[examples]") {
  check_ignorance_is_never_milder(example_pack("examples/packs/wells-dvt").model);
}

TEST_CASE("wells-dvt: the interview ends where the whole truth does", "[examples]") {
  check_interviews(example_pack("examples/packs/wells-dvt").model, {""}, 13);
}

}  // namespace unknot::test
