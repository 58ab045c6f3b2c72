// The Ottawa ankle rules as published (JAMA 1994;271:827), for everybody.
#include "tests/support/catch.h"
#include "tests/support/score_pack.h"

namespace unknot::test {
namespace {

// On both sides of the limits: made for 18 years and older, and for ten days after the injury.
const std::vector<std::string> kOthers{
    "age: 18, since: 10 days", "age: 17, since: 10 days", "age: 18, since: 11 days"};

std::string published(const Signs& signs, const std::string& others) {
  if (signs.at("limb-in-danger")) {
    return "emergency";
  }
  if (signs.at("cannot-be-examined") || others != "age: 18, since: 10 days") {
    return "no-rule";
  }
  const bool cannot_walk = !signs.at("four-steps-then") && !signs.at("four-steps-now");
  const bool ankle = signs.at("ankle-pain") &&
                     (signs.at("tender-outside") || signs.at("tender-inside") || cannot_walk);
  const bool foot = signs.at("midfoot-pain") && (signs.at("tender-fifth-metatarsal") ||
                                                 signs.at("tender-navicular") || cannot_walk);
  return ankle || foot ? "x-ray" : "no-x-ray";
}

}  // namespace

TEST_CASE("ottawa-ankle: everybody gets what was published", "[examples]") {
  check_truth_table(example_pack("examples/packs/ottawa-ankle").model, kOthers, published);
}

TEST_CASE("ottawa-ankle: not knowing an item is never less urgent", "[examples]") {
  check_ignorance_is_never_milder(example_pack("examples/packs/ottawa-ankle").model);
}

TEST_CASE("ottawa-ankle: the interview ends where the whole truth does", "[examples]") {
  check_interviews(example_pack("examples/packs/ottawa-ankle").model, kOthers, 13);
}

}  // namespace unknot::test
