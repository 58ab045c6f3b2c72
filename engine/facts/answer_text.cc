#include "engine/facts/answer_text.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "engine/base/suggestion.h"
#include "engine/base/text.h"
#include "engine/facts/quantity.h"
#include "engine/facts/spoken_quantity.h"

namespace unknot {
namespace {

using Outcome = ReadAnswer::Outcome;

template <std::size_t N>
bool is_one_of(std::string_view word, const std::array<std::string_view, N>& words) {
  return std::ranges::find(words, word) != words.end();
}

bool says_unsure(std::string_view text, Wording wording) {
  constexpr std::array<std::string_view, 9> kSpoken{
      "unsure",
      "don't know",
      "dont know",
      "do not know",
      "i don't know",
      "i dont know",
      "not sure",
      "i'm not sure",
      "no idea"};
  return wording == Wording::Exact ? text == "unsure" : is_one_of(lower_case(text), kSpoken);
}

// yes is kYes, no is kNo; nothing for anything else.
std::optional<CellMask> yes_or_no(std::string_view text, Wording wording) {
  const std::string word = wording == Wording::Exact ? std::string(text) : lower_case(text);
  const bool short_allowed = wording == Wording::Spoken;
  if (word == "yes" || (short_allowed && word == "y")) {
    return kYes;
  }
  if (word == "no" || (short_allowed && word == "n")) {
    return kNo;
  }
  return std::nullopt;
}

ReadAnswer fault(Outcome outcome, std::string message, std::string help) {
  return {outcome, {}, std::move(message), std::move(help)};
}

std::vector<std::string> ids_of(const std::vector<Option>& options) {
  std::vector<std::string> out;
  out.reserve(options.size());
  for (const Option& option : options) {
    out.push_back(option.id);
  }
  return out;
}

std::vector<std::string> parts_between_commas(std::string_view text) {
  std::vector<std::string> parts;
  while (true) {
    const std::size_t comma = text.find(',');
    parts.emplace_back(trimmed(text.substr(0, comma)));
    if (comma == std::string_view::npos) {
      return parts;
    }
    text.remove_prefix(comma + 1);
  }
}

// Finds the option that a text means.
class OptionFinder {
 public:
  OptionFinder(const Fact& fact, Wording wording) : fact_(fact), wording_(wording) {}

  // The index of the option; nothing, and `fault`, if there is none or more than one.
  std::optional<std::uint32_t> find(std::string_view text) {
    std::vector<std::uint32_t> found = matching([text](const Option& o) { return o.id == text; });
    if (found.empty() && wording_ == Wording::Spoken) {
      found = spoken(lower_case(text));
    }
    if (found.size() == 1) {
      return found.front();
    }
    fault_ = found.empty() ? unknown(text) : ambiguous(text, found);
    return std::nullopt;
  }

  [[nodiscard]] ReadAnswer take_fault() { return std::move(fault_); }

 private:
  template <class Matches>
  [[nodiscard]] std::vector<std::uint32_t> matching(Matches matches) const {
    std::vector<std::uint32_t> found;
    for (std::uint32_t i = 0; i < fact_.options.size(); ++i) {
      if (matches(fact_.options[i])) {
        found.push_back(i);
      }
    }
    return found;
  }

  // The whole id or label in any case, else the beginning of one.
  [[nodiscard]] std::vector<std::uint32_t> spoken(const std::string& word) const {
    std::vector<std::uint32_t> found =
        matching([&word](const Option& o) { return o.id == word || lower_case(o.label) == word; });
    if (!found.empty() || word.empty()) {
      return found;
    }
    return matching([&word](const Option& o) {
      return o.id.starts_with(word) || lower_case(o.label).starts_with(word);
    });
  }

  [[nodiscard]] ReadAnswer unknown(std::string_view text) const {
    const std::vector<std::string> known = ids_of(fact_.options);
    return fault(
        Outcome::NotUnderstood,
        fmt::format("{} has no option {}", quoted(fact_.id), quoted(text)),
        suggestion(text, known, fmt::format("possible: {}", listed_words(known)))
    );
  }

  [[nodiscard]] ReadAnswer ambiguous(std::string_view text, const std::vector<std::uint32_t>& found)
      const {
    std::vector<std::string> meant;
    meant.reserve(found.size());
    for (const std::uint32_t index : found) {
      meant.push_back(fact_.options[index].id);
    }
    return fault(
        Outcome::NotUnderstood,
        fmt::format("{} is not clear", quoted(text)),
        fmt::format("did you mean {}?", listed_words(meant))
    );
  }

  const Fact& fact_;
  Wording wording_;
  ReadAnswer fault_;
};

ReadAnswer narrowed(std::vector<Narrowing> narrowings) {
  return {Outcome::Narrowed, std::move(narrowings), "", ""};
}

ReadAnswer read_yes_no(
    const Vocabulary& vocabulary, FactId id, std::string_view text, Wording wording
) {
  if (const std::optional<CellMask> cells = yes_or_no(text, wording)) {
    return narrowed({{vocabulary[id].first_variable, *cells, {}}});
  }
  return fault(
      Outcome::NotUnderstood,
      fmt::format("{} is not an answer to {}", quoted(text), quoted(vocabulary[id].id)),
      accepted_answers(vocabulary, id)
  );
}

ReadAnswer read_one_of(const Fact& fact, const std::vector<std::string>& options, Wording wording) {
  OptionFinder finder(fact, wording);
  CellMask cells = 0;
  for (const std::string& option : options) {
    const std::optional<std::uint32_t> index = finder.find(option);
    if (!index) {
      return finder.take_fault();
    }
    cells |= fact.options[*index].cells;
  }
  return narrowed({{fact.first_variable, cells, {}}});
}

ReadAnswer read_any_of(const Fact& fact, const std::vector<std::string>& options, Wording wording) {
  std::vector<Narrowing> narrowings;
  for (std::uint32_t i = 0; i < fact.variable_count; ++i) {
    narrowings.push_back({VariableId{fact.first_variable.index + i}, kNo, {}});
  }
  const bool none =
      options.size() == 1 &&
      (wording == Wording::Exact ? options.front() : lower_case(options.front())) == "none";
  if (none) {
    return narrowed(std::move(narrowings));
  }
  OptionFinder finder(fact, wording);
  for (const std::string& option : options) {
    const std::optional<std::uint32_t> index = finder.find(option);
    if (!index) {
      return finder.take_fault();
    }
    narrowings[*index].cells = kYes;
  }
  return narrowed(std::move(narrowings));
}

std::string_view reason(QuantityFault reading) {
  switch (reading) {
    case QuantityFault::None:
    case QuantityFault::NotAQuantity:
      return "is not understood";
    case QuantityFault::UnitMissing:
      return "has no unit";
    case QuantityFault::UnitWrong:
      return "has the wrong unit";
    case QuantityFault::TooPrecise:
      return "has too many decimal places";
    case QuantityFault::TooLarge:
      return "is too large";
    case QuantityFault::Backwards:
      return "ends before it begins";
  }
  return "is not understood";
}

// What would have to be guessed, and what could be said instead; nothing if that is not the matter.
std::optional<ReadAnswer> vague(const Fact& fact, std::string_view text) {
  switch (vagueness(text, fact.scale.kind)) {
    case Vagueness::None:
      return std::nullopt;
    case Vagueness::TooVague:
      return fault(
          Outcome::NotUnderstood,
          fmt::format("{} is too vague", quoted(text)),
          fmt::format(
              "answer with a range that surely holds it, for example `{}`, or `unsure`",
              example_range(fact.scale)
          )
      );
    case Vagueness::NeedsCalendar:
      return fault(
          Outcome::NotUnderstood,
          fmt::format("{} depends on what day it is, which unknot does not know", quoted(text)),
          fmt::format(
              "answer for example `{}` or `{}`, or `unsure`",
              example_answer(fact.scale),
              example_range(fact.scale)
          )
      );
  }
  return std::nullopt;
}

// Quantities are read as people say them, in files too: "2-3 weeks".
ReadAnswer read_quantity(const Vocabulary& vocabulary, FactId id, std::string_view text) {
  const Fact& fact = vocabulary[id];
  const ReadRange read = read_answer(text, fact.scale);
  if (read.fault != QuantityFault::None) {
    if (std::optional<ReadAnswer> guess = vague(fact, text)) {
      return *std::move(guess);
    }
    return fault(
        Outcome::NotUnderstood,
        fmt::format("{} {}", quoted(text), reason(read.fault)),
        accepted_answers(vocabulary, id)
    );
  }
  const CellMask cells = vocabulary.cells_touching(id, read.range);
  if (cells == 0) {
    return fault(
        Outcome::OutOfRange,
        fmt::format("{} is outside of what {} allows", quoted(text), quoted(fact.id)),
        fmt::format("possible values: {}", words(fact.domain, fact.scale))
    );
  }
  return narrowed({{fact.first_variable, cells, read.range}});
}

}  // namespace

ReadAnswer read_answer_text(
    const Vocabulary& vocabulary, FactId id, std::string_view text, Wording wording
) {
  text = trimmed(text);
  if (says_unsure(text, wording)) {
    return {Outcome::NotKnown, {}, "", ""};
  }
  const Fact& fact = vocabulary[id];
  switch (fact.type) {
    case FactType::YesNo:
      return read_yes_no(vocabulary, id, text, wording);
    case FactType::OneOf:
    case FactType::AnyOf:
      return read_options(vocabulary, id, parts_between_commas(text), wording);
    case FactType::Number:
    case FactType::Time:
      return read_quantity(vocabulary, id, text);
  }
  return {};
}

ReadAnswer read_options(
    const Vocabulary& vocabulary,
    FactId id,
    const std::vector<std::string>& options,
    Wording wording
) {
  const Fact& fact = vocabulary[id];
  if (fact.type == FactType::OneOf && !options.empty()) {
    return read_one_of(fact, options, wording);
  }
  if (fact.type == FactType::AnyOf && !options.empty()) {
    return read_any_of(fact, options, wording);
  }
  return fault(
      Outcome::NotUnderstood,
      fmt::format("a list is not an answer to {}", quoted(fact.id)),
      accepted_answers(vocabulary, id)
  );
}

std::string accepted_answers(const Vocabulary& vocabulary, FactId id) {
  const Fact& fact = vocabulary[id];
  switch (fact.type) {
    case FactType::YesNo:
      return "answer `yes`, `no` or `unsure`";
    case FactType::OneOf:
      return fmt::format("answer {}, or `unsure`", listed_words(ids_of(fact.options)));
    case FactType::AnyOf:
      return fmt::format(
          "answer one or more of {}, or `none` or `unsure`", listed_words(ids_of(fact.options))
      );
    case FactType::Number:
    case FactType::Time:
      return fmt::format(
          "answer for example `{}`, a range with `to` between, or `unsure`",
          example_answer(fact.scale)
      );
  }
  return "";
}

}  // namespace unknot
