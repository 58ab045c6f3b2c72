#pragma once

#include <string>

#include "engine/base/source.h"
#include "engine/verify/generate.h"
#include "engine/verify/mutation_run.h"

namespace unknot {

/// What became of the mutants of a pack, for people: how many of each kind, then each new case with
/// the mutants that only it notices and their places, then those that were not decided. `sources`
/// is what the pack was read from. Ends in a line end.
std::string mutants_text(const Model& model, const MutationRun& run, const Sources& sources);

/// What the generated cases show and what none can show, for people. Ends in a line end.
std::string generated_text(const GeneratedCases& generated, const Sources& sources);

}  // namespace unknot
