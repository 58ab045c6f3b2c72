#pragma once

#include <string>
#include <vector>

#include "engine/pack/loader.h"

namespace unknot {

/// The smallest changes of the answers with which a case would pass that failed, each tried by
/// running the case anew: single answers, or, if there is none and the case expects more urgency,
/// pairs. "fever: yes", "fever: yes and numbness: yes". At most three; empty if no such change was
/// found among the first few thousand.
std::vector<std::string> passing_changes(const Model& model, const Case& example);

}  // namespace unknot
