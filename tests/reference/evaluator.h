#pragma once

#include <functional>
#include <vector>

#include "engine/base/truth.h"
#include "engine/evaluation/triage.h"
#include "engine/facts/answers.h"
#include "engine/pack/model.h"

// The oracle: evaluates conditions and rule sets from their definitions, recursively and without
// any of the engine's machinery (no circuit, no merging, no pushing of negations). It is slow and
// meant to be obviously right.
namespace unknot::reference {

/// Kleene's value of a condition as it was written.
Truth kleene(const Model& model, const Condition& condition, const Possible& possible);

/// What all people who fit `possible` have in common: True if the condition holds for every one of
/// them, False if for none, else Unknown. No sound evaluation is sharper.
Truth supervaluation(const Model& model, const Condition& condition, const Possible& possible);

/// The triage by its definition, over the written conditions.
Triage triage(const Model& model, const Possible& possible);

/// Calls `visit` for every complete person that fits `possible`, in a fixed order.
void for_each_completion(
    const Possible& possible, const std::function<void(const Possible&)>& visit);

/// Calls `visit` for every set of partial answers: every choice of a non-empty set of cells for
/// each variable.
void for_each_partial(
    const Vocabulary& vocabulary, const std::function<void(const Possible&)>& visit);

/// All complete people of a vocabulary.
std::vector<Possible> everybody(const Vocabulary& vocabulary);

}  // namespace unknot::reference
