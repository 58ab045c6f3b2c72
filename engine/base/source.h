#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace unknot {

/// A piece of one of the Sources: bytes [begin, end) of the text with index `source`.
struct Span {
  std::uint32_t source = 0;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  friend auto operator<=>(const Span&, const Span&) = default;
};

/// Where a byte stands for a reader. Both are 1-based; `column` counts characters (code points).
struct LineColumn {
  std::uint32_t line = 1;
  std::uint32_t column = 1;
  friend bool operator==(const LineColumn&, const LineColumn&) = default;
};

/// A named text: a file of a pack, an answers file, or what somebody typed.
class Source {
 public:
  /// `name` is shown in diagnostics, so it is what the person wrote to name the file.
  Source(std::string name, std::string text);

  [[nodiscard]] const std::string& name() const { return name_; }
  [[nodiscard]] const std::string& text() const { return text_; }

  /// Offsets past the end count as the end.
  [[nodiscard]] LineColumn position(std::uint32_t offset) const;

  /// The line (1-based) without its end-of-line characters; empty for a line that does not exist.
  [[nodiscard]] std::string_view line(std::uint32_t line) const;

  /// The offset of the first byte of a line (1-based); the end of the text for later lines.
  [[nodiscard]] std::uint32_t line_start(std::uint32_t line) const;

 private:
  std::string name_;
  std::string text_;
  std::vector<std::uint32_t> line_starts_;
};

/// All texts of one run; a Span is only meaningful together with the Sources it was made for.
class Sources {
 public:
  /// Returns the index that Spans into this text carry.
  std::uint32_t add(std::string name, std::string text);

  [[nodiscard]] const Source& operator[](std::uint32_t index) const { return sources_[index]; }
  [[nodiscard]] std::size_t size() const { return sources_.size(); }

  /// The bytes a span covers.
  [[nodiscard]] std::string_view text(Span span) const;

 private:
  std::vector<Source> sources_;
};

}  // namespace unknot
