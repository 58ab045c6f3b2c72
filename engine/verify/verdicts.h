#pragma once

#include <optional>
#include <vector>

#include "engine/evaluation/evaluation.h"
#include "engine/pack/model.h"
#include "engine/verify/answer_space.h"

namespace unknot {

/// An outcome (see Triage::outcome) and what makes it so: of the rules that put it at this level
/// the first one by id, one that holds before one that may hold; nothing for `otherwise`.
struct Decision {
  LevelId level;
  std::optional<RuleId> rule;
  friend bool operator==(const Decision&, const Decision&) = default;
};

Decision decision(const Model& model, const Evaluation& evaluation);

/// Whether the plan suggests a remedy.
bool suggests(const Model& model, const Evaluation& evaluation, RemedyId remedy);

/// What a pack makes of what is known in a view, as formulas.
class Verdicts {
 public:
  /// All three must outlive it.
  Verdicts(const Model& model, View& view, Logic& logic)
      : model_(&model), view_(&view), logic_(&logic) {}

  /// The outcome is as urgent as `level` or more; is just that level.
  [[nodiscard]] Literal reaches(LevelId level);
  [[nodiscard]] Literal outcome_is(LevelId level);

  /// The outcome is decided so.
  [[nodiscard]] Literal decided(const Decision& decision);

  /// The plan suggests a remedy.
  [[nodiscard]] Literal suggests(RemedyId remedy);

 private:
  // Something that puts the outcome at a level.
  struct Candidate {
    std::optional<RuleId> rule;
    Literal counts;
  };
  std::vector<Candidate> candidates(LevelId level);

  const Model* model_;
  View* view_;
  Logic* logic_;
};

}  // namespace unknot
