#pragma once

#include <span>
#include <string>
#include <string_view>

namespace unknot {

/// SHA-256 over a sequence of texts, as 64 hexadecimal digits in small letters.
///
/// Each text goes in behind its length, so that no byte can be moved from one text to its
/// neighbour without changing the digest.
std::string digest_of(std::span<const std::string_view> texts);

}  // namespace unknot
