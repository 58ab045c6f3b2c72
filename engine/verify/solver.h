#pragma once

#include <compare>
#include <cstdint>
#include <memory>
#include <span>

namespace unknot {

/// A propositional variable or its negation. Never zero.
struct Literal {
  std::int32_t number = 0;
  friend Literal operator-(Literal literal) { return {-literal.number}; }
  friend auto operator<=>(const Literal&, const Literal&) = default;
};

/// What a solver found out within its budget.
enum class Satisfiable : std::uint8_t { Yes, No, NotDecided };

/// A propositional satisfiability solver, incremental: clauses stay, assumptions hold for one call.
///
/// The only place that knows which solver it is. Deterministic: the same calls give the same
/// answers.
class Solver {
 public:
  /// `conflict_budget` bounds the work of each call of `solve`.
  explicit Solver(std::int32_t conflict_budget);
  ~Solver();
  Solver(const Solver&) = delete;
  Solver& operator=(const Solver&) = delete;
  Solver(Solver&&) noexcept;
  Solver& operator=(Solver&&) noexcept;

  Literal new_variable();

  /// Where either would do, the solver tries this value first.
  void prefer(Literal literal);

  /// At least one of the literals holds. An empty clause makes everything unsatisfiable.
  void add_clause(std::span<const Literal> literals);

  [[nodiscard]] Satisfiable solve(std::span<const Literal> assumptions);

  /// Requires: the last call of `solve` said Yes, and nothing was added since.
  [[nodiscard]] bool value(Literal literal) const;

 private:
  struct Engine;
  std::unique_ptr<Engine> engine_;
  std::int32_t conflict_budget_;
  std::int32_t variables_ = 0;
};

}  // namespace unknot
