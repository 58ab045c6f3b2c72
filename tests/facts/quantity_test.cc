#include "engine/facts/quantity.h"

#include <string>
#include <vector>

#include "tests/support/catch.h"
#include "tests/support/random_model.h"

namespace unknot {
namespace {

constexpr Ticks kMinute = 60;
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

struct Accepted {
  std::string text;
  Ticks first;
  Ticks last;
};

struct Refused {
  std::string text;
  QuantityFault fault;
};

using ReadFunction = ReadRange (*)(std::string_view, const Scale&);

void check_accepted(ReadFunction read, const Scale& scale, const std::vector<Accepted>& table) {
  for (const Accepted& row : table) {
    INFO(row.text);
    const ReadRange got = read(row.text, scale);
    CHECK(got.fault == QuantityFault::None);
    CHECK(got.range.first == row.first);
    CHECK(got.range.last == row.last);
  }
}

void check_refused(ReadFunction read, const Scale& scale, const std::vector<Refused>& table) {
  for (const Refused& row : table) {
    INFO(row.text);
    CHECK(static_cast<int>(read(row.text, scale).fault) == static_cast<int>(row.fault));
  }
}

const std::vector<Accepted> kTimeComparisons{
    {"6 weeks", 6 * kWeek, 6 * kWeek},
    {"= 6 weeks", 6 * kWeek, 6 * kWeek},
    {">= 6 weeks", 6 * kWeek, kHighest},
    {">=6weeks", 6 * kWeek, kHighest},
    {"> 6 weeks", 6 * kWeek + 1, kHighest},
    {"<= 2 days", kLowest, 2 * kDay},
    {"< 48 hours", kLowest, 48 * kHour - 1},
    {"2 to 6 weeks", 2 * kWeek, 6 * kWeek},
    {"2 days to 6 weeks", 2 * kDay, 6 * kWeek},
    {"2 weeks to 2 weeks", 2 * kWeek, 2 * kWeek},
    {"  2   to 6   weeks ", 2 * kWeek, 6 * kWeek},
    {"1 second", 1, 1},
    {"1 sec", 1, 1},
    {"90 seconds", 90, 90},
    {"1 minute", kMinute, kMinute},
    {"10 min", 10 * kMinute, 10 * kMinute},
    {"1 hour", kHour, kHour},
    {"3 h", 3 * kHour, 3 * kHour},
    {"1 day", kDay, kDay},
    {"3 d", 3 * kDay, 3 * kDay},
    {"2 wk", 2 * kWeek, 2 * kWeek},
    {"1 month", kMonth, kMonth},
    {"2 mo", 2 * kMonth, 2 * kMonth},
    {"12 months", kYear, kYear},
    {"1 year", kYear, kYear},
    {"5 yr", 5 * kYear, 5 * kYear},
    {"1.5 weeks", 907200, 907200},
    {"0.5 days", 43200, 43200},
    {"1.333 seconds", 1, 1},
    {"0", 0, 0},
    {"0 days", 0, 0},
    {"< 2 WEEKS", kLowest, 2 * kWeek - 1},
};

const std::vector<Refused> kTimeFaults{
    {"", QuantityFault::NotAQuantity},
    {" ", QuantityFault::NotAQuantity},
    {"soon", QuantityFault::NotAQuantity},
    {"weeks", QuantityFault::NotAQuantity},
    {">=", QuantityFault::NotAQuantity},
    {"6", QuantityFault::UnitMissing},
    {">= 6", QuantityFault::UnitMissing},
    {"2 weeks to 6", QuantityFault::UnitMissing},
    {"6 parsecs", QuantityFault::UnitWrong},
    {"2 to 6 parsecs", QuantityFault::UnitWrong},
    {"6 weeks 2 days", QuantityFault::NotAQuantity},
    {"6 weeks to 2 weeks", QuantityFault::Backwards},
    {"6 to 2 weeks", QuantityFault::Backwards},
    {"-2 weeks", QuantityFault::NotAQuantity},
    {"== 2 weeks", QuantityFault::NotAQuantity},
    {"=> 2 weeks", QuantityFault::NotAQuantity},
    {">= 2 to 6 weeks", QuantityFault::NotAQuantity},
    {"2 to 4 to 6 weeks", QuantityFault::NotAQuantity},
    {"2, weeks", QuantityFault::NotAQuantity},
    {"1,000 days", QuantityFault::NotAQuantity},
    {"1e3 days", QuantityFault::NotAQuantity},
    {"0x10 days", QuantityFault::NotAQuantity},
    {"2. weeks", QuantityFault::NotAQuantity},
    {"1.2.3 weeks", QuantityFault::NotAQuantity},
    {"2 we\xFFks", QuantityFault::UnitWrong},
    {"9999999999999 seconds", QuantityFault::TooLarge},
    {"999999999999 years", QuantityFault::TooLarge},
    {"2 to 9999999999999 weeks", QuantityFault::TooLarge},
    {"1 2 3 4 5 6 7 8 9 10 11 12 13 14", QuantityFault::NotAQuantity},
};

}  // namespace

TEST_CASE("quantity: comparisons of times") {
  check_accepted(read_comparison, time_scale(), kTimeComparisons);
  check_refused(read_comparison, time_scale(), kTimeFaults);
}

TEST_CASE("quantity: a person may answer whatever an author may write") {
  check_accepted(read_answer, time_scale(), kTimeComparisons);
  check_refused(read_answer, time_scale(), kTimeFaults);
}

TEST_CASE("quantity: answers about times") {
  check_accepted(
      read_answer,
      time_scale(),
      {
          {"2-3 weeks", 2 * kWeek, 3 * kWeek},
          {"2 - 3weeks", 2 * kWeek, 3 * kWeek},
          {"2 weeks - 1 month", 2 * kWeek, kMonth},
          {"a week", kWeek, kWeek},
          {"an hour", kHour, kHour},
          {"two days", 2 * kDay, 2 * kDay},
          {"Two to Three Days", 2 * kDay, 3 * kDay},
          {"twelve hours", 12 * kHour, 12 * kHour},
          {"zero days", 0, 0},
          {"more than 6 weeks", 6 * kWeek + 1, kHighest},
          {"longer than a month", kMonth + 1, kHighest},
          {"over 6 weeks", 6 * kWeek + 1, kHighest},
          {"less than 2 days", kLowest, 2 * kDay - 1},
          {"under an hour", kLowest, kHour - 1},
          {"at least 2 days", 2 * kDay, kHighest},
          {"at most 2 days", kLowest, 2 * kDay},
          {"up to 2 days", kLowest, 2 * kDay},
          {"6+ weeks", 6 * kWeek, kHighest},
          {"6 weeks+", 6 * kWeek, kHighest},
          {"6 weeks or more", 6 * kWeek, kHighest},
          {"6 weeks or longer", 6 * kWeek, kHighest},
          {"6 weeks or less", kLowest, 6 * kWeek},
          {"for 2 weeks", 2 * kWeek, 2 * kWeek},
          {"for 2 weeks", 2 * kWeek, 2 * kWeek},
          {"For more than 6 weeks", 6 * kWeek + 1, kHighest},
          {"2 or 3 weeks", 2 * kWeek, 3 * kWeek},
          {"three or two weeks", 2 * kWeek, 3 * kWeek},
          {"a week or two", kWeek, 2 * kWeek},
          {"2 days or a week", 2 * kDay, kWeek},
          {"between 2 and 3 weeks", 2 * kWeek, 3 * kWeek},
          {"between a day and 2 weeks", kDay, 2 * kWeek},
          {"2\xE2\x80\x93"
           "3 weeks",
           2 * kWeek,
           3 * kWeek},
          {"2 \xE2\x80\x94 3 weeks", 2 * kWeek, 3 * kWeek},
          {"half a year", kYear / 2, kYear / 2},
          {"a year and a half", kYear * 3 / 2, kYear * 3 / 2},
          {"more than a couple of weeks", 2 * kWeek + 1, kHighest},
          {"since yesterday", kLowest, 2 * kDay},
          {"Since this morning", kLowest, kDay},
          {"today", kLowest, kDay},
      }
  );
  check_refused(
      read_answer,
      time_scale(),
      {
          {"a few weeks", QuantityFault::NotAQuantity},
          {"a while", QuantityFault::UnitWrong},
          {"since monday", QuantityFault::NotAQuantity},
          {"2 or 3", QuantityFault::UnitMissing},
          {"2 or 3 or 4 weeks", QuantityFault::NotAQuantity},
          {"2 or 3 weeks or more", QuantityFault::NotAQuantity},
          {"more than 2 or 3 weeks", QuantityFault::NotAQuantity},
          {"between 2 or 3 weeks", QuantityFault::NotAQuantity},
          {"between 2 and 3", QuantityFault::UnitMissing},
          {"between 3 and 2 weeks", QuantityFault::Backwards},
          {"2 and 3 weeks", QuantityFault::NotAQuantity},
          {"a", QuantityFault::NotAQuantity},
          {"more 2 weeks", QuantityFault::NotAQuantity},
          {"more than", QuantityFault::NotAQuantity},
          {"at 2 weeks", QuantityFault::NotAQuantity},
          {"thirteen days", QuantityFault::NotAQuantity},
          // An open end that would be lost, or contradicts the beginning, is not guessed away.
          {"2 to 6+ weeks", QuantityFault::NotAQuantity},
          {"2-6 weeks or more", QuantityFault::NotAQuantity},
          {"2+ to 6 weeks", QuantityFault::NotAQuantity},
          {"less than 6 weeks or more", QuantityFault::NotAQuantity},
          {"< 6+ weeks", QuantityFault::NotAQuantity},
          {"more than 6 weeks or less", QuantityFault::NotAQuantity},
          {"6++ weeks", QuantityFault::NotAQuantity},
          {"6+ weeks or more", QuantityFault::NotAQuantity},
          {"2--3 weeks", QuantityFault::NotAQuantity},
      }
  );
}

TEST_CASE("quantity: an author does not write as loosely as a person answers") {
  for (const char* text :
       {"2-3 weeks",
        "a week",
        "two days",
        "more than 6 weeks",
        "at least 2 days",
        "6+ weeks",
        "6 weeks or more",
        "about 2 weeks",
        "up to 2 days",
        "over 6 weeks",
        "2 or 3 weeks",
        "half a year",
        "today",
        "for 2 weeks",
        "2\xE2\x80\x93"
        "3 weeks",
        "between 2 and 3 weeks"}) {
    INFO(text);
    CHECK(read_comparison(text, time_scale()).fault == QuantityFault::NotAQuantity);
  }
}

TEST_CASE("quantity: an author has no nicknames for units") {
  CHECK(read_comparison("2 wks", time_scale()).fault == QuantityFault::UnitWrong);
  CHECK(read_comparison("since yesterday", time_scale()).fault == QuantityFault::NotAQuantity);
}

TEST_CASE("quantity: numbers without a unit") {
  const std::vector<Accepted> accepted{
      {"7", 7, 7},
      {"007", 7, 7},
      {"012", 12, 12},
      {"7.0", 7, 7},
      {"-5", -5, -5},
      {"- 5", -5, -5},
      {">= 50", 50, kHighest},
      {"> 50", 51, kHighest},
      {"< 50", kLowest, 49},
      {"<= 50", kLowest, 50},
      {"18 to 65", 18, 65},
      {"-5 to 5", -5, 5},
      {">= -5", -5, kHighest},
      {"999999999999", 999999999999, 999999999999},
  };
  check_accepted(read_comparison, plain(), accepted);
  check_accepted(read_answer, plain(), accepted);
  check_accepted(
      read_answer,
      plain(),
      {{"18-65", 18, 65},
       {"-5--3", -5, -3},
       {"seven", 7, 7},
       {"7 or 8", 7, 8},
       {"\xE2\x88\x92"
        "5",
        -5,
        -5},
       {"18 or more", 18, kHighest}}
  );
  const std::vector<Refused> refused{
      {"7.5", QuantityFault::TooPrecise},
      {"> 7.5", QuantityFault::TooPrecise},
      {"7 years", QuantityFault::UnitWrong},
      {"7 to 8 years", QuantityFault::UnitWrong},
      {"--7", QuantityFault::NotAQuantity},
      {"1e3", QuantityFault::UnitWrong},
      {"0x1F", QuantityFault::UnitWrong},
      {"1_000", QuantityFault::UnitWrong},
      {"1,000", QuantityFault::UnitWrong},
      {"8 to 7", QuantityFault::Backwards},
      {"9999999999999", QuantityFault::TooLarge},
      {"\xEF\xBC\x97", QuantityFault::NotAQuantity},
  };
  check_refused(read_comparison, plain(), refused);
  check_refused(read_answer, plain(), refused);
}

TEST_CASE("quantity: numbers with a unit and decimals") {
  const std::vector<Accepted> accepted{
      {"38.5 C", 385, 385},
      {"38.5C", 385, 385},
      {"38.5 c", 385, 385},
      {"38 C", 380, 380},
      {"38.50 C", 385, 385},
      {"< 38.5 C", kLowest, 384},
      {"> 38.5 C", 386, kHighest},
      {"37.5 to 38.5 C", 375, 385},
      {"-0.5 C", -5, -5},
  };
  check_accepted(read_comparison, celsius(), accepted);
  check_accepted(read_answer, celsius(), accepted);
  check_refused(
      read_comparison,
      celsius(),
      {{"38.5", QuantityFault::UnitMissing},
       {"38.5 F", QuantityFault::UnitWrong},
       {"38.55 C", QuantityFault::TooPrecise},
       {"37.55 to 38 C", QuantityFault::TooPrecise},
       {"38,5 C", QuantityFault::NotAQuantity}}
  );
}

TEST_CASE("quantity: a unit may hold digits") {
  const Scale body_mass_index{Scale::Kind::Number, "kg/m2", 1};
  check_accepted(
      read_comparison, body_mass_index, {{">= 30 kg/m2", 300, kHighest}, {"18.5kg/m2", 185, 185}}
  );
  CHECK(words(Ticks{185}, body_mass_index) == "18.5 kg/m2");
}

TEST_CASE("quantity: an endless text is refused at once") {
  CHECK(read_answer(std::string(1'000'000, '9'), plain()).fault == QuantityFault::TooLarge);
  CHECK(read_answer(std::string(1'000'000, '-'), plain()).fault == QuantityFault::NotAQuantity);
  CHECK(read_answer(std::string(1'000'000, 'a'), plain()).fault == QuantityFault::NotAQuantity);
}

TEST_CASE("quantity: words in any order are a range or a fault", "[quantity]") {
  const std::vector<std::string> words_said{
      "for", "since", "the",   "last", "past",  "a",   "an",        "and", "half",  "couple",
      "of",  "2",     "3.5",   "two",  "weeks", "day", "or",        "to",  "-",     "between",
      "+",   ">=",    "month", "ago",  "now",   "few", "yesterday", "at",  "least", "\xC2\xBD"};
  test::Dice dice(7);
  int understood = 0;
  for (int round = 0; round < 20'000; ++round) {
    std::string text;
    for (auto left = dice.roll(8); left > 0; --left) {
      text += words_said[dice.roll(static_cast<std::uint32_t>(words_said.size()))] + " ";
    }
    INFO(text);
    const ReadRange read = read_answer(text, time_scale());
    if (read.fault == QuantityFault::None) {
      ++understood;
      REQUIRE(read.range.first <= read.range.last);
      REQUIRE(read_answer(words(read.range, time_scale()), time_scale()).range == read.range);
    }
  }
  CHECK(understood > 100);
}

TEST_CASE("quantity: what is told in words is read back as the same value") {
  test::Dice dice(101);
  const std::vector<Ticks> units{1, kMinute, kHour, kDay, kWeek, kMonth, kYear};
  for (int round = 0; round < 2000; ++round) {
    const Ticks time = units[dice.roll(7)] * dice.roll(200);
    INFO(words(time, time_scale()));
    const Range exactly{time, time};
    REQUIRE(read_comparison(words(time, time_scale()), time_scale()).range == exactly);
    for (const Scale& scale : {plain(), celsius(), Scale{Scale::Kind::Number, "kg/m2", 3}}) {
      const Ticks number = static_cast<Ticks>(dice.roll(20'000)) - 10'000;
      const Range same{number, number};
      const ReadRange read = read_comparison(words(number, scale), scale);
      REQUIRE(read.fault == QuantityFault::None);
      REQUIRE(read.range == same);
    }
  }
}

TEST_CASE("quantity: ranges told in words are read back, where a person may say them so") {
  for (const Range range : std::vector<Range>{
           {6 * kWeek, kHighest},
           {6 * kWeek + 1, kHighest},
           {kLowest, 2 * kDay - 1},
           {kLowest, 2 * kDay},
           {2 * kWeek, 6 * kWeek}}) {
    const ReadRange read = read_answer(words(range, time_scale()), time_scale());
    CHECK(read.fault == QuantityFault::None);
    CHECK(read.range == range);
  }
}

}  // namespace unknot
