#pragma once

#include <cstdint>
#include <string_view>

namespace unknot {

/// Kleene's strong three-valued truth.
///
/// Ordered False < Unknown < True, so that "and" is the minimum and "or" the maximum. More
/// knowledge may turn Unknown into True or False; it never turns those two into anything else.
enum class Truth : std::uint8_t { False, Unknown, True };

constexpr Truth operator!(Truth a) {
  return static_cast<Truth>(2 - static_cast<std::uint8_t>(a));
}

constexpr Truth operator&(Truth a, Truth b) {
  return a < b ? a : b;
}

constexpr Truth operator|(Truth a, Truth b) {
  return a < b ? b : a;
}

constexpr std::string_view name(Truth truth) {
  switch (truth) {
    case Truth::False:
      return "false";
    case Truth::Unknown:
      return "unknown";
    case Truth::True:
      return "true";
  }
  return "invalid";
}

}  // namespace unknot
