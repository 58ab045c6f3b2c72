#pragma once

#include <string>

#include "engine/authoring/sheet.h"

namespace unknot {

/// A sheet as CommonMark: a heading for each chapter and entry, lists below. Everything that comes
/// from the pack is escaped. Only the sources are links, to http and https addresses.
std::string render_markdown(const Sheet& sheet);

}  // namespace unknot
