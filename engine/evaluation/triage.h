#pragma once

#include <vector>

#include "engine/evaluation/evaluation.h"
#include "engine/facts/answers.h"
#include "engine/pack/model.h"

namespace unknot {

/// How soon somebody should look at it, as far as the answers tell.
///
/// A smaller LevelId is more urgent. Answers only narrow the interval.
/// Invariant: at_most <= outcome <= at_least, in the order of ids (most urgent first).
struct Triage {
  LevelId at_least;  ///< the most urgent rule that certainly holds
  LevelId at_most;   ///< the most urgent rule that holds or may still hold
  LevelId outcome;   ///< what to act on: undecided rules count with their `when-unsure`

  [[nodiscard]] bool settled() const { return at_least == at_most; }
  friend bool operator==(const Triage&, const Triage&) = default;
};

/// Reads the interval off an evaluation of the model's circuit. Allocates nothing.
Triage triage(const Model& model, const Evaluation& evaluation);

/// As above for one person. `when-unsure` is for what a person does not know: an undecided rule
/// that waits for something nobody has asked yet counts with its own level.
Triage triage(const Model& model, const Evaluation& evaluation, const Answers& answers);

/// A rule that holds or is not ruled out.
struct StandingRule {
  RuleId rule;
  Truth truth = Truth::Unknown;  ///< True or Unknown
  friend bool operator==(const StandingRule&, const StandingRule&) = default;
};

/// All rules that hold or are not ruled out: most urgent first, at one level those that hold first,
/// then by id.
std::vector<StandingRule> standing_rules(const Model& model, const Evaluation& evaluation);

/// Whether the pack's `otherwise` holds: no rule of the last level does.
inline Truth otherwise_truth(const Model& model, const Evaluation& evaluation) {
  return evaluation.truth(model.otherwise.node);
}

}  // namespace unknot
