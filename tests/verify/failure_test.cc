#include "engine/verify/failure.h"

#include <algorithm>

#include "tests/support/catch.h"
#include "tests/support/packs.h"

namespace unknot::test {
namespace {

using Part = RuleSeen::Part;
using Strings = std::vector<std::string>;

struct Failing {
  explicit Failing(const std::string& inside)
      : loaded(load_with_small_pack("cases:\n  example: {" + inside + "}\n")) {
    INFO(loaded.rendered());
    REQUIRE(loaded.pack.ok());
  }

  [[nodiscard]] const Model& model() const { return loaded.pack.value->model; }
  [[nodiscard]] const Case& example() const {
    return *std::ranges::find(loaded.pack.value->cases, "example", &Case::id);
  }
  [[nodiscard]] std::vector<RuleSeen> rules() const {
    return rules_behind(model(), example(), loaded.sources);
  }
  [[nodiscard]] Strings remedies() const {
    return remedies_behind(model(), example(), loaded.sources);
  }

  // Where a rule stands, by its id.
  [[nodiscard]] Place place(std::string_view rule) const {
    for (const Rule& each : model().rules) {
      if (each.id == rule) {
        return place_of(each.span, loaded.sources);
      }
    }
    return {};
  }

  Loaded loaded;
};

}  // namespace

TEST_CASE("failure: the rule in the way, and the answers that hold it up", "[test]") {
  const Failing f(
      "answers: {location: calf, fever: yes, duration: 3 days}, unlisted: no, "
      "expect: {level: self-care}"
  );
  CHECK(
      f.rules() ==
      std::vector<RuleSeen>{
          {"infected", "soon", Truth::True, Part::InTheWay, f.place("infected"), {"fever: yes"}},
          {"at-risk", "soon", Truth::Unknown, Part::InTheWay, f.place("at-risk"), {"age"}},
          {"plain-knot",
           "self-care",
           Truth::False,
           Part::Nearest,
           f.place("plain-knot"),
           {"`infection: no`"}}}
  );
}

TEST_CASE("failure: what is nearest where more urgency was expected", "[test]") {
  const Failing f(
      "answers: {location: neck, numbness: yes, temperature: 37 C, duration: 3 days, age: 30}, "
      "unlisted: no, expect: {level: emergency}"
  );
  CHECK(
      f.rules() ==
      std::vector<RuleSeen>{
          {"otherwise", "routine", Truth::True, Part::Decides, std::nullopt, {}},
          {"saddle-numbness",
           "emergency",
           Truth::False,
           Part::Nearest,
           f.place("saddle-numbness"),
           {"`location: back`"}}}
  );
}

TEST_CASE("failure: an undecided rule decides, and a rule that the case names", "[test]") {
  const Failing f(
      "answers: {location: back, numbness: unsure, duration: 3 days, age: 30, temperature: 37 C}, "
      "unlisted: no, expect: {rules: [infected]}"
  );
  CHECK(
      f.rules() ==
      std::vector<RuleSeen>{
          {"saddle-numbness",
           "emergency",
           Truth::Unknown,
           Part::Decides,
           f.place("saddle-numbness"),
           {"numbness"}},
          {"infected",
           "soon",
           Truth::False,
           Part::Named,
           f.place("infected"),
           {"`infection: yes`"}}}
  );
}

TEST_CASE("failure: why a remedy is left out or suggested", "[test]") {
  const std::string person = "answers: {location: neck, duration: 3 days, age: 30";
  const std::string lacks = "expect: {plan-lacks: [warm-pack], plan-has: [ibuprofen-tablets]}";
  CHECK(
      Failing(person + ", medicines: [ibuprofen]}, unlisted: no, " + lacks).remedies() ==
      Strings{
          "ibuprofen-tablets is left out: They do not mix. (small.yaml:117:9)",
          "warm-pack is suggested: Warmth eases stiffness. (small.yaml:104:11)"}
  );
  CHECK(
      Failing(person + ", medicines: none}, " + lacks).remedies().front() ==
      "ibuprofen-tablets is left out until checked: It can harm the baby. (small.yaml:118:9)"
  );
  CHECK(
      Failing("answers: {location: calf}, expect: {plan-has: [warm-pack]}").remedies() ==
      Strings{"warm-pack is left out: nothing speaks for it"}
  );
  CHECK(
      Failing("answers: {age: 30}, expect: {plan-has: [warm-pack]}").remedies() ==
      Strings{"warm-pack is left out: it is not known whether anything speaks for it"}
  );
  CHECK(
      Failing("answers: {location: back, numbness: yes}, expect: {plan-has: [warm-pack]}")
          .remedies() ==
      Strings{"warm-pack is left out: `emergency` lets in only what is `while-waiting`"}
  );
}

TEST_CASE("failure: nothing is behind what nobody can answer", "[test]") {
  const Failing f(
      "answers: {sex: male, pregnant: yes}, expect: {level: soon, plan-has: [warm-pack]}"
  );
  CHECK(f.rules().empty());
  CHECK(f.remedies().empty());
}

}  // namespace unknot::test
