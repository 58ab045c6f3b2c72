#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace unknot {

// The small words that several kinds of prompts understand. All take trimmed text in small letters.

/// So many letters of a label name it; fewer are too easily something else that was meant.
constexpr std::size_t kShortestBeginning = 4;

/// Whether `words` are how `label` begins, with or without its article: "knot" for "A knot".
bool begins_label(std::string_view label, std::string_view words);

bool means_yes(std::string_view word);
bool means_no(std::string_view word);
bool means_none(std::string_view word);
bool means_unsure(std::string_view word);

/// A whole number that numbers a line: "3", "3.", "3)", "#3".
std::optional<std::size_t> line_number(std::string_view word);

/// A line as it was typed, with "don't" for what phones and editors make of it.
std::string with_plain_apostrophes(std::string_view line);

/// The pieces between any of the `separators`, trimmed, without empty ones.
std::vector<std::string_view> pieces(std::string_view text, std::string_view separators);

}  // namespace unknot
