#include "engine/condition/circuit.h"

#include <algorithm>
#include <cstdlib>
#include <limits>
#include <set>
#include <utility>

#include "engine/base/expects.h"

namespace unknot {
namespace {

std::int64_t total_weight(const std::vector<Edge>& edges) {
  std::int64_t total = 0;
  for (const Edge& edge : edges) {
    total += edge.weight;
  }
  return total;
}

}  // namespace

CircuitBuilder::CircuitBuilder(const IdMap<VariableId, Variable>& variables)
    : variables_(&variables) {}

NodeId CircuitBuilder::intern(Node node) {
  const auto found = known_.find(node);
  if (found != known_.end()) {
    return *found;
  }
  std::uint32_t depth = 0;
  for (const Edge& edge : node.edges) {
    depth = std::max(depth, depths_[edge.child] + 1);
  }
  depths_.add(depth);
  const NodeId id = nodes_.add(std::move(node));
  known_.insert(id);
  return id;
}

NodeId CircuitBuilder::always() {
  return intern({});
}

NodeId CircuitBuilder::never() {
  Node node;
  node.threshold = 1;
  return intern(std::move(node));
}

bool CircuitBuilder::is_always(NodeId node) const {
  return !nodes_[node].is_term && nodes_[node].threshold <= 0;
}

bool CircuitBuilder::is_never(NodeId node) const {
  return !nodes_[node].is_term && nodes_[node].edges.empty() && nodes_[node].threshold > 0;
}

NodeId CircuitBuilder::term(VariableId variable, CellMask cells) {
  const CellMask everything = (*variables_)[variable].all();
  cells &= everything;
  if (cells == 0) {
    return never();
  }
  if (cells == everything) {
    return always();
  }
  Node node;
  node.is_term = true;
  node.term = {variable, cells};
  return intern(std::move(node));
}

// Constants are taken out and equal children joined; what turns out to need all of its children, or
// any one of them, is merged as such.
NodeId CircuitBuilder::gate(std::int64_t threshold, const std::vector<Edge>& edges) {
  std::map<NodeId, std::int64_t> weights;
  for (const Edge& edge : edges) {
    if (is_always(edge.child)) {
      threshold -= edge.weight;
    } else if (!is_never(edge.child)) {
      weights[edge.child] += edge.weight;
    }
  }
  if (threshold <= 0) {
    return always();
  }
  std::int64_t total = 0;
  bool each_suffices = true;
  Node node;
  std::vector<NodeId> children;
  for (const auto& [child, weight] : weights) {
    // More weight than the threshold means no more than reaching it.
    const std::int64_t counted = std::min(weight, threshold);
    total += counted;
    each_suffices = each_suffices && counted == threshold;
    children.push_back(child);
    node.edges.push_back({child, static_cast<std::int32_t>(counted)});
  }
  if (total <= threshold || each_suffices) {
    return total < threshold ? never() : merged(children, !each_suffices);
  }
  // An evaluation adds the weights up in 32 bits.
  expects(
      total <= std::numeric_limits<std::int32_t>::max(), "the weights of a gate can be added up"
  );
  node.threshold = static_cast<std::int32_t>(threshold);
  return intern(std::move(node));
}

void CircuitBuilder::flatten(std::span<const NodeId> children, bool all, std::vector<NodeId>& out)
    const {
  for (const NodeId child : children) {
    const Node& node = nodes_[child];
    const bool is_small =
        !node.is_term && !node.edges.empty() && node.edges.size() <= kMostFlattened;
    const bool same_kind =
        is_small && node.threshold == (all ? static_cast<std::int32_t>(node.edges.size()) : 1) &&
        std::ranges::all_of(node.edges, [](const Edge& edge) { return edge.weight == 1; });
    if (!same_kind) {
      out.push_back(child);
      continue;
    }
    for (const Edge& edge : node.edges) {
      out.push_back(edge.child);
    }
  }
}

NodeId CircuitBuilder::merged(std::span<const NodeId> children, bool all) {
  std::vector<NodeId> flat;
  flatten(children, all, flat);
  std::map<VariableId, CellMask> masks;
  std::set<NodeId> rest;
  for (const NodeId child : flat) {
    const Node& node = nodes_[child];
    if (!node.is_term) {
      rest.insert(child);
      continue;
    }
    const auto [place, is_new] = masks.try_emplace(node.term.variable, node.term.cells);
    if (!is_new) {
      place->second = all ? place->second & node.term.cells : place->second | node.term.cells;
    }
  }
  for (const auto& [variable, cells] : masks) {
    rest.insert(term(variable, cells));
  }
  const NodeId deciding = all ? never() : always();
  if (rest.contains(deciding)) {
    return deciding;
  }
  const NodeId neutral = all ? always() : never();
  rest.erase(neutral);
  if (rest.size() <= 1) {
    return rest.empty() ? neutral : *rest.begin();
  }
  Node node;
  node.threshold = all ? static_cast<std::int32_t>(rest.size()) : 1;
  for (const NodeId child : rest) {
    node.edges.push_back({child, 1});
  }
  return intern(std::move(node));
}

NodeId CircuitBuilder::all(std::span<const NodeId> children) {
  return merged(children, true);
}

NodeId CircuitBuilder::any(std::span<const NodeId> children) {
  return merged(children, false);
}

NodeId CircuitBuilder::at_least(std::int32_t count, std::span<const NodeId> children) {
  std::vector<Edge> edges;
  for (const NodeId child : children) {
    edges.push_back({child, 1});
  }
  return gate(count, edges);
}

NodeId CircuitBuilder::weighted(std::int32_t threshold, std::span<const Edge> children) {
  // Minus w for a child is w for its negation, less w: only positive weights are left.
  std::int64_t shifted = threshold;
  std::vector<Edge> edges;
  for (const Edge& edge : children) {
    expects(std::abs(std::int64_t{edge.weight}) <= kMostWeight, "a weight is small");
    if (edge.weight < 0) {
      shifted -= edge.weight;
      edges.push_back({negation(edge.child), -edge.weight});
    } else if (edge.weight > 0) {
      edges.push_back(edge);
    }
  }
  return gate(shifted, edges);
}

// not(at least k of total weight n) = at least n - k + 1 of the negated children.
NodeId CircuitBuilder::negation(NodeId id) {
  const auto known = negations_.find(id);
  if (known != negations_.end()) {
    return known->second;
  }
  const NodeId negated = negated_copy(id);
  negations_.emplace(id, negated);
  return negated;
}

NodeId CircuitBuilder::negated_copy(NodeId id) {
  const Node node = nodes_[id];
  if (node.is_term) {
    return term(node.term.variable, ~node.term.cells);
  }
  std::vector<Edge> edges;
  for (const Edge& edge : node.edges) {
    edges.push_back({negation(edge.child), edge.weight});
  }
  return gate(total_weight(node.edges) - node.threshold + 1, edges);
}

CircuitBuilder::Built CircuitBuilder::build(std::span<const NodeId> roots) const {
  std::vector<bool> kept(nodes_.size(), false);
  for (const NodeId root : roots) {
    kept[root.index] = true;
  }
  // Children always have smaller ids than their parents here, so one sweep downwards suffices.
  for (std::size_t i = nodes_.size(); i-- > 0;) {
    if (kept[i]) {
      for (const Edge& edge : nodes_.items()[i].edges) {
        kept[edge.child.index] = true;
      }
    }
  }
  Built built;
  built.renumbered.resize(nodes_.size());
  Circuit& circuit = built.circuit;
  for (const NodeId id : ids(nodes_)) {
    if (kept[id.index] && nodes_[id].is_term) {
      built.renumbered[id] = NodeId{static_cast<std::uint32_t>(circuit.terms_.size())};
      circuit.terms_.push_back(nodes_[id].term);
    }
  }
  for (const NodeId id : ids(nodes_)) {
    const Node& node = nodes_[id];
    if (!kept[id.index] || node.is_term) {
      continue;
    }
    built.renumbered[id] = NodeId{static_cast<std::uint32_t>(circuit.node_count())};
    circuit.gates_.push_back({
        node.threshold,
        static_cast<std::uint32_t>(circuit.edges_.size()),
        static_cast<std::uint32_t>(node.edges.size()),
    });
    for (const Edge& edge : node.edges) {
      circuit.edges_.push_back({built.renumbered[edge.child], edge.weight});
    }
  }
  circuit.index(variables_->size());
  return built;
}

void Circuit::index(std::size_t variable_count) {
  std::vector<std::vector<NodeId>> readers(variable_count);
  for (std::uint32_t i = 0; i < terms_.size(); ++i) {
    readers[terms_[i].variable.index].push_back(NodeId{i});
  }
  terms_of_variable_ = rows(readers);
  std::vector<std::vector<NodeId>> parents(node_count());
  for (std::size_t i = 0; i < gates_.size(); ++i) {
    for (const Edge& edge : edges(gates_[i])) {
      parents[edge.child.index].push_back(gate_id(i));
    }
  }
  parents_ = rows(parents);
}

Circuit::Rows Circuit::rows(const std::vector<std::vector<NodeId>>& lists) {
  Rows out;
  out.starts.push_back(0);
  for (const std::vector<NodeId>& list : lists) {
    out.items.insert(out.items.end(), list.begin(), list.end());
    out.starts.push_back(static_cast<std::uint32_t>(out.items.size()));
  }
  return out;
}

}  // namespace unknot
