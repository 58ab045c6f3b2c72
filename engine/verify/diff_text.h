#pragma once

#include <cstddef>
#include <string>

#include "engine/report/page.h"
#include "engine/verify/pack_diff.h"

namespace unknot {

/// The differences between two versions of a pack for people: what became less urgent first.
std::string diff_text(
    const Both<const Model*>& models, const PackDiff& diff, std::size_t width, Colour colour
);

}  // namespace unknot
