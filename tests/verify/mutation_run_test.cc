#include "engine/verify/mutation_run.h"

#include <algorithm>
#include <map>

#include "engine/evaluation/closure.h"
#include "engine/evaluation/suitability.h"
#include "engine/evaluation/triage.h"
#include "engine/plan/plan.h"
#include "engine/verify/run_case.h"
#include "tests/support/answer_sets.h"
#include "tests/support/catch.h"
#include "tests/support/mutants.h"
#include "tests/support/packs.h"

namespace unknot {
namespace {

// What somebody is told: the level, and whether the remedy in question is in the plan.
std::pair<LevelId, bool> told(const Model& model, const Possible& answers, RemedyId remedy) {
  const Evaluation evaluation = evaluated(model.circuit, answers);
  const Triage triage = unknot::triage(model, evaluation);
  const Plan plan = make_plan(model, evaluation, triage);
  return {triage.outcome, std::ranges::any_of(plan.suggested, [&](const Suggestion& each) {
            return each.remedy == remedy;
          })};
}

// By trying everybody: whether a mutant gives anybody a different level or, for a `never`, plan.
bool makes_a_difference(
    const Model& model, const Mutant& mutant, const std::vector<Possible>& everybody
) {
  const Model changed = test::mutated(model, mutant);
  return std::ranges::any_of(everybody, [&](const Possible& answers) {
    const auto before = told(model, answers, mutant.remedy);
    const auto after = told(changed, answers, mutant.remedy);
    return mutant.kind == MutantKind::NeverDropped ? before.second != after.second
                                                   : before.first != after.first;
  });
}

// With such rules a case can notice what only matters until everything was asked.
bool has_lowered_rules(const Model& model) {
  return std::ranges::any_of(model.rules, [](const Rule& rule) {
    return rule.unsure_level != rule.level;
  });
}

std::vector<std::string> of_fate(const MutationRun& run, Fate fate) {
  std::vector<std::string> out;
  for (std::size_t i = 0; i < run.mutants.size(); ++i) {
    if (run.results[i].fate == fate) {
      out.push_back(run.mutants[i].name);
    }
  }
  return out;
}

}  // namespace

TEST_CASE("mutation run: its verdicts are those of trying everybody", "[mutants]") {
  test::Dice dice(23);
  std::map<Fate, int> seen;
  for (int round = 0; round < 12; ++round) {
    const Model model = test::random_model_to_mutate(dice);
    const std::vector<Possible> everybody = test::all_answers(model);
    const LoadedPack pack{model, test::random_cases(model, 1, dice), {}};
    const MutationRun run = run_mutants(pack);
    for (std::size_t i = 0; i < run.mutants.size(); ++i) {
      const MutantResult& result = run.results[i];
      const Model changed = test::mutated(model, run.mutants[i]);
      ++seen[result.fate];
      INFO(run.mutants[i].name);
      const bool noticed = run_case(changed, pack.cases[0]) != run_case(model, pack.cases[0]);
      REQUIRE((result.fate == Fate::Noticed) == noticed);
      if (!noticed) {
        const bool differs = makes_a_difference(model, run.mutants[i], everybody);
        if (differs || !has_lowered_rules(model)) {
          REQUIRE((result.fate == Fate::Unnoticed) == differs);
        }
        REQUIRE((result.fate == Fate::Unnoticed) == result.new_case.has_value());
      }
      if (result.new_case) {
        REQUIRE_FALSE(run_case(changed, run.cases[*result.new_case].example).empty());
      }
    }
    for (const NewCase& each : run.cases) {
      REQUIRE(run_case(model, each.example).empty());
    }
  }
  CHECK(seen[Fate::Noticed] > 40);
  CHECK(seen[Fate::Unnoticed] > 100);
  CHECK(seen[Fate::Equivalent] > 50);
  CHECK(seen[Fate::NotDecided] == 0);
}

TEST_CASE("mutation run: a few new cases notice what nobody tests", "[mutants]") {
  const LoadedPack pack = test::pack_of(test::small_pack());
  const MutationRun run = run_mutants(pack);
  // An infection is more urgent, and so is not knowing whether there is one.
  CHECK(of_fate(run, Fate::Equivalent) == std::vector<std::string>{"plain-knot/term-3-dropped"});
  CHECK(
      of_fate(run, Fate::Unnoticed) ==
      std::vector<std::string>{
          "at-risk/dropped",
          "at-risk/term-1-from-lower",
          "at-risk/term-1-from-higher",
          "at-risk/more-urgent",
          "at-risk/less-urgent",
          "infected/dropped",
          "infected/more-urgent",
          "infected/less-urgent",
          "plain-knot/term-1-dropped",
          "plain-knot/term-2-dropped",
          "saddle-numbness/term-1-dropped",
          "saddle-numbness/term-2-dropped",
          "ibuprofen-tablets/never-1-dropped",
          "ibuprofen-tablets/never-2-dropped"}
  );
  const std::string text = case_file(pack.model, run.cases, "New cases.");
  CHECK(
      text ==
      "# New cases.\n"
      "\n"
      "cases:\n"
      "  notices-at-risk-term-1-from-lower:\n"
      "    answers:\n"
      "      age: 0\n"
      "      duration: 1 year\n"
      "      medicines: {blood-thinner: yes}\n"
      "      temperature: 30 C\n"
      "    unlisted: no\n"
      "    expect: {level: routine}\n"
      "  notices-at-risk-term-1-from-higher:\n"
      "    answers:\n"
      "      age: 65\n"
      "      duration: 1 year\n"
      "      temperature: 30 C\n"
      "    unlisted: no\n"
      "    expect: {level: soon}\n"
      "  notices-infected-dropped:\n"
      "    answers:\n"
      "      age: 0\n"
      "      fever: yes\n"
      "    unlisted: no\n"
      "    expect: {level: soon}\n"
      "  notices-plain-knot-term-2-dropped:\n"
      "    answers:\n"
      "      duration: 1 day\n"
      "      location: calf\n"
      "      numbness: yes\n"
      "      temperature: 30 C\n"
      "    unlisted: no\n"
      "    expect: {level: routine}\n"
      "  notices-ibuprofen-tablets-never-1-dropped:\n"
      "    answers:\n"
      "      medicines: {ibuprofen: yes}\n"
      "    unlisted: no\n"
      "    expect: {plan-lacks: [ibuprofen-tablets]}\n"
      "  notices-ibuprofen-tablets-never-2-dropped:\n"
      "    answers:\n"
      "      pregnant: yes\n"
      "    unlisted: no\n"
      "    expect: {plan-lacks: [ibuprofen-tablets]}\n"
  );
  const LoadedPack more = test::small_pack_with(text);
  CHECK(of_fate(run_mutants(more), Fate::Unnoticed).empty());
  for (const Case& example : more.cases) {
    CHECK(run_case(more.model, example).empty());
  }
}

}  // namespace unknot
