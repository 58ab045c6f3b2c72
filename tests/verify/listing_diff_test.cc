#include "engine/verify/listing_diff.h"

#include "tests/support/catch.h"
#include "tests/support/tiny_model.h"

namespace unknot {
namespace {

using test::TinyModel;

}  // namespace

TEST_CASE("listing diff: what came, what went and what is worded otherwise") {
  TinyModel before;
  const VariableId fever = before.yes_no("fever");
  before.rule(test::is(fever, kYes), TinyModel::kUrgent);
  before.rule(test::is(fever, kNo), TinyModel::kSelfCare);
  Remedy warm;
  warm.id = "warm-pack";
  warm.steps = {"Wrap it."};
  before.remedy(warm);

  TinyModel after = before;
  after.model.rules[RuleId{0}].because = "Other words.";
  after.model.rules[RuleId{1}].id = "rule-new";
  after.model.remedies[RemedyId{0}].dose.otherwise = "Once.";
  after.model.levels[LevelId{0}].title = "Now";
  CHECK(
      listing_diff(before.finish(), after.finish()) ==
      ListingDiff{
          {"rule rule-1"},
          {"rule rule-new"},
          {"level emergency", "rule rule-0", "remedy warm-pack"}}
  );
}

TEST_CASE("listing diff: a condition is not a text") {
  TinyModel before;
  const VariableId fever = before.yes_no("fever");
  before.rule(test::is(fever, kYes), TinyModel::kUrgent);
  TinyModel after = before;
  after.model.rules[RuleId{0}].when = test::when(test::is(fever, kNo));
  after.model.rules[RuleId{0}].level = TinyModel::kRoutine;
  CHECK(listing_diff(before.finish(), after.finish()) == ListingDiff{});
}

}  // namespace unknot
