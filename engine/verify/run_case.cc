#include "engine/verify/run_case.h"

#include <algorithm>

#include "engine/evaluation/closure.h"
#include "engine/evaluation/triage.h"
#include "engine/explain/support.h"
#include "engine/plan/plan.h"

namespace unknot {
namespace {

bool suggests(const Plan& plan, RemedyId remedy) {
  return std::ranges::find(plan.suggested, remedy, &Suggestion::remedy) != plan.suggested.end();
}

}  // namespace

std::vector<Mismatch> run_case(const Model& model, const Case& example) {
  const Closed state = closed(model, example.answers);
  const Evaluation evaluation = evaluated(model.circuit, state.answers.possible());
  return mismatches(model, state, evaluation, example.expect);
}

std::vector<Mismatch> mismatches(
    const Model& model, const Closed& state, const Evaluation& evaluation, const Expectation& expect
) {
  if (!state.contradictions.empty()) {
    return {{"answers", "a possible person", "answers that contradict each other"}};
  }
  const Triage triage = unknot::triage(model, evaluation, state.answers);
  std::vector<Mismatch> out;
  if (expect.level && *expect.level != triage.outcome) {
    out.push_back({"level", model.levels[*expect.level].id, model.levels[triage.outcome].id});
  }
  if (expect.see) {
    const ProfessionalId see = see_of(model, support(model, state.answers, triage));
    if (*expect.see != see) {
      out.push_back({"see", model.professionals[*expect.see].id, model.professionals[see].id});
    }
  }
  for (const RuleId rule : expect.rules) {
    const Truth truth = evaluation.truth(model.rules[rule].when.node);
    if (truth != Truth::True) {
      out.push_back({"rule", model.rules[rule].id, std::string(name(truth))});
    }
  }
  if (expect.plan_has.empty() && expect.plan_lacks.empty()) {
    return out;
  }
  const Plan plan = make_plan(model, evaluation, triage);
  for (const RemedyId remedy : expect.plan_has) {
    if (!suggests(plan, remedy)) {
      out.push_back({"plan-has", model.remedies[remedy].id, "not suggested"});
    }
  }
  for (const RemedyId remedy : expect.plan_lacks) {
    if (suggests(plan, remedy)) {
      out.push_back({"plan-lacks", model.remedies[remedy].id, "suggested"});
    }
  }
  return out;
}

}  // namespace unknot
