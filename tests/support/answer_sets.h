#pragma once

#include <vector>

#include "engine/facts/answers.h"
#include "engine/pack/model.h"

namespace unknot::test {

/// Whether neither `impossible` nor `implications` excludes a person with one cell a variable.
bool is_possible_person(const Model& model, const Possible& person);

/// By trying everything: all answers that a possible person can have given, with all that follows
/// from them and without contradiction. What AnswerSpace describes by a formula.
std::vector<Possible> all_answers(const Model& model);

}  // namespace unknot::test
