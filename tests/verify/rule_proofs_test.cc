#include <algorithm>
#include <set>

#include "engine/evaluation/triage.h"
#include "engine/verify/proofs.h"
#include "tests/support/answer_sets.h"
#include "tests/support/catch.h"
#include "tests/support/proofs.h"
#include "tests/support/random_model.h"

namespace unknot {
namespace {

using test::Dice;
using Names = std::vector<std::string>;

const test::Shape kShape{
    .yes_no = 2,
    .one_of = 1,
    .numbers = 1,
    .rules = 6,
    .depth = 2,
    .applies = true,
    .impossible = true,
    .implications = true,
    .when_unsure = true,
};

// The same pack without one rule.
Model without(test::TinyModel tiny, RuleId left_out) {
  IdMap<RuleId, Rule> kept;
  for (const RuleId id : ids(tiny.model.rules)) {
    if (id != left_out) {
      kept.add(tiny.model.rules[id]);
    }
  }
  tiny.model.rules = std::move(kept);
  return tiny.finish();
}

LevelId outcome_of(const Model& model, const Possible& answers) {
  return triage(model, evaluated(model.circuit, answers)).outcome;
}

// Without `otherwise`.
LevelId outcome_of_rules(const Model& model, const Possible& answers) {
  const Evaluation evaluation = evaluated(model.circuit, answers);
  LevelId outcome = model.last_level();
  for (const Rule& rule : model.rules) {
    const Truth truth = evaluation.truth(rule.when.node);
    if (truth != Truth::False) {
      outcome = std::min(outcome, truth == Truth::True ? rule.level : rule.unsure_level);
    }
  }
  return outcome;
}

}  // namespace

TEST_CASE("rule_proofs: rules of random packs are judged as by trying everybody") {
  Dice dice(211);
  int dead = 0;
  int idle = 0;
  int needed = 0;
  for (int round = 0; round < 300; ++round) {
    const test::TinyModel tiny = test::random_model(kShape, dice);
    const Model model = tiny.finish();
    const std::vector<Possible> answers = test::all_answers(model);
    Inquiry inquiry(model, AnswerSpace::kUsualBudget);
    prove_rules(inquiry);
    if (answers.empty()) {
      REQUIRE(test::about_of(inquiry, Code::NobodyAllowed).size() == 1);
      continue;
    }
    const Names never = test::about_of(inquiry, Code::RuleNeverHolds);
    const Names nothing = test::about_of(inquiry, Code::RuleDecidesNothing);
    for (const RuleId id : ids(model.rules)) {
      const Rule& rule = model.rules[id];
      bool holds = false;
      bool decides = false;
      const Model fewer = without(tiny, id);
      for (const Possible& possible : answers) {
        const Evaluation evaluation = evaluated(model.circuit, possible);
        holds = holds || evaluation.truth(rule.when.node) == Truth::True;
        const auto outcome = rule.level == model.last_level() ? outcome_of : outcome_of_rules;
        decides = decides || outcome(fewer, possible) != outcome(model, possible);
      }
      INFO(test::told(model, rule.when.written));
      REQUIRE((std::ranges::count(never, rule.id) == 0) == holds);
      REQUIRE((std::ranges::count(nothing, rule.id) == 0) == decides);
      ++(!holds ? dead : decides ? needed : idle);
    }
  }
  CHECK(dead > 20);
  CHECK(idle > 20);
  CHECK(needed > 200);
}

TEST_CASE("rule_proofs: a pack that allows nobody is told once, and nothing else is") {
  test::TinyModel tiny;
  const VariableId fever = tiny.yes_no("fever");
  tiny.rule(test::is(fever, kYes), test::TinyModel::kUrgent);
  tiny.impossible(test::is(fever, kYes));
  tiny.impossible(test::is(fever, kNo));
  const Model model = tiny.finish();
  Inquiry inquiry(model, AnswerSpace::kUsualBudget);
  prove_rules(inquiry);
  CHECK(test::tallies_of(inquiry) == Names{"the pack allows somebody: 0/1/0"});
}

}  // namespace unknot
