#pragma once

#include <span>
#include <string>
#include <string_view>

namespace unknot {

/// Each between back-ticks, joined by "or"; of a long list the first few and how many more.
std::string listed_words(std::span<const std::string> words);

/// "did you mean `x`?" if a candidate is near (see `nearest`), else `otherwise`.
std::string suggestion(
    std::string_view text, std::span<const std::string> candidates, std::string otherwise
);

/// What a word such as `true`, `on` or `y` was meant to be: "yes" or "no"; empty for others.
std::string_view meant_yes_or_no(std::string_view text);

}  // namespace unknot
