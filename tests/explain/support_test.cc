#include "engine/explain/support.h"

#include <algorithm>

#include "engine/evaluation/closure.h"
#include "tests/support/catch.h"
#include "tests/support/random_model.h"
#include "tests/support/tiny_model.h"

namespace unknot {
namespace {

using test::all;
using test::any;
using test::Dice;
using test::is;
using test::TinyModel;

constexpr LevelId kUrgent = TinyModel::kUrgent;
constexpr LevelId kRoutine = TinyModel::kRoutine;
constexpr LevelId kSelfCare = TinyModel::kSelfCare;

Support support_of(const Model& model, const Answers& answers) {
  return support(model, answers, triage(model, evaluated(model.circuit, answers.possible())));
}

// The truth of a node if only `variables` are known.
Truth truth_with_only(
    const Model& model,
    const Answers& answers,
    const std::vector<VariableId>& variables,
    NodeId node
) {
  Possible possible = Answers(model.vocabulary).possible();
  for (const VariableId variable : variables) {
    possible[variable] = answers.possible(variable);
  }
  return evaluated(model.circuit, possible).truth(node);
}

}  // namespace

TEST_CASE("support: the answers that fix the deciding rule, without the superfluous ones") {
  TinyModel tiny;
  const VariableId a = tiny.yes_no("a");
  const VariableId b = tiny.yes_no("b");
  const VariableId c = tiny.yes_no("c");
  const VariableId d = tiny.yes_no("d");
  const RuleId rule = tiny.rule(
      all({is(a, kYes), any({is(b, kYes), is(c, kYes)}), is(d, kNo)}),
      kUrgent,
      TinyModel::kPhysiotherapist
  );
  const Model model = tiny.finish();
  Answers answers(model.vocabulary);
  answers.narrow(a, kYes);
  answers.narrow(b, kYes);
  answers.narrow(c, kYes);
  answers.narrow(d, kNo);
  const Support found = support_of(model, answers);
  CHECK(found == Support{rule, Truth::True, {a, c, d}});
  CHECK(see_of(model, found) == TinyModel::kPhysiotherapist);
}

TEST_CASE("support: of several rules the one with the fewest answers, then the first, is told") {
  TinyModel tiny;
  const VariableId a = tiny.yes_no("a");
  const VariableId b = tiny.yes_no("b");
  tiny.rule(all({is(a, kYes), is(b, kYes)}), kUrgent);
  const RuleId short_one = tiny.rule(is(b, kYes), kUrgent);
  tiny.rule(is(a, kYes), kUrgent);
  tiny.rule(is(a, kYes), kRoutine);
  const Model model = tiny.finish();
  Answers answers(model.vocabulary);
  answers.narrow(a, kYes);
  answers.narrow(b, kYes);
  CHECK(support_of(model, answers) == Support{short_one, Truth::True, {b}});
}

TEST_CASE("support: a rule that holds is told before one that cannot be ruled out") {
  TinyModel tiny;
  const VariableId a = tiny.yes_no("a");
  const VariableId b = tiny.yes_no("b");
  const VariableId c = tiny.yes_no("c");
  tiny.rule(is(c, kYes), kUrgent);
  const RuleId sure = tiny.rule(all({is(a, kYes), is(b, kYes)}), kUrgent);
  const Model model = tiny.finish();
  Answers answers(model.vocabulary);
  answers.narrow(a, kYes);
  answers.narrow(b, kYes);
  CHECK(support_of(model, answers) == Support{sure, Truth::True, {a, b}});
}

TEST_CASE("support: what is missing for an undecided rule is what its open parts read") {
  TinyModel tiny;
  const VariableId place = tiny.one_of("place", 3);
  const VariableId a = tiny.yes_no("a");
  const VariableId b = tiny.yes_no("b");
  const VariableId c = tiny.yes_no("c");
  // The place is known well enough for this rule, though not for the other one; `b` and `c` stand
  // in a part that is decided.
  const RuleId open =
      tiny.rule(all({is(place, 0b011), is(a, kYes), any({is(b, kYes), is(c, kYes)})}), kUrgent);
  tiny.rule(is(place, 0b001), kRoutine);
  const Model model = tiny.finish();
  Answers answers(model.vocabulary);
  answers.narrow(place, 0b011);
  answers.narrow(b, kYes);
  CHECK(support_of(model, answers) == Support{open, Truth::Unknown, {a}});
}

TEST_CASE("support: a lowered rule is told at the level it counts with") {
  TinyModel tiny;
  const VariableId a = tiny.yes_no("a");
  const RuleId lenient = tiny.lenient_rule(is(a, kYes), kUrgent, kRoutine);
  tiny.rule(test::always(), kSelfCare);
  const Model model = tiny.finish();
  const Answers nothing(model.vocabulary);
  CHECK(support_of(model, nothing) == Support{lenient, Truth::Unknown, {a}});
}

TEST_CASE("support: without a rule, `otherwise` decides and says whom to see") {
  TinyModel tiny;
  const VariableId harmless = tiny.yes_no("harmless");
  tiny.model.otherwise.see = TinyModel::kPhysiotherapist;
  const RuleId earned = tiny.rule(is(harmless, kYes), kSelfCare);
  const Model model = tiny.finish();
  Answers answers(model.vocabulary);
  CHECK(support_of(model, answers) == Support{std::nullopt, Truth::Unknown, {}});
  Answers no = answers;
  no.narrow(harmless, kNo);
  CHECK(support_of(model, no) == Support{std::nullopt, Truth::True, {}});
  CHECK(see_of(model, support_of(model, no)) == TinyModel::kPhysiotherapist);
  answers.narrow(harmless, kYes);
  CHECK(support_of(model, answers) == Support{earned, Truth::True, {harmless}});
  CHECK(see_of(model, support_of(model, answers)) == TinyModel::kDoctor);
}

TEST_CASE("support: it suffices, nothing of it can be left out, and it fits the outcome") {
  Dice dice(81);
  std::size_t certain = 0;
  std::size_t open = 0;
  for (int round = 0; round < 700; ++round) {
    const Model model =
        test::random_model(
            {.rules = 5, .depth = 3, .applies = dice.once_in(2), .when_unsure = dice.once_in(2)},
            dice
        )
            .finish();
    const Answers answers = closed(model, test::random_answers(model, dice)).answers;
    const Evaluation evaluation = evaluated(model.circuit, answers.possible());
    const Triage result = triage(model, evaluation);
    const Support found = support(model, answers, result);
    INFO("round " << round);
    if (!found.rule) {
      const bool some_rule_decides = std::ranges::any_of(model.rules, [&](const Rule& rule) {
        const Truth truth = evaluation.truth(rule.when.node);
        return (truth == Truth::True && rule.level == result.outcome) ||
               (truth == Truth::Unknown && rule.unsure_level == result.outcome);
      });
      REQUIRE_FALSE(some_rule_decides);
      REQUIRE(model.otherwise.level == result.outcome);
      REQUIRE(found.truth == otherwise_truth(model, evaluation));
      continue;
    }
    const Rule& rule = model.rules[*found.rule];
    REQUIRE(evaluation.truth(rule.when.node) == found.truth);
    REQUIRE((found.truth == Truth::True ? rule.level : rule.unsure_level) == result.outcome);
    REQUIRE(std::ranges::is_sorted(found.variables));
    if (found.truth == Truth::Unknown) {
      ++open;
      REQUIRE_FALSE(found.variables.empty());
      for (const VariableId variable : found.variables) {
        const CellMask cells = answers.possible(variable);
        REQUIRE((cells & (cells - 1)) != 0);
      }
      continue;
    }
    ++certain;
    REQUIRE(truth_with_only(model, answers, found.variables, rule.when.node) == Truth::True);
    for (const VariableId left_out : found.variables) {
      std::vector<VariableId> fewer = found.variables;
      std::erase(fewer, left_out);
      REQUIRE(truth_with_only(model, answers, fewer, rule.when.node) != Truth::True);
    }
  }
  CHECK(certain > 150);
  CHECK(open > 150);
}

TEST_CASE("support: once what is missing is known, the rule is decided") {
  Dice dice(82);
  for (int round = 0; round < 500; ++round) {
    const Model model = test::random_model({.rules = 5, .depth = 3}, dice).finish();
    Answers answers = test::random_answers(model, dice);
    const Support found = support_of(model, answers);
    if (!found.rule || found.truth != Truth::Unknown) {
      continue;
    }
    for (const VariableId variable : found.variables) {
      const CellMask cells = answers.possible(variable);
      answers.narrow(variable, cells & (~cells + 1));
    }
    const Evaluation evaluation = evaluated(model.circuit, answers.possible());
    REQUIRE(evaluation.truth(model.rules[*found.rule].when.node) != Truth::Unknown);
  }
}

}  // namespace unknot
