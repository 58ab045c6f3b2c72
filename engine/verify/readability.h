#pragma once

#include <cstddef>
#include <string_view>

namespace unknot {

/// How hard a text is to read, by counting.
struct Readability {
  std::size_t words = 0;
  std::size_t longest_sentence = 0;  ///< words
  int grade_in_tenths = 0;  ///< Flesch-Kincaid: years of school times ten; meant for English
  friend bool operator==(const Readability&, const Readability&) = default;
};

/// Counts words, sentences and syllables. A sentence ends with a full stop, question mark or
/// exclamation mark before the end or before a word that does not begin with a small letter, so
/// that "e.g. this" is one. A text without words has the grade 0.
Readability readability(std::string_view text);

}  // namespace unknot
