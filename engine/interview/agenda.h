#pragma once

#include <vector>

#include "engine/evaluation/evaluation.h"
#include "engine/evaluation/triage.h"
#include "engine/pack/model.h"

namespace unknot {

/// A question that is worth asking, with the lines of it that still matter.
struct Prompt {
  QuestionId question;
  std::vector<VariableId> lines;  ///< one for a single fact; for a checklist those that matter
  LevelId urgency;                ///< the most urgent level it can still lead to; one past the last
                                  ///< level if only the plan depends on it
  std::size_t waiting = 0;        ///< how many undecided conditions of that kind read it
  friend bool operator==(const Prompt&, const Prompt&) = default;
};

/// Which variables a person may still be asked about; none that is known exactly.
using Askable = IdMap<VariableId, bool>;

/// What is still open, and where it cannot get less urgent any more.
struct Agenda {
  std::vector<Prompt> prompts;  ///< in the order of asking
  LevelId floor;                ///< nothing that can still be asked makes the outcome less urgent
};

/// All questions that can still change the outcome or the plan, and no others.
///
/// Order: sections as the pack lists them; inside a section what could still be the most urgent
/// first, then what the most undecided conditions wait for, then the author's order. A stopping
/// level that is certain leaves nothing to ask. While answers are added the agenda only shrinks.
Agenda agenda(const Model& model, const Evaluation& evaluation, const Askable& askable);

}  // namespace unknot
