#include "engine/verify/leaf.h"

#include "tests/support/catch.h"
#include "tests/support/tiny_model.h"

namespace unknot {
namespace {

using test::is;
using test::TinyModel;

// The truth of the last part of a rule's condition for some answers.
Truth truth_of(const Model& model, const Answers& answers) {
  const Condition::Node& node = model.rules[RuleId{0}].when.written.root();
  REQUIRE(is_leaf(node));
  return Leaf(model, node)
      .truth(model, evaluated(model.circuit, answers.possible()), answers.possible());
}

}  // namespace

TEST_CASE("leaf: gates, negations and `always` are none", "[coverage]") {
  const Condition a = is(VariableId{0}, kYes);
  CHECK(is_leaf(a.root()));
  CHECK_FALSE(is_leaf(test::always().root()));
  CHECK_FALSE(is_leaf(test::all({a, a}).root()));
  CHECK_FALSE(is_leaf(test::negated(a).root()));
}

TEST_CASE("leaf: a test of cells", "[coverage]") {
  TinyModel tiny;
  const VariableId place = tiny.one_of("place", 3);
  tiny.rule(is(place, 3), TinyModel::kUrgent);
  const Model model = tiny.finish();
  Answers answers(model.vocabulary);
  CHECK(truth_of(model, answers) == Truth::Unknown);
  answers.narrow(place, 3);
  CHECK(truth_of(model, answers) == Truth::True);
  answers.forget(place, model.vocabulary);
  answers.narrow(place, 4);
  CHECK(truth_of(model, answers) == Truth::False);
}

TEST_CASE("leaf: a test of a number", "[coverage]") {
  TinyModel tiny;
  const VariableId age = tiny.number("age", {10, 20});
  tiny.rule(test::within(age, {{10, 19}}), TinyModel::kUrgent);
  const Model model = tiny.finish();
  Answers answers(model.vocabulary);
  answers.narrow(age, 6);
  CHECK(truth_of(model, answers) == Truth::Unknown);
  answers.narrow(age, 2);
  CHECK(truth_of(model, answers) == Truth::True);
  answers.forget(age, model.vocabulary);
  answers.narrow(age, 5);
  CHECK(truth_of(model, answers) == Truth::False);
}

TEST_CASE("leaf: a finding, and one that must not hold", "[coverage]") {
  for (const bool wanted : {true, false}) {
    TinyModel tiny;
    const VariableId a = tiny.yes_no("a");
    const FindingId finding = tiny.finding(is(a, kYes));
    tiny.rule(wanted ? test::holds(finding) : test::fails(finding), TinyModel::kUrgent);
    const Model model = tiny.finish();
    Answers answers(model.vocabulary);
    CHECK(truth_of(model, answers) == Truth::Unknown);
    answers.narrow(a, kYes);
    CHECK(truth_of(model, answers) == (wanted ? Truth::True : Truth::False));
  }
}

TEST_CASE("leaf: a score is told by the points that are still possible", "[coverage]") {
  TinyModel tiny;
  const VariableId a = tiny.yes_no("a");
  const VariableId b = tiny.yes_no("b");
  const ScoreId score = tiny.score({{is(a, kYes), 2}, {is(b, kYes), -1}});
  tiny.rule(test::points(score, {{1, Range::kHighest}}), TinyModel::kUrgent);
  const Model model = tiny.finish();
  Answers answers(model.vocabulary);
  CHECK(truth_of(model, answers) == Truth::Unknown);
  answers.narrow(a, kYes);
  CHECK(truth_of(model, answers) == Truth::True);
  answers.forget(a, model.vocabulary);
  answers.narrow(a, kNo);
  CHECK(truth_of(model, answers) == Truth::False);
}

}  // namespace unknot
