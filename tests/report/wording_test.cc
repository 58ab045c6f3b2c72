#include "engine/report/wording.h"

#include "engine/evaluation/evaluation.h"
#include "tests/support/catch.h"
#include "tests/support/files.h"
#include "tests/support/packs.h"

namespace unknot {
namespace {

Model small_model() {
  return test::model_of(test::checkout_file("tests/data/small-pack.yaml"));
}

VariableId variable(const Model& model, std::string_view fact, std::uint32_t option = 0) {
  return {model.vocabulary[model.vocabulary.find(fact).value()].first_variable.index + option};
}

}  // namespace

TEST_CASE("wording: a change reads well behind the word if", "[wording]") {
  const Model model = small_model();
  const Vocabulary& vocabulary = model.vocabulary;
  const VariableId fever = variable(model, "fever");
  const VariableId thinner = variable(model, "medicines");
  const VariableId location = variable(model, "location");
  CHECK(change_words(vocabulary, Change{fever, kYes}) == "a fever or shivering");
  CHECK(change_words(vocabulary, Change{fever, kNo}) == "a fever or shivering: no");
  CHECK(change_words(vocabulary, Change{thinner, kYes}) == "a blood thinner");
  CHECK(
      change_words(vocabulary, Change{thinner, kNo}) == "medicines you take: a blood thinner: no"
  );
  CHECK(change_words(vocabulary, Change{location, 1}) == "where it is: Neck");
  CHECK(
      change_words(vocabulary, Change{variable(model, "duration"), 2}) ==
      "how long it has lasted: 6 weeks or more"
  );
}

TEST_CASE("wording: two changes are told together", "[wording]") {
  const Model model = small_model();
  const ChangeSet set{{{variable(model, "fever"), kYes}, {variable(model, "location"), 1}}, {}};
  CHECK(
      change_words(model.vocabulary, set) == "a fever or shivering, together with where it is: Neck"
  );
}

TEST_CASE(
    "wording: a text for a person is chosen only when its condition is certain", "[wording]"
) {
  const Model model = small_model();
  const auto act = [&model](std::string_view answers) {
    const Answers known = test::answers_of(model, answers);
    return chosen(model.levels[LevelId{0}].act, evaluated(model.circuit, known.possible()));
  };
  CHECK(act("country: uk") == "Call 999 now.");
  CHECK(act("country: other-country") == "Call your emergency number now.");
  CHECK(act("country: unsure") == "Call your emergency number now.");
}

TEST_CASE("wording: the words of a pack are told in plain words", "[wording]") {
  CHECK(plain_words(Grade::Strong) == "strong: it helps");
  CHECK(plain_words(Grade::None) == "none: it has not been studied well enough to say");
  CHECK(plain_words(Phase::Prevention) == "To prevent it");
  CHECK(plain_words(Verdict::Unsupported) == "not supported by studies");
  CHECK(plain_words(Basis::Guideline) == "a guideline");
  CHECK(plain_words(Basis::NotStated).empty());
}

}  // namespace unknot
