#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "engine/base/diagnostic.h"

namespace unknot {

/// The most bytes a file may have, and a line of it.
constexpr std::size_t kMaxFileBytes = std::size_t{8} << 20U;
constexpr std::size_t kMaxLineBytes = 20'000;

/// What some editors put in front of UTF-8 text.
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

/// Checks the characters of a text before anything reads it: its size, the length of its lines,
/// that it is UTF-8 without tabs and without characters that cannot be seen, and that it does not
/// open brackets without end. Line ends are LF or CR LF. The first fault of each kind is remarked
/// on.
Diagnostics check_text(std::string_view text, std::uint32_t source);

}  // namespace unknot
