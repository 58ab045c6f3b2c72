#pragma once

#include <vector>

#include "engine/base/embedded_file.h"

namespace unknot {

/// The files of engine/authoring/starter, in order of their names, as they stand there.
const std::vector<EmbeddedFile>& starter_files();

}  // namespace unknot
