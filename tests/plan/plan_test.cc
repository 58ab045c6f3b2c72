#include "engine/plan/plan.h"

#include <algorithm>
#include <tuple>

#include "engine/evaluation/closure.h"
#include "tests/reference/evaluator.h"
#include "tests/support/catch.h"
#include "tests/support/random_model.h"
#include "tests/support/tiny_model.h"

namespace unknot {
namespace {

using test::argument;
using test::Dice;
using test::is;
using test::TinyModel;

Plan plan_of(const Model& model, const Answers& answers) {
  const Evaluation evaluation = evaluated(model.circuit, answers.possible());
  return make_plan(model, evaluation, triage(model, evaluation));
}

// A remedy that always helps.
Remedy helpful(Grade grade, std::int32_t weight = 1) {
  Remedy remedy;
  remedy.grade = grade;
  remedy.for_it = {argument(test::always(), weight)};
  return remedy;
}

std::vector<RemedyId> suggested(const Plan& plan) {
  std::vector<RemedyId> out;
  for (const Suggestion& suggestion : plan.suggested) {
    out.push_back(suggestion.remedy);
  }
  return out;
}

}  // namespace

TEST_CASE("plan: what the grades of evidence count") {
  CHECK(points(Grade::Strong) == 4);
  CHECK(points(Grade::Moderate) == 3);
  CHECK(points(Grade::Low) == 2);
  CHECK(points(Grade::VeryLow) == 1);
  CHECK(points(Grade::Contested) == 1);
  CHECK(points(Grade::None) == 0);
}

TEST_CASE("plan: the score is told reason by reason") {
  TinyModel tiny;
  const VariableId a = tiny.yes_no("a");
  const VariableId b = tiny.yes_no("b");
  const VariableId c = tiny.yes_no("c");
  Remedy remedy;
  remedy.grade = Grade::Moderate;
  remedy.for_it = {
      argument(is(a, kYes), 2),
      argument(is(b, kYes), 5),
      argument(is(c, kNo), 3),
      argument(is(c, kYes), 1)};
  remedy.cautions = {argument(is(a, kYes), 1), argument(is(b, kYes), 2), argument(is(c, kYes), 4)};
  const RemedyId id = tiny.remedy(std::move(remedy));
  const Model model = tiny.finish();
  Answers answers(model.vocabulary);
  answers.narrow(a, kYes);
  answers.narrow(b, kNo);
  CHECK(
      plan_of(model, answers).suggested ==
      std::vector<Suggestion>{
          {id,
           4,
           {{Reason::Kind::Evidence, 0, 3},
            {Reason::Kind::For, 0, 2},
            {Reason::Kind::Caution, 0, -1},
            {Reason::Kind::Check, 2, 0}}}}
  );
}

TEST_CASE("plan: phase, then score, then effort, then id") {
  TinyModel tiny;
  const auto add = [&tiny](Phase phase, Grade grade, Ticks effort) {
    Remedy remedy = helpful(grade);
    remedy.phase = phase;
    remedy.effort_per_week = effort;
    return tiny.remedy(std::move(remedy));
  };
  const RemedyId prevention = add(Phase::Prevention, Grade::Strong, 0);
  const RemedyId hard = add(Phase::Now, Grade::Low, 600);
  const RemedyId easy = add(Phase::Now, Grade::Low, 60);
  const RemedyId easy_too = add(Phase::Now, Grade::Low, 60);
  const RemedyId good = add(Phase::Now, Grade::Strong, 6000);
  const RemedyId week = add(Phase::ThisWeek, Grade::Strong, 0);
  const Model model = tiny.finish();
  CHECK(
      suggested(plan_of(model, test::nothing_said(model))) ==
      std::vector{good, easy, easy_too, hard, week, prevention}
  );
}

TEST_CASE("plan: what would help but is forbidden or unchecked is withheld with its reasons") {
  TinyModel tiny;
  const VariableId a = tiny.yes_no("a");
  const VariableId b = tiny.yes_no("b");
  const VariableId c = tiny.yes_no("c");
  Remedy remedy = helpful(Grade::Strong);
  remedy.never = {argument(is(a, kYes)), argument(is(b, kYes)), argument(is(c, kYes))};
  const RemedyId id = tiny.remedy(std::move(remedy));
  const Model model = tiny.finish();
  Answers answers(model.vocabulary);
  answers.narrow(c, kNo);
  CHECK(plan_of(model, answers).suggested.empty());
  CHECK(plan_of(model, answers).withheld == std::vector<Withheld>{{id, Truth::Unknown, {0, 1}}});
  answers.not_known(a);
  CHECK(plan_of(model, answers).suggested.empty());
  answers.narrow(b, kYes);
  CHECK(plan_of(model, answers).withheld == std::vector<Withheld>{{id, Truth::True, {1}}});
  Answers well(model.vocabulary);
  for (const VariableId variable : {a, b, c}) {
    well.narrow(variable, kNo);
  }
  CHECK(plan_of(model, well).withheld.empty());
  CHECK(suggested(plan_of(model, well)) == std::vector{id});
}

TEST_CASE("plan: a remedy that nothing yet speaks for is neither suggested nor withheld") {
  TinyModel tiny;
  const VariableId a = tiny.yes_no("a");
  const VariableId b = tiny.yes_no("b");
  Remedy remedy;
  remedy.grade = Grade::Strong;
  remedy.for_it = {argument(is(a, kYes))};
  remedy.never = {argument(is(b, kYes))};
  tiny.remedy(std::move(remedy));
  const Model model = tiny.finish();
  CHECK(plan_of(model, test::nothing_said(model)) == Plan{});
  Answers answers(model.vocabulary);
  answers.narrow(a, kNo);
  answers.narrow(b, kYes);
  CHECK(plan_of(model, answers) == Plan{});
}

TEST_CASE("plan: while waiting, only what is safe while waiting, suggested or withheld") {
  TinyModel tiny;
  const VariableId bad = tiny.yes_no("bad");
  const VariableId harm = tiny.yes_no("harm");
  tiny.model.levels[TinyModel::kUrgent].plan = PlanScope::WhileWaiting;
  tiny.rule(is(bad, kYes), TinyModel::kUrgent);
  Remedy safe = helpful(Grade::Low);
  safe.while_waiting = true;
  const RemedyId waiting = tiny.remedy(safe);
  const RemedyId other = tiny.remedy(helpful(Grade::Strong));
  safe.never = {argument(is(harm, kYes))};
  const RemedyId waiting_withheld = tiny.remedy(safe);
  Remedy unsafe = helpful(Grade::Strong);
  unsafe.never = safe.never;
  const RemedyId other_withheld = tiny.remedy(unsafe);
  const Model model = tiny.finish();
  Answers answers(model.vocabulary);
  answers.narrow(harm, kYes);
  // Undecided counts as urgent, so the plan is the one for waiting.
  for (const CellMask cells : {kYes, kNo | kYes}) {
    Answers urgent = answers;
    urgent.narrow(bad, cells);
    const Plan plan = plan_of(model, urgent);
    CHECK(suggested(plan) == std::vector{waiting});
    CHECK(plan.withheld == std::vector<Withheld>{{waiting_withheld, Truth::True, {0}}});
  }
  answers.narrow(bad, kNo);
  CHECK(suggested(plan_of(model, answers)) == std::vector{other, waiting});
  CHECK(
      plan_of(model, answers).withheld ==
      std::vector<Withheld>{
          {waiting_withheld, Truth::True, {0}}, {other_withheld, Truth::True, {0}}}
  );
}

TEST_CASE("plan: topics are those whose condition certainly holds") {
  TinyModel tiny;
  const VariableId a = tiny.yes_no("a");
  const VariableId b = tiny.yes_no("b");
  const VariableId c = tiny.yes_no("c");
  Topic topic;
  topic.when = test::when(is(a, kYes));
  const TopicId holds = tiny.model.topics.add(topic);
  topic.when = test::when(is(b, kYes));
  tiny.model.topics.add(topic);
  topic.when = test::when(is(c, kYes));
  tiny.model.topics.add(topic);
  topic.when = std::nullopt;
  tiny.model.topics.add(topic);
  topic.when = test::when(test::always());
  const TopicId always = tiny.model.topics.add(topic);
  const Model model = tiny.finish();
  Answers answers(model.vocabulary);
  answers.narrow(a, kYes);
  answers.narrow(b, kNo);
  CHECK(plan_of(model, answers).topics == std::vector{holds, always});
}

TEST_CASE("plan: sums, order and safety hold for random packs and answers") {
  Dice dice(91);
  std::size_t suggestions = 0;
  for (int round = 0; round < 400; ++round) {
    const Model model = test::random_model({.rules = 2, .remedies = 6}, dice).finish();
    const Answers answers = test::random_answers(model, dice);
    const Evaluation evaluation = evaluated(model.circuit, answers.possible());
    const Triage result = triage(model, evaluation);
    const Plan plan = make_plan(model, evaluation, result);
    std::vector<std::tuple<Phase, std::int32_t, Ticks, RemedyId>> order;
    for (const Suggestion& suggestion : plan.suggested) {
      const Remedy& remedy = model.remedies[suggestion.remedy];
      std::int32_t sum = 0;
      for (const Reason& reason : suggestion.reasons) {
        sum += reason.points;
      }
      REQUIRE(suggestion.score == sum);
      REQUIRE(suitability(remedy, evaluation).suitable());
      REQUIRE(in_scope(remedy, model.levels[result.outcome]));
      order.emplace_back(
          remedy.phase, -suggestion.score, remedy.effort_per_week, suggestion.remedy
      );
    }
    REQUIRE(std::ranges::is_sorted(order));
    REQUIRE(std::ranges::adjacent_find(order) == order.end());
    suggestions += order.size();
    for (const Withheld& withheld : plan.withheld) {
      REQUIRE(withheld.truth != Truth::False);
      REQUIRE_FALSE(withheld.reasons.empty());
      REQUIRE(std::ranges::count(order, withheld.remedy, [](const auto& key) {
                return std::get<RemedyId>(key);
              }) == 0);
      for (const std::uint32_t reason : withheld.reasons) {
        const NodeId node = model.remedies[withheld.remedy].never[reason].when.node;
        REQUIRE(evaluation.truth(node) == withheld.truth);
      }
    }
    // What is suggested helps every person who fits the answers, and is forbidden to none.
    reference::for_each_completion(answers.possible(), [&](const Possible& person) {
      const Evaluation truth = evaluated(model.circuit, person);
      for (const RemedyId id : suggested(plan)) {
        REQUIRE(suitability(model.remedies[id], truth).suitable());
      }
    });
  }
  CHECK(suggestions > 100);
}

}  // namespace unknot
