#pragma once

#include <optional>
#include <string_view>

#include "engine/base/diagnostic.h"

namespace unknot {

/// The remark on a fault of the syntax, in plain words and with advice.
///
/// `message` is what the YAML parser says of it at `place`; `bracket` is the innermost bracket that
/// was still open there. `text` is the whole text.
Diagnostic syntax_fault(
    std::string_view message, Span place, std::string_view text, std::optional<Span> bracket
);

}  // namespace unknot
