#pragma once

#include <vector>

#include "engine/pack/model.h"

namespace unknot {

/// A model whose circuit holds further conditions, for questions about what a pack does not say
/// itself: what if a part were missing, or different?
struct ExtendedModel {
  Model model;
  std::vector<NodeId> nodes;  ///< of the further conditions, in their order
};

/// Compiles a model together with further conditions on the same facts, findings and scores.
/// Requires: numbers and times are compared only with values at which the model is cut.
ExtendedModel extended(Model model, std::vector<Condition> conditions);

/// "None of these holds."
Condition none_of(const std::vector<const Condition*>& conditions);

}  // namespace unknot
