#pragma once

#include <cstddef>

#include "engine/authoring/graph.h"
#include "engine/facts/answers.h"
#include "engine/pack/model.h"

namespace unknot {

/// The interview that begins with `given`, as a picture of at most one box for each question.
///
/// The plain arrows are the way of the usual person, who says no on every list and chooses what
/// leads to the mildest outcome elsewhere. From each box the other answers lead, one at a time and
/// everything else as usual, to what they bring about: a thick arrow to a level that ends the
/// interview, a dashed one to a question that is asked in addition. All of this is what the
/// interview does, tried out; what only two unusual answers together bring about is not drawn.
///
/// Requires: `given` has no contradictions (see closed()).
Graph interview_graph(const Model& model, const Answers& given);

}  // namespace unknot
