#include "engine/facts/spoken_quantity.h"

#include <string>
#include <utility>
#include <vector>

#include "tests/support/catch.h"

namespace unknot {
namespace {

constexpr Ticks kDay = 86400;

// The plain words with spaces between.
std::string plain(std::string_view text, Scale::Kind kind = Scale::Kind::Time) {
  std::string out;
  for (const Token& token : spoken_tokens(text, kind)) {
    out += (out.empty() ? "" : " ") + token.text;
  }
  return out;
}

void check_table(const std::vector<std::pair<std::string, std::string>>& table) {
  for (const auto& [said, expected] : table) {
    INFO(said);
    CHECK(plain(said) == expected);
  }
}

}  // namespace

TEST_CASE("spoken quantity: words for numbers become numbers", "[quantity]") {
  check_table({
      {"one week", "1 week"},
      {"twelve days", "12 days"},
      {"thirteen days", "thirteen days"},
      {"a week", "1 week"},
      {"an hour", "1 hour"},
      {"a", "a"},
      {"a couple of weeks", "2 weeks"},
      {"a couple weeks", "2 weeks"},
      {"couple of weeks", "2 weeks"},
      {"a fortnight", "2 weeks"},
      {"a few weeks", "1 few weeks"},
  });
}

TEST_CASE("spoken quantity: a half belongs to the number before it", "[quantity]") {
  check_table({
      {"half a year", "0.5 year"},
      {"half an hour", "0.5 hour"},
      {"a half hour", "0.5 hour"},
      {"less than half a day", "less than 0.5 day"},
      {"a year and a half", "1.5 year"},
      {"two and a half weeks", "2.5 weeks"},
      {"2 and a half to 3 and a half weeks", "2.5 to 3.5 weeks"},
      {"1\xC2\xBD years", "1.5 years"},
      {"\xC2\xBD year", "0.5 year"},
      // Nothing is made up where the half has no place.
      {"2 half days", "2 half days"},
      {"2.5 and a half weeks", "2.5 \xC2\xBD weeks"},
      {"to and a half", "to \xC2\xBD"},
  });
}

TEST_CASE(
    "spoken quantity: units have nicknames, numbers of something else have not", "[quantity]"
) {
  check_table({
      {"2wks", "2 weeks"},
      {"3 hrs", "3 hours"},
      {"1 hr", "1 hours"},
      {"2 mos", "2 months"},
      {"5 yrs", "5 years"},
      {"2w", "2 weeks"},
      {"3 d", "3 d"},
      {"5 m", "5 m"},
  });
  CHECK(plain("2 w", Scale::Kind::Number) == "2 w");
}

TEST_CASE("spoken quantity: words around a length of time are dropped", "[quantity]") {
  check_table({
      {"for 2 weeks", "2 weeks"},
      {"since 2 weeks", "2 weeks"},
      {"for the last two weeks", "2 weeks"},
      {"for the past 2 weeks now", "2 weeks"},
      {"last 2 weeks", "2 weeks"},
      {"for the last week", "1 week"},
      {"the past month", "1 month"},
      {"since the last week", "the last week"},
      {"for", ""},
      {"for the last", "the last"},
      {"3 days ago", "3 days"},
      {"ago", "ago"},
      {"last week", "last week"},
      // "It is past 6 weeks" says more than 6 weeks.
      {"past 6 weeks", "past 6 weeks"},
      {"2 since weeks", "2 since weeks"},
  });
}

TEST_CASE("spoken quantity: dashes of all kinds are hyphens", "[quantity]") {
  check_table({
      {"2\xE2\x80\x93"
       "3 weeks",
       "2 - 3 weeks"},
      {"2 \xE2\x80\x94 3 weeks", "2 - 3 weeks"},
      {"2\xC2\xA0weeks", "2 weeks"},
  });
}

TEST_CASE("spoken quantity: a day that is named holds at any time of day", "[quantity]") {
  const auto longest = [](std::string_view text) {
    return longest_since(spoken_tokens(text, Scale::Kind::Time));
  };
  CHECK(longest("today") == kDay);
  CHECK(longest("Since this morning") == kDay);
  CHECK(longest("just now") == kDay);
  CHECK(longest("since last night") == 2 * kDay);
  CHECK(longest("since yesterday") == 2 * kDay);
  CHECK(longest("since the day before yesterday") == 3 * kDay);
  CHECK(longest("last week") == 14 * kDay);
  CHECK(longest("since monday") == std::nullopt);
  CHECK(longest("before yesterday") == std::nullopt);
  CHECK(longest("") == std::nullopt);
}

TEST_CASE("spoken quantity: what would have to be guessed is told apart", "[quantity]") {
  for (const char* text :
       {"a few weeks",
        "several days",
        "about 6 weeks",
        "~2 weeks",
        "weeks",
        "for weeks",
        "a while",
        "2 weeks or so",
        "almost 6 weeks",
        "more than a few weeks",
        "a long time"}) {
    INFO(text);
    CHECK(vagueness(text, Scale::Kind::Time) == Vagueness::TooVague);
  }
  for (const char* text :
       {"since Monday", "since last summer", "3 may", "since Tue", "in December"}) {
    INFO(text);
    CHECK(vagueness(text, Scale::Kind::Time) == Vagueness::NeedsCalendar);
  }
  for (const char* text : {"", "neck", "6 parsecs", "week", "-2 weeks"}) {
    INFO(text);
    CHECK(vagueness(text, Scale::Kind::Time) == Vagueness::None);
  }
}

}  // namespace unknot
