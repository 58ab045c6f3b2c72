#pragma once

#include <cstdint>
#include <limits>
#include <string>
#include <string_view>

namespace unknot {

/// A value of a number or time fact, counted in whole ticks of its Scale, so that every comparison
/// is exact: seconds for a time, units of the last decimal place for a number.
using Ticks = std::int64_t;

/// Requires: exponent <= 18.
constexpr Ticks power_of_ten(unsigned exponent) {
  Ticks power = 1;
  for (unsigned i = 0; i < exponent; ++i) {
    power *= 10;
  }
  return power;
}

/// How a number or time fact is written.
struct Scale {
  enum class Kind : std::uint8_t { Number, Time };
  Kind kind = Kind::Number;
  std::string unit;           ///< of a number; empty if it has none. Always empty for a time
  std::uint8_t decimals = 0;  ///< decimal places of a number; 0 to 3
  friend bool operator==(const Scale&, const Scale&) = default;
};

/// Ticks from `first` to `last`, both included.
/// Invariant of every range that is handed out: first <= last.
struct Range {
  static constexpr Ticks kLowest = std::numeric_limits<Ticks>::min();
  static constexpr Ticks kHighest = std::numeric_limits<Ticks>::max();
  Ticks first = kLowest;
  Ticks last = kHighest;
  friend bool operator==(const Range&, const Range&) = default;
};

/// What came of reading a quantity.
enum class QuantityFault : std::uint8_t {
  None,
  NotAQuantity,  ///< not understood at all
  UnitMissing,   ///< a bare number where a unit is due
  UnitWrong,     ///< a unit that this scale does not have
  TooPrecise,    ///< more decimal places than the scale has
  TooLarge,      ///< past what ticks can count
  Backwards,     ///< "6 to 2 weeks"
};

struct ReadRange {
  QuantityFault fault = QuantityFault::NotAQuantity;
  Range range;  ///< meaningful only without a fault
};

/// Reads what an author writes in a condition: ">= 6 weeks", "< 38.5 C", "2 to 6 weeks", "7".
/// Ends of "to" are included. A unit may stand once, at the end: "2 to 6 weeks".
ReadRange read_comparison(std::string_view text, const Scale& scale);

/// Reads what a person answers: everything `read_comparison` takes, and for example "2-3 weeks",
/// "2 or 3 weeks", "a week or two", "half a year", "two and a half wks", "for a couple of days",
/// "more than 6 weeks", "at least 2 days", "under", "over", "up to", "6+ weeks", "6 weeks or more",
/// "since yesterday". Capital letters do not matter.
///
/// The range holds whatever can have been meant; what would have to be guessed ("a few weeks") is
/// not understood (see `vagueness`).
ReadRange read_answer(std::string_view text, const Scale& scale);

/// A value in words, in the largest unit that states it exactly: "6 weeks", "36 hours", "38.5 C".
/// Where that would be a large number of a small unit, halves are taken: "1.5 months".
std::string words(Ticks value, const Scale& scale);

/// A range in words: "6 weeks or more", "less than 2 days", "2 weeks to 6 weeks", "any".
/// `less than` is used for a range whose end was given as the start of the next one, so that
/// "less than 6 weeks" is not told as "up to 5 weeks 6 days 23 hours 59 minutes 59 seconds".
std::string words(Range range, const Scale& scale);

/// A short example of an answer for this scale, for help lines: "7", "38.5 C", "3 days".
std::string example_answer(const Scale& scale);

/// A short example of a range, as above: "5 to 10", "2 to 6 weeks".
std::string example_range(const Scale& scale);

}  // namespace unknot
