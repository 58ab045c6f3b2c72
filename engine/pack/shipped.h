#pragma once

#include <vector>

#include "engine/pack/loader.h"

namespace unknot {

/// The files of the pack that is built into the library, in order of their names.
const std::vector<PackFile>& shipped_pack();

}  // namespace unknot
