#pragma once

#include <string>

#include "engine/base/diagnostic.h"
#include "engine/pack/loader.h"
#include "engine/pack/pack.h"

namespace unknot {

/// Looks up everything that a pack refers to, checks and compiles its conditions, and so makes the
/// model and the cases of it.
///
/// `pack` is what join_files left. `start` is where remarks on what the whole pack lacks belong.
/// Errors: all independent faults are remarked on; the value is missing if there is an error.
Checked<LoadedPack> resolve(said::Pack pack, std::string digest, Span start);

}  // namespace unknot
