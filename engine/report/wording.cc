#include "engine/report/wording.h"

#include <fmt/format.h>

namespace unknot {

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
  return fmt::format(
      "{}: {}", label(vocabulary, change.variable), words(vocabulary, change.variable, change.cells)
  );
}

std::string change_words(const Vocabulary& vocabulary, const ChangeSet& set) {
  std::string out;
  for (const Change& change : set.changes) {
    out += out.empty() ? "" : ", together with ";
    out += change_words(vocabulary, change);
  }
  return out;
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
