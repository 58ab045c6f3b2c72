#include "engine/authoring/fact_schema.h"

#include "tests/support/catch.h"
#include "tests/support/packs.h"

namespace unknot::schema {
namespace {

const Model& small_model() {
  static const Model model = test::model_of(test::small_pack());
  return model;
}

// What stands under a key of a mapping, as text.
std::string property(const Schema& mapping, std::string_view key) {
  return boost::json::serialize(mapping.at("properties").at(key));
}

std::string entry(std::string_view key) {
  return property(condition_definitions(small_model()).at("entries").as_object(), key);
}

std::string answer(std::string_view key) {
  return property(answers_mapping(small_model().vocabulary), key);
}

std::vector<std::string> keys_of(const Schema& mapping) {
  std::vector<std::string> keys;
  for (const auto& each : mapping) {
    keys.emplace_back(each.key());
  }
  return keys;
}

}  // namespace

TEST_CASE("fact schema: a condition has a key for each fact, finding and score", "[schema]") {
  const Schema definitions = condition_definitions(small_model());
  CHECK(
      keys_of(definitions.at("entries").at("properties").as_object()) ==
      std::vector<std::string>{
          "age",
          "duration",
          "fever",
          "location",
          "medicines",
          "numbness",
          "pregnant",
          "sex",
          "temperature",
          "infection",
          "risk",
          "all",
          "any",
          "not",
          "at-least",
          "of"}
  );
  CHECK(
      keys_of(definitions) ==
      std::vector<std::string>{
          "condition",
          "entries",
          "comparison.age",
          "comparison.duration",
          "match.medicines",
          "comparison.temperature",
          "comparison"}
  );
}

TEST_CASE("fact schema: each type is compared in its own way", "[schema]") {
  CHECK(entry("fever") == R"-({"description":"a fever (yes-no)","enum":["yes","no"]})-");
  CHECK(
      entry("location") ==
      R"-({"description":"where it is (one-of)","oneOf":[{"$ref":"#/definitions/option.location"},)-"
      R"-({"type":"array","minItems":1,"items":{"$ref":"#/definitions/option.location"}}]})-"
  );
  CHECK(
      entry("medicines") ==
      R"-({"description":"medicines you take (any-of)","oneOf":[)-"
      R"-({"$ref":"#/definitions/option.medicines"},)-"
      R"-({"enum":["none"],"enumDescriptions":["no option at all"]},)-"
      R"-({"type":"array","minItems":1,"items":{"$ref":"#/definitions/option.medicines"}},)-"
      R"-({"$ref":"#/definitions/match.medicines"}]})-"
  );
  CHECK(
      entry("temperature") ==
      R"-({"description":"your temperature (number, in C)","oneOf":[)-"
      R"-({"$ref":"#/definitions/comparison.temperature"},)-"
      R"-({"type":"array","minItems":1,"items":{"$ref":"#/definitions/comparison.temperature"}}]})-"
  );
  CHECK(
      entry("infection") ==
      R"-({"description":"a finding: a condition with a name","enum":["yes","no"]})-"
  );
  CHECK(
      entry("risk") ==
      R"-({"description":"a score: a sum of points","oneOf":[{"$ref":"#/definitions/comparison"},)-"
      R"-({"type":"array","minItems":1,"items":{"$ref":"#/definitions/comparison"}}]})-"
  );
}

TEST_CASE("fact schema: each type is answered in its own way", "[schema]") {
  CHECK(answer("fever") == R"-({"description":"a fever (yes-no)","enum":["yes","no","unsure"]})-");
  CHECK(
      answer("sex") ==
      R"-({"description":"your sex (one-of)","oneOf":[{"$ref":"#/definitions/option.sex"},)-"
      R"-({"enum":["unsure"],"enumDescriptions":)-"
      R"-(["not known; it never makes anything less urgent"]},)-"
      R"-({"type":"array","minItems":1,"items":{"$ref":"#/definitions/option.sex"}}]})-"
  );
}

TEST_CASE("fact schema: options are told with their labels and what explains them", "[schema]") {
  const Model model =
      test::small_pack_with(
          "facts:\n  side: {type: one-of, options: {left: {label: Left, help: Seen from you.}, "
          "right: Right}}\n"
      )
          .model;
  CHECK(
      boost::json::serialize(option_definitions(model.vocabulary).at("option.side")) ==
      R"-({"enum":["left","right"],"enumDescriptions":["Left: Seen from you.","Right"]})-"
  );
  CHECK(fact_words(model.vocabulary[*model.vocabulary.find("side")]) == "side (one-of)");
}

}  // namespace unknot::schema
