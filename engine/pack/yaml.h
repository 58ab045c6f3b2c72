#pragma once

#include <cstdint>

#include "engine/base/diagnostic.h"
#include "engine/base/source.h"
#include "engine/pack/document.h"

namespace unknot {

/// Reads one text as YAML 1.2, less what makes YAML surprising: anchors, aliases, tags, tabs,
/// duplicate keys, keys that are not texts, second documents and control characters are errors.
///
/// A byte order mark and line ends of CR LF are accepted. Errors: never throws. Faults of the
/// characters are all reported; a fault of the syntax ends the reading of this text. Time and
/// memory are bounded by the size of the text.
Checked<Node> read_yaml(const Sources& sources, std::uint32_t source);

}  // namespace unknot
