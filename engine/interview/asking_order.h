#pragma once

#include <vector>

#include "engine/interview/openness.h"
#include "engine/interview/prompt.h"

namespace unknot {

/// The order of asking: sections as the pack lists them; inside a section what could still be the
/// most urgent first, then what the most undecided conditions wait for, then the author's order.
/// But what decides whether a question applies comes before the question.
std::vector<Prompt> in_asking_order(
    const Model& model, const Openness& openness, std::vector<Prompt> prompts
);

}  // namespace unknot
