#pragma once

#include <optional>

#include "engine/verify/answer_space.h"

namespace unknot {

/// What is known once more is answered, and whether that fits together.
struct Followed {
  View view;
  Literal contradicts;  ///< the answers contradict each other
};

/// What was answered in `space`, narrowed to one cell of one variable, with all that follows from
/// it, as formulas. Nothing if what follows goes in too long circles to be written out.
std::optional<Followed> followed(AnswerSpace& space, VariableId variable, unsigned cell);

/// What is known of the person in `space` at the end of an interview in which every question that
/// may apply was answered truthfully and exactly. Nothing as above.
std::optional<Followed> end_of_interview(AnswerSpace& space);

}  // namespace unknot
