#include "engine/verify/joint_levels.h"

#include "tests/support/catch.h"

namespace unknot {
namespace {

IdMap<LevelId, Level> levels(const std::vector<std::string>& names) {
  IdMap<LevelId, Level> out;
  for (const std::string& name : names) {
    Level level;
    level.id = name;
    out.add(std::move(level));
  }
  return out;
}

}  // namespace

TEST_CASE(
    "joint levels: what only the old version has counts as more urgent than what only the "
    "new one has"
) {
  const auto joint =
      joint_levels(levels({"now", "today", "home"}), levels({"now", "week", "home"}));
  REQUIRE(joint.has_value());
  CHECK(joint->ranks.before.items() == std::vector<std::uint32_t>{0, 1, 3});
  CHECK(joint->ranks.after.items() == std::vector<std::uint32_t>{0, 2, 3});
  CHECK(
      joint->remarks ==
      std::vector<std::string>{
          "only the old version has the level `today`", "only the new version has the level `week`"}
  );
}

TEST_CASE("joint levels: levels in different orders cannot be compared") {
  CHECK_FALSE(joint_levels(levels({"now", "today", "home"}), levels({"today", "now", "home"})));
  CHECK_FALSE(joint_levels(levels({"a", "b"}), levels({"b", "c", "a"})));
}

}  // namespace unknot
