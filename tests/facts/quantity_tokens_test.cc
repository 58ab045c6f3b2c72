#include "engine/facts/quantity_tokens.h"

#include "tests/support/catch.h"

namespace unknot {
namespace {

// Each token as its kind's letter and its text: "n2", "wweeks", "s-".
std::vector<std::string> told(std::string_view text) {
  std::vector<std::string> out;
  for (const Token& token : tokens_of(text)) {
    const char* kind = token.kind == Token::Kind::Number ? "n"
                       : token.kind == Token::Kind::Word ? "w"
                                                         : "s";
    out.push_back(kind + token.text);
  }
  return out;
}

}  // namespace

TEST_CASE("quantity tokens: spaces make no difference", "[quantity]") {
  const std::vector<std::string> expected{"n2", "s-", "n3", "wweeks"};
  CHECK(told("2-3weeks") == expected);
  CHECK(told("  2 -  3 Weeks ") == expected);
  CHECK(told("").empty());
}

TEST_CASE("quantity tokens: a point belongs to a number only between digits", "[quantity]") {
  CHECK(told("2.5 kg/m2") == std::vector<std::string>{"n2.5", "wkg/m2"});
  CHECK(told("2.") == std::vector<std::string>{"n2", "w."});
  CHECK(told("1.2.3") == std::vector<std::string>{"n1.2", "w.3"});
}

TEST_CASE("quantity tokens: signs of a comparison stay together", "[quantity]") {
  CHECK(told(">=6+") == std::vector<std::string>{"s>=", "n6", "s+"});
  CHECK(told("-=") == std::vector<std::string>{"s-", "s="});
}

TEST_CASE("quantity tokens: an endless text is cut off", "[quantity]") {
  CHECK(tokens_of(std::string(1'000'000, '-')).size() == kMostTokens + 1);
}

}  // namespace unknot
