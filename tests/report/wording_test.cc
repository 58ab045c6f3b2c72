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
      "it has lasted 6 weeks or more"
  );
}

TEST_CASE("wording: two changes are told together, a time as what else it takes", "[wording]") {
  const Model model = small_model();
  const Change fever{variable(model, "fever"), kYes};
  const Change neck{variable(model, "location"), 1};
  const Change long_time{variable(model, "duration"), 2};
  const auto parts = [&model](std::vector<Change> changes) {
    return change_parts(model.vocabulary, {std::move(changes), {}});
  };
  using Lines = std::vector<std::string>;
  CHECK(parts({fever, neck}) == Lines{"a fever or shivering", "where it is: Neck"});
  CHECK(parts({long_time}) == Lines{"it has lasted 6 weeks or more"});
  CHECK(
      parts({long_time, fever}) == Lines{"a fever or shivering, if it has lasted 6 weeks or more"}
  );
  CHECK(
      change_words(model.vocabulary, ChangeSet{{fever, neck}, {}}) ==
      "a fever or shivering, together with where it is: Neck"
  );
}

TEST_CASE("wording: a time ago is told as one", "[wording]") {
  Vocabulary vocabulary;
  Fact since;
  since.id = "since";
  since.type = FactType::Time;
  since.label = "how long ago you were stung";
  since.scale.kind = Scale::Kind::Time;
  since.domain = {0, Range::kHighest};
  const FactId id = vocabulary.add(since);
  REQUIRE(vocabulary.cut(id, {2 * 86400}));
  CHECK(
      change_words(vocabulary, Change{vocabulary[id].first_variable, 2}) ==
      "you were stung 2 days or more ago"
  );
}

TEST_CASE("wording: a range includes what is enough alone", "[wording]") {
  Vocabulary vocabulary;
  Fact size;
  size.id = "size";
  size.type = FactType::Number;
  size.label = "how wide it is";
  size.domain = {0, 99};
  const FactId id = vocabulary.add(size);
  REQUIRE(vocabulary.cut(id, {3, 6, 9}));
  const VariableId width = vocabulary[id].first_variable;
  const ChangeSet urgent{{{width, 0b1000}}, LevelId{0}};
  const ChangeSet routine{{{width, 0b0100}}, LevelId{2}};
  const ChangeSet everything{{{width, 0b0111}}, LevelId{2}};
  const std::vector<ChangeSet> all{urgent, routine};
  CHECK(widened(vocabulary, routine, all) == ChangeSet{{{width, 0b1100}}, LevelId{2}});
  CHECK(widened(vocabulary, urgent, all) == urgent);
  CHECK(widened(vocabulary, everything, all) == everything);
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
  CHECK(short_words(Grade::Low) == "may help");
  CHECK(plain_words(Phase::Prevention) == "To prevent it");
  CHECK(plain_words(Verdict::Unsupported) == "not supported by studies");
  CHECK(plain_words(Basis::Guideline) == "a guideline");
  CHECK(plain_words(Basis::NotStated).empty());
}

}  // namespace unknot
