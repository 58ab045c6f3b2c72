// Reading and telling quantities. Both readers share one tokenizer: a text is cut into words,
// numbers and signs, so "2-3weeks", "2 - 3 weeks" and "2 to 3 weeks" are the same.
#include "engine/facts/quantity.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <vector>

#include <fmt/format.h>

#include "engine/base/text.h"

namespace unknot {
namespace {

struct TimeUnit {
  std::string_view singular;
  std::string_view plural;
  std::string_view short_form;
  Ticks seconds;
};

// A month is a twelfth of a year of 365.25 days, so that 12 months are exactly 1 year.
constexpr std::array<TimeUnit, 7> kTimeUnits{{
    {"second", "seconds", "sec", 1},
    {"minute", "minutes", "min", 60},
    {"hour", "hours", "h", 3600},
    {"day", "days", "d", 86400},
    {"week", "weeks", "wk", 604800},
    {"month", "months", "mo", 2629800},
    {"year", "years", "yr", 31557600},
}};

const TimeUnit* find_time_unit(std::string_view word) {
  const auto found = std::ranges::find_if(kTimeUnits, [word](const TimeUnit& unit) {
    return word == unit.singular || word == unit.plural || word == unit.short_form;
  });
  return found == kTimeUnits.end() ? nullptr : &*found;
}

struct Token {
  enum class Kind : std::uint8_t { Number, Word, Sign };
  Kind kind = Kind::Word;
  std::string text;
};

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool is_sign(char c) {
  return c == '<' || c == '>' || c == '=' || c == '-' || c == '+';
}

std::size_t number_length(std::string_view text) {
  std::size_t length = 0;
  while (length < text.size() && is_digit(text[length])) {
    ++length;
  }
  if (length + 1 < text.size() && text[length] == '.' && is_digit(text[length + 1])) {
    ++length;
    while (length < text.size() && is_digit(text[length])) {
      ++length;
    }
  }
  return length;
}

// A word begins with no digit, but may hold some: "kg/m2".
std::size_t word_length(std::string_view text) {
  std::size_t length = 0;
  while (length < text.size() && !is_sign(text[length]) && text[length] != ' ') {
    ++length;
  }
  return length;
}

// More tokens than any quantity has mean that it is none.
constexpr std::size_t kMostTokens = 12;

std::vector<Token> tokens_of(std::string_view raw) {
  const std::string text = lower_case(trimmed(raw));
  std::vector<Token> tokens;
  std::string_view rest = text;
  while (!rest.empty() && tokens.size() <= kMostTokens) {
    if (rest.front() == ' ') {
      rest.remove_prefix(1);
      continue;
    }
    Token token;
    std::size_t length = 0;
    if (is_digit(rest.front())) {
      token.kind = Token::Kind::Number;
      length = number_length(rest);
    } else if (is_sign(rest.front())) {
      token.kind = Token::Kind::Sign;
      length = rest.size() > 1 && rest[1] == '=' && rest[0] != '-' ? 2 : 1;
    } else {
      length = word_length(rest);
    }
    token.text = std::string(rest.substr(0, length));
    tokens.push_back(std::move(token));
    rest.remove_prefix(length);
  }
  return tokens;
}

// A decimal number kept exact: `digits` without the point, `places` of them after it.
struct Decimal {
  Ticks digits = 0;
  unsigned places = 0;
  bool too_large = false;
};

Decimal decimal_of(std::string_view text) {
  Decimal decimal;
  constexpr std::size_t kMostDigits = 12;  // keeps every product below within 64 bits
  std::size_t count = 0;
  bool after_point = false;
  for (const char c : text) {
    if (c == '.') {
      after_point = true;
      continue;
    }
    if (++count > kMostDigits) {
      decimal.too_large = true;
      return decimal;
    }
    decimal.digits = decimal.digits * 10 + (c - '0');
    decimal.places += after_point ? 1U : 0U;
  }
  return decimal;
}

std::optional<Ticks> number_word(std::string_view word) {
  constexpr std::array<std::string_view, 13> kWords{
      "zero",
      "one",
      "two",
      "three",
      "four",
      "five",
      "six",
      "seven",
      "eight",
      "nine",
      "ten",
      "eleven",
      "twelve"};
  if (word == "a" || word == "an") {
    return 1;
  }
  const auto found = std::ranges::find(kWords, word);
  if (found == kWords.end()) {
    return std::nullopt;
  }
  return found - kWords.begin();
}

Ticks power_of_ten(unsigned exponent) {
  Ticks power = 1;
  for (unsigned i = 0; i < exponent; ++i) {
    power *= 10;
  }
  return power;
}

enum class Bound : std::uint8_t { None, Less, AtMost, Equal, AtLeast, More };

// A number that may still wait for its unit: "2" in "2 to 3 weeks".
struct Amount {
  Decimal value;
  std::string unit;  // empty if none was written
  bool negative = false;
  Bound behind = Bound::None;  // "6+ weeks", "6 weeks or less"
};

struct ReadTicks {
  QuantityFault fault = QuantityFault::None;
  Ticks ticks = 0;
};

// value * factor as whole ticks, or TooPrecise.
ReadTicks scaled(const Decimal& value, Ticks factor) {
  const Ticks divisor = power_of_ten(value.places);
  // 12 digits times a year of seconds stays below 2^63 for all but absurd values.
  if (value.too_large || value.digits > Range::kHighest / factor) {
    return {QuantityFault::TooLarge, 0};
  }
  const Ticks product = value.digits * factor;
  if (product % divisor != 0) {
    return {QuantityFault::TooPrecise, 0};
  }
  return {QuantityFault::None, product / divisor};
}

ReadTicks time_ticks(const Amount& amount) {
  if (amount.unit.empty()) {
    return {amount.value.digits == 0 ? QuantityFault::None : QuantityFault::UnitMissing, 0};
  }
  const TimeUnit* unit = find_time_unit(amount.unit);
  if (unit == nullptr) {
    return {QuantityFault::UnitWrong, 0};
  }
  if (amount.negative) {
    return {QuantityFault::NotAQuantity, 0};
  }
  ReadTicks read = scaled(amount.value, unit->seconds);
  if (read.fault == QuantityFault::TooPrecise) {
    // Fractions of a second carry no meaning: "1.5 months" is rounded to whole seconds.
    read = {
        QuantityFault::None,
        amount.value.digits * unit->seconds / power_of_ten(amount.value.places)};
  }
  return read;
}

ReadTicks number_ticks(const Amount& amount, const Scale& scale) {
  if (amount.unit.empty() && !scale.unit.empty()) {
    return {QuantityFault::UnitMissing, 0};
  }
  if (amount.unit != lower_case(scale.unit)) {
    return {QuantityFault::UnitWrong, 0};
  }
  ReadTicks read = scaled(amount.value, power_of_ten(scale.decimals));
  if (amount.negative) {
    read.ticks = -read.ticks;
  }
  return read;
}

ReadTicks ticks_of(const Amount& amount, const Scale& scale) {
  return scale.kind == Scale::Kind::Time ? time_ticks(amount) : number_ticks(amount, scale);
}

// The grammar of both readers, over one list of tokens.
class Reader {
 public:
  Reader(std::string_view text, const Scale& scale) : tokens_(tokens_of(text)), scale_(scale) {}

  ReadRange comparison() {
    if (tokens_.size() > kMostTokens) {
      return {};
    }
    return bounded(sign_bound());
  }

  ReadRange answer() {
    if (tokens_.size() > kMostTokens) {
      return {};
    }
    take_word("for");
    lenient_ = true;
    const Bound sign = sign_bound();
    return bounded(sign == Bound::None ? word_bound() : sign);
  }

 private:
  bool take(Token::Kind kind, std::string_view text) {
    if (next_ < tokens_.size() && tokens_[next_].kind == kind && tokens_[next_].text == text) {
      ++next_;
      return true;
    }
    return false;
  }

  bool take_word(std::string_view word) { return take(Token::Kind::Word, word); }

  bool take_words(std::string_view first, std::string_view second) {
    const std::size_t before = next_;
    if (take_word(first) && take_word(second)) {
      return true;
    }
    next_ = before;
    return false;
  }

  Bound sign_bound() {
    constexpr std::array<std::pair<std::string_view, Bound>, 5> kSigns{{
        {"<=", Bound::AtMost},
        {">=", Bound::AtLeast},
        {"<", Bound::Less},
        {">", Bound::More},
        {"=", Bound::Equal},
    }};
    for (const auto& [sign, bound] : kSigns) {
      if (take(Token::Kind::Sign, sign)) {
        return bound;
      }
    }
    return Bound::None;
  }

  Bound word_bound() {
    constexpr std::array<std::pair<std::string_view, Bound>, 3> kComparatives{
        {{"more", Bound::More}, {"longer", Bound::More}, {"less", Bound::Less}}};
    for (const auto& [word, bound] : kComparatives) {
      if (take_words(word, "than")) {
        return bound;
      }
    }
    if (take_word("over")) {
      return Bound::More;
    }
    if (take_word("under")) {
      return Bound::Less;
    }
    if (take_words("at", "least")) {
      return Bound::AtLeast;
    }
    if (take_words("at", "most") || take_words("up", "to")) {
      return Bound::AtMost;
    }
    return Bound::None;
  }

  std::optional<Amount> amount() {
    Amount read;
    const std::size_t before = next_;
    read.negative = scale_.kind == Scale::Kind::Number && take(Token::Kind::Sign, "-");
    if (next_ == tokens_.size()) {
      return std::nullopt;
    }
    const Token& token = tokens_[next_];
    if (token.kind == Token::Kind::Number) {
      read.value = decimal_of(token.text);
    } else if (const auto word = number_word(token.text);
               lenient_ && token.kind == Token::Kind::Word && word) {
      read.value.digits = *word;
    } else {
      next_ = before;
      return std::nullopt;
    }
    ++next_;
    read.behind = bound_behind();
    if (next_ < tokens_.size() && tokens_[next_].kind == Token::Kind::Word &&
        tokens_[next_].text != "to" && tokens_[next_].text != "or") {
      read.unit = tokens_[next_++].text;
    }
    if (read.behind == Bound::None) {
      read.behind = bound_behind();
    }
    return read;
  }

  Bound bound_behind() {
    if (!lenient_) {
      return Bound::None;
    }
    if (take(Token::Kind::Sign, "+") || take_words("or", "more") || take_words("or", "longer")) {
      return Bound::AtLeast;
    }
    if (take_words("or", "less") || take_words("or", "shorter")) {
      return Bound::AtMost;
    }
    return Bound::None;
  }

  ReadRange bounded(Bound bound) {
    std::optional<Amount> first = amount();
    if (!first) {
      return {};
    }
    if (first->behind != Bound::None) {
      if (bound != Bound::None) {
        return {};  // "less than 6 weeks or more"
      }
      bound = first->behind;
    }
    const bool to =
        bound == Bound::None && (take_word("to") || (lenient_ && take(Token::Kind::Sign, "-")));
    if (to) {
      return from_to(*first);
    }
    if (next_ != tokens_.size()) {
      return {};
    }
    const ReadTicks value = ticks_of(*first, scale_);
    return value.fault == QuantityFault::None ? limited(bound, value.ticks)
                                              : ReadRange{value.fault, {}};
  }

  ReadRange from_to(Amount first) {
    const std::optional<Amount> second = amount();
    if (!second || second->behind != Bound::None || next_ != tokens_.size()) {
      return {};
    }
    if (first.unit.empty()) {
      first.unit = second->unit;
    }
    const ReadTicks low = ticks_of(first, scale_);
    const ReadTicks high = ticks_of(*second, scale_);
    if (low.fault != QuantityFault::None) {
      return {low.fault, {}};
    }
    if (high.fault != QuantityFault::None) {
      return {high.fault, {}};
    }
    if (low.ticks > high.ticks) {
      return {QuantityFault::Backwards, {}};
    }
    return {QuantityFault::None, {low.ticks, high.ticks}};
  }

  static ReadRange limited(Bound bound, Ticks value) {
    switch (bound) {
      case Bound::None:
      case Bound::Equal:
        return {QuantityFault::None, {value, value}};
      case Bound::Less:
        return {QuantityFault::None, {Range::kLowest, value - 1}};
      case Bound::AtMost:
        return {QuantityFault::None, {Range::kLowest, value}};
      case Bound::AtLeast:
        return {QuantityFault::None, {value, Range::kHighest}};
      case Bound::More:
        return {QuantityFault::None, {value + 1, Range::kHighest}};
    }
    return {};
  }

  std::vector<Token> tokens_;
  const Scale& scale_;
  std::size_t next_ = 0;
  bool lenient_ = false;
};

std::string time_words(Ticks value) {
  if (value == 0) {
    return "0 days";
  }
  for (auto unit = kTimeUnits.rbegin(); unit != kTimeUnits.rend(); ++unit) {
    if (value % unit->seconds == 0) {
      const Ticks count = value / unit->seconds;
      return fmt::format("{} {}", count, count == 1 ? unit->singular : unit->plural);
    }
  }
  return fmt::format("{} seconds", value);
}

}  // namespace

ReadRange read_comparison(std::string_view text, const Scale& scale) {
  return Reader(text, scale).comparison();
}

ReadRange read_answer(std::string_view text, const Scale& scale) {
  return Reader(text, scale).answer();
}

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
  return before_round ? fmt::format("{} to less than {}", from, words(range.last + 1, scale))
                      : fmt::format("{} to {}", from, words(range.last, scale));
}

std::string example_answer(const Scale& scale) {
  if (scale.kind == Scale::Kind::Time) {
    return "3 days";
  }
  return scale.unit.empty() ? "7" : "7 " + scale.unit;
}

}  // namespace unknot
