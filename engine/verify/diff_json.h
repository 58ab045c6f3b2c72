#pragma once

#include <string>

#include "engine/verify/pack_diff.h"

namespace unknot {

/// The differences between two versions of a pack for programs: one JSON document on one line,
/// without a line end.
std::string diff_json(const Both<const Model*>& models, const PackDiff& diff);

}  // namespace unknot
