#include "engine/pack/model.h"

#include "tests/support/catch.h"
#include "tests/support/packs.h"

namespace unknot {

TEST_CASE("model: words of the pack language have the spelling of the files", "[pack]") {
  CHECK(name(Grade::Strong) == "strong");
  CHECK(name(Grade::Moderate) == "moderate");
  CHECK(name(Grade::Low) == "low");
  CHECK(name(Grade::VeryLow) == "very-low");
  CHECK(name(Grade::Contested) == "contested");
  CHECK(name(Grade::None) == "none");
  CHECK(name(Phase::Now) == "now");
  CHECK(name(Phase::ThisWeek) == "this-week");
  CHECK(name(Phase::Prevention) == "prevention");
  CHECK(name(Verdict::Supported) == "supported");
  CHECK(name(Verdict::Partly) == "partly");
  CHECK(name(Verdict::Contested) == "contested");
  CHECK(name(Verdict::Unsupported) == "unsupported");
  CHECK(name(Basis::NotStated) == "not-stated");
  CHECK(name(Basis::Study) == "study");
  CHECK(name(Basis::Guideline) == "guideline");
  CHECK(name(Basis::Local) == "local");
  CHECK(name(Basis::Unverified) == "unverified");
}

TEST_CASE("model: the last level is the least urgent one", "[pack]") {
  const Model model = test::model_of(test::small_pack());
  CHECK(model.levels[model.last_level()].id == "self-care");
}

}  // namespace unknot
