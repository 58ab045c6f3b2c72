#pragma once

#include <cstddef>
#include <string>

#include "engine/authoring/sheet.h"
#include "engine/report/page.h"

namespace unknot {

/// A sheet as plain lines for a terminal, a pipe or a screen reader, at least 20 columns wide.
/// Every text is made printable. Ends in a line end.
std::string render_text(const Sheet& sheet, std::size_t width, Colour colour);

}  // namespace unknot
