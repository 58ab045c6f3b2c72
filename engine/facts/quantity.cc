// Reading quantities. Both readers share one grammar; what a person says is brought into the words
// of that grammar first (spoken_quantity.h).
#include "engine/facts/quantity.h"

#include <array>
#include <optional>
#include <utility>
#include <vector>

#include "engine/base/text.h"
#include "engine/facts/quantity_tokens.h"
#include "engine/facts/spoken_quantity.h"
#include "engine/facts/time_unit.h"

namespace unknot {
namespace {

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
  Reader(std::vector<Token> tokens, const Scale& scale)
      : tokens_(std::move(tokens)), scale_(scale) {}

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
    is_answer_ = true;
    if (take_word("between")) {
      return between();
    }
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
    if (tokens_[next_].kind != Token::Kind::Number) {
      next_ = before;
      return std::nullopt;
    }
    read.value = decimal_of(tokens_[next_++].text);
    read.behind = bound_behind();
    if (at_unit()) {
      read.unit = tokens_[next_++].text;
    }
    if (read.behind == Bound::None) {
      read.behind = bound_behind();
    }
    return read;
  }

  [[nodiscard]] bool at_unit() const {
    if (next_ == tokens_.size() || tokens_[next_].kind != Token::Kind::Word) {
      return false;
    }
    const std::string& word = tokens_[next_].text;
    return word != "to" && word != "or" && word != "and";
  }

  Bound bound_behind() {
    if (!is_answer_) {
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
    if (bound == Bound::None) {
      if (take_word("to") || (is_answer_ && take(Token::Kind::Sign, "-"))) {
        return from_to(*first);
      }
      if (is_answer_ && take_word("or")) {
        return either(*first);
      }
    }
    if (next_ != tokens_.size()) {
      return {};
    }
    const ReadTicks value = ticks_of(*first, scale_);
    return value.fault == QuantityFault::None ? limited(bound, value.ticks)
                                              : ReadRange{value.fault, {}};
  }

  ReadRange between() {
    const std::optional<Amount> first = amount();
    return first && first->behind == Bound::None && take_word("and") ? from_to(*first)
                                                                     : ReadRange{};
  }

  ReadRange from_to(const Amount& first) {
    const std::optional<Amount> second = last_amount();
    return second ? range_of(first, *second) : ReadRange{};
  }

  // "2 or 3 weeks", "a week or two"; the larger may come first.
  ReadRange either(Amount first) {
    std::optional<Amount> second = last_amount();
    if (!second) {
      return {};
    }
    if (first.unit.empty()) {
      first.unit = second->unit;
    } else if (second->unit.empty()) {
      second->unit = first.unit;
    }
    const ReadRange read = range_of(first, *second);
    return read.fault == QuantityFault::Backwards ? range_of(*second, first) : read;
  }

  // An amount that ends the text and has no bound of its own.
  std::optional<Amount> last_amount() {
    std::optional<Amount> last = amount();
    if (!last || last->behind != Bound::None || next_ != tokens_.size()) {
      return std::nullopt;
    }
    return last;
  }

  [[nodiscard]] ReadRange range_of(Amount first, const Amount& second) const {
    if (first.unit.empty()) {
      first.unit = second.unit;
    }
    const ReadTicks low = ticks_of(first, scale_);
    const ReadTicks high = ticks_of(second, scale_);
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
  bool is_answer_ = false;
};

}  // namespace

ReadRange read_comparison(std::string_view text, const Scale& scale) {
  return Reader(tokens_of(text), scale).comparison();
}

ReadRange read_answer(std::string_view text, const Scale& scale) {
  std::vector<Token> spoken = spoken_tokens(text, scale.kind);
  if (scale.kind == Scale::Kind::Time) {
    if (const std::optional<Ticks> longest = longest_since(spoken)) {
      return {QuantityFault::None, {Range::kLowest, *longest}};
    }
  }
  return Reader(std::move(spoken), scale).answer();
}

}  // namespace unknot
