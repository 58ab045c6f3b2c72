// Formulas as clauses after Tseitin: a new variable for each, equivalent to what it stands for.
#include "engine/verify/logic.h"

#include <algorithm>
#include <set>
#include <utility>

namespace unknot {
namespace {

// A weighted sum is decided literal by literal; what matters of those before is only how much is
// still needed. `needed[i]` are the weights that may still be needed before literal i.
using Needed = std::vector<std::set<std::int64_t>>;

constexpr std::size_t kMostSums = 100'000;

// Weight of the literals from i on.
std::vector<std::int64_t> weights_from(const std::vector<WeightedLiteral>& literals) {
  std::vector<std::int64_t> rest(literals.size() + 1, 0);
  for (std::size_t i = literals.size(); i > 0; --i) {
    rest[i - 1] = rest[i] + literals[i - 1].weight;
  }
  return rest;
}

bool is_open(std::int64_t needed, std::int64_t rest) {
  return needed > 0 && needed <= rest;
}

// Empty if there are too many.
Needed open_sums(
    std::int64_t threshold,
    const std::vector<WeightedLiteral>& literals,
    const std::vector<std::int64_t>& rest
) {
  Needed needed(literals.size() + 1);
  std::size_t count = 0;
  needed[0].insert(threshold);
  for (std::size_t i = 0; i < literals.size(); ++i) {
    for (const std::int64_t sum : needed[i]) {
      for (const std::int64_t next : {sum, sum - literals[i].weight}) {
        if (is_open(next, rest[i + 1])) {
          needed[i + 1].insert(next);
        }
      }
    }
    count += needed[i + 1].size();
    if (count > kMostSums) {
      return {};
    }
  }
  return needed;
}

}  // namespace

Logic::Logic(Solver& solver) : solver_(&solver), yes_(solver.new_variable()) {
  require_any({yes_});
}

Literal Logic::all(std::vector<Literal> literals) {
  std::ranges::sort(literals);
  literals.erase(std::unique(literals.begin(), literals.end()), literals.end());
  std::erase(literals, yes_);
  for (const Literal literal : literals) {
    if (literal == no() || std::ranges::binary_search(literals, -literal)) {
      return no();
    }
  }
  if (literals.empty()) {
    return yes_;
  }
  if (literals.size() == 1) {
    return literals.front();
  }
  const auto known = conjunctions_.find(literals);
  if (known != conjunctions_.end()) {
    return known->second;
  }
  const Literal result = solver_->new_variable();
  std::vector<Literal> all_of_them{result};
  for (const Literal literal : literals) {
    require_any({-result, literal});
    all_of_them.push_back(-literal);
  }
  require_any(all_of_them);
  conjunctions_.emplace(std::move(literals), result);
  return result;
}

Literal Logic::any(std::vector<Literal> literals) {
  for (Literal& literal : literals) {
    literal = -literal;
  }
  return -all(std::move(literals));
}

Literal Logic::at_least(std::int64_t threshold, std::vector<WeightedLiteral> literals) {
  std::ranges::stable_sort(literals, [](const WeightedLiteral& a, const WeightedLiteral& b) {
    return a.weight > b.weight;
  });
  const std::vector<std::int64_t> rest = weights_from(literals);
  if (!is_open(threshold, rest[0])) {
    return threshold <= 0 ? yes() : no();
  }
  const Needed needed = open_sums(threshold, literals, rest);
  if (needed.empty()) {
    is_approximate_ = true;
    return solver_->new_variable();
  }
  std::map<std::int64_t, Literal> later;  // what is needed of the literals behind
  for (std::size_t i = literals.size(); i > 0; --i) {
    const auto holds = [&](std::int64_t sum) {
      return is_open(sum, rest[i]) ? later.at(sum) : (sum <= 0 ? yes() : no());
    };
    std::map<std::int64_t, Literal> here;
    for (const std::int64_t sum : needed[i - 1]) {
      const auto [literal, weight] = literals[i - 1];
      here[sum] = any({holds(sum), all({literal, holds(sum - weight)})});
    }
    later = std::move(here);
  }
  return later.at(threshold);
}

void Logic::require_any(const std::vector<Literal>& literals) {
  solver_->add_clause(literals);
}

void Logic::require_one(const std::vector<Literal>& literals) {
  require_any(literals);
  // "One of those so far" as a chain: three clauses a literal instead of one a pair.
  Literal earlier = no();
  for (const Literal literal : literals) {
    require_any({-earlier, -literal});
    const Literal so_far = solver_->new_variable();
    require_any({-earlier, so_far});
    require_any({-literal, so_far});
    earlier = so_far;
  }
}

}  // namespace unknot
