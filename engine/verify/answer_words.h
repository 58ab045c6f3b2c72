#pragma once

#include <string>

#include "engine/facts/answers.h"

namespace unknot {

/// What an author calls a variable: "fever", or "medicines.ibuprofen" for an option of an any-of
/// fact.
std::string id_in_answers(const Vocabulary& vocabulary, VariableId id);

/// A variable in some of its cells in the words of an author: "fever: yes", "location: neck or
/// calf", "duration: 6 weeks or more".
std::string cells_in_words(const Vocabulary& vocabulary, VariableId id, CellMask cells);

/// As above for what was answered; a number or a time as it was said.
std::string answer_in_words(const Vocabulary& vocabulary, const Answers& answers, VariableId id);

}  // namespace unknot
