#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace unknot {

/// A piece of a written quantity, in small letters.
struct Token {
  enum class Kind : std::uint8_t {
    Number,  ///< digits, perhaps with a point between: "2.5"
    Word,    ///< begins with no digit, but may hold some: "kg/m2"
    Sign,    ///< of a comparison, "-" or "+"
  };
  Kind kind = Kind::Word;
  std::string text;
  friend bool operator==(const Token&, const Token&) = default;
};

/// More tokens than any quantity has.
constexpr std::size_t kMostTokens = 16;

/// Cuts a text into tokens, so that "2-3weeks" and "2 - 3 weeks" are the same. Stops one token past
/// kMostTokens.
std::vector<Token> tokens_of(std::string_view text);

}  // namespace unknot
