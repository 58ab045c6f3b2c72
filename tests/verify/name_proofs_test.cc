#include "engine/verify/proofs.h"
#include "tests/support/catch.h"
#include "tests/support/proofs.h"
#include "tests/support/tiny_model.h"

namespace unknot {

TEST_CASE("name_proofs: options nobody can be, and findings that are one") {
  test::TinyModel tiny;
  const VariableId place = tiny.one_of("place", 3);
  const VariableId fever = tiny.yes_no("fever");
  tiny.impossible(test::is(place, 1U << 2U));
  tiny.impossible(test::is(fever, kYes));
  // Both say "place 0", the second by what is impossible.
  const FindingId a = tiny.finding(test::is(place, 1U << 0U));
  const FindingId b = tiny.finding(test::negated(test::is(place, 1U << 1U)));
  const FindingId c = tiny.finding(test::any({test::is(place, 1U << 0U), test::is(fever, kYes)}));
  const FindingId other = tiny.finding(test::is(place, 1U << 1U));
  for (const FindingId id : {a, b, c, other}) {
    tiny.model.findings[id].id = "finding-" + std::to_string(id.index);
    tiny.rule(test::holds(id), test::TinyModel::kUrgent);
  }
  const Model model = tiny.finish();
  Inquiry inquiry(model, AnswerSpace::kUsualBudget);
  prove_names(inquiry);
  CHECK(
      test::told_of(inquiry) ==
      std::vector<std::string>{
          "K012 place: nobody can be `place-2` of `place`",
          "K012 fever: nobody can be `fever`"}
  );
}

TEST_CASE("name_proofs: findings that say the same in other words") {
  test::TinyModel tiny;
  const VariableId age = tiny.number("age", {18, 65});
  const FindingId grown_up = tiny.finding(test::within(age, {{18, 99}}));
  const FindingId no_child = tiny.finding(test::negated(test::within(age, {{0, 17}})));
  tiny.model.findings[grown_up].id = "grown-up";
  tiny.model.findings[no_child].id = "no-child";
  tiny.rule(test::holds(grown_up), test::TinyModel::kUrgent);
  tiny.rule(test::holds(no_child), test::TinyModel::kRoutine);
  const Model model = tiny.finish();
  Inquiry inquiry(model, AnswerSpace::kUsualBudget);
  prove_names(inquiry);
  CHECK(
      test::told_of(inquiry) ==
      std::vector<std::string>{"K013 no-child: the findings `grown-up` and `no-child` mean the same"}
  );
}

}  // namespace unknot
