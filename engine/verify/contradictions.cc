#include "engine/verify/contradictions.h"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "engine/base/text.h"
#include "engine/condition/variables_read.h"
#include "engine/evaluation/closure.h"

namespace unknot {
namespace {

void add_facts_read(const Model& model, NodeId root, std::set<FactId>& facts) {
  for (const VariableId variable : variables_read(model.circuit, root)) {
    facts.insert(model.vocabulary[variable].fact);
  }
}

// The facts whose answers cannot be true together.
std::set<FactId> facts_of(const Model& model, const Contradiction& contradiction) {
  std::set<FactId> facts;
  switch (contradiction.kind) {
    case Contradiction::Kind::DoesNotApply:
      facts.insert(model.vocabulary[contradiction.variable].fact);
      add_facts_read(model, model.questions[contradiction.question].applies->when.node, facts);
      break;
    case Contradiction::Kind::Implied:
      facts.insert(model.vocabulary[contradiction.variable].fact);
      for (const Implication& implication : model.implications) {
        if (implication.fact == contradiction.variable) {
          for (const VariableId implied : implication.implied) {
            facts.insert(model.vocabulary[implied].fact);
          }
        }
      }
      break;
    case Contradiction::Kind::Impossible:
      add_facts_read(model, model.impossible[contradiction.impossible].when.node, facts);
      break;
  }
  return facts;
}

std::string id_of(const Model& model, FactId fact) {
  return quoted(model.vocabulary[fact].id);
}

// `answered` are the ids of those of `facts` that were answered. That may be one, if what it
// contradicts only follows from others, or none, if it is what `unlisted: no` adds.
std::string words(
    const Model& model, const std::set<FactId>& facts, const std::vector<std::string>& answered
) {
  if (answered.size() > 1) {
    return fmt::format("the answers to {} contradict each other", listed(answered, "and"));
  }
  if (answered.size() == 1) {
    return fmt::format("the answer to {} contradicts what follows from others", answered.front());
  }
  std::vector<std::string> ids;
  for (const FactId fact : facts) {
    ids.push_back(id_of(model, fact));
  }
  return fmt::format("the pack says that nobody is like this in {}", listed(ids, "and"));
}

bool is_answered(const Model& model, const Answers& answers, FactId id) {
  const Fact& fact = model.vocabulary[id];
  for (std::uint32_t i = 0; i < fact.variable_count; ++i) {
    const AnswerState state = answers.state(VariableId{fact.first_variable.index + i});
    if (state == AnswerState::Given || state == AnswerState::NotKnown) {
      return true;
    }
  }
  return false;
}

Diagnostic remark_on(
    const Model& model, const std::set<FactId>& facts, std::span<const Written> named, Span whole
) {
  std::vector<std::string> answered;
  Diagnostic remark{Code::ContradictoryAnswers, whole, "", std::string(kHelpForContradiction), {}};
  for (const Written& name : named) {
    const std::optional<FactId> fact = model.vocabulary.find(name.text);
    if (!fact || !facts.contains(*fact)) {
      continue;
    }
    if (answered.empty()) {
      remark.span = name.span;
    } else {
      remark.related.push_back({name.span, "the other answer"});
    }
    answered.push_back(quoted(name.text));
  }
  remark.message = words(model, facts, answered);
  return remark;
}

}  // namespace

std::vector<std::string> contradictions_told(const Model& model, const Answers& answers) {
  std::set<std::string> told;
  for (const Contradiction& contradiction : closed(model, answers).contradictions) {
    const std::set<FactId> facts = facts_of(model, contradiction);
    std::vector<std::string> answered;
    for (const FactId fact : facts) {
      if (is_answered(model, answers, fact)) {
        answered.push_back(id_of(model, fact));
      }
    }
    told.insert(words(model, facts, answered));
  }
  return {told.begin(), told.end()};
}

Diagnostics contradictions(
    const Model& model, const Answers& answers, std::span<const Written> named, Span whole
) {
  Diagnostics remarks;
  for (const Contradiction& contradiction : closed(model, answers).contradictions) {
    remarks.push_back(remark_on(model, facts_of(model, contradiction), named, whole));
  }
  return in_order(std::move(remarks));
}

Diagnostics contradictory_cases(const LoadedPack& pack) {
  Diagnostics remarks;
  for (const Case& example : pack.cases) {
    const Diagnostics found =
        contradictions(pack.model, example.answers, example.answered, example.span);
    remarks.insert(remarks.end(), found.begin(), found.end());
  }
  return in_order(std::move(remarks));
}

}  // namespace unknot
