#include "engine/verify/longest_interviews.h"

#include <algorithm>

#include "tests/support/catch.h"
#include "tests/support/people.h"
#include "tests/support/random_model.h"
#include "tests/support/small_pack.h"
#include "tests/support/packs.h"

namespace unknot {

TEST_CASE("longest_interviews: one figure for each answer to the first question") {
  const Model model = test::model_of(test::small_pack());
  CHECK(
      longest_interviews(model) ==
      std::vector<LongestInterview>{
          {"Neck", 8}, {"Upper back", 8}, {"Lower back", 8}, {"Calf", 8}}
  );
}

TEST_CASE("longest_interviews: no interview is longer") {
  test::Dice dice(281);
  for (int round = 0; round < 40; ++round) {
    const Model model = test::random_model({.yes_no = 4, .applies = true}, dice).finish();
    const std::vector<LongestInterview> longest = longest_interviews(model);
    for (int i = 0; i < 5; ++i) {
      const Answers person = test::random_person(model, dice);
      const Interview end = test::finished({model, Answers(model.vocabulary)}, person);
      const bool is_bounded =
          end.log().empty() || std::ranges::any_of(longest, [&](const LongestInterview& each) {
            return end.log().size() <= each.most;
          });
      CHECK(is_bounded);
    }
  }
}

}  // namespace unknot
