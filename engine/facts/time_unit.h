#pragma once

#include <algorithm>
#include <array>
#include <string_view>

#include "engine/facts/quantity.h"

namespace unknot {

/// A unit that a time is written in.
struct TimeUnit {
  std::string_view singular;
  std::string_view plural;
  std::string_view short_form;
  Ticks seconds;
};

/// All units, shortest first. A month is a twelfth of a year of 365.25 days, so that 12 months are
/// exactly 1 year.
constexpr std::array<TimeUnit, 7> kTimeUnits{{
    {"second", "seconds", "sec", 1},
    {"minute", "minutes", "min", 60},
    {"hour", "hours", "h", 3600},
    {"day", "days", "d", 86400},
    {"week", "weeks", "wk", 604800},
    {"month", "months", "mo", 2629800},
    {"year", "years", "yr", 31557600},
}};

/// The unit that a word in small letters names; null for any other word.
inline const TimeUnit* find_time_unit(std::string_view word) {
  const auto* const found = std::ranges::find_if(kTimeUnits, [word](const TimeUnit& unit) {
    return word == unit.singular || word == unit.plural || word == unit.short_form;
  });
  return found == kTimeUnits.end() ? nullptr : found;
}

}  // namespace unknot
