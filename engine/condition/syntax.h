#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/base/source.h"
#include "engine/base/written.h"

namespace unknot {

/// A condition as it stands in a file: names and values are still texts, each with its place.
///
/// A flat tree like Condition: children stand before their parent, the root is the last node.
/// Without nodes where the text could not be read as a condition; a remark was made then.
struct ConditionSyntax {
  enum class Kind : std::uint8_t {
    Always,   ///< the word `always`
    Entry,    ///< `name: value`
    AtLeast,  ///< at least `count` of the children; `all`, `any` and a mapping of several entries
    Not,      ///< the only child does not hold
  };

  /// How the values of an entry are meant.
  enum class Match : std::uint8_t {
    Any,      ///< `x`, `[x, y]`: one of them
    All,      ///< `{all: [x, y]}`
    None,     ///< `{none: [x, y]}`
    AtLeast,  ///< `{at-least: 2, of: [x, y]}`
  };

  struct Node {
    Kind kind = Kind::Always;
    Span span;                            ///< all that says it, name and value of an entry
    Written name;                         ///< Entry
    Match match = Match::Any;             ///< Entry
    std::vector<Written> values;          ///< Entry; at least one
    std::uint32_t count = 0;              ///< AtLeast, Match::AtLeast; 1 to the number of parts
    std::vector<std::uint32_t> children;  ///< AtLeast, Not
  };

  std::vector<Node> nodes;

  [[nodiscard]] bool readable() const { return !nodes.empty(); }
};

}  // namespace unknot
