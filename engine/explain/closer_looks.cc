// One set after the other is left out if those that still remain cover it. Whoever it warned is
// then warned by one of those, or, if that one is left out later, by what covers that one.
#include "engine/explain/closer_looks.h"

#include <algorithm>

namespace unknot {
namespace {

// Whether everyone who fulfils `changes` fulfils `set`.
bool covers(const ChangeSet& set, const std::vector<Change>& changes) {
  return std::ranges::all_of(set.changes, [&changes](const Change& needed) {
    return std::ranges::any_of(changes, [&needed](const Change& given) {
      return given.variable == needed.variable && (given.cells & ~needed.cells) == 0;
    });
  });
}

std::vector<Change> with_instead(std::vector<Change> changes, VariableId old, VariableId implied) {
  for (Change& change : changes) {
    if (change.variable == old) {
      change = {implied, kYes};
    }
  }
  return changes;
}

// Whoever has all that `set` names has at least one of what `implication` names as well. Whichever
// it is, another set has to speak of it.
bool is_covered_by(
    const std::vector<ChangeSet>& others, const ChangeSet& set, const Implication& implication
) {
  return std::ranges::all_of(implication.implied, [&](VariableId implied) {
    const std::vector<Change> wider = with_instead(set.changes, implication.fact, implied);
    return std::ranges::any_of(others, [&](const ChangeSet& other) {
      return other != set && other.level <= set.level && covers(other, wider);
    });
  });
}

bool is_closer_look(
    const Model& model, const ChangeSet& set, const std::vector<ChangeSet>& others
) {
  return std::ranges::any_of(model.implications, [&](const Implication& implication) {
    const bool speaks_of_it = std::ranges::any_of(set.changes, [&](const Change& change) {
      return change == Change{implication.fact, kYes};
    });
    return speaks_of_it && !implication.implied.empty() && is_covered_by(others, set, implication);
  });
}

}  // namespace

std::vector<ChangeSet> without_closer_looks(const Model& model, std::vector<ChangeSet> sets) {
  for (std::size_t i = 0; i < sets.size();) {
    if (is_closer_look(model, sets[i], sets)) {
      sets.erase(sets.begin() + static_cast<std::ptrdiff_t>(i));
    } else {
      ++i;
    }
  }
  return sets;
}

}  // namespace unknot
