#include "engine/verify/case_diff.h"

#include "tests/support/catch.h"
#include "tests/support/files.h"
#include "tests/support/packs.h"

namespace unknot {
namespace {

std::string version(const std::string& name) {
  return test::checkout_file("tests/data/" + name);
}

std::string with(std::string text, const std::string& from, const std::string& to) {
  const std::size_t place = text.find(from);
  REQUIRE(place != std::string::npos);
  return text.replace(place, from.size(), to);
}

std::vector<ChangedCase> changed(const std::string& before, const std::string& after) {
  const LoadedPack old_pack = test::pack_of(before);
  const LoadedPack new_pack = test::pack_of(after);
  return changed_cases(
      old_pack,
      new_pack,
      joint_vocabulary(old_pack.model.vocabulary, new_pack.model.vocabulary).value(),
      joint_levels(old_pack.model.levels, new_pack.model.levels).value()
  );
}

}  // namespace

TEST_CASE("case diff: a case that comes out milder is told first") {
  const std::string fresh =
      "\n  fresh: {answers: {fever: yes, stiff-neck: yes, since: 1 day, where: head}, unlisted: "
      "no, expect: {level: emergency}}\n";
  const std::vector<ChangedCase> found =
      changed(version("diff-old.yaml"), version("diff-new.yaml") + fresh);
  using Change = ChangedCase::Change;
  CHECK(
      found ==
      std::vector<ChangedCase>{
          {"late-fever", Change::LessUrgent, {"soon", "routine"}, {"cool-pack"}, {}},
          {"fresh", Change::MoreUrgent, {"routine", "emergency"}, {}, {}}}
  );
  CHECK(found.front().is_less_urgent());
  CHECK_FALSE(found.back().is_less_urgent());
}

TEST_CASE("case diff: a number counts as exactly as it was said") {
  // The old version does not tell 16 from 25 days, the new one does. The leg is left open because
  // only the new version has parts of it.
  const std::string later = with(version("diff-old.yaml"), "since: 16 days", "since: 25 days");
  const std::string after = with(version("diff-new.yaml"), "  late-fever:", "  early-fever:");
  using Change = ChangedCase::Change;
  CHECK(
      changed(later, after) ==
      std::vector<ChangedCase>{
          {"early-fever", Change::LessUrgent, {"soon", "routine"}, {"cool-pack"}, {}},
          {"late-fever", Change::SameUrgency, {"soon", "soon"}, {"cool-pack"}, {}}}
  );
}

TEST_CASE("case diff: a case that fits together for one version only is told") {
  const std::string before = version("diff-old.yaml");
  const std::string nobody = "\nimpossible:\n  - {fever: yes, where: leg}\n";
  CHECK(
      changed(before, before + nobody) ==
      std::vector<ChangedCase>{
          {"late-fever", ChangedCase::Change::Contradicts, {"soon", ""}, {}, {}}}
  );
}

}  // namespace unknot
