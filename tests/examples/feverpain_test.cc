// The FeverPAIN score as NICE guideline NG84 uses it, for everybody.
#include "tests/support/catch.h"
#include "tests/support/score_pack.h"

namespace unknot::test {
namespace {

struct Others {
  int age;
  int days;
};

// On both sides of every limit.
const std::map<std::string, Others> kOthers{
    {"age: 2, since: 3 days", {2, 3}},
    {"age: 3, since: 3 days", {3, 3}},
    {"age: 4, since: 4 days", {4, 4}},
    {"age: 5, since: 3 days", {5, 3}},
    {"age: 5, since: 4 days", {5, 4}},
    {"age: 80, since: 0 days", {80, 0}},
};

std::vector<std::string> others() {
  std::vector<std::string> out;
  for (const auto& [text, ignored] : kOthers) {
    out.push_back(text);
  }
  return out;
}

std::string published(const Signs& signs, const std::string& text) {
  const Others& person = kOthers.at(text);
  if (signs.at("in-danger")) {
    return "emergency";
  }
  const bool is_feverish_child = person.age < 5 && signs.at("fever");
  if (signs.at("outside-the-score") || person.age < 3 || is_feverish_child) {
    return "no-score";
  }
  int points = person.days <= 3 ? 1 : 0;
  points += signs.at("fever") ? 1 : 0;
  points += signs.at("pus") ? 1 : 0;
  points += signs.at("inflamed-tonsils") ? 1 : 0;
  points += signs.at("cough-or-cold") ? 0 : 1;
  if (points >= 4) {
    return "likely-benefit";
  }
  return points >= 2 ? "may-benefit" : "unlikely-benefit";
}

}  // namespace

TEST_CASE("feverpain: everybody gets what was published", "[examples]") {
  check_truth_table(example_pack("examples/packs/feverpain").model, others(), published);
}

TEST_CASE("feverpain: not knowing an item is never less urgent", "[examples]") {
  check_ignorance_is_never_milder(example_pack("examples/packs/feverpain").model);
}

TEST_CASE("feverpain: the interview ends where the whole truth does", "[examples]") {
  check_interviews(example_pack("examples/packs/feverpain").model, others(), 1);
}

}  // namespace unknot::test
