#include "engine/authoring/level_map.h"

#include "tests/support/catch.h"
#include "tests/support/packs.h"

namespace unknot {
namespace {

using Lines = std::vector<std::string>;

Model small_model() {
  return test::model_of(test::small_pack());
}

LevelMap mapped(const Model& model, std::string_view given, const MapAxes& axes) {
  return level_map(model, test::answers_of(model, given), axes).value();
}

FactId fact(const Model& model, std::string_view id) {
  return model.vocabulary.find(id).value();
}

}  // namespace

TEST_CASE("level_map: each sign by itself over the time it has lasted", "[authoring]") {
  const Model model = small_model();
  const LevelMap map = mapped(
      model,
      "location: lower-back, age: 30, sex: male, temperature: 37 C",
      {usual_axis(model).value(), std::nullopt}
  );
  CHECK(
      map.title ==
      "Levels for your age: 30; where it is: Lower back; your sex: Male; your temperature: 37 C"
  );
  CHECK(map.across == "how long it has lasted");
  CHECK(map.columns == Lines{"less than 6 weeks", "6 weeks or more"});
  CHECK(
      map.rows ==
      std::vector<LevelMap::Row>{
          {{"numbness around the back passage"}, {"emergency", "emergency"}},
          {{"a fever"}, {"soon", "soon"}},
          {{"none of the signs"}, {"self-care", "routine"}}}
  );
  CHECK(map.unchanging == Lines{"A blood thinner", "Ibuprofen"});
  CHECK(map.excluded == Lines{"a pregnancy"});
  CHECK(map.open.empty());
}

TEST_CASE("level_map: what is left open is told as two levels", "[authoring]") {
  const Model model = small_model();
  const LevelMap map =
      mapped(model, "location: neck, fever: no", {usual_axis(model).value(), std::nullopt});
  CHECK(map.columns == Lines{"less than 6 weeks", "6 weeks or more"});
  CHECK(
      map.rows ==
      std::vector<LevelMap::Row>{
          {{"numbness around the back passage"},
           {"routine, perhaps soon", "routine, perhaps soon"}},
          {{"none of the signs"}, {"self-care, perhaps soon", "routine, perhaps soon"}}}
  );
  CHECK(map.unchanging == Lines{"A blood thinner", "Ibuprofen", "a pregnancy"});
  CHECK(map.open == Lines{"your age", "your sex", "your temperature"});
}

TEST_CASE("level_map: the values of two facts, equal ones joined", "[authoring]") {
  const Model model = small_model();
  const LevelMap map = mapped(
      model, "duration: 3 days, temperature: 37 C", {fact(model, "location"), fact(model, "age")}
  );
  CHECK(map.across == "where it is");
  CHECK(map.down == "your age");
  CHECK(map.columns == Lines{"any"});
  CHECK(
      map.rows ==
      std::vector<LevelMap::Row>{{{"65 or more"}, {"soon"}}, {{"64 or less"}, {"self-care"}}}
  );
}

TEST_CASE("level_map: what was given of an axis is all that it shows", "[authoring]") {
  const Model model = small_model();
  const LevelMap map = mapped(
      model,
      "location: neck, duration: 3 days, temperature: 37 C, age: 30",
      {fact(model, "location"), fact(model, "duration")}
  );
  CHECK(map.columns == Lines{"Neck"});
  CHECK(map.rows == std::vector<LevelMap::Row>{{{"2 days to less than 6 weeks"}, {"self-care"}}});
}

TEST_CASE("level_map: a map of too many cells is refused", "[authoring]") {
  std::string facts = "facts:\n";
  std::string asked = "questions:\n";
  std::string rules = "rules:\n";
  for (int i = 0; i < 700; ++i) {
    const std::string n = std::to_string(i);
    facts += "  f-" + n + ": {type: yes-no, label: f}\n";
    asked += "  - {ask: f-" + n + ", section: start, text: f, why: f}\n";
    rules += "  r-" + n + ": {when: {f-" + n + ": yes, age: " + std::to_string(i % 30 * 2) +
             "}, level: soon, see: doctor, because: A test.}\n";
  }
  const Model model = test::small_pack_with(facts + asked + rules).model;
  const MapAxes by_age{fact(model, "age"), std::nullopt};
  CHECK(level_map(model, test::answers_of(model, ""), by_age) == std::nullopt);
}

TEST_CASE("level_map: a pack that asks for no time has no usual axis", "[authoring]") {
  Model model = small_model();
  CHECK(usual_axis(model) == fact(model, "duration"));
  model.questions = {};
  CHECK(usual_axis(model) == std::nullopt);
}

}  // namespace unknot
