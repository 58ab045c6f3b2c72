#pragma once

#include <vector>

#include "engine/evaluation/evaluation.h"
#include "engine/interview/askable.h"
#include "engine/interview/prompt.h"
#include "engine/pack/model.h"

namespace unknot {

/// What is still open, and where it cannot get less urgent any more.
struct Agenda {
  std::vector<Prompt> prompts;  ///< in the order of asking
  LevelId floor;                ///< nothing that can still be asked makes the outcome less urgent
};

/// All questions that can still change the outcome or the plan, and no others.
///
/// A stopping level that is certain leaves nothing to ask. While answers are added the agenda only
/// shrinks. For the order see asking_order.h.
Agenda agenda(const Model& model, const Evaluation& evaluation, const Askable& askable);

}  // namespace unknot
