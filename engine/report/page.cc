#include "engine/report/page.h"

#include <algorithm>
#include <vector>

#include "engine/base/text.h"

namespace unknot {
namespace {

constexpr std::size_t kNarrowest = 20;
constexpr std::size_t kHang = 2;

std::string_view begin_code(Emphasis emphasis) {
  switch (emphasis) {
    case Emphasis::Plain:
      return "";
    case Emphasis::Strong:
      return "\x1b[1m";
    case Emphasis::Alarm:
      return "\x1b[1;31m";
  }
  return "";
}

}  // namespace

Page::Page(std::size_t width, Colour colour)
    : width_(std::max(width, kNarrowest)), colour_(colour) {}

void Page::gap() {
  if (!text_.empty()) {
    text_ += '\n';
  }
}

void Page::put(std::size_t indent, std::string_view line, Emphasis emphasis) {
  const bool styled = colour_ == Colour::On && emphasis != Emphasis::Plain;
  text_.append(indent, ' ');
  text_.append(styled ? begin_code(emphasis) : "").append(line).append(styled ? "\x1b[0m" : "");
  text_ += '\n';
}

void Page::write(std::size_t indent, std::string_view text, Emphasis emphasis) {
  indent = std::min(indent, width_ / 4);  // a narrow page keeps its columns for the words
  for (const std::string& line : wrap(printable(text), width_ - indent)) {
    put(indent, line, emphasis);
  }
}

void Page::write_marked(
    std::size_t indent, std::string_view mark, std::string_view text, Emphasis emphasis
) {
  indent = std::min(indent, width_ / 4);
  const std::string safe_mark = printable(mark);
  const std::size_t column = indent + display_width(safe_mark);
  if (column <= width_ / 2) {
    const std::vector<std::string> lines = wrap(printable(text), width_ - column);
    put(indent, safe_mark + lines.front(), emphasis);
    for (std::size_t i = 1; i < lines.size(); ++i) {
      put(column, lines[i], emphasis);
    }
    return;
  }
  const std::vector<std::string> lines = wrap(safe_mark + printable(text), width_ - indent - kHang);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    put(i == 0 ? indent : indent + kHang, lines[i], emphasis);
  }
}

void Page::write_exactly(std::size_t indent, std::string_view line) {
  const std::string safe = printable(line);
  if (indent + display_width(safe) <= width_) {
    put(indent, safe, Emphasis::Plain);
    return;
  }
  const std::size_t own = std::min(safe.find_first_not_of(' '), safe.size());
  write(indent + own, std::string_view(safe).substr(own));
}

}  // namespace unknot
