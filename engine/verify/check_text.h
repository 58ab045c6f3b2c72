#pragma once

#include <string>

#include "engine/base/diagnostic.h"
#include "engine/pack/loader.h"
#include "engine/verify/check_pack.h"

namespace unknot {

/// What was proved of a pack and what was not, in a few lines for people; ends in a line end. The
/// remarks are not in it.
std::string proofs_text(const Model& model, const PackCheck& check);

/// All counterexamples that can be kept as cases, as one pack file; empty if there is none.
std::string counterexample_cases(const PackCheck& check);

}  // namespace unknot
