#pragma once

#include <string>

#include "engine/verify/run_cases.h"

namespace unknot {

/// The run in the Test Anything Protocol, version 14 (which readers of version 13 understand), with
/// a block of YAML for every failure. Ends in a line end.
std::string render_tap(const TestRun& run);

}  // namespace unknot
