#include <algorithm>

#include "engine/evaluation/closure.h"
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

LevelId outcome_of(const Model& model, const Possible& answers) {
  return triage(model, evaluated(model.circuit, answers)).outcome;
}

// Whether every answer to a variable that is left open makes the outcome more urgent.
bool is_below_all(const Model& model, const Possible& answers, VariableId variable) {
  if (answers[variable] != model.vocabulary[variable].all()) {
    return false;
  }
  bool some = false;
  for (unsigned cell = 0; cell < model.vocabulary[variable].cell_count; ++cell) {
    Possible more = answers;
    more[variable] = CellMask{1} << cell;
    const Closed state = closed(model, answers_leaving(model, more));
    if (state.contradictions.empty()) {
      some = true;
      if (outcome_of(model, state.answers.possible()) >= outcome_of(model, answers)) {
        return false;
      }
    }
  }
  return some;
}

}  // namespace

TEST_CASE("caution_proofs: not knowing in random packs is judged as by trying everybody") {
  Dice dice(221);
  int below = 0;
  int fine = 0;
  int without_effect = 0;
  int unearned = 0;
  for (int round = 0; round < 250; ++round) {
    const Model model = test::random_model(kShape, dice).finish();
    const std::vector<Possible> answers = test::all_answers(model);
    if (answers.empty()) {
      continue;
    }
    Inquiry inquiry(model, AnswerSpace::kUsualBudget);
    const std::vector<Lowered> lowered = prove_caution(inquiry);
    const Names below_all = test::about_of(inquiry, Code::UnsureBelowAll);
    const Names no_effect = test::about_of(inquiry, Code::UnsureNoEffect);
    const Names last_level = test::about_of(inquiry, Code::LastLevelUnearned);
    for (const VariableId variable : ids(model.vocabulary.variables())) {
      const bool expected = std::ranges::any_of(answers, [&](const Possible& possible) {
        return is_below_all(model, possible, variable);
      });
      const std::string& id = model.vocabulary.fact_of(variable).id;
      REQUIRE((std::ranges::count(below_all, id) > 0) == expected);
      ++(expected ? below : fine);
    }
    for (const RuleId id : ids(model.rules)) {
      const Rule& rule = model.rules[id];
      bool lowers = false;
      bool ends_last = false;
      for (const Possible& possible : answers) {
        const Evaluation evaluation = evaluated(model.circuit, possible);
        const bool open = evaluation.truth(rule.when.node) == Truth::Unknown;
        const LevelId outcome = triage(model, evaluation).outcome;
        lowers = lowers || (open && outcome > rule.level);
        ends_last = ends_last || (open && outcome == model.last_level());
      }
      const bool is_lowered = rule.unsure_level != rule.level;
      const bool is_listed = std::ranges::count(lowered, id, &Lowered::rule) > 0;
      REQUIRE(is_listed == (is_lowered && lowers));
      REQUIRE((std::ranges::count(no_effect, rule.id) > 0) == (is_lowered && !lowers));
      const bool is_unearned = rule.level < model.otherwise.level && ends_last;
      REQUIRE((std::ranges::count(last_level, rule.id) > 0) == is_unearned);
      without_effect += is_lowered && !lowers ? 1 : 0;
      unearned += is_unearned ? 1 : 0;
    }
    REQUIRE(test::about_of(inquiry, Code::NotDecided).empty());
  }
  CHECK(below > 5);
  CHECK(fine > 200);
  CHECK(without_effect > 20);
  CHECK(unearned > 5);
}

TEST_CASE("caution_proofs: only `when-unsure` can make not knowing less urgent than an answer") {
  Dice dice(222);
  test::Shape without_lowered = kShape;
  without_lowered.when_unsure = false;
  for (int round = 0; round < 100; ++round) {
    const Model model = test::random_model(without_lowered, dice).finish();
    for (const Possible& possible : test::all_answers(model)) {
      for (const VariableId variable : ids(possible)) {
        REQUIRE_FALSE(is_below_all(model, possible, variable));
      }
    }
  }
}

}  // namespace unknot
