#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "engine/base/source.h"
#include "engine/condition/circuit.h"
#include "engine/condition/condition.h"
#include "engine/facts/vocabulary.h"

namespace unknot {

/// What the findings and scores compiled to, so that each is compiled once and shared. Nothing
/// stands for one that could not be compiled.
struct CompiledNames {
  IdMap<FindingId, std::optional<NodeId>> findings;

  /// One edge per item, its points as the weight.
  IdMap<ScoreId, std::optional<std::vector<Edge>>> scores;
};

/// Compiles a condition: the node of each part of it, in the order of its own nodes, so that the
/// last one is the whole. Nothing stands for a part that needs a finding or score without a node.
///
/// Requires: the vocabulary is cut at the thresholds of the condition.
std::vector<std::optional<NodeId>> compile(
    const Condition& condition,
    const Vocabulary& vocabulary,
    const CompiledNames& names,
    CircuitBuilder& builder
);

/// A part of a condition whose value does not depend on the answers.
struct ConstantPart {
  Span span;
  bool holds = false;  ///< always, or never
  friend bool operator==(const ConstantPart&, const ConstantPart&) = default;
};

/// The smallest constant parts: those whose own parts are not constant. `always`, and findings
/// that are constant by themselves, do not count.
/// Requires: `nodes` is what `compile` gave for `condition`.
std::vector<ConstantPart> constant_parts(
    const Condition& condition,
    const std::vector<std::optional<NodeId>>& nodes,
    const CompiledNames& names,
    const CircuitBuilder& builder
);

}  // namespace unknot
