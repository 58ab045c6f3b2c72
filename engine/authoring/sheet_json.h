#pragma once

#include <string>

#include "engine/authoring/sheet.h"

namespace unknot {

/// A sheet as one JSON document on one line, without a line end.
std::string render_json(const Sheet& sheet);

}  // namespace unknot
