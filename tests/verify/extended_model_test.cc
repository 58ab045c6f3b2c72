#include "engine/verify/extended_model.h"

#include "tests/reference/evaluator.h"
#include "tests/support/catch.h"
#include "tests/support/random_model.h"

namespace unknot {

TEST_CASE("extended_model: further conditions mean what they say, and the pack stays what it was") {
  test::Dice dice(261);
  for (int round = 0; round < 60; ++round) {
    const Model model = test::random_model({.remedies = 1, .applies = true}, dice).finish();
    const std::vector<Condition> conditions{
        test::random_condition(model, 2, dice), test::random_condition(model, 2, dice)};
    const ExtendedModel with = extended(model, conditions);
    REQUIRE(with.nodes.size() == conditions.size());
    REQUIRE(with.model.promises.empty());
    for (const Possible& person : reference::everybody(model.vocabulary)) {
      const Evaluation before = evaluated(model.circuit, person);
      const Evaluation after = evaluated(with.model.circuit, person);
      for (const RuleId rule : ids(model.rules)) {
        REQUIRE(
            before.truth(model.rules[rule].when.node) ==
            after.truth(with.model.rules[rule].when.node)
        );
      }
      for (std::size_t i = 0; i < conditions.size(); ++i) {
        REQUIRE(
            after.truth(with.nodes[i]) == reference::kleene(model, conditions[i], person)
        );
      }
      const ExtendedModel none = extended(model, {none_of({&conditions[0], &conditions[1]})});
      REQUIRE(
          evaluated(none.model.circuit, person).truth(none.nodes[0]) ==
          !(after.truth(with.nodes[0]) | after.truth(with.nodes[1]))
      );
    }
  }
}

}  // namespace unknot
