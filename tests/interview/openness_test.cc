#include "engine/interview/openness.h"

#include <set>

#include "tests/support/catch.h"
#include "tests/support/tiny_model.h"

namespace unknot {
namespace {

using test::all;
using test::is;
using test::TinyModel;

Openness openness_of(const Model& model, const Answers& answers) {
  return {
      model,
      evaluated(model.circuit, answers.possible()),
      askable(model, answers, AskFor::Unclear)};
}

bool is_open(const Model& model, const Answers& answers, RuleId rule) {
  return openness_of(model, answers).is_open(model.rules[rule].when.node);
}

std::set<VariableId> related(const Openness& openness, VariableId variable) {
  std::set<VariableId> out;
  openness.for_each_related(variable, [&out](VariableId other) { out.insert(other); });
  return out;
}

}  // namespace

TEST_CASE("openness: a condition is open while asking can decide it, one way or the other") {
  TinyModel tiny;
  const VariableId a = tiny.yes_no("a");
  const VariableId b = tiny.yes_no("b");
  const RuleId rule = tiny.rule(all({is(a, kYes), is(b, kYes)}), TinyModel::kUrgent);
  const Model model = tiny.finish();
  Answers answers = test::nothing_said(model);
  CHECK(is_open(model, answers, rule));
  // It cannot be found to hold any more, but still not to.
  answers.not_known(a);
  CHECK(is_open(model, answers, rule));
  Answers neither = answers;
  neither.not_known(b);
  CHECK_FALSE(is_open(model, neither, rule));
  Answers decided = answers;
  decided.narrow(b, kNo);
  CHECK_FALSE(is_open(model, decided, rule));
}

TEST_CASE("openness: what is not known is open while it is not told whether its question applies") {
  TinyModel tiny;
  const VariableId sex = tiny.one_of("sex", 2);
  const VariableId pregnant = tiny.yes_no("pregnant");
  tiny.ask_if(is(sex, 0b01), {pregnant}, {kNo});
  const RuleId rule = tiny.rule(is(pregnant, kYes), TinyModel::kUrgent);
  const Model model = tiny.finish();
  Answers answers = test::nothing_said(model);
  answers.not_known(pregnant);
  CHECK(is_open(model, answers, rule));
  answers.narrow(sex, 0b01);
  CHECK_FALSE(is_open(model, answers, rule));
}

TEST_CASE("openness: a closer look and what it is a look at are related until one tells the other"
) {
  TinyModel tiny;
  const VariableId closer = tiny.yes_no("closer");
  const VariableId one = tiny.yes_no("one");
  const VariableId other = tiny.yes_no("other");
  const VariableId alone = tiny.yes_no("alone");
  tiny.model.implications.push_back({closer, {one, other}});
  for (const VariableId variable : {closer, one, other, alone}) {
    tiny.rule(is(variable, kYes), TinyModel::kUrgent);
  }
  const Model model = tiny.finish();
  Answers answers = test::nothing_said(model);
  using Variables = std::set<VariableId>;
  CHECK(related(openness_of(model, answers), one) == Variables{closer, one, other});
  CHECK(related(openness_of(model, answers), alone) == Variables{});
  answers.narrow(one, kNo);
  CHECK(related(openness_of(model, answers), closer) == Variables{closer, other});
  answers.narrow(other, kYes);
  CHECK(related(openness_of(model, answers), closer) == Variables{});
}

TEST_CASE("openness: the variables of a question are those of all of its facts, in order") {
  TinyModel tiny;
  const VariableId first = tiny.yes_no("first");
  const VariableId second = tiny.yes_no("second");
  const QuestionId question = tiny.ask({second, first});
  tiny.rule(all({is(first, kYes), is(second, kYes)}), TinyModel::kUrgent);
  const Model model = tiny.finish();
  CHECK(variables_of(model, model.questions[question]) == std::vector{second, first});
}

}  // namespace unknot
