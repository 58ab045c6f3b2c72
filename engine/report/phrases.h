#pragma once

#include <span>
#include <string>
#include <string_view>

#include "engine/pack/model.h"

namespace unknot {

// Putting texts of a pack together so that they read as sentences.

/// With a full stop, unless it ends a sentence already.
std::string sentence(std::string_view text);

/// Without its full stop, so that more can follow.
std::string clause(std::string_view text);

/// All as sentences, one behind the other.
std::string sentences(std::span<const std::string> parts);

/// "a; b; c".
std::string in_a_row(std::span<const std::string> parts);

/// The beginning of the digest of a pack: enough to tell packs apart by eye.
std::string short_digest(const PackInfo& pack);

/// The first `limit` in a row, and how many are left out: "a; b; and 3 more". Never just "and 1
/// more", which would take the room of what it hides. Requires: limit >= 1.
std::string first_in_a_row(std::span<const std::string> parts, std::size_t limit);

}  // namespace unknot
