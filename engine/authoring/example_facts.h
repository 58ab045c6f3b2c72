#pragma once

#include <string>
#include <vector>

#include "engine/pack/model.h"

namespace unknot {

/// A few facts of a pack that show how each type is written: the first of each type that is asked
/// of everybody, a yes-no fact before the others, and some more if that makes fewer than three.
std::vector<FactId> example_facts(const Model& model);

/// An entry of a condition on this fact as a pack file writes it: `fever: yes`, `age: ">= 65"`.
/// It asks for nothing that the rules do not ask for already.
std::string example_entry(const Model& model, FactId fact);

/// An entry of a case's answers: `fever: no`, `age: 65`.
std::string example_answer(const Model& model, FactId fact);

}  // namespace unknot
