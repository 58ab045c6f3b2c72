#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <set>
#include <span>
#include <vector>

#include "engine/base/strong_id.h"
#include "engine/facts/fact.h"

namespace unknot {

using NodeId = StrongId<struct NodeTag>;

/// A leaf: true of a person whose variable is certainly in `cells`.
struct Term {
  VariableId variable;
  CellMask cells = 0;
  friend auto operator<=>(const Term&, const Term&) = default;
};

/// A child of a gate and what it counts.
struct Edge {
  NodeId child;
  std::int32_t weight = 1;
  friend auto operator<=>(const Edge&, const Edge&) = default;
};

/// "The true children weigh at least `threshold` together." With weights of one: all of n is n of
/// n, any of n is 1 of n. A threshold of zero or less is always true; one that all children
/// together do not reach is never true.
struct Gate {
  std::int32_t threshold = 0;
  std::uint32_t first_edge = 0;
  std::uint32_t edge_count = 0;
};

/// All conditions of a model, compiled into one directed graph without cycles.
///
/// There is no "not": it is pushed into the terms while building, so the circuit is monotone and
/// Kleene's three values are two plain readings of it, one with "known to be true" at the leaves,
/// one with "still possible".
///
/// Invariants: terms have the ids [0, term count), gates follow; the children of a gate have
/// smaller ids; weights are positive; no two nodes are the same.
class Circuit {
 public:
  [[nodiscard]] std::span<const Term> terms() const { return terms_; }
  [[nodiscard]] std::span<const Gate> gates() const { return gates_; }
  [[nodiscard]] std::span<const Edge> edges(const Gate& gate) const {
    return std::span(edges_).subspan(gate.first_edge, gate.edge_count);
  }
  [[nodiscard]] std::size_t node_count() const { return terms_.size() + gates_.size(); }

  [[nodiscard]] bool is_term(NodeId node) const { return node.index < terms_.size(); }
  [[nodiscard]] const Term& term(NodeId node) const { return terms_[node.index]; }
  [[nodiscard]] const Gate& gate(NodeId node) const { return gates_[node.index - terms_.size()]; }
  [[nodiscard]] NodeId gate_id(std::size_t gate_index) const {
    return NodeId{static_cast<std::uint32_t>(terms_.size() + gate_index)};
  }

  /// The terms that read a variable.
  [[nodiscard]] std::span<const NodeId> terms_of(VariableId variable) const {
    return row(terms_of_variable_, variable.index);
  }

  /// The gates that read a node.
  [[nodiscard]] std::span<const NodeId> parents(NodeId node) const {
    return row(parents_, node.index);
  }

 private:
  friend class CircuitBuilder;

  // Compressed rows: the entries of row i are items[starts[i]] to items[starts[i + 1]].
  struct Rows {
    std::vector<std::uint32_t> starts;
    std::vector<NodeId> items;
  };
  static std::span<const NodeId> row(const Rows& rows, std::uint32_t index) {
    return std::span(rows.items)
        .subspan(rows.starts[index], rows.starts[index + 1] - rows.starts[index]);
  }
  static Rows rows(const std::vector<std::vector<NodeId>>& lists);

  // Fills the two indexes once terms, gates and edges stand.
  void index(std::size_t variable_count);

  std::vector<Term> terms_;
  std::vector<Gate> gates_;
  std::vector<Edge> edges_;
  Rows terms_of_variable_;
  Rows parents_;
};

/// Builds a Circuit bottom-up, joining equal nodes and simplifying as it goes:
/// - terms on one variable inside one "all" are intersected, inside one "any" united;
/// - a term that every person fulfils, or none, is the constant;
/// - an "all" inside an "all" and an "any" inside an "any" are flattened, unless the inner one is
///   larger than kMostFlattened.
/// Two constants exist: `never()` and `always()`.
class CircuitBuilder {
 public:
  /// The variables that terms may read.
  explicit CircuitBuilder(const IdMap<VariableId, Variable>& variables);
  CircuitBuilder(const CircuitBuilder&) = delete;
  CircuitBuilder& operator=(const CircuitBuilder&) = delete;

  /// The most children of a gate that is flattened into its parents. Flattening joins terms across
  /// findings, which decides earlier, but each parent gets a copy: a large gate that many read is
  /// shared instead, or the circuit would grow with the square of the pack. Larger than what people
  /// write, and small enough that a mention of a finding costs no more than half a kilobyte.
  static constexpr std::size_t kMostFlattened = 64;

  NodeId never();
  NodeId always();
  NodeId term(VariableId variable, CellMask cells);
  NodeId all(std::span<const NodeId> children);
  NodeId any(std::span<const NodeId> children);
  NodeId at_least(std::int32_t count, std::span<const NodeId> children);

  /// How far from zero a weight may be.
  static constexpr std::int32_t kMostWeight = 1'000'000;

  /// The weights of the true children reach `threshold`; weights and threshold may be negative.
  /// Requires: no weight is further from zero than kMostWeight.
  NodeId weighted(std::int32_t threshold, std::span<const Edge> children);
  NodeId negation(NodeId id);

  /// How many gates lie inside of each other below a node. Work on a node takes this many calls
  /// inside of each other, so who builds from foreign text has to bound it.
  [[nodiscard]] std::uint32_t depth(NodeId node) const { return depths_[node]; }

  [[nodiscard]] bool is_never(NodeId node) const;
  [[nodiscard]] bool is_always(NodeId node) const;

  /// The finished circuit. Ids given out while building are renumbered; `renumbered` translates.
  /// Only nodes reachable from `roots` are kept.
  struct Built {
    Circuit circuit;
    IdMap<NodeId, NodeId> renumbered;  ///< meaningful only for nodes that were kept
  };
  [[nodiscard]] Built build(std::span<const NodeId> roots) const;

 private:
  struct Node {
    bool is_term = false;
    Term term;
    std::int32_t threshold = 0;
    std::vector<Edge> edges;
    friend auto operator<=>(const Node&, const Node&) = default;
  };

  // Nodes in the order of their content, which is kept in one place only. A node that is looked
  // for need not be in the table.
  struct ByContent {
    using is_transparent = void;
    const IdMap<NodeId, Node>* nodes;
    bool operator()(NodeId a, NodeId b) const { return (*nodes)[a] < (*nodes)[b]; }
    bool operator()(NodeId a, const Node& b) const { return (*nodes)[a] < b; }
    bool operator()(const Node& a, NodeId b) const { return a < (*nodes)[b]; }
  };

  NodeId intern(Node node);
  NodeId gate(std::int64_t threshold, const std::vector<Edge>& edges);
  void flatten(std::span<const NodeId> children, bool all, std::vector<NodeId>& out) const;
  NodeId merged(std::span<const NodeId> children, bool all);
  NodeId negated_copy(NodeId id);

  const IdMap<VariableId, Variable>* variables_;
  IdMap<NodeId, Node> nodes_;
  IdMap<NodeId, std::uint32_t> depths_;
  std::set<NodeId, ByContent> known_{ByContent{&nodes_}};
  std::map<NodeId, NodeId> negations_;  // shared nodes are negated once, or the work would explode
};

}  // namespace unknot
