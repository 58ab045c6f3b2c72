#pragma once

#include <string>
#include <vector>

#include "engine/pack/loader.h"
#include "engine/verify/mutants.h"
#include "tests/support/random_model.h"

namespace unknot::test {

/// A model with a mutant in place, compiled anew: slow and obvious.
Model mutated(Model model, const Mutant& mutant);

/// Cases of random people, each of which expects all that comes out for the model.
std::vector<Case> random_cases(const Model& model, unsigned count, Dice& dice);

/// A random model of every kind of mutant.
Model random_model_to_mutate(Dice& dice);

}  // namespace unknot::test
