#pragma once

#include <vector>

#include "engine/interview/interview.h"
#include "tests/support/random_model.h"

namespace unknot::test {

/// A complete person whom the pack allows, at random; every variable has exactly one cell.
Answers random_person(const Model& model, Dice& dice);

/// What a person who knows everything replies to a prompt.
std::vector<Reply> exact_replies(const Prompt& prompt, const Answers& person);

/// What an honest person replies who is not sure of everything: the truth is among the cells of
/// each reply, or the reply is "I don't know".
std::vector<Reply> honest_replies(
    const Model& model, const Prompt& prompt, const Answers& person, Dice& dice
);

/// The interview carried on with exact replies until nothing is left to ask.
Interview finished(Interview interview, const Answers& person);

}  // namespace unknot::test
