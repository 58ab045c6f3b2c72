#include "cli/words.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "engine/base/text.h"

namespace unknot {
namespace {

template <std::size_t N>
bool is_one_of(std::string_view word, const std::array<std::string_view, N>& words) {
  return std::ranges::find(words, word) != words.end();
}

}  // namespace

bool begins_label(std::string_view label, std::string_view words) {
  if (words.size() < kShortestBeginning) {
    return false;
  }
  const std::string small = lower_case(label);
  const std::string_view whole = small;
  return whole.starts_with(words) ||
         std::ranges::any_of(std::array{"a ", "an ", "the "}, [&](std::string_view article) {
           return whole.starts_with(article) && whole.substr(article.size()).starts_with(words);
         });
}

bool means_yes(std::string_view word) {
  return word == "y" || word == "yes";
}

bool means_no(std::string_view word) {
  return word == "n" || word == "no";
}

bool means_none(std::string_view word) {
  constexpr std::array<std::string_view, 5> kWords{
      "none", "none of these", "none of them", "nothing", "0"};
  return is_one_of(word, kWords);
}

bool means_unsure(std::string_view word) {
  constexpr std::array<std::string_view, 9> kWords{
      "unsure",
      "not sure",
      "don't know",
      "dont know",
      "do not know",
      "i don't know",
      "i dont know",
      "i'm not sure",
      "no idea"};
  return is_one_of(word, kWords);
}

std::optional<std::size_t> line_number(std::string_view word) {
  if (word.starts_with('#')) {
    word.remove_prefix(1);
  }
  if (word.ends_with('.') || word.ends_with(')')) {
    word.remove_suffix(1);
  }
  std::size_t number = 0;
  const char* end = word.data() + word.size();
  const auto [stop, error] = std::from_chars(word.data(), end, number);
  if (error != std::errc{} || stop != end) {
    return std::nullopt;
  }
  return number;
}

std::string with_plain_apostrophes(std::string_view line) {
  constexpr std::string_view kCurly = "\xE2\x80\x99";
  std::string out(line);
  for (std::size_t at = out.find(kCurly); at != std::string::npos; at = out.find(kCurly, at + 1)) {
    out.replace(at, kCurly.size(), "'");
  }
  return out;
}

std::vector<std::string_view> pieces(std::string_view text, std::string_view separators) {
  std::vector<std::string_view> out;
  while (!text.empty()) {
    const std::size_t end = text.find_first_of(separators);
    const std::string_view piece = trimmed(text.substr(0, end));
    if (!piece.empty()) {
      out.push_back(piece);
    }
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
  return out;
}

}  // namespace unknot
