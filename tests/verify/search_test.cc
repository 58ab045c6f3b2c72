#include "engine/verify/search.h"

#include <algorithm>

#include "engine/evaluation/triage.h"
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
    .rules = 6,
    .depth = 2,
    .applies = true,
    .impossible = true,
    .implications = true,
    .when_unsure = true,
};

// What an outcome would be if only the other rules counted.
LevelId outcome_by_other_rules(const Model& model, const Evaluation& evaluation, RuleId without) {
  LevelId outcome = model.last_level();
  for (const RuleId id : ids(model.rules)) {
    const Rule& rule = model.rules[id];
    const Truth truth = evaluation.truth(rule.when.node);
    if (id != without && truth != Truth::False) {
      outcome = std::min(outcome, truth == Truth::True ? rule.level : rule.unsure_level);
    }
  }
  return outcome;
}

// The same with `otherwise` as it stands.
LevelId outcome_without(const Model& model, const Evaluation& evaluation, RuleId without) {
  const LevelId outcome = outcome_by_other_rules(model, evaluation, without);
  const bool is_earned = otherwise_truth(model, evaluation) == Truth::False;
  return is_earned ? outcome : std::min(outcome, model.otherwise.level);
}

}  // namespace

TEST_CASE("search: it finds a milder outcome exactly where trying all answers does") {
  Dice dice(81);
  int found = 0;
  int proved = 0;
  for (int round = 0; round < 150; ++round) {
    const Model model = test::random_model(kEverything, dice).finish();
    const std::vector<Possible> answers = test::all_answers(model);
    Search search(model);
    for (const RuleId rule : ids(model.rules)) {
      const NodeId node = model.rules[rule].when.node;
      for (const LevelId level : ids(model.levels)) {
        bool exists = false;
        bool exists_without = false;
        bool exists_by_others = false;
        for (const Possible& possible : answers) {
          const Evaluation evaluation = evaluated(model.circuit, possible);
          const bool holds = evaluation.truth(node) == Truth::True;
          exists = exists || (holds && triage(model, evaluation).outcome > level);
          exists_without =
              exists_without || (holds && outcome_without(model, evaluation, rule) > level);
          exists_by_others = exists_by_others ||
                             (holds && outcome_by_other_rules(model, evaluation, rule) > level);
        }
        const Literal holds = search.space().answered().certain(node);
        REQUIRE((search.find_milder_than(level, {holds}).verdict == Satisfiable::Yes) == exists);
        REQUIRE(
            (search.find_milder_without(rule, level, {holds}).verdict == Satisfiable::Yes) ==
            exists_without
        );
        REQUIRE(
            (search.find_milder_by_other_rules(rule, level, {holds}).verdict == Satisfiable::Yes) ==
            exists_by_others
        );
        found += exists_without ? 1 : 0;
        proved += exists_without ? 0 : 1;
      }
    }
  }
  // Both verdicts were put to the test.
  CHECK(found > 500);
  CHECK(proved > 500);
}

}  // namespace unknot
