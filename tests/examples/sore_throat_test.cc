// The Centor score with McIsaac's points for age as published (CMAJ 2000;163:811), for everybody.
#include "tests/support/catch.h"
#include "tests/support/score_pack.h"

namespace unknot::test {
namespace {

// On both sides of every limit of age.
const std::vector<std::string> kAges{
    "age: 0", "age: 2", "age: 3", "age: 14", "age: 15", "age: 44", "age: 45", "age: 120"};

std::string published(const Signs& signs, const std::string& others) {
  const int age = std::stoi(others.substr(std::string("age: ").size()));
  if (signs.at("airway-in-danger")) {
    return "emergency";
  }
  if (signs.at("outside-the-score") || age < 3) {
    return "no-score";
  }
  int points = 0;
  if (age >= 45) {
    points = -1;
  } else if (age < 15) {
    points = 1;
  }
  points += signs.at("fever") ? 1 : 0;
  points += signs.at("cough") ? 0 : 1;
  points += signs.at("tender-glands") ? 1 : 0;
  points += signs.at("tonsils") ? 1 : 0;
  if (points >= 4) {
    return "swab-or-treat";
  }
  return points >= 2 ? "swab" : "no-swab";
}

}  // namespace

TEST_CASE("sore-throat: everybody gets what was published", "[examples]") {
  check_truth_table(example_pack("examples/packs/sore-throat").model, kAges, published);
}

TEST_CASE("sore-throat: not knowing an item is never less urgent", "[examples]") {
  check_ignorance_is_never_milder(example_pack("examples/packs/sore-throat").model);
}

TEST_CASE("sore-throat: the interview ends where the whole truth does", "[examples]") {
  check_interviews(example_pack("examples/packs/sore-throat").model, kAges, 1);
}

}  // namespace unknot::test
