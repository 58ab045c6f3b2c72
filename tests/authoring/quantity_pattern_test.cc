// The regular expressions against the readers that they describe, on every combination of the parts
// that quantities are made of.
#include "engine/authoring/quantity_pattern.h"

#include <regex>
#include <vector>

#include "tests/support/catch.h"

namespace unknot {
namespace {

const Scale kTime{Scale::Kind::Time, "", 0};
const Scale kWhole{Scale::Kind::Number, "", 0};
const Scale kDegrees{Scale::Kind::Number, "C", 1};
const Scale kOdd{Scale::Kind::Number, "kg/m^2", 2};

// Backwards ranges have the right form.
bool reads(const ReadRange& read) {
  return read.fault == QuantityFault::None || read.fault == QuantityFault::Backwards;
}

std::vector<std::string> combined(
    const std::vector<std::string>& heads, const std::vector<std::string>& tails
) {
  std::vector<std::string> out;
  for (const std::string& head : heads) {
    for (const std::string& tail : tails) {
      out.push_back(head + tail);
    }
  }
  return out;
}

std::vector<std::string> amounts() {
  return combined(
      {"7", "0", "2.5", "2.50", "-3", "two", "a"},
      {"", " weeks", " day", "mo", " C", "C", " kg/m^2", " kg"}
  );
}

// How many of the texts the pattern and the reader both take; fails where they differ.
template <class Read>
std::size_t agreed(const std::string& pattern, const std::vector<std::string>& texts, Read read) {
  const std::regex expression(pattern, std::regex::ECMAScript);
  std::size_t taken = 0;
  for (const std::string& text : texts) {
    const bool matches = std::regex_search(text, expression);
    if (matches != read(text)) {
      FAIL_CHECK("`" << text << "`: the pattern " << (matches ? "takes" : "refuses") << " it");
    }
    taken += matches ? 1 : 0;
  }
  return taken;
}

}  // namespace

TEST_CASE("quantity pattern: conditions take what is read as a comparison", "[schema]") {
  const std::vector<std::string> bounded =
      combined({"", "<", "<= ", "> ", ">=", "= ", "about "}, amounts());
  const std::vector<std::string> ranges =
      combined(amounts(), {" to 9", " to 9 weeks", "-9", " to"});
  for (const Scale& scale : {kTime, kWhole, kDegrees, kOdd}) {
    const auto read = [&scale](const std::string& text) {
      return reads(read_comparison(text, scale));
    };
    CHECK(agreed(comparison_pattern(scale), bounded, read) > 10);
    agreed(comparison_pattern(scale), ranges, read);
  }
}

TEST_CASE("quantity pattern: answers take what is read as an answer", "[schema]") {
  const std::vector<std::string> bounded = combined(
      {"", "< ", "more than ", "for over ", "at least ", "up to ", "longer than ", "almost "},
      amounts()
  );
  const std::vector<std::string> behind = combined(
      {"6", "six"}, combined({"", " weeks", " C"}, {"+", " or more", " or shorter", " or"})
  );
  const std::vector<std::string> ranges =
      combined(amounts(), {" to 9", "-9 weeks", " - nine weeks", " to 9 C", "-"});
  const std::vector<std::string> inside{
      "6+ weeks", "6 or more weeks", "6 or less C", "six+ weeks", "6 or moreweeks"};
  for (const Scale& scale : {kTime, kWhole, kDegrees, kOdd}) {
    const auto read = [&scale](const std::string& text) { return reads(read_answer(text, scale)); };
    CHECK(agreed(answer_pattern(scale), bounded, read) > 10);
    agreed(answer_pattern(scale), behind, read);
    agreed(answer_pattern(scale), ranges, read);
    agreed(answer_pattern(scale), inside, read);
  }
}

TEST_CASE("quantity pattern: a value has no sign and no second end", "[schema]") {
  const std::regex value(value_pattern(kTime), std::regex::ECMAScript);
  CHECK(std::regex_search("10 minutes", value));
  CHECK(std::regex_search("1.5 hours", value));
  CHECK_FALSE(std::regex_search("> 10 minutes", value));
  CHECK_FALSE(std::regex_search("5 to 10 minutes", value));
  CHECK_FALSE(std::regex_search("10 minutes a day", value));
}

}  // namespace unknot
