#pragma once

#include <optional>
#include <vector>

#include "engine/evaluation/triage.h"
#include "engine/facts/answers.h"
#include "engine/pack/model.h"

namespace unknot {

/// Why the outcome is at least as urgent as it is.
struct Support {
  /// The rule that decides; nothing when the pack's `otherwise` does, or when a rule of the last
  /// level is all there is and none holds.
  std::optional<RuleId> rule;
  Truth truth = Truth::True;  ///< Unknown: the rule could not be ruled out

  /// True: the answers that fix it, none of which can be left out.
  /// Unknown: what is not known about it.
  std::vector<VariableId> variables;
  friend bool operator==(const Support&, const Support&) = default;
};

/// The answers by which `node` certainly holds, none of which can be left out.
/// Requires: it certainly holds.
std::vector<VariableId> smallest_support(const Model& model, const Answers& answers, NodeId node);

/// The rule behind the outcome: one that holds before one that may hold, then the one that needs
/// the fewest answers, then the smaller id.
Support support(const Model& model, const Answers& answers, const Triage& triage);

/// Whom to see: whom the deciding rule, or else the pack's `otherwise`, sends the person to.
ProfessionalId see_of(const Model& model, const Support& support);

}  // namespace unknot
