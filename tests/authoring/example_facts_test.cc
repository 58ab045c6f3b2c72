#include "engine/authoring/example_facts.h"

#include "engine/authoring/starter_pack.h"
#include "tests/support/catch.h"
#include "tests/support/packs.h"

namespace unknot {
namespace {

std::vector<std::string> entries_of(const Model& model) {
  std::vector<std::string> out;
  for (const FactId fact : example_facts(model)) {
    out.push_back(example_entry(model, fact));
  }
  return out;
}

std::vector<std::string> answers_of(const Model& model) {
  std::vector<std::string> out;
  for (const FactId fact : example_facts(model)) {
    out.push_back(example_answer(model, fact));
  }
  return out;
}

}  // namespace

TEST_CASE("example facts: one of each type, in the order of the interview", "[new]") {
  const Model model = test::model_of(test::small_pack());
  CHECK(
      entries_of(model) ==
      std::vector<std::string>{
          "fever: yes",
          "location: neck",
          "medicines: blood-thinner",
          "duration: \">= 2 days\"",
          "temperature: \">= 38 C\""}
  );
  CHECK(
      answers_of(model) ==
      std::vector<std::string>{
          "fever: no", "location: neck", "medicines: none", "duration: 2 days", "temperature: 38 C"}
  );
}

TEST_CASE("example facts: three of one type if there are no others", "[new]") {
  const Model model = test::load_files(starter_pack("feet")).pack.value.value().model;
  CHECK(
      entries_of(model) ==
      std::vector<std::string>{
          "very-ill: yes", "duration: \">= 2 weeks\"", "spreading-redness: yes"}
  );
}

TEST_CASE("example facts: where no rule asks for a value, one that is possible is shown", "[new]") {
  const auto entries_with = [](const std::string& fact) {
    return entries_of(test::model_of(
        "pack: {id: p, title: P, version: 1.0.0}\n"
        "levels:\n"
        "  soon: {title: S, within: w, do: d}\n"
        "  self-care: {title: S, within: w, do: d}\n"
        "otherwise: {level: soon, see: doctor, because: B.}\n"
        "professionals: {doctor: {title: a doctor}}\n"
        "sections: {start: Start}\n"
        "facts: {value: " +
        fact +
        "}\n"
        "questions: [{ask: value, section: start, text: T, why: W.}]\n"
        "rules: {r: {when: always, level: soon, see: doctor, because: B.}}\n"
    ));
  };
  CHECK(
      entries_with("{type: number, unit: C, min: 30}") ==
      std::vector<std::string>{"value: \">= 30 C\""}
  );
  CHECK(entries_with("{type: number}") == std::vector<std::string>{"value: \">= 7\""});
  CHECK(entries_with("{type: time}") == std::vector<std::string>{"value: \">= 0 days\""});
}

TEST_CASE("example facts: what is not asked of everybody is left out", "[new]") {
  const Model model = test::model_of(test::small_pack());
  for (const FactId fact : example_facts(model)) {
    CHECK(model.vocabulary[fact].id != "pregnant");
  }
}

}  // namespace unknot
