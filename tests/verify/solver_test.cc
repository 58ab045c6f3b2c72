#include "engine/verify/solver.h"

#include <vector>

#include "tests/support/catch.h"
#include "tests/support/random_model.h"

namespace unknot {
namespace {

using Clause = std::vector<Literal>;

// Whether a bit of `values` for each variable makes every clause true.
bool fulfils(const std::vector<Clause>& clauses, unsigned values) {
  for (const Clause& clause : clauses) {
    bool holds = false;
    for (const Literal literal : clause) {
      const bool value = (values >> (std::abs(literal.number) - 1) & 1) != 0;
      holds = holds || value == (literal.number > 0);
    }
    if (!holds) {
      return false;
    }
  }
  return true;
}

}  // namespace

TEST_CASE("solver: it agrees with trying all values, also under changing assumptions") {
  constexpr unsigned kVariables = 6;
  test::Dice dice(61);
  for (int round = 0; round < 300; ++round) {
    Solver solver(1000);
    std::vector<Literal> variables;
    for (unsigned i = 0; i < kVariables; ++i) {
      variables.push_back(solver.new_variable());
    }
    const auto random_literal = [&] {
      const Literal literal = variables[dice.roll(kVariables)];
      return dice.once_in(2) ? -literal : literal;
    };
    std::vector<Clause> clauses;
    for (int i = 0; i < 22; ++i) {
      clauses.push_back({random_literal(), random_literal(), random_literal()});
      solver.add_clause(clauses.back());
      std::vector<Clause> all = clauses;
      const Literal assumed = random_literal();
      all.push_back({assumed});
      bool possible = false;
      for (unsigned values = 0; values < 1U << kVariables; ++values) {
        possible = possible || fulfils(all, values);
      }
      const Satisfiable verdict = solver.solve(std::vector{assumed});
      REQUIRE(verdict == (possible ? Satisfiable::Yes : Satisfiable::No));
      if (possible) {
        unsigned values = 0;
        for (unsigned v = 0; v < kVariables; ++v) {
          values |= solver.value(variables[v]) ? 1U << v : 0U;
        }
        REQUIRE(fulfils(all, values));
      }
    }
  }
}

TEST_CASE("solver: what is too hard for the budget is not decided") {
  // Ten pigeons do not fit into nine holes, which takes very long to prove.
  constexpr int kHoles = 9;
  Solver solver(100);
  std::vector<std::vector<Literal>> sits(kHoles + 1);
  for (auto& pigeon : sits) {
    for (int hole = 0; hole < kHoles; ++hole) {
      pigeon.push_back(solver.new_variable());
    }
    solver.add_clause(pigeon);
  }
  for (std::size_t hole = 0; hole < kHoles; ++hole) {
    for (std::size_t a = 0; a < sits.size(); ++a) {
      for (std::size_t b = 0; b < a; ++b) {
        solver.add_clause(std::vector{-sits[a][hole], -sits[b][hole]});
      }
    }
  }
  CHECK(solver.solve({}) == Satisfiable::NotDecided);
}

TEST_CASE("solver: an empty clause makes everything unsatisfiable") {
  Solver solver(100);
  const Literal a = solver.new_variable();
  CHECK(solver.solve(std::vector{a}) == Satisfiable::Yes);
  solver.add_clause({});
  CHECK(solver.solve(std::vector{a}) == Satisfiable::No);
}

}  // namespace unknot
