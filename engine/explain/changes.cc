// Single changes are simply tried: every cell of every variable. For pairs that would be too many,
// so candidates are read off the circuit, bottom-up: what makes a term hold is one change of its
// variable, what makes a gate hold is the cheapest ways to let enough of its children hold. Sets
// with more than two changes are dropped at once, so the work stays small.
#include "engine/explain/changes.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "engine/evaluation/closure.h"

namespace unknot {
namespace {

using Changes = std::vector<Change>;

constexpr std::size_t kMostChanges = 2;  // in one set
constexpr std::size_t kMostSets = 64;    // per node; the smallest are kept

// Both at once; nothing if they contradict each other or are too many.
std::optional<Changes> joined(const Changes& a, const Changes& b) {
  std::map<VariableId, CellMask> cells;
  for (const Change& change : a) {
    cells.emplace(change.variable, change.cells);
  }
  for (const Change& change : b) {
    const auto [place, is_new] = cells.try_emplace(change.variable, change.cells);
    if (!is_new) {
      place->second &= change.cells;
    }
    if (place->second == 0) {
      return std::nullopt;
    }
  }
  if (cells.size() > kMostChanges) {
    return std::nullopt;
  }
  Changes out;
  for (const auto& [variable, mask] : cells) {
    out.push_back({variable, mask});
  }
  return out;
}

// Whether everyone who fulfils `b` fulfils `a`.
bool covers(const Changes& a, const Changes& b) {
  return std::ranges::all_of(a, [&b](const Change& needed) {
    return std::ranges::any_of(b, [&needed](const Change& given) {
      return given.variable == needed.variable && (given.cells & ~needed.cells) == 0;
    });
  });
}

bool smaller(const Changes& a, const Changes& b) {
  return a.size() != b.size() ? a.size() < b.size() : a < b;
}

// Without repetitions and without sets that another one covers; the smallest first.
std::vector<Changes> minimal(std::vector<Changes> sets) {
  std::ranges::sort(sets, smaller);
  std::vector<Changes> out;
  for (Changes& candidate : sets) {
    const bool covered = std::ranges::any_of(out, [&candidate](const Changes& kept) {
      return covers(kept, candidate);
    });
    if (!covered && out.size() < kMostSets) {
      out.push_back(std::move(candidate));
    }
  }
  return out;
}

// For every node the minimal change sets that would let it hold.
class ChangeTable {
 public:
  ChangeTable(const Model& model, const Evaluation& evaluation, ChangeScope scope)
      : model_(model), evaluation_(evaluation), scope_(scope), sets_(model.circuit.node_count()) {}

  const std::vector<Changes>& of(NodeId node) {
    std::optional<std::vector<Changes>>& known = sets_[node];
    if (!known) {
      known = computed(node);
    }
    return *known;
  }

 private:
  std::vector<Changes> computed(NodeId node) {
    if (evaluation_.truth(node) == Truth::True) {
      return {Changes{}};
    }
    const Circuit& circuit = model_.circuit;
    return circuit.is_term(node) ? of_term(circuit.term(node)) : of_gate(circuit.gate(node));
  }

  std::vector<Changes> of_term(const Term& term) {
    const Fact& fact = model_.vocabulary.fact_of(term.variable);
    if (scope_ == ChangeScope::CanAppear && !fact.can_appear) {
      return {};
    }
    return {Changes{{term.variable, term.cells}}};
  }

  // Walks over the children and keeps, for every weight reached so far, the sets that reach it.
  std::vector<Changes> of_gate(const Gate& gate) {
    std::int32_t weight = 0;
    std::int32_t possible_weight = 0;
    for (const Edge& edge : model_.circuit.edges(gate)) {
      const bool holds = evaluation_.truth(edge.child) == Truth::True;
      weight += holds ? edge.weight : 0;
      possible_weight += holds || !of(edge.child).empty() ? edge.weight : 0;
    }
    if (possible_weight < gate.threshold) {
      return {};
    }
    std::map<std::int32_t, std::vector<Changes>> reached{{weight, {Changes{}}}};
    for (const Edge& edge : model_.circuit.edges(gate)) {
      if (evaluation_.truth(edge.child) != Truth::True) {
        extend(reached, edge, gate.threshold);
      }
    }
    return minimal(std::move(reached[gate.threshold]));
  }

  void extend(
      std::map<std::int32_t, std::vector<Changes>>& reached,
      const Edge& edge,
      std::int32_t threshold
  ) {
    std::map<std::int32_t, std::vector<Changes>> longer = reached;
    for (const auto& [weight, sets] : reached) {
      if (weight >= threshold) {
        continue;
      }
      // Only weights that some set reaches get an entry: a score has more sums than people.
      for (const Changes& set : sets) {
        for (const Changes& more : of(edge.child)) {
          if (auto both = joined(set, more)) {
            longer[std::min(threshold, weight + edge.weight)].push_back(std::move(*both));
          }
        }
      }
    }
    for (auto& [weight, sets] : longer) {
      sets = minimal(std::move(sets));
    }
    reached = std::move(longer);
  }

  const Model& model_;
  const Evaluation& evaluation_;
  ChangeScope scope_;
  IdMap<NodeId, std::optional<std::vector<Changes>>> sets_;
};

// Tries changes on one set of answers.
class Trial {
 public:
  Trial(const Model& model, const Answers& answers, const Triage& triage)
      : model_(model),
        answers_(answers),
        before_(triage.outcome),
        contradictions_(closed(model, answers).contradictions.size()),
        scratch_(model.circuit) {}

  // The level that the changes raise the outcome to; nothing if they do not, or if nobody can be
  // like that.
  std::optional<LevelId> raised_by(const Changes& changes) {
    const Closed person = changed_person(changes);
    scratch_.evaluate(person.answers.possible());
    const LevelId after = triage(model_, scratch_).outcome;
    // No question that does not apply is answered, and no impossible person comes out.
    if (after >= before_ || person.contradictions.size() > contradictions_) {
      return std::nullopt;
    }
    return after;
  }

 private:
  // The person after the changes. Who gets a sign has also what it is a closer look at.
  [[nodiscard]] Closed changed_person(const Changes& changes) const {
    Answers changed = answers_;
    for (const Change& change : changes) {
      changed.forget(change.variable, model_.vocabulary);
      changed.narrow(change.variable, change.cells);
    }
    for (const Change& change : changes) {
      if (change.cells == kYes) {
        open_what_it_implies(change.variable, changed);
      }
    }
    return closed(model_, std::move(changed));
  }

  void open_what_it_implies(VariableId variable, Answers& answers) const {
    for (const Implication& implication : model_.implications) {
      if (implication.fact != variable) {
        continue;
      }
      const bool is_there = std::ranges::any_of(implication.implied, [&answers](VariableId id) {
        return answers.possible(id) == kYes;
      });
      for (const VariableId implied : implication.implied) {
        if (!is_there && answers.possible(implied) == kNo) {
          answers.forget(implied, model_.vocabulary);
          open_what_it_implies(implied, answers);
        }
      }
    }
  }

  const Model& model_;
  const Answers& answers_;
  LevelId before_;
  std::size_t contradictions_;  // that the answers have already
  Evaluation scratch_;
};

// Per level and variable the cells that are enough alone.
using Singles = std::map<std::pair<LevelId, VariableId>, CellMask>;

Singles single_changes(const Model& model, ChangeScope scope, Trial& trial) {
  Singles singles;
  for (const VariableId variable : ids(model.vocabulary.variables())) {
    if (scope == ChangeScope::CanAppear && !model.vocabulary.fact_of(variable).can_appear) {
      continue;
    }
    for (unsigned cell = 0; cell < model.vocabulary[variable].cell_count; ++cell) {
      const CellMask cells = CellMask{1} << cell;
      if (const auto level = trial.raised_by({{variable, cells}})) {
        singles[{*level, variable}] |= cells;
      }
    }
  }
  return singles;
}

// The cells of a change that are not enough alone to raise the outcome as far as `level`.
CellMask not_enough_alone(const Change& change, LevelId level, const Singles& singles) {
  CellMask cells = change.cells;
  for (const auto& [key, enough] : singles) {
    if (key.first <= level && key.second == change.variable) {
      cells &= ~enough;
    }
  }
  return cells;
}

std::set<Changes> proposed_pairs(
    const Model& model, const Evaluation& evaluation, LevelId outcome, ChangeScope scope
) {
  ChangeTable table(model, evaluation, scope);
  std::set<Changes> pairs;
  const auto read_off = [&](NodeId node, LevelId level) {
    if (level >= outcome || evaluation.truth(node) == Truth::True) {
      return;
    }
    for (const Changes& changes : table.of(node)) {
      if (changes.size() == kMostChanges) {
        pairs.insert(changes);
      }
    }
  };
  for (const Rule& rule : model.rules) {
    read_off(rule.when.node, rule.level);
  }
  read_off(model.otherwise.node, model.otherwise.level);
  return pairs;
}

// Both cuts of a pair have to be tried again, because less is changed than was proposed.
std::optional<ChangeSet> minimal_pair(Changes pair, const Singles& singles, Trial& trial) {
  const std::optional<LevelId> level = trial.raised_by(pair);
  if (!level) {
    return std::nullopt;
  }
  for (Change& change : pair) {
    change.cells = not_enough_alone(change, *level, singles);
    if (change.cells == 0) {
      return std::nullopt;
    }
  }
  if (trial.raised_by(pair) != level) {
    return std::nullopt;
  }
  return ChangeSet{std::move(pair), *level};
}

bool told_before(const ChangeSet& a, const ChangeSet& b) {
  return a.level != b.level ? a.level < b.level : smaller(a.changes, b.changes);
}

}  // namespace

std::vector<ChangeSet> raising_changes(
    const Model& model,
    const Answers& answers,
    const Triage& triage,
    ChangeScope scope,
    std::size_t limit
) {
  Trial trial(model, answers, triage);
  const Singles singles = single_changes(model, scope, trial);
  std::vector<ChangeSet> sets;
  for (const auto& [key, cells] : singles) {
    sets.push_back({{{key.second, cells}}, key.first});
  }
  const Evaluation evaluation = evaluated(model.circuit, answers.possible());
  std::vector<ChangeSet> pairs;
  for (const Changes& pair : proposed_pairs(model, evaluation, triage.outcome, scope)) {
    if (auto found = minimal_pair(pair, singles, trial)) {
      pairs.push_back(std::move(*found));
    }
  }
  std::ranges::sort(pairs, told_before);
  pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
  pairs.resize(std::min(pairs.size(), limit));
  sets.insert(sets.end(), pairs.begin(), pairs.end());
  std::ranges::sort(sets, told_before);
  return sets;
}

}  // namespace unknot
