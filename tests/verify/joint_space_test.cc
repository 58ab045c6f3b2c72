#include "engine/verify/joint_space.h"

#include <set>

#include "tests/reference/evaluator.h"
#include "tests/support/catch.h"
#include "tests/support/model_pair.h"

namespace unknot {
TEST_CASE("joint space: it allows just what people of both versions can have answered") {
  test::Dice dice(91);
  int allowed = 0;
  int refused = 0;
  for (int round = 0; round < 6; ++round) {
    const Both<Model> models = test::random_pair(dice);
    const JointVocabulary joint =
        joint_vocabulary(models.before.vocabulary, models.after.vocabulary).value();
    JointSpace space(joint, {&models.before, &models.after});
    std::set<std::vector<CellMask>> expected;
    for (const Possible& answers : test::all_joint_answers(joint, models)) {
      expected.insert(answers.items());
    }
    reference::for_each_partial(joint.vocabulary, [&](const Possible& answers) {
      const bool is_allowed = space.allows(answers);
      REQUIRE(is_allowed == expected.contains(answers.items()));
      if (is_allowed) {
        REQUIRE(with_all_that_follows(joint, {&models.before, &models.after}, answers) == answers);
      }
      allowed += is_allowed ? 1 : 0;
      refused += is_allowed ? 0 : 1;
    });
  }
  // Both verdicts were put to the test.
  CHECK(allowed > 100);
  CHECK(refused > 100);
}

}  // namespace unknot
