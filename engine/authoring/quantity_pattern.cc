// The grammar of engine/facts/quantity.cc once more, as regular expressions. The test compares the
// two on every form.
#include "engine/authoring/quantity_pattern.h"

#include <string_view>

#include <fmt/format.h>

namespace unknot {
namespace {

constexpr std::string_view kTimeUnit =
    "(?:seconds?|sec|minutes?|min|hours?|h|days?|d|weeks?|wk|months?|mo|years?|yr)";
constexpr std::string_view kNumberWord =
    "(?:an?|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)";
// A bare article is no number: "a week", but not "a".
constexpr std::string_view kCountWord =
    "(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)";
constexpr std::string_view kSign = "(?:(?:<=|>=|<|>|=) *)";
constexpr std::string_view kSpokenBound =
    "(?:(?:more|longer|less) +than +|over +|under +|at +(?:least|most) +|up +to +)";
constexpr std::string_view kBoundBehind = "(?: *\\+| +or +(?:more|longer|less|shorter))";

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (std::string_view("\\^$.|?*+()[]{}/").find(c) != std::string_view::npos) {
      out += '\\';
    }
    out += c;
  }
  return out;
}

bool is_time(const Scale& scale) {
  return scale.kind == Scale::Kind::Time;
}

// Digits with as many decimal places as the scale has; a time may have any.
std::string digits(const Scale& scale) {
  if (is_time(scale)) {
    return "[0-9]+(?:\\.[0-9]+)?";
  }
  return scale.decimals == 0
             ? "-?[0-9]+(?:\\.0+)?"
             : fmt::format("-?[0-9]+(?:\\.[0-9]{{1,{}}}0*)?", static_cast<int>(scale.decimals));
}

std::string unit(const Scale& scale) {
  return is_time(scale) ? std::string(kTimeUnit) : escaped(scale.unit);
}

bool has_unit(const Scale& scale) {
  return is_time(scale) || !scale.unit.empty();
}

// A value with its unit. Nothing at all needs no unit of time.
std::string amount(const Scale& scale) {
  if (!has_unit(scale)) {
    return digits(scale);
  }
  const std::string value = fmt::format("{} *{}", digits(scale), unit(scale));
  return is_time(scale) ? fmt::format("(?:{}|0)", value) : value;
}

// The lower end of a range: its unit may stand at the upper end only.
std::string lower_end(const Scale& scale) {
  return has_unit(scale) ? fmt::format("{}(?: *{})?", digits(scale), unit(scale)) : digits(scale);
}

std::string spoken_amount(const Scale& scale) {
  if (!has_unit(scale)) {
    return fmt::format("(?:{}|{})", digits(scale), kCountWord);
  }
  return fmt::format("(?:{}|{} +{})", amount(scale), kNumberWord, unit(scale));
}

// `word` is what may stand for a number.
std::string spoken_lower_end(const Scale& scale, std::string_view word) {
  return fmt::format(
      "(?:{}|{}{})",
      lower_end(scale),
      word,
      has_unit(scale) ? fmt::format("(?: +{})?", unit(scale)) : ""
  );
}

// "a-9 weeks" is a slip, "a week-9 weeks" is not.
std::string before_hyphen(const Scale& scale) {
  const std::string counted = spoken_lower_end(scale, kCountWord);
  return has_unit(scale) ? fmt::format("(?:{}|{} +{})", counted, kNumberWord, unit(scale)) : counted;
}

// "6+ weeks", "6 weeks or more", "6 or more weeks".
std::string bounded_behind(const Scale& scale) {
  const std::string behind = fmt::format("{}{}", spoken_amount(scale), kBoundBehind);
  if (!has_unit(scale)) {
    return behind;
  }
  return fmt::format(
      "{}|(?:{}|{})(?: *\\+ *| +or +(?:more|longer|less|shorter) +){}",
      behind,
      digits(scale),
      kNumberWord,
      unit(scale)
  );
}

}  // namespace

std::string comparison_pattern(const Scale& scale) {
  return fmt::format(
      "^(?:{}?{}|{} +to +{})$", kSign, amount(scale), lower_end(scale), amount(scale)
  );
}

std::string answer_pattern(const Scale& scale) {
  return fmt::format(
      "^(?:for +)?(?:(?:{}|{})?{}|{}|(?:{} +to +|{} *- *){})$",
      kSign,
      kSpokenBound,
      spoken_amount(scale),
      bounded_behind(scale),
      spoken_lower_end(scale, kNumberWord),
      before_hyphen(scale),
      spoken_amount(scale)
  );
}

std::string value_pattern(const Scale& scale) {
  return fmt::format("^{}$", amount(scale));
}

}  // namespace unknot
