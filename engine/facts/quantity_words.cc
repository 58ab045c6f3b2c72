// Telling quantities in words.
#include <fmt/format.h>

#include "engine/facts/quantity.h"
#include "engine/facts/time_unit.h"

namespace unknot {
namespace {

std::string in_unit(std::string_view count, const TimeUnit& unit) {
  return fmt::format("{} {}", count, count == "1" ? unit.singular : unit.plural);
}

std::string time_words(Ticks value) {
  constexpr Ticks kLargeNumber = 100;
  if (value == 0) {
    return "0 days";
  }
  const TimeUnit* exact = &kTimeUnits.front();
  const TimeUnit* in_halves = &kTimeUnits.front();
  for (const TimeUnit& unit : kTimeUnits) {
    const Ticks rest = value % unit.seconds;
    exact = rest == 0 ? &unit : exact;
    in_halves = rest == 0 || rest * 2 == unit.seconds ? &unit : in_halves;
  }
  const Ticks count = value / exact->seconds;
  const bool halves_read_better = count >= kLargeNumber && in_halves->seconds > exact->seconds;
  return halves_read_better ? in_unit(fmt::format("{}.5", value / in_halves->seconds), *in_halves)
                            : in_unit(fmt::to_string(count), *exact);
}

}  // namespace

std::string words(Ticks value, const Scale& scale) {
  if (scale.kind == Scale::Kind::Time) {
    return time_words(value);
  }
  const Ticks power = power_of_ten(scale.decimals);
  const Ticks size = value < 0 ? -value : value;
  std::string out = fmt::format("{}{}", value < 0 ? "-" : "", size / power);
  if (size % power != 0) {
    out += fmt::format(".{:0{}}", size % power, static_cast<int>(scale.decimals));
  }
  return scale.unit.empty() ? out : fmt::format("{} {}", out, scale.unit);
}

std::string words(Range range, const Scale& scale) {
  const bool open_below = range.first == Range::kLowest;
  const bool open_above = range.last == Range::kHighest;
  if (open_below && open_above) {
    return "any";
  }
  // For a time, the tick before a round value is told by that value: "less than 6 weeks".
  const bool before_round =
      !open_above && scale.kind == Scale::Kind::Time && (range.last + 1) % 60 == 0;
  if (open_below) {
    return before_round ? "less than " + words(range.last + 1, scale)
                        : words(range.last, scale) + " or less";
  }
  const bool after_round = scale.kind == Scale::Kind::Time && (range.first - 1) % 60 == 0;
  if (open_above) {
    return after_round ? "more than " + words(range.first - 1, scale)
                       : words(range.first, scale) + " or more";
  }
  if (range.first == range.last) {
    return words(range.first, scale);
  }
  const std::string from =
      after_round ? "more than " + words(range.first - 1, scale) : words(range.first, scale);
  const std::string_view and_below = after_round ? "but less than" : "to less than";
  return before_round ? fmt::format("{} {} {}", from, and_below, words(range.last + 1, scale))
                      : fmt::format("{} to {}", from, words(range.last, scale));
}

std::string example_answer(const Scale& scale) {
  if (scale.kind == Scale::Kind::Time) {
    return "3 days";
  }
  return scale.unit.empty() ? "7" : "7 " + scale.unit;
}

std::string example_range(const Scale& scale) {
  if (scale.kind == Scale::Kind::Time) {
    return "2 to 6 weeks";
  }
  return scale.unit.empty() ? "5 to 10" : fmt::format("5 to 10 {}", scale.unit);
}

}  // namespace unknot
