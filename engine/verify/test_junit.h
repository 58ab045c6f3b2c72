#pragma once

#include <string>

#include "engine/verify/run_cases.h"

namespace unknot {

/// The run as JUnit XML, as build servers read it: one suite for the pack, one test case for each
/// case, no times. Ends in a line end.
std::string render_junit(const TestRun& run);

}  // namespace unknot
