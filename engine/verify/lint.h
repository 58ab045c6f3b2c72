#pragma once

#include <string_view>
#include <vector>

#include "engine/pack/model.h"
#include "engine/verify/inquiry.h"

namespace unknot {

/// Style and sources of a pack, looked at without any proof: sources that are due to be looked at
/// again (L001), rules and remedies without a source where others name theirs (L002), texts that
/// are hard to read (L003), sources that nothing names (L004).
///
/// `today` is a day as YYYY-MM-DD; without one nothing is due.
std::vector<Remark> lint(const Model& model, std::string_view today);

}  // namespace unknot
