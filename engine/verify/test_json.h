#pragma once

#include <optional>
#include <string>

#include "engine/verify/coverage.h"
#include "engine/verify/run_cases.h"

namespace unknot {

/// The run as one JSON document in one line. Its keys keep their names, meaning and order; new ones
/// are only added behind them. `coverage` is null if there is none.
std::string render_json(
    const TestRun& run, const std::optional<Coverage>& coverage, const Sources& sources
);

}  // namespace unknot
