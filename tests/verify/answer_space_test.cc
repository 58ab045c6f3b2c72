#include "engine/verify/answer_space.h"

#include <algorithm>
#include <bit>

#include "engine/evaluation/evaluation.h"
#include "tests/reference/evaluator.h"
#include "tests/support/answer_sets.h"
#include "tests/support/catch.h"
#include "tests/support/random_model.h"

namespace unknot {
namespace {

using test::Dice;

const test::Shape kEverything{
    .yes_no = 2,
    .one_of = 1,
    .numbers = 1,
    .rules = 4,
    .depth = 2,
    .applies = true,
    .impossible = true,
    .implications = true,
    .when_unsure = true,
};

}  // namespace

TEST_CASE("answer space: it allows exactly the answers that possible people can give") {
  Dice dice(71);
  for (int round = 0; round < 60; ++round) {
    const Model model = test::random_model(kEverything, dice).finish();
    const std::vector<Possible> expected = test::all_answers(model);
    AnswerSpace space(model);
    std::vector<Possible> allowed;
    reference::for_each_partial(model.vocabulary, [&](const Possible& partial) {
      if (space.allows(partial)) {
        allowed.push_back(partial);
      }
    });
    REQUIRE(allowed.size() == expected.size());
    REQUIRE(std::ranges::equal(allowed, expected));
  }
}

TEST_CASE("answer space: every node means what the evaluation says of it") {
  Dice dice(72);
  for (int round = 0; round < 60; ++round) {
    const Model model = test::random_model(kEverything, dice).finish();
    const std::vector<Possible> answers = test::all_answers(model);
    AnswerSpace space(model);
    for (const Rule& rule : model.rules) {
      const NodeId node = rule.when.node;
      bool certain = false;
      bool undecided = false;
      for (const Possible& possible : answers) {
        const Truth truth = evaluated(model.circuit, possible).truth(node);
        certain = certain || truth == Truth::True;
        undecided = undecided || truth == Truth::Unknown;
      }
      REQUIRE((space.solve({space.answered().certain(node)}) == Satisfiable::Yes) == certain);
      REQUIRE(
          (space.solve({space.answered().possible(node), -space.answered().certain(node)}) ==
           Satisfiable::Yes) == undecided
      );
      REQUIRE(
          space.solve({space.answered().certain(node), -space.person().certain(node)}) ==
          Satisfiable::No
      );
    }
  }
}

TEST_CASE("answer space: the answers found are true of the person found") {
  Dice dice(73);
  const Model model = test::random_model(kEverything, dice).finish();
  AnswerSpace space(model);
  REQUIRE(space.solve({}) == Satisfiable::Yes);
  const Possible person = space.found(space.person());
  const Possible answers = space.found(space.answered());
  CHECK(test::is_possible_person(model, person));
  for (const VariableId variable : ids(person)) {
    CHECK(std::has_single_bit(person[variable]));
    CHECK((person[variable] & ~answers[variable]) == 0);
  }
}

}  // namespace unknot
