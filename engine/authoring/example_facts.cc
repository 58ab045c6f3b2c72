#include "engine/authoring/example_facts.h"

#include <algorithm>

#include <fmt/format.h>

#include "engine/facts/quantity.h"

namespace unknot {
namespace {

// The facts that everybody is asked for, in the order of the interview.
std::vector<FactId> asked_of_everybody(const Model& model) {
  std::vector<FactId> facts;
  for (const SectionId section : ids(model.sections)) {
    for (const Question& question : model.questions) {
      if (question.section == section && !question.applies) {
        facts.insert(facts.end(), question.asks.begin(), question.asks.end());
      }
    }
  }
  return facts;
}

// A value at which a condition distinguishes already, so that no new cell begins there.
std::string known_value(const Fact& fact) {
  if (fact.starts.size() > 1) {
    return words(fact.starts[1], fact.scale);
  }
  return fact.domain.first == Range::kLowest ? example_answer(fact.scale)
                                             : words(fact.domain.first, fact.scale);
}

}  // namespace

std::vector<FactId> example_facts(const Model& model) {
  constexpr std::size_t kEnough = 3;
  const std::vector<FactId> asked = asked_of_everybody(model);
  std::vector<FactId> facts;
  for (const FactType type :
       {FactType::YesNo, FactType::OneOf, FactType::AnyOf, FactType::Time, FactType::Number}) {
    const auto first = std::ranges::find_if(asked, [&](FactId fact) {
      return model.vocabulary[fact].type == type;
    });
    if (first != asked.end()) {
      facts.push_back(*first);
    }
  }
  for (const FactId fact : asked) {
    if (facts.size() < kEnough && std::ranges::find(facts, fact) == facts.end()) {
      facts.push_back(fact);
    }
  }
  return facts;
}

std::string example_entry(const Model& model, FactId id) {
  const Fact& fact = model.vocabulary[id];
  switch (fact.type) {
    case FactType::YesNo:
      return fact.id + ": yes";
    case FactType::OneOf:
    case FactType::AnyOf:
      return fmt::format("{}: {}", fact.id, fact.options.front().id);
    case FactType::Number:
    case FactType::Time:
      return fmt::format("{}: \">= {}\"", fact.id, known_value(fact));
  }
  return "";
}

std::string example_answer(const Model& model, FactId id) {
  const Fact& fact = model.vocabulary[id];
  switch (fact.type) {
    case FactType::YesNo:
      return fact.id + ": no";
    case FactType::OneOf:
      return fmt::format("{}: {}", fact.id, fact.options.front().id);
    case FactType::AnyOf:
      return fact.id + ": none";
    case FactType::Number:
    case FactType::Time:
      return fmt::format("{}: {}", fact.id, known_value(fact));
  }
  return "";
}

}  // namespace unknot
