#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "engine/authoring/sheet.h"
#include "engine/condition/condition.h"
#include "engine/facts/answers.h"
#include "engine/pack/model.h"

namespace unknot {

/// How many parts of findings and scores are told inside of one condition; what would be more is
/// named only. It keeps the words as short as the pack, however its findings build on each other.
constexpr std::size_t kMostToldParts = 200;

/// A condition in words that need no knowledge of the files: labels instead of ids, values as
/// people say them. One demand is one line, "where it is: Neck"; several stand below "all of
/// these", "any of these", "at least 2 of these", "none of these".
///
/// A finding or a score is told where it is mentioned first, and then by its name.
SheetLine in_words(const Model& model, const Condition& condition);

/// One part of a condition as a line of its own, without what stands below it: "any of these",
/// "new dizziness", "nerve gate" for a finding, "not".
std::string part_in_words(const Model& model, const Condition::Node& node);

/// What was given, in one phrase: "where it is: Neck; your age: 30". Empty if nothing was.
std::string given_in_words(const Vocabulary& vocabulary, const Answers& given);

/// "nerve gate" for `nerve-gate`.
std::string id_in_words(std::string_view id);

/// A range as people say it: "2 to 6 weeks", "less than 5 cm", "6 weeks or more".
std::string spoken(Range range, const Scale& scale);

}  // namespace unknot
