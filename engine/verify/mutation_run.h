#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "engine/pack/loader.h"
#include "engine/verify/answer_space.h"
#include "engine/verify/mutants.h"
#include "engine/verify/new_case.h"

namespace unknot {

/// What became of a mutant.
enum class Fate : std::uint8_t {
  Noticed,     ///< a case of the pack comes out otherwise
  Unnoticed,   ///< somebody gets a different answer, but no case is about them
  Equivalent,  ///< once everything was asked nobody gets another level or, for a `never`, plan
  NotDecided,  ///< no case notices it, and whether anybody would was not found out
};

struct MutantResult {
  Fate fate = Fate::NotDecided;
  std::optional<std::size_t> new_case;  ///< Unnoticed: index of a new case that notices it
};

/// How well the cases of a pack guard what it says.
struct MutationRun {
  std::vector<Mutant> mutants;
  std::vector<MutantResult> results;  ///< of each mutant
  std::size_t rules_left_out = 0;     ///< there is too much to them, see rules_to_mutate
  std::vector<NewCase> cases;         ///< few that notice what no case does; they pass as they are
};

/// Tries which mutants of a pack its cases notice, and finds cases for those that none does.
/// Exact: a mutant is called equivalent only if that was proved; what takes more than
/// `conflict_budget` conflicts is not decided.
MutationRun run_mutants(
    const LoadedPack& pack, std::int32_t conflict_budget = AnswerSpace::kUsualBudget
);

}  // namespace unknot
