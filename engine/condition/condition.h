#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "engine/base/source.h"
#include "engine/base/strong_id.h"
#include "engine/facts/fact.h"

namespace unknot {

using FindingId = StrongId<struct FindingTag>;
using ScoreId = StrongId<struct ScoreTag>;

/// A condition as the author meant it: names are resolved and types are right, but it still has
/// the shape of the text, so that it can be told in words, marked in the source and mutated.
/// The compiled form is the Circuit.
///
/// A flat tree: nodes are stored so that the children of a node stand before it, and the root is
/// the last. Never empty once made by the checker.
struct Condition {
  enum class Kind : std::uint8_t {
    Always,
    Test,     ///< one variable is in `cells` (yes-no, one-of, any-of option) or in `ranges`
    Finding,  ///< a finding holds (or, with `wanted` false, does not)
    Score,    ///< the points of a score are in `ranges` (of plain whole numbers)
    AtLeast,  ///< at least `count` of the children hold; all and any are special cases
    Not,      ///< the only child does not hold
  };

  struct Node {
    Kind kind = Kind::Always;
    Span span;                  ///< the text that says it
    VariableId variable;        ///< Test
    CellMask cells = 0;         ///< Test of yes-no, one-of, any-of; not used for number and time
    std::vector<Range> ranges;  ///< Test of number and time; Score
    FindingId finding;          ///< Finding
    ScoreId score;              ///< Score
    bool wanted = true;         ///< Finding
    std::uint32_t count = 0;    ///< AtLeast
    std::vector<std::uint32_t> children;  ///< AtLeast, Not: indices of earlier nodes
  };

  std::vector<Node> nodes;

  [[nodiscard]] const Node& root() const { return nodes.back(); }
};

}  // namespace unknot
