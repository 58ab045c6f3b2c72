// People do not write quantities, they talk. Here only such wordings become numbers that say
// exactly so much; "a few" or "about" would have to be guessed, so they are named as what they are.
#include "engine/facts/spoken_quantity.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <string>
#include <utility>

#include "engine/facts/time_unit.h"

namespace unknot {
namespace {

using WordPair = std::pair<std::string_view, std::string_view>;

constexpr Ticks kDay = 86400;
constexpr std::string_view kHalf = "\xC2\xBD";  // one half as a single character

template <std::size_t N>
std::optional<std::string_view> looked_up(
    std::string_view word, const std::array<WordPair, N>& table
) {
  const auto* const found = std::ranges::find(table, word, &WordPair::first);
  return found == table.end() ? std::nullopt : std::optional(found->second);
}

template <std::size_t N>
bool is_one_of(std::string_view word, const std::array<std::string_view, N>& words) {
  return std::ranges::find(words, word) != words.end();
}

// Editors turn hyphens into dashes of all kinds.
std::string with_plain_signs(std::string_view text) {
  constexpr std::array<WordPair, 6> kSigns{{
      {"\xE2\x80\x91", "-"},  // hyphen that does not break
      {"\xE2\x80\x92", "-"},  // figure dash
      {"\xE2\x80\x93", "-"},  // en dash
      {"\xE2\x80\x94", "-"},  // em dash
      {"\xE2\x88\x92", "-"},  // minus
      {"\xC2\xA0", " "},      // space that does not break
  }};
  std::string out;
  while (!text.empty()) {
    const auto* const sign = std::ranges::find_if(kSigns, [text](const WordPair& each) {
      return text.starts_with(each.first);
    });
    out += sign == kSigns.end() ? text.substr(0, 1) : sign->second;
    text.remove_prefix(sign == kSigns.end() ? 1 : sign->first.size());
  }
  return out;
}

std::optional<std::string_view> number_word(std::string_view word) {
  constexpr std::array<WordPair, 13> kWords{
      {{"zero", "0"},
       {"one", "1"},
       {"two", "2"},
       {"three", "3"},
       {"four", "4"},
       {"five", "5"},
       {"six", "6"},
       {"seven", "7"},
       {"eight", "8"},
       {"nine", "9"},
       {"ten", "10"},
       {"eleven", "11"},
       {"twelve", "12"}}};
  return looked_up(word, kWords);
}

// "m" is missing: it is a minute to some and a month to others.
std::optional<std::string_view> time_unit_nickname(std::string_view word) {
  constexpr std::array<WordPair, 11> kNames{
      {{"secs", "seconds"},
       {"mins", "minutes"},
       {"hr", "hours"},
       {"hrs", "hours"},
       {"w", "weeks"},
       {"wks", "weeks"},
       {"mos", "months"},
       {"mth", "months"},
       {"mths", "months"},
       {"y", "years"},
       {"yrs", "years"}}};
  return looked_up(word, kNames);
}

// Walks over the tokens as they were typed and writes down the plain ones.
class Translation {
 public:
  Translation(std::vector<Token> typed, Scale::Kind kind) : typed_(std::move(typed)), kind_(kind) {}

  std::vector<Token> result() && {
    while (next_ < typed_.size()) {
      translate_next();
    }
    return std::move(out_);
  }

 private:
  void translate_next() {
    if (take({"and", "a", "half"}) || take({kHalf})) {
      return add_half();
    }
    if (take({"a", "fortnight"})) {
      number("2");
      return word("weeks");
    }
    if (take({"a", "couple", "of"}) || take({"a", "couple"}) || take({"couple", "of"})) {
      return number("2");
    }
    const bool after_number = !out_.empty() && out_.back().kind == Token::Kind::Number;
    if (!after_number &&
        (take({"half", "an"}) || take({"half", "a"}) || take({"a", "half"}) || take({"half"}))) {
      return number("0.5");
    }
    translate_word(typed_[next_++]);
  }

  void translate_word(const Token& token) {
    const bool before_word = next_ < typed_.size() && typed_[next_].kind == Token::Kind::Word;
    if (token.kind != Token::Kind::Word) {
      out_.push_back(token);
    } else if (before_word && (token.text == "a" || token.text == "an")) {
      number("1");
    } else if (const auto digits = number_word(token.text)) {
      number(*digits);
    } else if (const auto unit = time_unit_nickname(token.text);
               unit && kind_ == Scale::Kind::Time) {
      word(*unit);
    } else {
      out_.push_back(token);
    }
  }

  // "two and a half weeks" and "a year and a half": the half belongs to the number before it.
  void add_half() {
    std::size_t at = out_.size();
    if (at >= 2 && find_time_unit(out_[at - 1].text) != nullptr) {
      --at;
    }
    const bool has_whole_number = at >= 1 && out_[at - 1].kind == Token::Kind::Number &&
                                  out_[at - 1].text.find('.') == std::string::npos;
    if (has_whole_number) {
      out_[at - 1].text += ".5";
    } else if (out_.empty() || out_.back().kind == Token::Kind::Sign) {
      number("0.5");
    } else {
      word(kHalf);  // of nothing: not understood
    }
  }

  bool take(std::initializer_list<std::string_view> words) {
    std::size_t at = next_;
    for (const std::string_view each : words) {
      if (at == typed_.size() || typed_[at].text != each) {
        return false;
      }
      ++at;
    }
    next_ = at;
    return true;
  }

  void number(std::string_view digits) {
    out_.push_back({Token::Kind::Number, std::string(digits)});
  }
  void word(std::string_view text) { out_.push_back({Token::Kind::Word, std::string(text)}); }

  std::vector<Token> typed_;
  Scale::Kind kind_;
  std::size_t next_ = 0;
  std::vector<Token> out_;
};

// How many of the first tokens only lead to a length of time: "for", "since", "for the last" before
// a number. "For the last week" lacks its number; it becomes one in the place of "last".
std::size_t lead_length(std::vector<Token>& tokens) {
  const auto is = [&tokens](std::size_t index, std::string_view word) {
    return index < tokens.size() && tokens[index].text == word;
  };
  const std::size_t preposition = is(0, "for") || is(0, "since") ? 1 : 0;
  const std::size_t article = is(preposition, "the") ? 1 : 0;
  const std::size_t period = preposition + article;
  const bool is_period = is(period, "last") || (article == 1 && is(period, "past"));
  if (!is_period || period + 1 >= tokens.size()) {
    return preposition;
  }
  if (tokens[period + 1].kind == Token::Kind::Number) {
    return period + 1;
  }
  const bool is_one_unit =
      std::ranges::find(kTimeUnits, tokens[period + 1].text, &TimeUnit::singular) !=
      kTimeUnits.end();
  if (is_one_unit && article == 1 && !is(0, "since")) {
    tokens[period] = {Token::Kind::Number, "1"};
    return period;
  }
  return preposition;
}

// Without the words around a length of time that add nothing to it: "for the last 2 weeks now".
std::vector<Token> without_frame(std::vector<Token> tokens) {
  const std::size_t lead = lead_length(tokens);
  const bool has_number =
      std::ranges::find(tokens, Token::Kind::Number, &Token::kind) != tokens.end();
  if (has_number && (tokens.back().text == "ago" || tokens.back().text == "now")) {
    tokens.pop_back();
  }
  tokens.erase(tokens.begin(), tokens.begin() + static_cast<std::ptrdiff_t>(lead));
  return tokens;
}

// "a few weeks", "about 2 weeks", "~2 weeks", "for weeks".
bool is_vague(std::string_view word) {
  constexpr std::array<std::string_view, 25> kWords{
      "few",      "several", "some",          "many", "lots",   "about",   "around",
      "roughly",  "approx",  "circa",         "ca",   "almost", "maybe",   "nearly",
      "probably", "while",   "long",          "ages", "always", "forever", "recently",
      "lately",   "so",      "approximately", "ish"};
  return is_one_of(word, kWords) || word.starts_with('~');
}

// "monday", "mon", "march", "christmas", "last" as in "last summer".
bool needs_calendar(std::string_view word) {
  constexpr std::array<std::string_view, 21> kNames{
      "monday",  "tuesday",   "wednesday", "thursday", "friday",   "saturday",  "sunday",
      "january", "february",  "march",     "april",    "may",      "june",      "july",
      "august",  "september", "october",   "november", "december", "christmas", "last"};
  constexpr std::size_t kAbbreviated = 3;
  return std::ranges::any_of(kNames, [word](std::string_view name) {
    return word == name || (word.size() == kAbbreviated && name.starts_with(word));
  });
}

}  // namespace

std::vector<Token> spoken_tokens(std::string_view text, Scale::Kind kind) {
  return without_frame(Translation(tokens_of(with_plain_signs(text)), kind).result());
}

std::optional<Ticks> longest_since(const std::vector<Token>& spoken) {
  // From the beginning of the day that is named to the end of today.
  constexpr std::array<std::pair<std::string_view, Ticks>, 16> kDays{
      {{"just now", kDay},
       {"now", kDay},
       {"today", kDay},
       {"earlier today", kDay},
       {"this morning", kDay},
       {"this afternoon", kDay},
       {"this evening", kDay},
       {"tonight", kDay},
       {"last night", 2 * kDay},
       {"yesterday", 2 * kDay},
       {"yesterday morning", 2 * kDay},
       {"yesterday afternoon", 2 * kDay},
       {"yesterday evening", 2 * kDay},
       {"the day before yesterday", 3 * kDay},
       {"this week", 7 * kDay},
       {"last week", 14 * kDay}}};
  std::string words;
  for (const Token& token : spoken) {
    words += (words.empty() ? "" : " ") + token.text;
  }
  const auto* const found =
      std::ranges::find(kDays, words, &std::pair<std::string_view, Ticks>::first);
  return found == kDays.end() ? std::nullopt : std::optional(found->second);
}

Vagueness vagueness(std::string_view text, Scale::Kind kind) {
  const std::vector<Token> spoken = spoken_tokens(text, kind);
  const auto any_word = [&spoken](bool (*test)(std::string_view)) {
    return std::ranges::any_of(spoken, [test](const Token& token) {
      return token.kind == Token::Kind::Word && test(token.text);
    });
  };
  const bool only_unit =
      spoken.size() == 1 &&
      std::ranges::find(kTimeUnits, spoken.front().text, &TimeUnit::plural) != kTimeUnits.end();
  if (only_unit || any_word(is_vague)) {
    return Vagueness::TooVague;
  }
  return any_word(needs_calendar) ? Vagueness::NeedsCalendar : Vagueness::None;
}

}  // namespace unknot
