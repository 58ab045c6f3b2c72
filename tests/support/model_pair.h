#pragma once

#include <vector>

#include "engine/verify/joint_vocabulary.h"
#include "tests/support/random_model.h"

namespace unknot::test {

/// Two random models of which the second one differs in a rule, in where a number is cut and, now
/// and then, in a sign that only it knows.
Both<Model> random_pair(Dice& dice);

/// By trying everything: all answers, in joint cells, that people whom both models allow can have
/// given to both. What JointSpace describes by a formula.
std::vector<Possible> all_joint_answers(const JointVocabulary& joint, const Both<Model>& models);

}  // namespace unknot::test
