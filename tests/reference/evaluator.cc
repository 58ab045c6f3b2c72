#include "tests/reference/evaluator.h"

#include <algorithm>

#include "engine/base/expects.h"

namespace unknot::reference {
namespace {

// The least and the most points that a score can still have.
struct Interval {
  std::int64_t least = 0;
  std::int64_t most = 0;
};

class Kleene {
 public:
  Kleene(const Model& model, const Possible& possible) : model_(model), possible_(possible) {}

  [[nodiscard]] Truth of(const Condition& condition) const {
    return of(condition, condition.root());
  }

 private:
  [[nodiscard]] Truth of(const Condition& condition, const Condition::Node& node) const {
    switch (node.kind) {
      case Condition::Kind::Always:
        return Truth::True;
      case Condition::Kind::Test:
        return test(node);
      case Condition::Kind::Finding: {
        const Truth truth = of(model_.findings[node.finding].when.written);
        return node.wanted ? truth : !truth;
      }
      case Condition::Kind::Score:
        return in_ranges(interval(model_.scores[node.score]), node.ranges);
      case Condition::Kind::AtLeast:
        return at_least(condition, node);
      case Condition::Kind::Not:
        return !of(condition, condition.nodes[node.children.front()]);
    }
    throw InternalFault("every kind of condition is evaluated");
  }

  // One cell after the other: does every possible one fulfil the test, or none?
  [[nodiscard]] Truth test(const Condition::Node& node) const {
    bool some_do = false;
    bool some_do_not = false;
    for (unsigned cell = 0; cell < model_.vocabulary[node.variable].cell_count; ++cell) {
      if ((possible_[node.variable] >> cell & 1U) != 0) {
        (fulfils(node, cell) ? some_do : some_do_not) = true;
      }
    }
    if (some_do && some_do_not) {
      return Truth::Unknown;
    }
    return some_do ? Truth::True : Truth::False;
  }

  [[nodiscard]] bool fulfils(const Condition::Node& node, unsigned cell) const {
    if (node.ranges.empty()) {
      return (node.cells >> cell & 1U) != 0;
    }
    const Ticks value = model_.vocabulary.fact_of(node.variable).starts[cell];
    return std::ranges::any_of(node.ranges, [value](const Range& range) {
      return range.first <= value && value <= range.last;
    });
  }

  [[nodiscard]] Truth at_least(const Condition& condition, const Condition::Node& node) const {
    std::uint32_t true_ones = 0;
    std::uint32_t possible_ones = 0;
    for (const std::uint32_t child : node.children) {
      const Truth truth = of(condition, condition.nodes[child]);
      true_ones += truth == Truth::True ? 1 : 0;
      possible_ones += truth != Truth::False ? 1 : 0;
    }
    if (true_ones >= node.count) {
      return Truth::True;
    }
    return possible_ones >= node.count ? Truth::Unknown : Truth::False;
  }

  [[nodiscard]] Interval interval(const Score& score) const {
    Interval sum;
    for (const Score::Item& item : score.items) {
      const Truth truth = of(item.when.written);
      if (truth == Truth::True) {
        sum.least += item.points;
        sum.most += item.points;
      } else if (truth == Truth::Unknown) {
        sum.least += std::min(item.points, 0);
        sum.most += std::max(item.points, 0);
      }
    }
    return sum;
  }

  static Truth in_ranges(Interval sum, const std::vector<Range>& ranges) {
    Truth truth = Truth::False;
    for (const Range& range : ranges) {
      if (range.first <= sum.least && sum.most <= range.last) {
        return Truth::True;
      }
      if (range.first <= sum.most && sum.least <= range.last) {
        truth = Truth::Unknown;
      }
    }
    return truth;
  }

  const Model& model_;
  const Possible& possible_;
};

// Calls `visit` with one of `choices(variable)` for every variable, in all combinations.
void combine(
    Possible& chosen, std::uint32_t variable,
    const std::function<std::vector<CellMask>(VariableId)>& choices,
    const std::function<void(const Possible&)>& visit) {
  if (variable == chosen.size()) {
    visit(chosen);
    return;
  }
  for (const CellMask choice : choices(VariableId{variable})) {
    chosen[VariableId{variable}] = choice;
    combine(chosen, variable + 1, choices, visit);
  }
}

void take(Triage& result, Truth truth, LevelId level, LevelId unsure_level) {
  if (truth == Truth::True) {
    result.at_least = std::min(result.at_least, level);
  }
  if (truth != Truth::False) {
    result.at_most = std::min(result.at_most, level);
    result.outcome = std::min(result.outcome, truth == Truth::True ? level : unsure_level);
  }
}

}  // namespace

Truth kleene(const Model& model, const Condition& condition, const Possible& possible) {
  return Kleene(model, possible).of(condition);
}

Truth supervaluation(const Model& model, const Condition& condition, const Possible& possible) {
  bool some_do = false;
  bool some_do_not = false;
  for_each_completion(possible, [&](const Possible& person) {
    (kleene(model, condition, person) == Truth::True ? some_do : some_do_not) = true;
  });
  if (some_do && some_do_not) {
    return Truth::Unknown;
  }
  return some_do ? Truth::True : Truth::False;
}

Triage triage(const Model& model, const Possible& possible) {
  const LevelId last = model.last_level();
  Triage result{last, last, last};
  Truth self_care = Truth::False;
  for (const Rule& rule : model.rules) {
    const Truth truth = kleene(model, rule.when.written, possible);
    take(result, truth, rule.level, rule.unsure_level);
    if (rule.level == last) {
      self_care = self_care | truth;
    }
  }
  take(result, !self_care, model.otherwise.level, model.otherwise.level);
  return result;
}

void for_each_completion(
    const Possible& possible, const std::function<void(const Possible&)>& visit) {
  Possible person = possible;
  combine(
      person, 0,
      [&possible](VariableId variable) {
        std::vector<CellMask> cells;
        for (CellMask rest = possible[variable]; rest != 0; rest &= rest - 1) {
          cells.push_back(rest & (~rest + 1));
        }
        return cells;
      },
      visit);
}

void for_each_partial(
    const Vocabulary& vocabulary, const std::function<void(const Possible&)>& visit) {
  Possible partial(vocabulary.variables().size());
  combine(
      partial, 0,
      [&vocabulary](VariableId variable) {
        std::vector<CellMask> masks;
        for (CellMask mask = 1; mask <= vocabulary[variable].all(); ++mask) {
          masks.push_back(mask);
        }
        return masks;
      },
      visit);
}

std::vector<Possible> everybody(const Vocabulary& vocabulary) {
  std::vector<Possible> people;
  for_each_completion(
      Answers(vocabulary).possible(), [&people](const Possible& person) { people.push_back(person); });
  return people;
}

}  // namespace unknot::reference
