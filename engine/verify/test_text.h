#pragma once

#include <string>

#include "engine/verify/run_cases.h"

namespace unknot {

/// Every failure with what was expected and what came out side by side, the rules behind it and
/// what would make it pass; then how many cases passed. Ends in a line end.
std::string render_text(const TestRun& run);

/// One mismatch in one line: "level: expected `soon`, got `routine`".
std::string in_one_line(const Mismatch& mismatch);

/// What a rule has to do with the outcome, in one line: "weak-leg (soon) decides: it holds".
std::string in_one_line(const RuleSeen& rule);

/// What makes it so, in one line: "held up by fever: yes". Long lists are cut. Empty if there is
/// nothing to tell.
std::string answers_in_one_line(const RuleSeen& rule);

}  // namespace unknot
