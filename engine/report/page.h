#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace unknot {

/// Whether a page may use ANSI colours.
enum class Colour : std::uint8_t { Off, On };

/// How a piece of text stands out. Meaning is never carried by this alone.
enum class Emphasis : std::uint8_t { Plain, Strong, Alarm };

/// Plain lines for a screen, built from top to bottom: wrapped to a width, indented, and printable
/// whatever the texts hold.
class Page {
 public:
  /// At least 20 columns are used.
  Page(std::size_t width, Colour colour);

  /// An empty line, unless the page is still empty.
  void gap();

  /// A text whose lines all begin at the indent.
  void write(std::size_t indent, std::string_view text, Emphasis emphasis = Emphasis::Plain);

  /// A text behind a mark such as "- " or "Why:  "; its further lines stand under its first word,
  /// or, where that would leave too little room, two columns right of the indent.
  void write_marked(
      std::size_t indent,
      std::string_view mark,
      std::string_view text,
      Emphasis emphasis = Emphasis::Plain
  );

  /// A line of a file or a command, with all its spaces. Where it is too wide it is broken like a
  /// text, and its further lines begin where it does.
  void write_exactly(std::size_t indent, std::string_view line);

  [[nodiscard]] const std::string& text() const { return text_; }

 private:
  void put(std::size_t indent, std::string_view line, Emphasis emphasis);

  std::size_t width_;
  Colour colour_;
  std::string text_;
};

}  // namespace unknot
