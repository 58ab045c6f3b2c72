#pragma once

#include <optional>
#include <vector>

#include "engine/evaluation/evaluation.h"
#include "engine/pack/model.h"
#include "engine/verify/answer_space.h"

namespace unknot {

/// What a search came to.
struct Found {
  Satisfiable verdict = Satisfiable::NotDecided;  ///< Yes: there are such answers; No: a proof
  Possible answers;                               ///< Yes only: an example, see AnswerSpace
};

/// Searches all answers that possible people can give for those that lead to something.
///
/// Exact: Yes comes with an example that the ordinary evaluation was tried on, No is a proof. What
/// was built for one question helps with the next, so make one Search for a whole check.
class Search {
 public:
  /// The model must outlive it.
  explicit Search(const Model& model, std::int32_t conflict_budget = AnswerSpace::kUsualBudget);

  [[nodiscard]] const Model& model() const { return space_.model(); }
  [[nodiscard]] AnswerSpace& space() { return space_; }

  /// Answers for which all of `wanted` (literals of the space) holds.
  [[nodiscard]] Found find(std::vector<Literal> wanted);

  /// As above, and the outcome is less urgent than `level`, see Triage::outcome.
  [[nodiscard]] Found find_milder_than(LevelId level, std::vector<Literal> wanted);

  /// As above, in the same pack without one rule. `otherwise` stays what it was with the rule.
  [[nodiscard]] Found find_milder_without(RuleId rule, LevelId level, std::vector<Literal> wanted);

 private:
  // The rules that keep the outcome at `level` or above, as what must not hold instead.
  std::vector<Literal> objections(LevelId level, std::optional<RuleId> without);
  Found milder(LevelId level, std::optional<RuleId> without, std::vector<Literal> wanted);

  AnswerSpace space_;
  Evaluation evaluation_;
};

}  // namespace unknot
