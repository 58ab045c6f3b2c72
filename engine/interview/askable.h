#pragma once

#include <cstdint>

#include "engine/facts/answers.h"
#include "engine/pack/model.h"

namespace unknot {

/// Which variables a person may still be asked about.
using Askable = IdMap<VariableId, bool>;

/// What of the variables that a question asks for may be asked about.
enum class AskFor : std::uint8_t {
  Unspoken,  ///< what nobody spoke of
  Unclear,   ///< that, and what was answered but left open between several cells
};

/// The variables to ask for. None that is known exactly, and none that the person does not know:
/// "I don't know" is an answer.
Askable askable(const Model& model, const Answers& answers, AskFor what);

}  // namespace unknot
