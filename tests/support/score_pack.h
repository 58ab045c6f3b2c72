#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "engine/pack/loader.h"

namespace unknot::test {

/// What is true of one person: every yes-no item of a score.
using Signs = std::map<std::string, bool, std::less<>>;

/// Which level a publication gives to a person with these signs and these other answers.
using Published = std::function<std::string(const Signs& signs, const std::string& others)>;

/// The pack below a folder of the checkout. Fails the test unless it loads without any remark, its
/// cases come out as expected, and its status says that it is an example.
LoadedPack example_pack(const std::string& folder);

/// Requires the level that `published` gives for everybody: every combination of all yes-no facts
/// of the pack, with each of the `others` (the inside of an answers file: "age: 14"). The others
/// must answer every fact that is not yes-no.
void check_truth_table(
    const Model& model, const std::vector<std::string>& others, const Published& published
);

/// Requires for every state of knowledge (any non-empty set of cells for every variable) that
/// knowing less is never less urgent. Requires: a pack without `applies` and `implies`.
void check_ignorance_is_never_milder(const Model& model);

/// Requires for every person of the truth table that the interview ends with the level of the
/// whole truth; `step` leaves out all but every step-th person.
void check_interviews(const Model& model, const std::vector<std::string>& others, std::size_t step);

}  // namespace unknot::test
