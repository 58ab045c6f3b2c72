#include "engine/verify/mutated_model.h"

#include <algorithm>
#include <deque>

#include "engine/pack/shipped.h"
#include "tests/support/catch.h"
#include "tests/support/mutants.h"
#include "tests/support/packs.h"

namespace unknot {
namespace {

// For each case whether it comes out otherwise once the mutant was compiled into the model.
std::vector<bool> notices(
    const Model& model, const Mutant& mutant, const std::vector<Case>& cases
) {
  const Model changed = test::mutated(model, mutant);
  std::vector<bool> out;
  for (const Case& example : cases) {
    out.push_back(run_case(changed, example) != run_case(model, example));
  }
  return out;
}

// The same for a mutant that was compiled beside the model.
std::vector<bool> notices(std::deque<EvaluatedCase>& cases, std::size_t mutant) {
  std::vector<bool> out;
  for (EvaluatedCase& each : cases) {
    out.push_back(each.notices(mutant));
  }
  return out;
}

}  // namespace

TEST_CASE("mutated model: a case notices what it notices after compiling anew", "[mutants]") {
  test::Dice dice(17);
  std::ptrdiff_t noticed = 0;
  std::ptrdiff_t unnoticed = 0;
  for (int round = 0; round < 14; ++round) {
    const Model model = test::random_model_to_mutate(dice);
    const std::vector<Case> cases = test::random_cases(model, 8, dice);
    MutatedModel models(model, mutants(model));
    std::deque<EvaluatedCase> evaluated_cases;
    for (const Case& example : cases) {
      evaluated_cases.emplace_back(models, example);
    }
    for (std::size_t i = 0; i < models.mutants().size(); ++i) {
      INFO(models.mutants()[i].name);
      const std::vector<bool> expected = notices(model, models.mutants()[i], cases);
      REQUIRE(notices(evaluated_cases, i) == expected);
      noticed += std::ranges::count(expected, true);
      unnoticed += std::ranges::count(expected, false);
    }
  }
  CHECK(noticed > 300);
  CHECK(unnoticed > 300);
}

TEST_CASE("mutated model: cases of the shipped pack notice the same either way", "[mutants]") {
  const test::Loaded loaded = test::load_files(shipped_pack());
  const LoadedPack& pack = *loaded.pack.value;
  std::vector<Case> cases;
  for (std::size_t i = 0; i < pack.cases.size(); i += 5) {
    cases.push_back(pack.cases[i]);
  }
  test::Dice dice(18);
  const std::vector<Mutant> all = mutants(pack.model);
  std::vector<Mutant> sample;
  for (int i = 0; i < 3; ++i) {
    sample.push_back(all[dice.roll(static_cast<std::uint32_t>(all.size()))]);
  }
  MutatedModel models(pack.model, sample);
  std::deque<EvaluatedCase> evaluated_cases;
  for (const Case& example : cases) {
    evaluated_cases.emplace_back(models, example);
  }
  for (std::size_t i = 0; i < sample.size(); ++i) {
    INFO(sample[i].name);
    REQUIRE(notices(evaluated_cases, i) == notices(pack.model, sample[i], cases));
  }
}

}  // namespace unknot
