#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/explain/changes.h"
#include "engine/pack/model.h"

namespace unknot {

/// What a variable is called in lists: the label of its fact, or "fact: option" for an any-of fact.
std::string label(const Vocabulary& vocabulary, VariableId variable);

/// A change as it reads after "if": "new weakness in an arm", "it has lasted 6 weeks or more",
/// "a blood thinner".
std::string change_words(const Vocabulary& vocabulary, const Change& change);

/// What has to come together, in words: "A" and "B", or "A, if it has lasted 6 weeks or more",
/// since a time is no sign of its own.
std::vector<std::string> change_parts(const Vocabulary& vocabulary, const ChangeSet& set);

/// All changes of a set: "A", "A, together with B".
std::string change_words(const Vocabulary& vocabulary, const ChangeSet& set);

/// A set as it is told beside all others: what a number or a time needs for it includes what is
/// enough alone to raise the outcome as far, so that nobody reads "3 to 6 weeks" and waits for the
/// seventh. Requires: `all` holds the single changes.
ChangeSet widened(const Vocabulary& vocabulary, ChangeSet set, const std::vector<ChangeSet>& all);

/// The text for a person: the first variant whose condition holds, else the general one.
const std::string& chosen(const VariantText& text, const Evaluation& evaluation);

// What the words of a pack mean to somebody who has never seen one.
std::string_view plain_words(Grade grade);
std::string_view short_words(Grade grade);  ///< "may help", as it reads behind a title
std::string_view plain_words(Phase phase);
std::string_view plain_words(Verdict verdict);
std::string_view plain_words(Basis basis);  ///< empty for a basis that is not stated

}  // namespace unknot
