#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "engine/facts/answers.h"
#include "engine/pack/model.h"
#include "engine/verify/answer_space.h"

namespace unknot {

/// Answers that show something, for people to read and to keep as a case.
struct Example {
  Possible answers;                  ///< with all that follows
  std::vector<std::string> entries;  ///< as an answers file says it: "location: neck"
  bool others_are_no = false;        ///< what is not listed is no (`unlisted: no`), else not known
  std::string told;                  ///< in words, one line
  friend bool operator==(const Example&, const Example&) = default;
};

/// The simplest answers that still show it: as many a plain no or left open as possible, the rest
/// as exact as possible.
/// Requires: `shows(answers)`, and `answers` come from `space`. `shows` is asked of answers with
/// all that follows.
Possible simplified(
    AnswerSpace& space, Possible answers, const std::function<bool(const Possible&)>& shows
);

/// As above for any vocabulary and any idea of what follows: `shown` gives what a candidate comes
/// to with all that follows, or nothing if that does not show it or cannot be.
Possible simplified(
    const Vocabulary& vocabulary,
    Possible answers,
    const std::function<std::optional<Possible>(const Possible&)>& shown
);

/// As the first for a person with one cell a variable.
Possible simplified_person(
    AnswerSpace& space, Possible person, const std::function<bool(const Possible&)>& shows
);

/// Answers in words and as entries of a file. Reading the entries gives the same answers back.
Example example_of(const Model& model, const Possible& answers);

/// As above for any vocabulary. `leads_back` tells whether answers that assume a no where nothing
/// is said (state Assumed) come to the same.
Example example_of(
    const Vocabulary& vocabulary,
    const Possible& answers,
    const std::function<bool(const Answers&)>& leads_back
);

/// As above, with entries for everything that is not known, so that nothing counts as not asked.
Example spelled_out(const Model& model, const Possible& answers);

/// A person with one cell a variable, in words: what is not no, and matters for what it shows.
std::string person_in_words(
    const Model& model, const Possible& person, const std::function<bool(const Possible&)>& shows
);

/// A case as a pack file holds it below `cases:`: these answers and what is expected of them.
/// `expectation` is the inside of `expect`, for example "level: urgent".
std::string case_text(
    const std::string& id, const Example& example, const std::string& expectation
);

}  // namespace unknot
