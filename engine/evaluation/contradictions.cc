// The answers know nothing of the text they came from, so the text is read once more, and only when
// something is wrong: the places of its keys are what the remarks underline.
#include "engine/evaluation/contradictions.h"

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "engine/base/text.h"
#include "engine/condition/variables_read.h"
#include "engine/pack/yaml.h"

namespace unknot {
namespace {

// The keys of the mapping under `answers`; empty if the text has none.
std::vector<Written> answer_keys(const Sources& sources, std::uint32_t source) {
  const Checked<Node> file = read_yaml(sources, source);
  if (!file.value) {
    return {};
  }
  const auto place = std::ranges::find(file.value->keys, "answers", &Written::text);
  if (place == file.value->keys.end()) {
    return {};
  }
  return file.value->items[static_cast<std::size_t>(place - file.value->keys.begin())].keys;
}

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

Diagnostic remark_on(
    const Model& model,
    const std::set<FactId>& facts,
    const std::vector<Written>& keys,
    std::uint32_t source
) {
  std::vector<std::string> names;
  Diagnostic remark{Code::ContradictoryAnswers, {source, 0, 0}, "", "", {}};
  bool is_placed = false;
  for (const Written& key : keys) {
    const std::optional<FactId> fact = model.vocabulary.find(key.text);
    if (!fact || !facts.contains(*fact)) {
      continue;
    }
    names.push_back(quoted(key.text));
    if (!std::exchange(is_placed, true)) {
      remark.span = key.span;
    } else {
      remark.related.push_back({key.span, "the other answer"});
    }
  }
  remark.message =
      names.size() > 1
          ? fmt::format("the answers to {} contradict each other", listed(names, "and"))
          : fmt::format(
                "the answer to {} contradicts what follows from the others", listed(names, "and")
            );
  remark.help = "correct the one that is wrong, or make it `unsure`";
  return remark;
}

}  // namespace

Diagnostics contradictions(
    const Model& model, const Answers& answers, const Sources& sources, std::uint32_t source
) {
  const std::vector<Contradiction> found = closed(model, answers).contradictions;
  if (found.empty()) {
    return {};
  }
  const std::vector<Written> keys = answer_keys(sources, source);
  Diagnostics remarks;
  for (const Contradiction& contradiction : found) {
    remarks.push_back(remark_on(model, facts_of(model, contradiction), keys, source));
  }
  return in_order(std::move(remarks));
}

}  // namespace unknot
