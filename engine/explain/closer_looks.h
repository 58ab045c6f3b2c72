#pragma once

#include <vector>

#include "engine/explain/changes.h"
#include "engine/pack/model.h"

namespace unknot {

/// The sets without those that are only a closer look at others: whoever has what such a set names
/// also has, by what the pack's `implies` say, what one of the remaining sets names, and that one
/// is at least as urgent. So nobody is warned less by being told the rest alone. The order stays.
std::vector<ChangeSet> without_closer_looks(const Model& model, std::vector<ChangeSet> sets);

}  // namespace unknot
