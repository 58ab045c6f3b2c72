#pragma once

#include <cstddef>
#include <string>

#include "engine/report/outline.h"
#include "engine/report/report.h"

namespace unknot {

/// How the text report is laid out.
struct TextOptions {
  std::size_t width = 80;  ///< columns; at least 20 are used
  bool colour = false;     ///< ANSI colours; meaning is never carried by colour alone
  Detail detail = Detail::Short;
};

/// The report for a terminal, a pipe or a screen reader: plain lines, most important first, no
/// cursor movement. An emergency is told in three lines before anything else.
/// Every text is made printable. Ends in a line end.
std::string render_text(const Report& report, const TextOptions& options);

}  // namespace unknot
