#pragma once

#include <cstdint>
#include <map>
#include <vector>

#include "engine/verify/solver.h"

namespace unknot {

/// What a literal counts.
struct WeightedLiteral {
  Literal literal;
  std::int32_t weight = 1;
};

/// Builds formulas in a solver: every result is a literal that holds exactly if the formula does.
/// Equal conjunctions are built once.
class Logic {
 public:
  /// The solver must outlive it.
  explicit Logic(Solver& solver);

  [[nodiscard]] Literal yes() const { return yes_; }
  [[nodiscard]] Literal no() const { return -yes_; }
  [[nodiscard]] Literal all(std::vector<Literal> literals);
  [[nodiscard]] Literal any(std::vector<Literal> literals);

  /// The literals that hold weigh at least `threshold`. Requires: weights are positive.
  [[nodiscard]] Literal at_least(std::int64_t threshold, std::vector<WeightedLiteral> literals);

  /// From now on at least one of them holds.
  void require_any(const std::vector<Literal>& literals);

  /// From now on exactly one of them holds.
  void require_one(const std::vector<Literal>& literals);

  /// Whether a sum was too large to be built and is a free literal instead. What the solver then
  /// calls unsatisfiable is so; what it calls satisfiable may not be.
  [[nodiscard]] bool is_approximate() const { return is_approximate_; }

 private:
  Solver* solver_;
  Literal yes_;
  std::map<std::vector<Literal>, Literal> conjunctions_;
  bool is_approximate_ = false;
};

}  // namespace unknot
