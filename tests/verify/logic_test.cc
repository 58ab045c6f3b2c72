#include "engine/verify/logic.h"

#include "tests/support/catch.h"
#include "tests/support/random_model.h"

namespace unknot {
namespace {

constexpr unsigned kVariables = 5;

struct Formulas {
  Formulas() {
    for (unsigned i = 0; i < kVariables; ++i) {
      variables.push_back(solver.new_variable());
    }
  }

  // The value of `formula` when variable i has bit i of `values`; fails if it is not determined.
  bool value(Literal formula, unsigned values) {
    std::vector<Literal> assumed;
    for (unsigned i = 0; i < kVariables; ++i) {
      assumed.push_back((values >> i & 1) != 0 ? variables[i] : -variables[i]);
    }
    assumed.push_back(formula);
    const bool can_hold = solver.solve(assumed) == Satisfiable::Yes;
    assumed.back() = -formula;
    const bool can_fail = solver.solve(assumed) == Satisfiable::Yes;
    REQUIRE(can_hold != can_fail);
    return can_hold;
  }

  Solver solver{1000};
  Logic logic{solver};
  std::vector<Literal> variables;
};

}  // namespace

TEST_CASE("logic: a weighted sum holds exactly where adding up says so") {
  test::Dice dice(62);
  for (int round = 0; round < 40; ++round) {
    Formulas formulas;
    std::vector<WeightedLiteral> parts;
    std::int32_t total = 0;
    for (const Literal variable : formulas.variables) {
      const auto weight = static_cast<std::int32_t>(1 + dice.roll(4));
      parts.push_back({dice.once_in(3) ? -variable : variable, weight});
      total += weight;
    }
    for (std::int32_t threshold = -1; threshold <= total + 1; threshold += 2) {
      const Literal sum = formulas.logic.at_least(threshold, parts);
      for (unsigned values = 0; values < 1U << kVariables; ++values) {
        std::int32_t weight = 0;
        for (unsigned i = 0; i < kVariables; ++i) {
          const bool holds = ((values >> i & 1) != 0) == (parts[i].literal.number > 0);
          weight += holds ? parts[i].weight : 0;
        }
        REQUIRE(formulas.value(sum, values) == (weight >= threshold));
      }
    }
  }
  CHECK_FALSE(Formulas().logic.is_approximate());
}

TEST_CASE("logic: all and any with constants, repetitions and opposites") {
  Formulas formulas;
  Logic& logic = formulas.logic;
  const Literal a = formulas.variables[0];
  const Literal b = formulas.variables[1];
  CHECK(logic.all({}) == logic.yes());
  CHECK(logic.any({}) == logic.no());
  CHECK(logic.all({a, logic.yes(), a}) == a);
  CHECK(logic.all({a, -a}) == logic.no());
  CHECK(logic.any({a, -a}) == logic.yes());
  CHECK(logic.all({a, logic.no()}) == logic.no());
  CHECK(logic.all({a, b}) == logic.all({b, a}));
  CHECK(formulas.value(logic.all({a, -b}), 1));
  CHECK_FALSE(formulas.value(logic.all({a, -b}), 3));
  CHECK(formulas.value(logic.any({a, -b}), 3));
  CHECK_FALSE(formulas.value(logic.any({a, -b}), 2));
}

TEST_CASE("logic: exactly one of several") {
  Formulas formulas;
  formulas.logic.require_one(formulas.variables);
  unsigned allowed = 0;
  for (unsigned values = 0; values < 1U << kVariables; ++values) {
    std::vector<Literal> assumed;
    for (unsigned i = 0; i < kVariables; ++i) {
      const Literal variable = formulas.variables[i];
      assumed.push_back((values >> i & 1) != 0 ? variable : -variable);
    }
    allowed += formulas.solver.solve(assumed) == Satisfiable::Yes ? 1U << values % 32 : 0;
  }
  // 00001, 00010, 00100, 01000 and 10000.
  CHECK(allowed == (1U << 1 | 1U << 2 | 1U << 4 | 1U << 8 | 1U << 16));
}

TEST_CASE("logic: a sum with too many different totals is said to be approximate") {
  Solver solver(1000);
  Logic logic(solver);
  std::vector<WeightedLiteral> parts;
  for (std::int32_t i = 1; i <= 40; ++i) {
    parts.push_back({solver.new_variable(), 1000 * i * i + i * i * i});
  }
  CHECK_FALSE(logic.is_approximate());
  static_cast<void>(logic.at_least(11'000'000, parts));
  CHECK(logic.is_approximate());
}

}  // namespace unknot
