#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/diagnostic.h"
#include "engine/base/written.h"
#include "engine/facts/answers.h"
#include "engine/pack/loader.h"
#include "engine/pack/model.h"

namespace unknot {

/// What to do about contradicting answers.
constexpr std::string_view kHelpForContradiction =
    "correct the one that is wrong, or make it `unsure`";

/// For every contradiction among answers one sentence that names the facts, without a final stop;
/// each sentence once, in the order of the alphabet. Empty if there is no contradiction.
std::vector<std::string> contradictions_told(const Model& model, const Answers& answers);

/// A remark (A004) for every contradiction among answers that were read from a text, `named` being
/// the facts that the text names, where it names them. Underlined is the first that contradicts;
/// the others are told beside it. If the text names none of them `whole` is underlined.
Diagnostics contradictions(
    const Model& model, const Answers& answers, std::span<const Written> named, Span whole
);

/// The same for the answers of every case of a pack: such a case speaks of nobody.
Diagnostics contradictory_cases(const LoadedPack& pack);

}  // namespace unknot
