#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace unknot {

// Where the scalars of a YAML text end. The parser's events only tell where they begin.

/// Whether a scalar in quotes begins here.
bool starts_quoted(std::string_view text, std::size_t begin);

/// Whether a block scalar begins here, with `|` or `>`.
bool starts_block(std::string_view text, std::size_t begin);

/// Behind the quote that closes the one at `begin`; nothing if there is none.
/// Requires: starts_quoted.
std::optional<std::size_t> quoted_end(std::string_view text, std::size_t begin);

/// The end of what is left of the line, without blanks.
std::size_t line_end(std::string_view text, std::size_t begin);

/// Behind the scalar that begins here and has this value. A block scalar counts as its first line,
/// which has the indicator.
std::size_t scalar_end(std::string_view text, std::size_t begin, std::string_view value);

}  // namespace unknot
