#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace unknot {

/// How many code points `text` has; bytes that are not UTF-8 count one each.
std::size_t code_points(std::string_view text);

/// How many terminal columns `text` takes. East Asian wide characters count two, combining marks
/// none. Requires: printable text (see `printable`).
std::size_t display_width(std::string_view text);

/// The offset of the first byte that is not valid UTF-8; nothing if all is valid.
std::optional<std::size_t> find_bad_utf8(std::string_view text);

/// `text` with everything that could steer a terminal made harmless: control characters (C0, DEL,
/// C1), bidirectional overrides and bytes that are not UTF-8 become U+FFFD; tabs and line ends
/// become spaces. Every text from a pack, an answer or a command line passes through here before
/// it reaches a person.
std::string printable(std::string_view text);

/// `text` between back-ticks, printable, and shortened in the middle to at most `limit` characters.
/// Requires: limit >= 8.
std::string quoted(std::string_view text, std::size_t limit = 60);

/// The candidate that `text` was probably meant to be: the smallest number of typing slips
/// (insert, delete, replace, swap), at most a third of the length, though one is always allowed.
/// Ties go to the first candidate.
std::optional<std::string> nearest(std::string_view text, std::span<const std::string> candidates);

/// Joined for reading: "a", "a or b", "a, b or c" with `word` = "or".
std::string listed(std::span<const std::string> items, std::string_view word);

/// Breaks text into lines of at most `width` columns at spaces; a longer word stands alone.
/// Line ends in the text begin a new line. Never returns an empty vector.
std::vector<std::string> wrap(std::string_view text, std::size_t width);

/// Without leading and trailing spaces, tabs and line ends.
std::string_view trimmed(std::string_view text);

/// ASCII letters made small; everything else as it is. Independent of the locale.
std::string lower_case(std::string_view text);

/// Whether `text` is an id of the pack language: small letters, digits and single inner hyphens,
/// starting with a letter.
bool is_id(std::string_view text);

/// "1 question", "3 questions".
std::string counted(std::size_t count, std::string_view noun);

}  // namespace unknot
