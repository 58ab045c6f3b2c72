#include "engine/pack/scalar_end.h"

#include <algorithm>

namespace unknot {
namespace {

bool is_blank(char c) {
  return c == ' ' || c == '\n' || c == '\r';
}

// Follows the value through the text; where the value has blanks the text may have line ends.
std::size_t plain_end(std::string_view text, std::size_t begin, std::string_view value) {
  std::size_t end = begin;
  std::size_t next = 0;
  while (next < value.size() && end < text.size()) {
    if (is_blank(value[next]) && is_blank(text[end])) {
      while (next < value.size() && is_blank(value[next])) {
        ++next;
      }
      while (end < text.size() && is_blank(text[end])) {
        ++end;
      }
    } else if (value[next] == text[end]) {
      ++next;
      ++end;
    } else {
      break;
    }
  }
  return end;
}

}  // namespace

bool starts_quoted(std::string_view text, std::size_t begin) {
  return begin < text.size() && (text[begin] == '"' || text[begin] == '\'');
}

bool starts_block(std::string_view text, std::size_t begin) {
  return begin < text.size() && (text[begin] == '|' || text[begin] == '>');
}

std::optional<std::size_t> quoted_end(std::string_view text, std::size_t begin) {
  const char quote = text[begin];
  std::size_t end = begin + 1;
  while (end < text.size()) {
    const bool doubled = quote == '\'' && text.substr(end).starts_with("''");
    const bool escape = (quote == '"' && text[end] == '\\') || doubled;
    if (!escape && text[end] == quote) {
      return end + 1;
    }
    end += escape ? 2 : 1;
  }
  return std::nullopt;
}

std::size_t line_end(std::string_view text, std::size_t begin) {
  std::size_t end = std::min(text.find('\n', begin), text.size());
  while (end > begin && is_blank(text[end - 1])) {
    --end;
  }
  return end;
}

std::size_t scalar_end(std::string_view text, std::size_t begin, std::string_view value) {
  if (starts_quoted(text, begin)) {
    return quoted_end(text, begin).value_or(text.size());
  }
  return starts_block(text, begin) ? line_end(text, begin) : plain_end(text, begin, value);
}

}  // namespace unknot
