#include "engine/facts/quantity_tokens.h"

#include "engine/base/text.h"

namespace unknot {
namespace {

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

std::size_t word_length(std::string_view text) {
  std::size_t length = 0;
  while (length < text.size() && !is_sign(text[length]) && text[length] != ' ') {
    ++length;
  }
  return length;
}

// Requires: the text is not empty and does not begin with a space.
Token first_token(std::string_view text) {
  if (is_digit(text.front())) {
    return {Token::Kind::Number, std::string(text.substr(0, number_length(text)))};
  }
  if (is_sign(text.front())) {
    const std::size_t length = text.size() > 1 && text[1] == '=' && text[0] != '-' ? 2 : 1;
    return {Token::Kind::Sign, std::string(text.substr(0, length))};
  }
  return {Token::Kind::Word, std::string(text.substr(0, word_length(text)))};
}

}  // namespace

std::vector<Token> tokens_of(std::string_view text) {
  const std::string small = lower_case(trimmed(text));
  std::vector<Token> tokens;
  std::string_view rest = small;
  while (!rest.empty() && tokens.size() <= kMostTokens) {
    if (rest.front() == ' ') {
      rest.remove_prefix(1);
      continue;
    }
    tokens.push_back(first_token(rest));
    rest.remove_prefix(tokens.back().text.size());
  }
  return tokens;
}

}  // namespace unknot
