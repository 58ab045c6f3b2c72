#include "engine/report/wording.h"

#include <fmt/format.h>

namespace unknot {
namespace {

constexpr std::string_view kHowLong = "how long ";
constexpr std::string_view kHowLongAgo = "how long ago ";

// Whether the label asks for a time: "how long it has lasted", "how long ago you fell".
bool tells_a_time(const Fact& fact) {
  return fact.type == FactType::Time && fact.label.starts_with(kHowLong);
}

// "it has lasted more than 3 weeks", "you fell 2 days or more ago".
std::string time_words(std::string_view label, std::string_view value) {
  return label.starts_with(kHowLongAgo)
             ? fmt::format("{} {} ago", label.substr(kHowLongAgo.size()), value)
             : fmt::format("{} {}", label.substr(kHowLong.size()), value);
}

}  // namespace

std::string label(const Vocabulary& vocabulary, VariableId variable) {
  const Fact& fact = vocabulary.fact_of(variable);
  if (fact.type != FactType::AnyOf) {
    return fact.label;
  }
  return fmt::format("{}: {}", fact.label, fact.options[vocabulary[variable].option].label);
}

std::string change_words(const Vocabulary& vocabulary, const Change& change) {
  const Fact& fact = vocabulary.fact_of(change.variable);
  if (change.cells == kYes && fact.type == FactType::YesNo) {
    return fact.label;
  }
  if (change.cells == kYes && fact.type == FactType::AnyOf) {
    return fact.options[vocabulary[change.variable].option].label;
  }
  const std::string value = words(vocabulary, change.variable, change.cells);
  return tells_a_time(fact) ? time_words(fact.label, value)
                            : fmt::format("{}: {}", label(vocabulary, change.variable), value);
}

std::vector<std::string> change_parts(const Vocabulary& vocabulary, const ChangeSet& set) {
  std::vector<std::string> signs;
  std::vector<std::string> times;
  for (const Change& change : set.changes) {
    const bool is_time = tells_a_time(vocabulary.fact_of(change.variable));
    (is_time ? times : signs).push_back(change_words(vocabulary, change));
  }
  if (signs.empty()) {
    return times;
  }
  for (const std::string& time : times) {
    signs.back() += ", if " + time;
  }
  return signs;
}

std::string change_words(const Vocabulary& vocabulary, const ChangeSet& set) {
  return fmt::format("{}", fmt::join(change_parts(vocabulary, set), ", together with "));
}

ChangeSet widened(const Vocabulary& vocabulary, ChangeSet set, const std::vector<ChangeSet>& all) {
  for (Change& change : set.changes) {
    if (!vocabulary.fact_of(change.variable).has_scale()) {
      continue;
    }
    CellMask cells = change.cells;
    for (const ChangeSet& other : all) {
      const bool is_enough = other.changes.size() == 1 && other.level <= set.level;
      if (is_enough && other.changes.front().variable == change.variable) {
        cells |= other.changes.front().cells;
      }
    }
    // "Whatever its value" would not read as something that appears.
    change.cells = cells == vocabulary[change.variable].all() ? change.cells : cells;
  }
  return set;
}

const std::string& chosen(const VariantText& text, const Evaluation& evaluation) {
  for (const VariantText::Variant& variant : text.variants) {
    if (evaluation.truth(variant.when.node) == Truth::True) {
      return variant.text;
    }
  }
  return text.otherwise;
}

std::string_view plain_words(Grade grade) {
  switch (grade) {
    case Grade::Strong:
      return "strong: it helps";
    case Grade::Moderate:
      return "moderate: it probably helps";
    case Grade::Low:
      return "low: it may help";
    case Grade::VeryLow:
      return "very low: it is uncertain whether it helps";
    case Grade::Contested:
      return "contested: studies disagree";
    case Grade::None:
      return "none: it has not been studied well enough to say";
  }
  return "";
}

std::string_view short_words(Grade grade) {
  switch (grade) {
    case Grade::Strong:
      return "helps";
    case Grade::Moderate:
      return "probably helps";
    case Grade::Low:
      return "may help";
    case Grade::VeryLow:
      return "uncertain whether it helps";
    case Grade::Contested:
      return "studies disagree whether it helps";
    case Grade::None:
      return "not studied well enough";
  }
  return "";
}

std::string_view plain_words(Phase phase) {
  switch (phase) {
    case Phase::Now:
      return "Now";
    case Phase::ThisWeek:
      return "This week";
    case Phase::Prevention:
      return "To prevent it";
  }
  return "";
}

std::string_view plain_words(Verdict verdict) {
  switch (verdict) {
    case Verdict::Supported:
      return "yes, studies support it";
    case Verdict::Partly:
      return "in part";
    case Verdict::Contested:
      return "experts disagree";
    case Verdict::Unsupported:
      return "not supported by studies";
  }
  return "";
}

std::string_view plain_words(Basis basis) {
  switch (basis) {
    case Basis::NotStated:
      return "";
    case Basis::Study:
      return "studies";
    case Basis::Guideline:
      return "a guideline";
    case Basis::Local:
      return "local practice";
    case Basis::Unverified:
      return "nothing that was verified yet";
  }
  return "";
}

}  // namespace unknot
