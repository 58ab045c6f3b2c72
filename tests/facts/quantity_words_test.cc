// Telling quantities in words (engine/facts/quantity_words.cc).
#include <string>
#include <utility>
#include <vector>

#include "engine/facts/quantity.h"
#include "tests/support/catch.h"

namespace unknot {
namespace {

constexpr Ticks kHour = 3600;
constexpr Ticks kDay = 86400;
constexpr Ticks kWeek = 604800;
constexpr Ticks kMonth = 2629800;
constexpr Ticks kYear = 31557600;
constexpr Ticks kLowest = Range::kLowest;
constexpr Ticks kHighest = Range::kHighest;

Scale time_scale() {
  return {Scale::Kind::Time, "", 0};
}
Scale plain() {
  return {Scale::Kind::Number, "", 0};
}
Scale celsius() {
  return {Scale::Kind::Number, "C", 1};
}

}  // namespace

TEST_CASE("quantity words: a time in words takes the largest unit that states it exactly") {
  const std::vector<std::pair<Ticks, std::string>> table{
      {0, "0 days"},
      {1, "1 second"},
      {59, "59 seconds"},
      {60, "1 minute"},
      {90, "90 seconds"},
      {kHour, "1 hour"},
      {36 * kHour, "36 hours"},
      {48 * kHour, "2 days"},
      {kWeek, "1 week"},
      {10 * kDay, "10 days"},
      {6 * kWeek, "6 weeks"},
      {kMonth, "1 month"},
      {18 * kMonth, "18 months"},
      {2 * kYear, "2 years"},
      // Halves only where they are easier to read, and only where they are exact.
      {2 * kWeek + 84 * kHour, "2.5 weeks"},
      {kMonth / 2 * 3, "1.5 months"},
      {kMonth / 2, "0.5 months"},
      {150 * kHour, "150 hours"},
      {200 * kWeek, "200 weeks"},
  };
  for (const auto& [value, expected] : table) {
    CHECK(words(value, time_scale()) == expected);
  }
}

TEST_CASE("quantity words: a number in words") {
  CHECK(words(Ticks{7}, plain()) == "7");
  CHECK(words(Ticks{-7}, plain()) == "-7");
  CHECK(words(Ticks{0}, plain()) == "0");
  CHECK(words(Ticks{385}, celsius()) == "38.5 C");
  CHECK(words(Ticks{380}, celsius()) == "38 C");
  CHECK(words(Ticks{-5}, celsius()) == "-0.5 C");
  const Scale fine{Scale::Kind::Number, "", 3};
  CHECK(words(Ticks{1005}, fine) == "1.005");
}

TEST_CASE("quantity words: ranges in words") {
  const std::vector<std::pair<Range, std::string>> times{
      {{}, "any"},
      {{6 * kWeek, kHighest}, "6 weeks or more"},
      {{6 * kWeek + 1, kHighest}, "more than 6 weeks"},
      {{kLowest, 2 * kDay - 1}, "less than 2 days"},
      {{kLowest, 2 * kDay}, "2 days or less"},
      {{2 * kWeek, 6 * kWeek}, "2 weeks to 6 weeks"},
      {{2 * kWeek, 6 * kWeek - 1}, "2 weeks to less than 6 weeks"},
      {{2 * kWeek + 1, 6 * kWeek - 1}, "more than 2 weeks but less than 6 weeks"},
      {{2 * kWeek + 1, 6 * kWeek}, "more than 2 weeks to 6 weeks"},
      {{2 * kWeek, 2 * kWeek}, "2 weeks"},
  };
  for (const auto& [range, expected] : times) {
    CHECK(words(range, time_scale()) == expected);
  }
  CHECK(words(Range{50, kHighest}, plain()) == "50 or more");
  CHECK(words(Range{kLowest, 49}, plain()) == "49 or less");
  CHECK(words(Range{18, 65}, plain()) == "18 to 65");
  CHECK(words(Range{375, 379}, celsius()) == "37.5 C to 37.9 C");
}

TEST_CASE("quantity words: the examples for help are answers") {
  for (const Scale& scale : {time_scale(), plain(), celsius()}) {
    INFO(example_answer(scale));
    CHECK(read_answer(example_answer(scale), scale).fault == QuantityFault::None);
    CHECK(read_comparison(example_range(scale), scale).fault == QuantityFault::None);
  }
  CHECK(example_answer(time_scale()) == "3 days");
  CHECK(example_answer(plain()) == "7");
  CHECK(example_answer(celsius()) == "7 C");
  CHECK(example_range(time_scale()) == "2 to 6 weeks");
  CHECK(example_range(plain()) == "5 to 10");
  CHECK(example_range(celsius()) == "5 to 10 C");
}

}  // namespace unknot
