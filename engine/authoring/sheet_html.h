#pragma once

#include <string>
#include <string_view>

#include "engine/authoring/sheet.h"

namespace unknot {

/// A sheet to sign off: one HTML page that needs no other file, runs no script, loads nothing, and
/// prints well. Beside everything that is decided on there is room for a decision, initials and a
/// date. Everything that comes from the pack is escaped; only http and https addresses are links.
std::string render_html(const Sheet& sheet);

/// `text` so that HTML shows exactly these characters, also inside of a quoted attribute.
std::string html_escaped(std::string_view text);

}  // namespace unknot
