#pragma once

#include <cstddef>
#include <vector>

namespace unknot {

/// What each of several things shows, as indices of what there is to show.
using Shown = std::vector<std::vector<std::size_t>>;

/// The things that are needed to show all that they show together: whatever the others show as well
/// is left out, from the first on. None of those that stay can be left out; there may be fewer that
/// would do.
std::vector<std::size_t> needed(const Shown& shown);

}  // namespace unknot
