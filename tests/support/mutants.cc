#include "tests/support/mutants.h"

#include <utility>

#include "engine/evaluation/closure.h"
#include "engine/explain/support.h"
#include "engine/pack/model_compiler.h"
#include "engine/plan/plan.h"

namespace unknot::test {
namespace {

Expectation what_comes_out(const Model& model, const Answers& answers) {
  const Closed state = closed(model, answers);
  const Evaluation evaluation = evaluated(model.circuit, state.answers.possible());
  const Triage triage = unknot::triage(model, evaluation, state.answers);
  Expectation out;
  out.level = triage.outcome;
  out.see = see_of(model, support(model, state.answers, triage));
  for (const StandingRule& standing : standing_rules(model, evaluation)) {
    if (standing.truth == Truth::True) {
      out.rules.push_back(standing.rule);
    }
  }
  const Plan plan = make_plan(model, evaluation, triage);
  for (const Suggestion& suggestion : plan.suggested) {
    out.plan_has.push_back(suggestion.remedy);
  }
  for (const Withheld& withheld : plan.withheld) {
    out.plan_lacks.push_back(withheld.remedy);
  }
  return out;
}

}  // namespace

Model mutated(Model model, const Mutant& mutant) {
  if (mutant.kind == MutantKind::NeverDropped) {
    std::vector<Argument>& never = model.remedies[mutant.remedy].never;
    never.erase(never.begin() + mutant.never);
  } else {
    Rule& rule = model.rules[mutant.rule];
    rule.when.written = mutant.condition.value_or(rule.when.written);
    rule.level = mutant.level;
    rule.unsure_level = mutant.unsure_level;
  }
  recompile(model);
  return model;
}

std::vector<Case> random_cases(const Model& model, unsigned count, Dice& dice) {
  std::vector<Case> out;
  for (unsigned i = 0; i < count; ++i) {
    Case example{"example", "", random_answers(model, dice), {}, {}};
    example.expect = what_comes_out(model, example.answers);
    out.push_back(std::move(example));
  }
  return out;
}

Model random_model_to_mutate(Dice& dice) {
  return random_model(
             {.yes_no = 2,
              .one_of = 1,
              .numbers = 1,
              .rules = 4,
              .remedies = 2,
              .depth = 2,
              .applies = true,
              .impossible = true,
              .implications = true,
              .when_unsure = true},
             dice
  )
      .finish();
}

}  // namespace unknot::test
