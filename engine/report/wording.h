#pragma once

#include <string>
#include <string_view>

#include "engine/explain/changes.h"
#include "engine/pack/model.h"

namespace unknot {

/// What a variable is called in lists: the label of its fact, or "fact: option" for an any-of fact.
std::string label(const Vocabulary& vocabulary, VariableId variable);

/// A change as it reads after "if": "new weakness in an arm", "how long it has lasted: 6 weeks or
/// more", "a blood thinner".
std::string change_words(const Vocabulary& vocabulary, const Change& change);

/// All changes of a set: "A", "A, together with B".
std::string change_words(const Vocabulary& vocabulary, const ChangeSet& set);

/// The text for a person: the first variant whose condition holds, else the general one.
const std::string& chosen(const VariantText& text, const Evaluation& evaluation);

// What the words of a pack mean to somebody who has never seen one.
std::string_view plain_words(Grade grade);
std::string_view plain_words(Phase phase);
std::string_view plain_words(Verdict verdict);
std::string_view plain_words(Basis basis);  ///< empty for a basis that is not stated

}  // namespace unknot
