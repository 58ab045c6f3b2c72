#pragma once

#include <string>
#include <vector>

#include "engine/base/source.h"
#include "engine/pack/loader.h"
#include "engine/verify/run_cases.h"

namespace unknot {

/// The rules that decide a failed case, those that ask for more than it expects, and those that it
/// names and that do not hold, and, unless it is one of these, the rule of the expected level that
/// is nearest to holding; at most twelve. Empty if the answers of the
/// case contradict each other.
std::vector<RuleSeen> rules_behind(const Model& model, const Case& example, const Sources& sources);

/// Why each remedy that a failed case names is suggested, or why not, one line each:
/// "ibuprofen is left out: You take a blood thinner. (pack.yaml:140:9)". Empty as above.
std::vector<std::string> remedies_behind(
    const Model& model, const Case& example, const Sources& sources
);

}  // namespace unknot
