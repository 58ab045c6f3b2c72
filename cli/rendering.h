#pragma once

#include <string>

#include "cli/arguments.h"
#include "cli/terminal.h"
#include "engine/report/report.h"

namespace unknot {

/// The report in the form that was asked for. Ends in a line end.
std::string rendered(const Report& report, const Arguments& arguments, const Terminal& terminal);

}  // namespace unknot
