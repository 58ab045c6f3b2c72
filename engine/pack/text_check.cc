#include "engine/pack/text_check.h"

#include <algorithm>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "engine/base/text.h"

namespace unknot {
namespace {

// The bytes of the code point at `offset` of valid UTF-8.
std::size_t character_length(std::string_view text, std::size_t offset) {
  std::size_t length = 1;
  while (offset + length < text.size() &&
         (static_cast<unsigned char>(text[offset + length]) & 0xC0U) == 0x80U) {
    ++length;
  }
  return length;
}

class CharacterCheck {
 public:
  CharacterCheck(std::string_view text, std::uint32_t source) : text_(text), source_(source) {}

  Diagnostics run() {
    if (text_.size() > kMaxFileBytes) {
      add(Code::FileTooLarge,
          0,
          0,
          fmt::format("the file has {} bytes; at most {} are read", text_.size(), kMaxFileBytes),
          "split it into several files");
      return std::move(remarks_);
    }
    if (const auto bad = find_bad_utf8(text_)) {
      add(Code::BadUtf8, *bad, 1, "this is not UTF-8 text", "save the file as UTF-8");
      return std::move(remarks_);
    }
    check_lines();
    check_characters();
    check_brackets();
    return std::move(remarks_);
  }

 private:
  // One remark of a kind is enough: the others are found with the same cure.
  [[nodiscard]] bool seen(Code code) const {
    return std::ranges::any_of(remarks_, [code](const Diagnostic& d) { return d.code == code; });
  }

  void add(
      Code code, std::size_t begin, std::size_t length, std::string message, std::string help
  ) {
    if (!seen(code)) {
      const Span span{
          source_, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin + length)};
      remarks_.push_back({code, span, std::move(message), std::move(help), {}});
    }
  }

  void check_lines() {
    std::size_t start = 0;
    while (start < text_.size()) {
      const std::size_t end = std::min(text_.find('\n', start), text_.size());
      if (end - start > kMaxLineBytes) {
        add(Code::LineTooLong,
            start,
            1,
            fmt::format("this line has {} bytes; at most {} are read", end - start, kMaxLineBytes),
            "break the line, or check whether the file is damaged");
      }
      start = end + 1;
    }
  }

  void check_characters() {
    std::size_t offset = text_.starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0;
    while (offset < text_.size()) {
      const char c = text_[offset];
      const bool line_end =
          c == '\n' || (c == '\r' && offset + 1 < text_.size() && text_[offset + 1] == '\n');
      const std::size_t length = character_length(text_, offset);
      const std::string_view character = text_.substr(offset, length);
      const bool plain_ascii = c >= ' ' && c < '\x7F';
      if (c == '\t') {
        add(Code::TabCharacter, offset, 1, "tab character", "use spaces instead");
      } else if (!line_end && !plain_ascii && printable(character) != character) {
        add(Code::ControlCharacter,
            offset,
            length,
            "invisible control character",
            "delete it; it may have come along when text was pasted");
      }
      offset += length;
    }
  }

  // A YAML parser keeps everything behind a bracket in memory until it is closed. Brackets inside
  // of texts are counted too, so the limit is far above what may be nested.
  void check_brackets() {
    constexpr int kMostOpen = 1000;
    int open = 0;
    for (std::size_t offset = 0; offset < text_.size() && open <= kMostOpen; ++offset) {
      const char c = text_[offset];
      open += c == '[' || c == '{' ? 1 : 0;
      open -= (c == ']' || c == '}') && open > 0 ? 1 : 0;
      if (open > kMostOpen) {
        add(Code::TooDeep, offset, 1, "too many brackets are open", "close the brackets");
      }
    }
  }

  std::string_view text_;
  std::uint32_t source_;
  Diagnostics remarks_;
};

}  // namespace

Diagnostics check_text(std::string_view text, std::uint32_t source) {
  return CharacterCheck(text, source).run();
}

}  // namespace unknot
