#include "engine/verify/run_case.h"

#include "tests/support/catch.h"
#include "tests/support/tiny_model.h"

namespace unknot {
namespace {

using test::argument;
using test::is;
using test::TinyModel;

// One rule and one remedy for `bad`; the remedy is forbidden with `harm`. Whoever is not `present`
// has no `harm`.
struct Fixture {
  Fixture() {
    bad = tiny.yes_no("bad");
    present = tiny.yes_no("present");
    harm = tiny.yes_no("harm");
    tiny.ask_if(is(present, kYes), {harm}, {kNo});
    rule = tiny.rule(is(bad, kYes), TinyModel::kUrgent, TinyModel::kPhysiotherapist);
    Remedy warm_pack;
    warm_pack.id = "warm-pack";
    warm_pack.for_it = {argument(is(bad, kYes))};
    warm_pack.never = {argument(is(harm, kYes))};
    remedy = tiny.remedy(std::move(warm_pack));
    model = tiny.finish();
  }

  [[nodiscard]] Case example(CellMask bad_cells, CellMask harm_cells) const {
    Case out{"example", "", Answers(model.vocabulary), {}, {}};
    out.answers.narrow(bad, bad_cells);
    out.answers.narrow(harm, harm_cells);
    return out;
  }

  TinyModel tiny;
  VariableId bad;
  VariableId present;
  VariableId harm;
  RuleId rule;
  RemedyId remedy;
  Model model;
};

constexpr CellMask kEither = kNo | kYes;

}  // namespace

TEST_CASE("run_case: a case that gets what it expects has no mismatch") {
  const Fixture f;
  Case example = f.example(kYes, kNo);
  example.expect.level = TinyModel::kUrgent;
  example.expect.see = TinyModel::kPhysiotherapist;
  example.expect.rules = {f.rule};
  example.expect.plan_has = {f.remedy};
  CHECK(run_case(f.model, example).empty());
  Case other = f.example(kNo, kNo);
  other.expect.level = TinyModel::kRoutine;
  other.expect.see = TinyModel::kDoctor;
  other.expect.plan_lacks = {f.remedy};
  CHECK(run_case(f.model, other).empty());
}

TEST_CASE("run_case: everything that differs is told in the words of the pack") {
  const Fixture f;
  Case example = f.example(kNo, kNo);
  example.expect.level = TinyModel::kEmergency;
  example.expect.see = TinyModel::kPhysiotherapist;
  example.expect.rules = {f.rule};
  example.expect.plan_has = {f.remedy};
  CHECK(
      run_case(f.model, example) ==
      std::vector<Mismatch>{
          {"level", "emergency", "routine"},
          {"see", "physiotherapist", "doctor"},
          {"rule", "rule-0", "false"},
          {"plan-has", "warm-pack", "not suggested"}}
  );
  Case open = f.example(kEither, kNo);
  open.expect.rules = {f.rule};
  CHECK(run_case(f.model, open) == std::vector<Mismatch>{{"rule", "rule-0", "unknown"}});
  Case lacks = f.example(kYes, kNo);
  lacks.expect.plan_lacks = {f.remedy};
  CHECK(
      run_case(f.model, lacks) == std::vector<Mismatch>{{"plan-lacks", "warm-pack", "suggested"}}
  );
}

TEST_CASE("run_case: what is not known is not suggested") {
  const Fixture f;
  Case example = f.example(kYes, kEither);
  example.expect.plan_has = {f.remedy};
  CHECK(
      run_case(f.model, example) ==
      std::vector<Mismatch>{{"plan-has", "warm-pack", "not suggested"}}
  );
}

TEST_CASE("run_case: what follows from the answers counts") {
  const Fixture f;
  Case example = f.example(kYes, kEither);
  example.answers.narrow(f.present, kNo);
  example.expect.plan_has = {f.remedy};
  CHECK(run_case(f.model, example).empty());
}

TEST_CASE("run_case: a person who cannot exist is a mismatch by itself") {
  const Fixture f;
  Case example = f.example(kYes, kYes);
  example.answers.narrow(f.present, kNo);
  example.expect.level = TinyModel::kUrgent;
  CHECK(
      run_case(f.model, example) ==
      std::vector<Mismatch>{{"answers", "a possible person", "answers that contradict each other"}}
  );
}

}  // namespace unknot
