#pragma once

#include <string>
#include <string_view>

#include "engine/report/outline.h"
#include "engine/report/report.h"

namespace unknot {

/// The report as CommonMark. Everything that comes from a pack or an answer is escaped, so that it
/// cannot become markup, a link or HTML. Only the sources are links, to http and https addresses.
std::string render_markdown(const Report& report, Detail detail);

/// `text` so that CommonMark shows exactly these characters on one line.
std::string markdown_escaped(std::string_view text);

/// An address that a browser may follow, so that it may stand between < and >; empty if it is
/// neither http nor https.
std::string safe_address(std::string_view url);

}  // namespace unknot
