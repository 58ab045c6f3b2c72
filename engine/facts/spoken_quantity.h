#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "engine/facts/quantity.h"
#include "engine/facts/quantity_tokens.h"

namespace unknot {

/// What a person says about a quantity, brought into the words that quantity.cc reads: "for two and
/// a half wks" becomes "2.5 weeks", "a couple of days ago" becomes "2 days". Words that mean
/// nothing here stay as they are. At most kMostTokens and one.
std::vector<Token> spoken_tokens(std::string_view text, Scale::Kind kind);

/// How long ago, in seconds, something can have begun at most that began "yesterday" or "this
/// morning"; nothing for other words. It holds whatever the time of day is now.
std::optional<Ticks> longest_since(const std::vector<Token>& spoken);

/// What keeps an answer from being a quantity although it speaks of one.
enum class Vagueness : std::uint8_t {
  None,
  TooVague,       ///< "a few weeks", "about 6 weeks": any range would be a guess
  NeedsCalendar,  ///< "since Monday": unknot does not know what day it is
};

/// Requires: `text` was not understood as a quantity.
Vagueness vagueness(std::string_view text, Scale::Kind kind);

}  // namespace unknot
