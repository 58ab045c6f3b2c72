#pragma once

#include <cstddef>
#include <vector>

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

}  // namespace unknot
