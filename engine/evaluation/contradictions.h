#pragma once

#include <cstdint>

#include "engine/base/diagnostic.h"
#include "engine/evaluation/closure.h"
#include "engine/pack/model.h"

namespace unknot {

/// A remark (A004) for every contradiction among answers that were read from the text `source` of
/// `sources`. Underlined is the first of the contradicting facts that the text names; the others
/// are told beside it. Empty if there is no contradiction.
Diagnostics contradictions(
    const Model& model, const Answers& answers, const Sources& sources, std::uint32_t source
);

}  // namespace unknot
