#include "engine/verify/verdicts.h"

#include <algorithm>

#include "tests/support/answer_sets.h"
#include "tests/support/catch.h"
#include "tests/support/random_model.h"

namespace unknot {
namespace {

using test::Dice;

const test::Shape kShape{
    .yes_no = 2, .one_of = 1, .numbers = 0, .rules = 6, .remedies = 2, .when_unsure = true};

std::vector<Decision> all_decisions(const Model& model) {
  std::vector<Decision> out;
  for (const LevelId level : ids(model.levels)) {
    out.push_back({level, std::nullopt});
    for (const RuleId rule : ids(model.rules)) {
      out.push_back({level, rule});
    }
  }
  return out;
}

}  // namespace

TEST_CASE("verdicts: as formulas they are what the evaluation says of all answers") {
  Dice dice(83);
  int decided = 0;
  for (int round = 0; round < 10; ++round) {
    const Model model = test::random_model(kShape, dice).finish();
    AnswerSpace space(model);
    Verdicts verdicts(model, space.answered(), space.logic());
    std::vector<Literal> literals;
    for (const Decision& each : all_decisions(model)) {
      literals.push_back(verdicts.decided(each));
    }
    std::vector<Literal> suggested;
    for (const RemedyId remedy : ids(model.remedies)) {
      suggested.push_back(verdicts.suggests(remedy));
    }
    for (const Possible& answers : test::all_answers(model)) {
      const Evaluation evaluation = evaluated(model.circuit, answers);
      REQUIRE(space.allows(answers));
      std::vector<Literal> wanted;
      for (const VariableId variable : ids(answers)) {
        for (std::size_t cell = 0; cell < space.answered().cells()[variable].size(); ++cell) {
          const Literal literal = space.answered().cells()[variable][cell];
          wanted.push_back((answers[variable] >> cell & 1) != 0 ? literal : -literal);
        }
      }
      const std::vector<Decision> decisions = all_decisions(model);
      for (std::size_t i = 0; i < decisions.size(); ++i) {
        const bool is_so = decision(model, evaluation) == decisions[i];
        wanted.push_back(is_so ? literals[i] : -literals[i]);
        decided += is_so ? 1 : 0;
      }
      for (const RemedyId remedy : ids(model.remedies)) {
        const Literal literal = suggested[remedy.index];
        wanted.push_back(suggests(model, evaluation, remedy) ? literal : -literal);
      }
      REQUIRE(space.solve(wanted) == Satisfiable::Yes);
    }
  }
  CHECK(decided > 300);
}

}  // namespace unknot
