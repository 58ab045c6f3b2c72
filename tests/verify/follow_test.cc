#include "engine/verify/follow.h"

#include "engine/evaluation/closure.h"
#include "tests/support/answer_sets.h"
#include "tests/support/catch.h"
#include "tests/support/random_model.h"

namespace unknot {
namespace {

const test::Shape kShape{
    .yes_no = 3,
    .one_of = 1,
    .numbers = 0,
    .rules = 3,
    .depth = 2,
    .applies = true,
    .impossible = true,
    .implications = true,
};

// What the formulas say is known for one choice of answers.
Possible known(AnswerSpace& space, View& view, const std::vector<Literal>& fixed) {
  REQUIRE(space.solve(fixed) == Satisfiable::Yes);
  return space.found(view);
}

std::vector<Literal> exactly(AnswerSpace& space, const Possible& answers) {
  std::vector<Literal> out;
  for (const VariableId variable : ids(answers)) {
    const std::vector<Literal>& cells = space.answered().cells()[variable];
    for (std::size_t i = 0; i < cells.size(); ++i) {
      out.push_back((answers[variable] >> i & 1) != 0 ? cells[i] : -cells[i]);
    }
  }
  return out;
}

}  // namespace

TEST_CASE("follow: one more answer leads where the closure leads") {
  test::Dice dice(271);
  int fitting = 0;
  int contradicting = 0;
  for (int round = 0; round < 25; ++round) {
    const Model model = test::random_model(kShape, dice).finish();
    const std::vector<Possible> answers = test::all_answers(model);
    AnswerSpace space(model);
    for (const VariableId variable : ids(model.vocabulary.variables())) {
      std::optional<Followed> after = followed(space, variable, 1);
      REQUIRE(after.has_value());
      for (const Possible& before : answers) {
        if ((before[variable] & 2U) == 0) {
          continue;
        }
        Possible more = before;
        more[variable] = 2;
        const Closed state = closed(model, answers_leaving(model, more));
        std::vector<Literal> fixed = exactly(space, before);
        fixed.push_back(after->contradicts);
        const bool contradicts = space.solve(fixed) == Satisfiable::Yes;
        REQUIRE(contradicts == !state.contradictions.empty());
        fixed.pop_back();
        if (!contradicts) {
          REQUIRE(known(space, after->view, fixed) == state.answers.possible());
        }
        ++(contradicts ? contradicting : fitting);
      }
    }
  }
  CHECK(fitting > 1000);
  CHECK(contradicting > 50);
}

}  // namespace unknot
