#include "engine/condition/compiler.h"

#include <algorithm>

#include "engine/base/expects.h"

namespace unknot {
namespace {

using Kind = Condition::Kind;

class Compiler {
 public:
  Compiler(const Vocabulary& vocabulary, const CompiledNames& names, CircuitBuilder& builder)
      : vocabulary_(vocabulary), names_(names), builder_(builder) {}

  std::vector<std::optional<NodeId>> run(const Condition& condition) {
    std::vector<std::optional<NodeId>> nodes;
    nodes.reserve(condition.nodes.size());
    for (const Condition::Node& node : condition.nodes) {
      nodes.push_back(compiled(node, nodes));
    }
    return nodes;
  }

 private:
  using Place = std::optional<NodeId>;

  Place compiled(const Condition::Node& node, const std::vector<Place>& nodes) {
    switch (node.kind) {
      case Kind::Always:
        return builder_.always();
      case Kind::Test:
        return builder_.term(node.variable, cells(node));
      case Kind::Finding: {
        const Place finding = names_.findings[node.finding];
        return finding && !node.wanted ? Place(builder_.negation(*finding)) : finding;
      }
      case Kind::Score:
        return score(node);
      case Kind::AtLeast:
        return gate(node, nodes);
      case Kind::Not: {
        const Place child = nodes[node.children.front()];
        return child ? Place(builder_.negation(*child)) : child;
      }
    }
    return std::nullopt;
  }

  [[nodiscard]] CellMask cells(const Condition::Node& node) const {
    if (node.ranges.empty()) {
      return node.cells;
    }
    CellMask touched = 0;
    for (const Range& range : node.ranges) {
      touched |= vocabulary_.cells_touching(vocabulary_[node.variable].fact, range);
    }
    return touched;
  }

  Place gate(const Condition::Node& node, const std::vector<Place>& nodes) {
    std::vector<NodeId> children;
    for (const std::uint32_t child : node.children) {
      if (!nodes[child]) {
        return std::nullopt;
      }
      children.push_back(*nodes[child]);
    }
    return builder_.at_least(static_cast<std::int32_t>(node.count), children);
  }

  Place score(const Condition::Node& node) {
    const std::optional<std::vector<Edge>>& edges = names_.scores[node.score];
    if (!edges) {
      return std::nullopt;
    }
    std::vector<NodeId> ranges;
    for (const Range& range : node.ranges) {
      ranges.push_back(sum_within(*edges, range));
    }
    return builder_.any(ranges);
  }

  // Sum >= first, and not sum >= last + 1.
  NodeId sum_within(const std::vector<Edge>& edges, Range range) {
    std::int64_t smallest = 0;
    std::int64_t largest = 0;
    for (const Edge& edge : edges) {
      (edge.weight < 0 ? smallest : largest) += edge.weight;
    }
    // Past what the sum can be, one value is as good as another, and it fits into 32 bits.
    const auto reachable = [&](Ticks points) {
      return static_cast<std::int32_t>(std::clamp<std::int64_t>(points, smallest, largest + 1));
    };
    std::vector<NodeId> bounds{builder_.weighted(reachable(range.first), edges)};
    if (range.last < largest) {
      bounds.push_back(builder_.negation(builder_.weighted(reachable(range.last + 1), edges)));
    }
    return builder_.all(bounds);
  }

  const Vocabulary& vocabulary_;
  const CompiledNames& names_;
  CircuitBuilder& builder_;
};

bool is_constant(const std::optional<NodeId>& node, const CircuitBuilder& builder) {
  return node && (builder.is_never(*node) || builder.is_always(*node));
}

}  // namespace

std::vector<std::optional<NodeId>> compile(
    const Condition& condition,
    const Vocabulary& vocabulary,
    const CompiledNames& names,
    CircuitBuilder& builder
) {
  return Compiler(vocabulary, names, builder).run(condition);
}

std::vector<ConstantPart> constant_parts(
    const Condition& condition,
    const std::vector<std::optional<NodeId>>& nodes,
    const CompiledNames& names,
    const CircuitBuilder& builder
) {
  expects(nodes.size() == condition.nodes.size(), "every part of a condition was compiled");
  std::vector<ConstantPart> parts;
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    const Condition::Node& node = condition.nodes[i];
    const bool inherited = std::ranges::any_of(node.children, [&](std::uint32_t child) {
      return is_constant(nodes[child], builder);
    });
    const bool told_elsewhere =
        node.kind == Kind::Always ||
        (node.kind == Kind::Finding && is_constant(names.findings[node.finding], builder));
    if (is_constant(nodes[i], builder) && !inherited && !told_elsewhere) {
      parts.push_back({node.span, builder.is_always(*nodes[i])});
    }
  }
  return parts;
}

}  // namespace unknot
