#include "engine/verify/passing_changes.h"

#include <fmt/format.h>

#include "engine/base/text.h"
#include "engine/evaluation/closure.h"
#include "engine/evaluation/triage.h"
#include "engine/explain/changes.h"
#include "engine/verify/answer_words.h"
#include "engine/verify/run_case.h"

namespace unknot {
namespace {

constexpr std::size_t kMostTried = 3000;
constexpr std::size_t kMostTold = 3;

bool passes_with(const Model& model, const Case& example, const std::vector<Change>& changes) {
  Case changed = example;
  for (const Change& change : changes) {
    changed.answers.forget(change.variable, model.vocabulary);
    changed.answers.narrow(change.variable, change.cells);
  }
  return run_case(model, changed).empty();
}

// Per variable the cells each of which is enough alone.
std::vector<Change> single_changes(const Model& model, const Case& example) {
  std::vector<Change> out;
  std::size_t tried = 0;
  for (const VariableId id : ids(model.vocabulary.variables())) {
    Change change{id, 0};
    for (unsigned cell = 0; cell < model.vocabulary[id].cell_count; ++cell) {
      const CellMask cells = CellMask{1} << cell;
      if (++tried <= kMostTried && passes_with(model, example, {{id, cells}})) {
        change.cells |= cells;
      }
    }
    if (change.cells != 0) {
      out.push_back(change);
    }
  }
  return out;
}

std::string in_words(const Model& model, const std::vector<Change>& changes) {
  std::vector<std::string> parts;
  for (const Change& change : changes) {
    parts.push_back(cells_in_words(model.vocabulary, change.variable, change.cells));
  }
  return listed(parts, "and");
}

std::vector<std::string> pairs_that_raise(const Model& model, const Case& example) {
  const Closed state = closed(model, example.answers);
  if (!state.contradictions.empty() || !example.expect.level) {
    return {};
  }
  const Evaluation evaluation = evaluated(model.circuit, state.answers.possible());
  const Triage triage = unknot::triage(model, evaluation, state.answers);
  std::vector<std::string> out;
  if (*example.expect.level >= triage.outcome) {
    return out;
  }
  for (const ChangeSet& set :
       raising_changes(model, state.answers, triage, ChangeScope::Everything)) {
    if (out.size() < kMostTold && set.changes.size() > 1 &&
        passes_with(model, example, set.changes)) {
      out.push_back(in_words(model, set.changes));
    }
  }
  return out;
}

}  // namespace

std::vector<std::string> passing_changes(const Model& model, const Case& example) {
  std::vector<std::string> out;
  for (const Change& change : single_changes(model, example)) {
    if (out.size() < kMostTold) {
      out.push_back(in_words(model, {change}));
    }
  }
  return out.empty() ? pairs_that_raise(model, example) : out;
}

}  // namespace unknot
