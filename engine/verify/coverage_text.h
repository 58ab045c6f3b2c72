#pragma once

#include <string>

#include "engine/verify/coverage.h"

namespace unknot {

/// How much of a pack its cases cover: a table of counts, then by name what no case covers. Ends in
/// a line end.
std::string render_text(const Coverage& coverage, const Sources& sources);

}  // namespace unknot
