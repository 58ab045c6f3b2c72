#include "engine/verify/example.h"

#include <fmt/format.h>

#include "engine/evaluation/closure.h"
#include "engine/evaluation/triage.h"
#include "tests/support/answer_sets.h"
#include "tests/support/catch.h"
#include "tests/support/files.h"
#include "tests/support/packs.h"
#include "tests/support/people.h"

namespace unknot {
namespace {

using test::Dice;

// The answers that a case file with this example holds, with all that follows.
Possible read_back(const Model& model, const Example& example) {
  Sources sources;
  const std::string text = fmt::format(
      "answers: {{{}}}\nunlisted: {}\n",
      fmt::join(example.entries, ", "),
      example.others_are_no ? "no" : "unknown"
  );
  Checked<Answers> answers = load_answers("example.yaml", text, model, sources);
  INFO(render(answers.diagnostics, sources) << text);
  REQUIRE(answers.ok());
  const Closed state = closed(model, *answers.value);
  REQUIRE(state.contradictions.empty());
  return state.answers.possible();
}

}  // namespace

TEST_CASE("example: what it says as a file is read back as the same answers") {
  Sources sources;
  const LoadedPack pack = *load_pack(test::checkout_pack("rules/muscle-knots"), sources).value;
  Dice dice(91);
  for (int round = 0; round < 40; ++round) {
    const Answers person = test::random_person(pack.model, dice);
    const Example example = example_of(pack.model, person.possible());
    CHECK(read_back(pack.model, example) == person.possible());
  }
  AnswerSpace space(pack.model);
  for (const Rule& rule : pack.model.rules) {
    REQUIRE(space.solve({space.answered().possible(rule.when.node)}) == Satisfiable::Yes);
    const Possible found = space.found(space.answered());
    CHECK(read_back(pack.model, example_of(pack.model, found)) == found);
  }
}

TEST_CASE("example: it is made as simple as possible and told in words") {
  const Model model = test::model_of(test::checkout_file("tests/data/small-pack.yaml"));
  AnswerSpace space(model);
  const auto is_emergency = [&](const Possible& answers) {
    return triage(model, evaluated(model.circuit, answers)).at_least == LevelId{0};
  };
  REQUIRE(
      space.solve({space.answered().certain(model.rules[RuleId{0}].when.node)}) == Satisfiable::Yes
  );
  const Possible simple = simplified(space, space.found(space.answered()), is_emergency);
  const Example example = example_of(model, simple);
  CHECK(
      example.told ==
      "how long it has lasted: 1 month; a fever or shivering; where it is: Back; "
      "the rest not known"
  );
  CHECK(
      case_text("found-by-search", example, "level: emergency") ==
      "  found-by-search:\n"
      "    answers:\n"
      "      duration: 1 month\n"
      "      fever: yes\n"
      "      location: back\n"
      "    expect: {level: emergency}\n"
  );
}

TEST_CASE("example: spelled out, nothing counts as not asked") {
  const Model model = test::model_of(test::small_pack());
  const Possible open = Answers(model.vocabulary).possible();
  const Example example = spelled_out(model, open);
  CHECK(
      example.entries ==
      std::vector<std::string>{
          "age: unsure",
          "duration: unsure",
          "fever: unsure",
          "location: unsure",
          "medicines: {blood-thinner: unsure, ibuprofen: unsure}",
          "numbness: unsure",
          "pregnant: unsure",
          "sex: unsure",
          "temperature: unsure"}
  );
  CHECK(example.told == "the rest not known");
  CHECK(read_back(model, example) == open);
}

TEST_CASE("example: a case of somebody who knows nothing has answers all the same") {
  const Model model = test::model_of(test::small_pack());
  const Example example = example_of(model, Answers(model.vocabulary).possible());
  CHECK(
      case_text("nothing", example, "level: soon") ==
      "  nothing:\n    answers: {}\n    expect: {level: soon}\n"
  );
}

}  // namespace unknot
