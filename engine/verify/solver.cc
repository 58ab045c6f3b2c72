#include "engine/verify/solver.h"

#include <cadical.hpp>

#include "engine/base/expects.h"

namespace unknot {

struct Solver::Engine {
  CaDiCaL::Solver cadical;
};

Solver::Solver(std::int32_t conflict_budget)
    : engine_(std::make_unique<Engine>()), conflict_budget_(conflict_budget) {
  engine_->cadical.set("quiet", 1);
}

Solver::~Solver() = default;
Solver::Solver(Solver&&) noexcept = default;
Solver& Solver::operator=(Solver&&) noexcept = default;

Literal Solver::new_variable() {
  return {++variables_};
}

void Solver::prefer(Literal literal) {
  engine_->cadical.phase(literal.number);
}

void Solver::add_clause(std::span<const Literal> literals) {
  for (const Literal literal : literals) {
    expects(literal.number != 0, "a literal is not zero");
    engine_->cadical.add(literal.number);
  }
  engine_->cadical.add(0);
}

Satisfiable Solver::solve(std::span<const Literal> assumptions) {
  constexpr int kSatisfiable = 10;  // as all solvers of this kind answer
  constexpr int kUnsatisfiable = 20;
  for (const Literal literal : assumptions) {
    engine_->cadical.assume(literal.number);
  }
  engine_->cadical.limit("conflicts", conflict_budget_);
  switch (engine_->cadical.solve()) {
    case kSatisfiable:
      return Satisfiable::Yes;
    case kUnsatisfiable:
      return Satisfiable::No;
    default:
      return Satisfiable::NotDecided;
  }
}

bool Solver::value(Literal literal) const {
  return engine_->cadical.val(literal.number) > 0;
}

}  // namespace unknot
