#include "engine/verify/readability.h"

#include <algorithm>
#include <vector>

namespace unknot {
namespace {

constexpr std::string_view kSpace = " \t\r\n";

bool is_small_letter(char c) {
  return c >= 'a' && c <= 'z';
}

bool is_letter(char c) {
  return is_small_letter(c) || (c >= 'A' && c <= 'Z');
}

// Bytes of letters outside of ASCII count as part of a word.
bool is_word_part(char c) {
  return is_letter(c) || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
}

bool is_vowel(char c) {
  return std::string_view("aeiouyAEIOUY").find(c) != std::string_view::npos;
}

// What stands between blanks; a dash alone is no word.
std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  std::size_t begin = text.find_first_not_of(kSpace);
  while (begin != std::string_view::npos) {
    const std::size_t end = std::min(text.find_first_of(kSpace, begin), text.size());
    const std::string_view word = text.substr(begin, end - begin);
    if (std::ranges::any_of(word, is_word_part)) {
      words.push_back(word);
    }
    begin = text.find_first_not_of(kSpace, end);
  }
  return words;
}

// Groups of vowels, without a silent e at the end: "pressed" counts two, which errs on the strict
// side.
std::size_t syllables(std::string_view word) {
  while (!word.empty() && !is_word_part(word.back())) {
    word.remove_suffix(1);
  }
  std::size_t count = 0;
  bool after_vowel = false;
  for (const char c : word) {
    if (is_vowel(c) && !after_vowel) {
      ++count;
    }
    after_vowel = is_vowel(c);
  }
  const bool ends_silent = word.ends_with('e') && !word.ends_with("le") && !word.ends_with("ee");
  if (count > 1 && ends_silent) {
    --count;
  }
  return std::max<std::size_t>(count, 1);
}

bool ends_sentence(std::string_view word, std::string_view next) {
  const std::size_t last = word.find_last_not_of("\"')");
  const bool has_stop = last != std::string_view::npos &&
                        std::string_view(".!?").find(word[last]) != std::string_view::npos;
  return has_stop && (next.empty() || !is_small_letter(next.front()));
}

}  // namespace

Readability readability(std::string_view text) {
  const std::vector<std::string_view> words = words_of(text);
  Readability out;
  out.words = words.size();
  std::size_t sentences = 0;
  std::size_t all_syllables = 0;
  std::size_t length = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    all_syllables += syllables(words[i]);
    out.longest_sentence = std::max(out.longest_sentence, ++length);
    if (i + 1 == words.size() || ends_sentence(words[i], words[i + 1])) {
      ++sentences;
      length = 0;
    }
  }
  if (!words.empty()) {
    const double per_sentence = static_cast<double>(words.size()) / static_cast<double>(sentences);
    const double per_word = static_cast<double>(all_syllables) / static_cast<double>(words.size());
    out.grade_in_tenths = static_cast<int>(3.9 * per_sentence + 118.0 * per_word - 155.9);
  }
  return out;
}

}  // namespace unknot
