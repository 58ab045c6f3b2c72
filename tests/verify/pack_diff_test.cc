#include "engine/verify/pack_diff.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "tests/support/catch.h"
#include "tests/support/files.h"
#include "tests/support/model_pair.h"
#include "tests/support/packs.h"

namespace unknot {
namespace {

using test::Dice;
using test::TinyModel;

using Decided = std::tuple<LevelId, std::optional<RuleId>, LevelId, std::optional<RuleId>>;

Decided key(const Decision& before, const Decision& after) {
  return {before.level, before.rule, after.level, after.rule};
}

std::set<Decided> found_kinds(const PackDiff& diff) {
  std::set<Decided> out;
  for (const ChangedOutcomes* changes : {&diff.less_urgent, &diff.more_urgent}) {
    for (const ChangedOutcome& each : changes->kinds) {
      out.insert(key(each.decided.before, each.decided.after));
    }
  }
  return out;
}

std::set<std::string> names(const std::vector<ChangedRemedy>& remedies) {
  std::set<std::string> out;
  for (const ChangedRemedy& each : remedies) {
    out.insert(each.id);
  }
  return out;
}

// By trying everything.
struct Expected {
  std::set<Decided> kinds;
  bool is_less_urgent = false;
  std::set<std::string> lost;
  std::set<std::string> gained;
};

Expected expected(const Both<Model>& models) {
  const JointVocabulary joint =
      joint_vocabulary(models.before.vocabulary, models.after.vocabulary).value();
  Expected out;
  for (const Possible& answers : test::all_joint_answers(joint, models)) {
    const Evaluation before = evaluated(models.before.circuit, joint.sights.before.of(answers));
    const Evaluation after = evaluated(models.after.circuit, joint.sights.after.of(answers));
    const Decision was = decision(models.before, before);
    const Decision is = decision(models.after, after);
    if (was.level != is.level) {
      out.kinds.insert(key(was, is));
      out.is_less_urgent = out.is_less_urgent || was.level < is.level;
    }
    for (const RemedyId remedy : ids(models.before.remedies)) {
      const bool suggested_before = suggests(models.before, before, remedy);
      if (suggested_before != suggests(models.after, after, remedy)) {
        (suggested_before ? out.lost : out.gained).insert(models.before.remedies[remedy].id);
      }
    }
  }
  return out;
}

LoadedPack version(const std::string& name) {
  return test::pack_of(test::checkout_file("tests/data/" + name));
}

}  // namespace

TEST_CASE("pack diff: it finds just the changes that trying all answers does") {
  Dice dice(97);
  std::size_t kinds = 0;
  int same = 0;
  std::size_t remedies = 0;
  for (int round = 0; round < 25; ++round) {
    const Both<Model> models = test::random_pair(dice);
    const Compared compared =
        compare({models.before, {}, {}}, {models.after, {}, {}}, {.kinds = 1000});
    const PackDiff& diff = compared.diff.value();
    const Expected wanted = expected(models);
    REQUIRE(diff.less_urgent.are_all);
    REQUIRE(diff.more_urgent.are_all);
    REQUIRE(found_kinds(diff) == wanted.kinds);
    REQUIRE(diff.may_be_less_urgent() == wanted.is_less_urgent);
    REQUIRE(names(diff.lost) == wanted.lost);
    REQUIRE(names(diff.gained) == wanted.gained);
    kinds += wanted.kinds.size();
    same += wanted.kinds.empty() ? 1 : 0;
    remedies += wanted.lost.size() + wanted.gained.size();
  }
  // All of it was put to the test.
  CHECK(kinds > 30);
  CHECK(same > 2);
  CHECK(remedies > 5);
}

TEST_CASE("pack diff: a version does not differ from itself") {
  const LoadedPack pack = version("diff-old.yaml");
  const PackDiff diff = compare(pack, pack).diff.value();
  CHECK(diff.less_urgent.kinds.empty());
  CHECK(diff.more_urgent.kinds.empty());
  CHECK(diff.lost.empty());
  CHECK(diff.gained.empty());
  CHECK(diff.cases.empty());
  CHECK(diff.listing == ListingDiff{});
  CHECK(diff.remarks.empty());
  CHECK_FALSE(diff.may_be_less_urgent());
}

TEST_CASE("pack diff: each pair of deciding rules has its simplest person") {
  const LoadedPack before = version("diff-old.yaml");
  const LoadedPack after = version("diff-new.yaml");
  const PackDiff diff = compare(before, after).diff.value();
  REQUIRE(diff.less_urgent.kinds.size() == 1);
  const ChangedOutcome& change = diff.less_urgent.kinds.front();
  CHECK(before.model.rules[change.decided.before.rule.value()].id == "fever-later");
  CHECK(change.decided.after.rule == std::nullopt);
  CHECK(diff.may_be_less_urgent());
  CHECK_FALSE(compare(before, after, {.kinds = 0}).diff->more_urgent.are_all);
}

TEST_CASE("pack diff: where nobody could be looked at, nothing is promised") {
  const PackDiff diff =
      compare(version("diff-old.yaml"), version("diff-new.yaml"), {.kinds = 0}).diff.value();
  CHECK(diff.less_urgent.kinds.empty());
  CHECK_FALSE(diff.less_urgent.are_all);
  CHECK(diff.may_be_less_urgent());
}

TEST_CASE("pack diff: it tells if both versions allow nobody together") {
  TinyModel before;
  TinyModel after;
  const VariableId fever = before.yes_no("fever");
  after.yes_no("fever");
  before.impossible(test::is(fever, kYes));
  after.impossible(test::is(fever, kNo));
  const PackDiff diff = compare({before.finish(), {}, {}}, {after.finish(), {}, {}}).diff.value();
  CHECK_FALSE(diff.has_people);
  CHECK(diff.may_be_less_urgent());
}

TEST_CASE("pack diff: it tells of answers that fit together in one version only") {
  TinyModel before;
  TinyModel after;
  for (TinyModel* version : {&before, &after}) {
    version->yes_no("fever");
    version->yes_no("chills");
  }
  after.yes_no("cough");
  const VariableId fever{0};
  const VariableId chills{1};
  const VariableId cough{2};
  before.impossible(test::all({test::is(fever, kNo), test::is(chills, kYes)}));
  // About something that only the new version knows: whoever the old one allows can be without it.
  after.impossible(test::all({test::is(fever, kYes), test::is(cough, kYes)}));
  const PackDiff diff = compare({before.finish(), {}, {}}, {after.finish(), {}, {}}).diff.value();
  CHECK(diff.only_taken.before == std::nullopt);
  CHECK(diff.only_taken.after.value() == "chills; otherwise no");

  // What does not apply is no in the new version.
  TinyModel asks_less = before;
  asks_less.ask_if(test::is(fever, kYes), {chills}, {kNo});
  const PackDiff otherwise =
      compare({before.finish(), {}, {}}, {asks_less.finish(), {}, {}}).diff.value();
  CHECK(otherwise.only_taken.before.value() == "fever: no; the rest not known");
  CHECK(otherwise.only_taken.after == std::nullopt);
}

TEST_CASE("pack diff: what cannot be compared is refused") {
  TinyModel before;
  TinyModel after;
  std::swap(after.model.levels[LevelId{0}], after.model.levels[LevelId{1}]);
  CHECK(
      compare({before.finish(), {}, {}}, {after.finish(), {}, {}}).problem ==
      "the levels of the two versions stand in different orders"
  );
}

}  // namespace unknot
