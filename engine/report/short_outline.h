#pragma once

#include <vector>

#include "engine/report/outline.h"
#include "engine/report/report.h"

namespace unknot {

/// The report as somebody reads it who hurts: what to do, by when, who, why; what would make it
/// more urgent; the best remedies; what is left out for a reason of this person; what is not known.
///
/// Never left out, however short the rest becomes: any sign of an emergency, and the steps, limits,
/// cautions and reasons to stop of a remedy that is told. What stops the interview is told in three
/// blocks and with what to do while waiting.
std::vector<Block> short_outline(const Report& report);

}  // namespace unknot
