#include "engine/base/text.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <numeric>

#include <fmt/format.h>

#include "engine/base/expects.h"

namespace unknot {
namespace {

constexpr char32_t kReplacement = 0xFFFD;
constexpr std::string_view kReplacementBytes = "\xEF\xBF\xBD";

struct Decoded {
  char32_t code = kReplacement;
  std::size_t length = 1;
  bool valid = false;
};

bool is_continuation(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

// Decodes the code point at the front of a non-empty text. Overlong forms, surrogates and values
// past U+10FFFF are invalid and consume one byte.
Decoded decode(std::string_view text) {
  const auto lead = static_cast<unsigned char>(text.front());
  if (lead < 0x80) {
    return {lead, 1, true};
  }
  std::size_t length = 0;
  char32_t code = 0;
  if ((lead & 0xE0U) == 0xC0U) {
    length = 2;
    code = lead & 0x1FU;
  } else if ((lead & 0xF0U) == 0xE0U) {
    length = 3;
    code = lead & 0x0FU;
  } else if ((lead & 0xF8U) == 0xF0U) {
    length = 4;
    code = lead & 0x07U;
  } else {
    return {};
  }
  if (text.size() < length) {
    return {};
  }
  for (std::size_t i = 1; i < length; ++i) {
    if (!is_continuation(text[i])) {
      return {};
    }
    code = (code << 6U) | (static_cast<unsigned char>(text[i]) & 0x3FU);
  }
  constexpr std::array<char32_t, 5> kSmallest{0, 0, 0x80, 0x800, 0x10000};
  const bool surrogate = code >= 0xD800 && code <= 0xDFFF;
  if (code < kSmallest[length] || surrogate || code > 0x10FFFF) {
    return {};
  }
  return {code, length, true};
}

struct CodeRange {
  char32_t first;
  char32_t last;
};

template <std::size_t N>
bool in_ranges(char32_t code, const std::array<CodeRange, N>& ranges) {
  return std::ranges::any_of(ranges, [code](CodeRange r) {
    return code >= r.first && code <= r.last;
  });
}

// Control characters, and the format characters that can reorder or hide text on a screen.
bool steers_terminal(char32_t code) {
  constexpr std::array<CodeRange, 8> kSteering{{
      {0x00, 0x1F},
      {0x7F, 0x9F},
      {0x61C, 0x61C},
      {0x200B, 0x200F},
      {0x2028, 0x202E},
      {0x2060, 0x206F},
      {0xFEFF, 0xFEFF},
      {0xE0000, 0xE007F},
  }};
  return in_ranges(code, kSteering);
}

std::size_t column_width(char32_t code) {
  constexpr std::array<CodeRange, 6> kCombining{{
      {0x300, 0x36F},
      {0x483, 0x489},
      {0x591, 0x5BD},
      {0x1AB0, 0x1AFF},
      {0x20D0, 0x20FF},
      {0xFE00, 0xFE0F},
  }};
  constexpr std::array<CodeRange, 8> kWide{{
      {0x1100, 0x115F},
      {0x2E80, 0x303E},
      {0x3041, 0xA4CF},
      {0xAC00, 0xD7A3},
      {0xF900, 0xFAFF},
      {0xFE30, 0xFE6F},
      {0xFF00, 0xFF60},
      {0x1F300, 0x1FAFF},
  }};
  if (in_ranges(code, kCombining)) {
    return 0;
  }
  return in_ranges(code, kWide) ? 2 : 1;
}

// Optimal string alignment distance: insertions, deletions, replacements, swaps of neighbours.
std::size_t typing_slips(std::string_view a, std::string_view b) {
  std::vector<std::size_t> before_last(b.size() + 1);
  std::vector<std::size_t> last(b.size() + 1);
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(last.begin(), last.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replace = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[j] = std::min({replace, last[j] + 1, row[j - 1] + 1});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        row[j] = std::min(row[j], before_last[j - 2] + 1);
      }
    }
    std::swap(before_last, last);
    std::swap(last, row);
  }
  return last[b.size()];
}

}  // namespace

std::size_t code_points(std::string_view text) {
  std::size_t count = 0;
  while (!text.empty()) {
    text.remove_prefix(decode(text).length);
    ++count;
  }
  return count;
}

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  while (!text.empty()) {
    const Decoded next = decode(text);
    width += column_width(next.code);
    text.remove_prefix(next.length);
  }
  return width;
}

std::optional<std::size_t> find_bad_utf8(std::string_view text) {
  std::size_t offset = 0;
  while (offset < text.size()) {
    const Decoded next = decode(text.substr(offset));
    if (!next.valid) {
      return offset;
    }
    offset += next.length;
  }
  return std::nullopt;
}

std::string printable(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  while (!text.empty()) {
    const Decoded next = decode(text);
    if (next.valid && (next.code == '\t' || next.code == '\n' || next.code == '\r')) {
      out += ' ';
    } else if (!next.valid || steers_terminal(next.code)) {
      out += kReplacementBytes;
    } else {
      out += text.substr(0, next.length);
    }
    text.remove_prefix(next.length);
  }
  return out;
}

std::string quoted(std::string_view text, std::size_t limit) {
  expects(limit >= 8, "a shortened text keeps something of both its ends");
  // A few times the limit is enough to fill both ends; endless lines must not cost time here.
  if (text.size() > limit * 8) {
    return quoted(
        std::string(text.substr(0, limit * 4)) + std::string(text.substr(text.size() - limit * 4)),
        limit
    );
  }
  const std::string clean = printable(text);
  std::vector<std::string_view> characters;
  for (std::string_view rest = clean; !rest.empty();) {
    const std::size_t length = decode(rest).length;
    characters.push_back(rest.substr(0, length));
    rest.remove_prefix(length);
  }
  if (characters.size() <= limit) {
    return "`" + clean + "`";
  }
  const std::size_t tail = limit / 4;
  std::string shortened = "`";
  for (std::size_t i = 0; i < limit - tail - 3; ++i) {
    shortened += characters[i];
  }
  shortened += "...";
  for (std::size_t i = characters.size() - tail; i < characters.size(); ++i) {
    shortened += characters[i];
  }
  return shortened + "`";
}

std::optional<std::string> nearest(std::string_view text, std::span<const std::string> candidates) {
  constexpr std::size_t kLongestName = 64;
  if (text.empty() || text.size() > kLongestName) {
    return std::nullopt;
  }
  const std::size_t allowed = std::max<std::size_t>(1, text.size() / 3);
  std::size_t best = allowed + 1;
  std::optional<std::string> found;
  for (const std::string& candidate : candidates) {
    if (candidate.size() > kLongestName) {
      continue;
    }
    const std::size_t slips = typing_slips(text, candidate);
    if (slips < best) {
      best = slips;
      found = candidate;
    }
  }
  return found;
}

std::string listed(std::span<const std::string> items, std::string_view word) {
  std::string out;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (i > 0) {
      out += i + 1 == items.size() ? fmt::format(" {} ", word) : ", ";
    }
    out += items[i];
  }
  return out;
}

std::vector<std::string> wrap(std::string_view text, std::size_t width) {
  std::vector<std::string> lines(1);
  std::size_t used = 0;
  while (!text.empty()) {
    if (text.front() == '\n') {
      lines.emplace_back();
      used = 0;
      text.remove_prefix(1);
      continue;
    }
    if (text.front() == ' ') {
      text.remove_prefix(1);
      continue;
    }
    const std::string_view word = text.substr(0, text.find_first_of(" \n"));
    const std::size_t columns = display_width(word);
    if (used > 0 && used + 1 + columns > width) {
      lines.emplace_back();
      used = 0;
    }
    if (used > 0) {
      lines.back() += ' ';
      ++used;
    }
    lines.back() += word;
    used += columns;
    text.remove_prefix(word.size());
  }
  return lines;
}

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view kBlank = " \t\r\n";
  const std::size_t begin = text.find_first_not_of(kBlank);
  if (begin == std::string_view::npos) {
    return {};
  }
  return text.substr(begin, text.find_last_not_of(kBlank) - begin + 1);
}

std::string lower_case(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') {
      c = static_cast<char>(c - 'A' + 'a');
    }
  }
  return out;
}

bool is_id(std::string_view text) {
  const auto is_letter = [](char c) { return c >= 'a' && c <= 'z'; };
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  if (text.empty() || !is_letter(text.front()) || text.back() == '-') {
    return false;
  }
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool double_hyphen = text[i] == '-' && text[i - 1] == '-';
    if (double_hyphen || !(is_letter(text[i]) || is_digit(text[i]) || text[i] == '-')) {
      return false;
    }
  }
  return true;
}

std::string counted(std::size_t count, std::string_view noun) {
  return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

}  // namespace unknot
