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
  Possible answers;  ///< Yes only: an example of what was answered, see AnswerSpace
  Possible person;   ///< Yes only: a person of whom it is true
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
  [[nodiscard]] View& answered() { return space_.answered(); }
  [[nodiscard]] Logic& logic() { return space_.logic(); }

  /// Answers for which all of `wanted` (literals of the space) holds.
  [[nodiscard]] Found find(const std::vector<Literal>& wanted);

  /// As above, and the outcome is less urgent than `level`, see Triage::outcome.
  [[nodiscard]] Found find_milder_than(LevelId level, std::vector<Literal> wanted);

  /// As above for the outcome of what is known in another view.
  [[nodiscard]] Found find_milder_than(LevelId level, std::vector<Literal> wanted, View& view);

  /// As the first for the same pack without one rule; `otherwise` stays what it was with the rule.
  [[nodiscard]] Found find_milder_without(RuleId rule, LevelId level, std::vector<Literal> wanted);

  /// As above, and `otherwise` does not count either.
  [[nodiscard]] Found find_milder_by_other_rules(
      RuleId rule, LevelId level, std::vector<Literal> wanted
  );

  /// Answers for which all of `wanted` holds and the plan suggests a remedy.
  [[nodiscard]] Found find_suggested(RemedyId remedy, std::vector<Literal> wanted);

  /// Answers for which all of `wanted` holds and the outcome lets a remedy into its plan.
  [[nodiscard]] Found find_in_scope(RemedyId remedy, std::vector<Literal> wanted);

  /// Something certainly speaks for a remedy; something forbids it or may do so.
  [[nodiscard]] Literal is_indicated(RemedyId remedy);
  [[nodiscard]] Literal may_be_forbidden(RemedyId remedy);

  /// What was answered makes the outcome as urgent as `level` or more.
  [[nodiscard]] Literal reaches(LevelId level);

 private:
  // What does not count towards the outcome.
  struct LeftOut {
    std::optional<RuleId> rule;
    bool otherwise = false;
  };

  // The rules that keep the outcome of the last evaluation at `level` or above, as what must not
  // hold in `view` instead.
  std::vector<Literal> objections(LevelId level, const LeftOut& left_out, View& view);
  Found milder(LevelId level, const LeftOut& left_out, std::vector<Literal> wanted, View& view);

  AnswerSpace space_;
  Evaluation evaluation_;
};

}  // namespace unknot
