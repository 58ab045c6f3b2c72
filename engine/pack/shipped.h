#pragma once

#include <vector>

#include "engine/base/embedded_file.h"
#include "engine/pack/loader.h"

namespace unknot {

/// The files of the pack that is built into the library, in order of their names.
const std::vector<PackFile>& shipped_pack();

/// The same as they were embedded.
const std::vector<EmbeddedFile>& shipped_files();

}  // namespace unknot
