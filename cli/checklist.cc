#include "cli/checklist.h"

#include <algorithm>
#include <array>
#include <optional>

#include <fmt/format.h>

#include "cli/words.h"
#include "engine/base/text.h"

namespace unknot {
namespace {

std::optional<Mark> mark_word(std::string_view word) {
  if (means_yes(word)) {
    return Mark::Yes;
  }
  if (means_no(word)) {
    return Mark::No;
  }
  if (means_unsure(word)) {
    return Mark::Unsure;
  }
  return std::nullopt;
}

// "1 not sure, 2" becomes "1 unsure, 2", so that every mark is one word.
std::string with_one_word_for_unsure(std::string text) {
  for (const std::string_view phrase :
       {"i'm not sure",
        "i don't know",
        "i dont know",
        "i do not know",
        "do not know",
        "don't know",
        "dont know",
        "not sure",
        "no idea"}) {
    for (std::size_t at = text.find(phrase); at != std::string::npos; at = text.find(phrase)) {
      text.replace(at, phrase.size(), "unsure");
    }
  }
  return text;
}

// What "unsure", "rest unsure" or "not sure about the others" says of all lines that are not named.
std::optional<Mark> mark_of_rest(std::vector<std::string_view> words) {
  constexpr std::array<std::string_view, 5> kFillers{"the", "all", "about", "of", "to"};
  constexpr std::array<std::string_view, 2> kRest{"rest", "others"};
  std::erase_if(words, [&](std::string_view word) {
    return std::ranges::find(kFillers, word) != kFillers.end();
  });
  const std::size_t others = std::erase_if(words, [&](std::string_view word) {
    return std::ranges::find(kRest, word) != kRest.end();
  });
  const std::optional<Mark> mark = words.size() == 1 ? mark_word(words.front()) : std::nullopt;
  // "1, yes" and "1, no" are more likely meant for line 1.
  return others == 1 || mark == Mark::Unsure ? mark : std::nullopt;
}

// Collects the marks; the first problem is kept.
class MarkReader {
 public:
  explicit MarkReader(const std::vector<Choice>& lines) : lines_(lines), marks_(lines.size()) {}

  ReadMarks read(std::string_view text) && {
    if (text.empty()) {
      return {{}, accepted(), false};
    }
    if (const auto whole = mark_of_everything(text)) {
      return {std::vector<Mark>(lines_.size(), *whole), "", false};
    }
    for (const std::string_view part : pieces(text, ",;")) {
      read_part(part);
    }
    if (rest_ && std::ranges::find(marks_, std::optional<Mark>()) == marks_.end()) {
      reject(std::string(kOneWordEach));
    }
    if (!problem_.empty()) {
      return {{}, std::move(problem_), false};
    }
    ReadMarks out{{}, "", interpreted_};
    for (const std::optional<Mark>& mark : marks_) {
      out.marks.push_back(mark.value_or(rest_.value_or(Mark::No)));
    }
    return out;
  }

 private:
  static constexpr std::string_view kOneWordEach =
      "Write one word behind each number, for example `1 yes, 2 unsure`.";

  [[nodiscard]] std::string accepted() const {
    return lines_.size() == 1
               ? "Answer `yes`, `no` or `unsure`."
               : fmt::format(
                     "Type the numbers of all that apply, for example `1` or `1 {}`, or `none`, or "
                     "`unsure`.",
                     lines_.size()
                 );
  }

  [[nodiscard]] std::optional<Mark> mark_of_everything(std::string_view text) const {
    if (means_none(text) || means_no(text)) {
      return Mark::No;
    }
    if (means_unsure(text)) {
      return Mark::Unsure;
    }
    if (text == "all" || text == "all of these" || (lines_.size() == 1 && means_yes(text))) {
      return Mark::Yes;
    }
    return std::nullopt;
  }

  void reject(std::string problem) {
    if (problem_.empty()) {
      problem_ = std::move(problem);
    }
  }

  void set(std::size_t index, Mark mark) {
    if (marks_[index] && marks_[index] != mark) {
      reject(fmt::format("Line {} is named twice. {}", index + 1, kOneWordEach));
    }
    marks_[index] = mark;
  }

  void set_rest(Mark mark) {
    if (rest_ && rest_ != mark) {
      reject("The rest cannot be two things at once. " + accepted());
    }
    rest_ = mark;
  }

  // A part is numbers with or without a word behind them, a word for the rest, or the words of one
  // line.
  void read_part(std::string_view part) {
    std::vector<std::string_view> words = pieces(part, " \t&");
    std::erase(words, "and");
    if (words.empty()) {
      return;
    }
    const std::string_view first = words.front();
    if (line_number(first) || number_range(first)) {
      return read_numbers(words);
    }
    interpreted_ = true;
    if (means_none(part)) {
      set_rest(Mark::No);
    } else if (const std::optional<Mark> rest = mark_of_rest(words)) {
      set_rest(*rest);
    } else {
      read_words(part);
    }
  }

  void read_numbers(const std::vector<std::string_view>& words) {
    std::vector<std::size_t> pending;  // named, but not yet marked
    for (const std::string_view word : words) {
      if (add_numbers(word, pending)) {
        continue;
      }
      const std::optional<Mark> mark = mark_word(word);
      if (!mark) {
        return reject(fmt::format("{} is not understood. {}", unknot::quoted(word), accepted()));
      }
      if (pending.size() != 1) {
        return reject(std::string(kOneWordEach));
      }
      interpreted_ = true;
      set(pending.front(), *mark);
      pending.clear();
    }
    for (const std::size_t index : pending) {
      set(index, Mark::Yes);
    }
  }

  // "3" or "1-3". False if the word is neither.
  bool add_numbers(std::string_view word, std::vector<std::size_t>& pending) {
    std::optional<std::pair<std::size_t, std::size_t>> range = number_range(word);
    if (const auto number = line_number(word)) {
      range = {*number, *number};
    }
    if (!range) {
      return false;
    }
    if (range->first < 1 || range->second > lines_.size() || range->first > range->second) {
      reject(
          lines_.size() == 1
              ? accepted()
              : fmt::format("There are only the lines 1 to {}. {}", lines_.size(), accepted())
      );
      return true;
    }
    interpreted_ = interpreted_ || range->first != range->second;
    for (std::size_t number = range->first; number <= range->second; ++number) {
      pending.push_back(number - 1);
    }
    return true;
  }

  static std::optional<std::pair<std::size_t, std::size_t>> number_range(std::string_view word) {
    const std::size_t hyphen = word.find('-');
    if (hyphen == std::string_view::npos) {
      return std::nullopt;
    }
    const auto first = line_number(word.substr(0, hyphen));
    const auto last = line_number(word.substr(hyphen + 1));
    if (!first || !last) {
      return std::nullopt;
    }
    return std::pair(*first, *last);
  }

  // "weak arm" or "weak arm unsure".
  void read_words(std::string_view part) {
    Mark mark = Mark::Yes;
    const std::size_t space = part.rfind(' ');
    if (space != std::string_view::npos && mark_word(part.substr(space + 1))) {
      mark = *mark_word(part.substr(space + 1));
      part = trimmed(part.substr(0, space));
    }
    std::vector<std::size_t> found = matching(part);
    if (found.empty()) {
      return reject(fmt::format("{} is not understood. {}", unknot::quoted(part), accepted()));
    }
    if (found.size() > 1) {
      return reject(fmt::format(
          "{} could be line {} or {}. Type the number.",
          unknot::quoted(part),
          found[0] + 1,
          found[1] + 1
      ));
    }
    set(found.front(), mark);
  }

  // The lines that have these words as their id or label, or else begin with them.
  [[nodiscard]] std::vector<std::size_t> matching(std::string_view words) const {
    std::vector<std::size_t> whole;
    std::vector<std::size_t> begins;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (lines_[i].id == words || lower_case(lines_[i].label) == words) {
        whole.push_back(i);
      } else if (begins_label(lines_[i].label, words)) {
        begins.push_back(i);
      }
    }
    return whole.empty() ? begins : whole;
  }

  const std::vector<Choice>& lines_;
  std::vector<std::optional<Mark>> marks_;
  std::optional<Mark> rest_;  // of what is not named; No unless it is said
  bool interpreted_ = false;
  std::string problem_;
};

}  // namespace

ReadMarks read_marks(const std::vector<Choice>& lines, std::string_view text) {
  const std::string plain = with_one_word_for_unsure(lower_case(trimmed(text)));
  return MarkReader(lines).read(plain);
}

}  // namespace unknot
