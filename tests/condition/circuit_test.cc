#include "engine/condition/circuit.h"

#include <algorithm>
#include <limits>
#include <span>
#include <utility>

#include "engine/base/expects.h"
#include "engine/evaluation/evaluation.h"
#include "tests/support/catch.h"
#include "tests/support/random_model.h"
#include "tests/support/tiny_model.h"

namespace unknot {
namespace {

// Two yes-no variables, one of three cells, one of all 64.
struct Fixture {
  Fixture() {
    for (const unsigned cells : {2U, 2U, 3U, 64U}) {
      Variable variable;
      variable.cell_count = static_cast<std::uint8_t>(cells);
      variables.add(variable);
    }
  }

  NodeId yes(std::uint32_t variable) { return builder.term(VariableId{variable}, kYes); }
  NodeId no(std::uint32_t variable) { return builder.term(VariableId{variable}, kNo); }
  NodeId in(CellMask cells) { return builder.term(VariableId{2}, cells); }
  NodeId all(std::vector<NodeId> children) { return builder.all(children); }
  NodeId any(std::vector<NodeId> children) { return builder.any(children); }
  NodeId at_least(std::int32_t count, std::vector<NodeId> children) {
    return builder.at_least(count, children);
  }
  NodeId weighted(std::int32_t threshold, std::vector<Edge> edges) {
    return builder.weighted(threshold, edges);
  }

  IdMap<VariableId, Variable> variables;
  CircuitBuilder builder{variables};
};

std::string promise_broken_by(const auto& action) {
  try {
    action();
  } catch (const InternalFault& fault) {
    return fault.what();
  }
  return "none";
}

}  // namespace

TEST_CASE("circuit: equal nodes are one node") {
  Fixture f;
  CHECK(f.yes(0) == f.yes(0));
  CHECK(f.yes(0) != f.yes(1));
  CHECK(f.yes(0) != f.no(0));
  CHECK(f.all({f.yes(0), f.yes(1)}) == f.all({f.yes(1), f.yes(0), f.yes(1)}));
  CHECK(f.all({f.yes(0), f.yes(1)}) != f.any({f.yes(0), f.yes(1)}));
}

TEST_CASE("circuit: a term that everybody or nobody fulfils is a constant") {
  Fixture f;
  CHECK(f.in(0b111) == f.builder.always());
  CHECK(f.in(0b1111'0000 | 0b111) == f.builder.always());
  CHECK(f.in(0) == f.builder.never());
  CHECK(f.in(0b1000) == f.builder.never());
  CHECK(f.builder.term(VariableId{3}, ~CellMask{0}) == f.builder.always());
  CHECK(f.builder.is_always(f.builder.always()));
  CHECK(f.builder.is_never(f.builder.never()));
  CHECK_FALSE(f.builder.is_always(f.builder.never()));
  CHECK_FALSE(f.builder.is_never(f.builder.always()));
  CHECK_FALSE(f.builder.is_always(f.yes(0)));
  CHECK_FALSE(f.builder.is_never(f.yes(0)));
}

TEST_CASE("circuit: terms on one variable are intersected in an all and united in an any") {
  Fixture f;
  CHECK(f.all({f.in(0b011), f.in(0b110)}) == f.in(0b010));
  CHECK(f.all({f.in(0b001), f.in(0b110)}) == f.builder.never());
  CHECK(f.any({f.in(0b001), f.in(0b010)}) == f.in(0b011));
  CHECK(f.any({f.in(0b001), f.in(0b110)}) == f.builder.always());
  CHECK(f.all({f.yes(0), f.in(0b001), f.no(0)}) == f.builder.never());
  CHECK(f.any({f.yes(0), f.in(0b001), f.no(0)}) == f.builder.always());
}

TEST_CASE("circuit: inner gates of the same kind are flattened") {
  Fixture f;
  const NodeId flat_all = f.all({f.yes(0), f.yes(1), f.in(0b011)});
  CHECK(f.all({f.yes(0), f.all({f.yes(1), f.in(0b011)})}) == flat_all);
  CHECK(f.all({f.all({f.yes(0), f.in(0b011)}), f.all({f.yes(1), f.in(0b011)})}) == flat_all);
  const NodeId flat_any = f.any({f.yes(0), f.yes(1), f.in(0b011)});
  CHECK(f.any({f.yes(0), f.any({f.yes(1), f.in(0b011)})}) == flat_any);
  CHECK(f.any({f.in(0b001), f.any({f.yes(0), f.any({f.yes(1), f.in(0b010)})})}) == flat_any);
}

TEST_CASE("circuit: a large gate that many others read is shared, a smaller one is flattened") {
  constexpr std::uint32_t kMost = CircuitBuilder::kMostFlattened;
  constexpr std::uint32_t kReaders = 50;
  const auto edges_read = [](std::uint32_t size) {
    IdMap<VariableId, Variable> variables(size + kReaders);
    CircuitBuilder builder(variables);
    std::vector<NodeId> terms;
    for (const VariableId variable : ids(variables)) {
      terms.push_back(builder.term(variable, kYes));
    }
    const NodeId inner = builder.any(std::span(terms).first(size));
    std::vector<NodeId> roots;
    for (std::uint32_t i = 0; i < kReaders; ++i) {
      roots.push_back(builder.any(std::vector{inner, terms[size + i]}));
    }
    const CircuitBuilder::Built built = builder.build(roots);
    std::size_t edges = 0;
    for (const Gate& gate : built.circuit.gates()) {
      edges += gate.edge_count;
    }
    return edges;
  };
  CHECK(edges_read(kMost) == kReaders * (kMost + 1));
  CHECK(edges_read(kMost + 1) == kReaders * 2 + (kMost + 1));
}

TEST_CASE("circuit: large gates inside of each other mean what they say") {
  constexpr std::uint32_t kSize = CircuitBuilder::kMostFlattened + 1;
  IdMap<VariableId, Variable> variables(kSize + 1);
  CircuitBuilder builder(variables);
  std::vector<NodeId> terms;
  for (std::uint32_t i = 0; i < kSize; ++i) {
    terms.push_back(builder.term(VariableId{i}, kYes));
  }
  const NodeId all_of_all = builder.all(
      std::vector{builder.all(terms), builder.term(VariableId{kSize}, kYes)}
  );
  const NodeId not_all = builder.negation(all_of_all);
  CHECK(builder.negation(not_all) == all_of_all);
  const CircuitBuilder::Built built = builder.build(std::vector{all_of_all, not_all});
  Possible possible(kSize + 1);
  for (CellMask& cells : possible) {
    cells = kYes;
  }
  const auto truths = [&] {
    const Evaluation evaluation = evaluated(built.circuit, possible);
    return std::pair(
        evaluation.truth(built.renumbered[all_of_all]), evaluation.truth(built.renumbered[not_all])
    );
  };
  CHECK(truths() == std::pair(Truth::True, Truth::False));
  for (const VariableId variable : {VariableId{0}, VariableId{kSize - 1}, VariableId{kSize}}) {
    possible[variable] = kYes | kNo;
    CHECK(truths() == std::pair(Truth::Unknown, Truth::Unknown));
    possible[variable] = kNo;
    CHECK(truths() == std::pair(Truth::False, Truth::True));
    possible[variable] = kYes;
  }
}

TEST_CASE("circuit: constants disappear from gates") {
  Fixture f;
  const NodeId always = f.builder.always();
  const NodeId never = f.builder.never();
  CHECK(f.all({}) == always);
  CHECK(f.any({}) == never);
  CHECK(f.all({always, f.yes(0)}) == f.yes(0));
  CHECK(f.all({never, f.yes(0)}) == never);
  CHECK(f.any({always, f.yes(0)}) == always);
  CHECK(f.any({never, f.yes(0)}) == f.yes(0));
  CHECK(f.at_least(2, {always, f.yes(0), f.yes(1)}) == f.any({f.yes(0), f.yes(1)}));
  CHECK(f.at_least(2, {never, f.yes(0), f.yes(1)}) == f.at_least(2, {f.yes(0), f.yes(1), never}));
  CHECK(f.at_least(0, {f.yes(0)}) == always);
  CHECK(f.at_least(-3, {f.yes(0)}) == always);
  CHECK(f.at_least(4, {f.yes(0), f.yes(1), f.in(0b001)}) == never);
}

TEST_CASE("circuit: at least all is all, at least one is any") {
  Fixture f;
  CHECK(f.at_least(3, {f.in(0b011), f.in(0b110), f.yes(0)}) == f.all({f.in(0b010), f.yes(0)}));
  CHECK(f.at_least(1, {f.in(0b001), f.in(0b010), f.yes(0)}) == f.any({f.in(0b011), f.yes(0)}));
  CHECK(f.at_least(1, {f.yes(0)}) == f.yes(0));
}

TEST_CASE("circuit: a child that stands twice counts twice") {
  Fixture f;
  const NodeId gate = f.at_least(2, {f.yes(0), f.yes(0), f.yes(1)});
  // Two of (a, a, b): a alone suffices, b alone does not, and b adds nothing to a.
  const CircuitBuilder::Built built = f.builder.build(std::vector{gate});
  Possible possible(f.variables.size(), 0b11);
  possible[VariableId{0}] = kYes;
  CHECK(evaluated(built.circuit, possible).truth(built.renumbered[gate]) == Truth::True);
  possible[VariableId{0}] = kNo;
  CHECK(evaluated(built.circuit, possible).truth(built.renumbered[gate]) == Truth::False);
}

TEST_CASE("circuit: negation is pushed into the terms") {
  Fixture f;
  const auto negation = [&f](NodeId node) { return f.builder.negation(node); };
  CHECK(negation(f.yes(0)) == f.no(0));
  CHECK(negation(f.in(0b001)) == f.in(0b110));
  CHECK(negation(f.builder.always()) == f.builder.never());
  CHECK(negation(f.builder.never()) == f.builder.always());
  CHECK(negation(f.all({f.yes(0), f.in(0b001)})) == f.any({f.no(0), f.in(0b110)}));
  CHECK(negation(f.any({f.yes(0), f.in(0b001)})) == f.all({f.no(0), f.in(0b110)}));
  CHECK(
      negation(f.at_least(2, {f.yes(0), f.yes(1), f.in(0b001)})) ==
      f.at_least(2, {f.no(0), f.no(1), f.in(0b110)}));
}

TEST_CASE("circuit: a double negation is the node itself") {
  test::Dice dice(7);
  for (int round = 0; round < 300; ++round) {
    const test::TinyModel tiny = test::random_model({.rules = 0}, dice);
    const Condition condition = test::random_condition(tiny.model, 3, dice);
    CircuitBuilder builder(tiny.model.vocabulary.variables());
    const NodeId node = test::compiled(builder, tiny.model, condition);
    const NodeId twice = builder.negation(builder.negation(node));
    const auto built = builder.build(std::vector{node, twice});
    INFO(test::told(tiny.model, condition));
    // The same value for every partial answer, whether or not it is the same node.
    Evaluation evaluation(built.circuit);
    for (CellMask cells = 1; cells < 8; ++cells) {
      Possible possible = Answers(tiny.model.vocabulary).possible();
      possible[VariableId{0}] &= cells;
      possible[VariableId{2}] &= dice.once_in(2) ? CellMask{0b11} : CellMask{0b10};
      evaluation.evaluate(possible);
      REQUIRE(
          evaluation.truth(built.renumbered[node]) == evaluation.truth(built.renumbered[twice]));
    }
  }
}

TEST_CASE("circuit: negating a deep tower of shared nodes takes linear work") {
  IdMap<VariableId, Variable> variables(100);
  CircuitBuilder builder(variables);
  NodeId low = builder.term(VariableId{0}, kYes);
  NodeId high = builder.term(VariableId{1}, kYes);
  for (std::uint32_t i = 2; i < 98; i += 2) {
    // Each floor reads both nodes of the floor below; unshared this would be 2^48 paths.
    const NodeId left = builder.term(VariableId{i}, kYes);
    const NodeId right = builder.term(VariableId{i + 1}, kYes);
    const NodeId next = builder.at_least(2, std::vector{low, high, left});
    high = builder.at_least(2, std::vector{low, high, right});
    low = next;
  }
  const NodeId negated = builder.negation(low);
  const auto built = builder.build(std::vector{negated});
  CHECK(built.circuit.gates().size() == 2 * 48 - 1);
}

TEST_CASE("circuit: negative weights become positive ones of the negation") {
  Fixture f;
  // a - b >= 1 is a and not b.
  CHECK(f.weighted(1, {{f.yes(0), 1}, {f.yes(1), -1}}) == f.weighted(2, {{f.yes(0), 1}, {f.no(1), 1}}));
  // a - b >= 0 is a or not b; -a >= 0 is not a; -a >= 1 is never; anything is at least -1.
  CHECK(f.weighted(0, {{f.yes(0), 1}, {f.yes(1), -1}}) == f.weighted(1, {{f.yes(0), 1}, {f.no(1), 1}}));
  CHECK(f.weighted(0, {{f.yes(0), -1}}) == f.no(0));
  CHECK(f.weighted(1, {{f.yes(0), -1}}) == f.builder.never());
  CHECK(f.weighted(-1, {{f.yes(0), -1}}) == f.builder.always());
  CHECK(f.weighted(1, {{f.yes(0), 0}}) == f.builder.never());
  CHECK(f.weighted(3, {{f.yes(0), 5}, {f.yes(1), 2}}) == f.weighted(3, {{f.yes(0), 3}, {f.yes(1), 2}}));
}

TEST_CASE("circuit: weights that cannot be added up in 32 bits break a promise") {
  Fixture f;
  CHECK(promise_broken_by([&f] { f.weighted(1, {{f.yes(0), 1'000'000}, {f.yes(1), -1'000'000}}); }) == "none");
  CHECK(promise_broken_by([&f] { f.weighted(1, {{f.yes(0), 1'000'001}}); }) == "a weight is small");
  CHECK(
      promise_broken_by([&f] {
        f.weighted(1, {{f.yes(0), std::numeric_limits<std::int32_t>::min()}});
      }) == "a weight is small");
  std::vector<Edge> many;
  for (int i = 0; i < 1500; ++i) {
    many.push_back({f.yes(0), 1'000'000});
    many.push_back({f.yes(1), 1'000'000});
  }
  CHECK(promise_broken_by([&] { f.weighted(2'000'000'000, many); }) == "the weights of a gate can be added up");
}

TEST_CASE("circuit: building keeps what the roots reach and nothing else") {
  Fixture f;
  f.all({f.no(0), f.no(1)});
  const NodeId inner = f.any({f.yes(0), f.in(0b001)});
  const NodeId root = f.all({inner, f.yes(1)});
  const CircuitBuilder::Built built = f.builder.build(std::vector{root});
  const Circuit& circuit = built.circuit;
  CHECK(circuit.node_count() == 5);
  CHECK(circuit.terms().size() == 3);
  CHECK(circuit.gates().size() == 2);
  const NodeId node = built.renumbered[root];
  CHECK(node == circuit.gate_id(1));
  CHECK_FALSE(circuit.is_term(node));
  CHECK(circuit.gate(node).threshold == 2);
  CHECK(circuit.edges(circuit.gate(node)).size() == 2);
  const NodeId leaf = built.renumbered[f.yes(1)];
  CHECK(circuit.is_term(leaf));
  CHECK(circuit.term(leaf) == Term{VariableId{1}, kYes});
}

TEST_CASE("circuit: the invariants hold for random conditions") {
  test::Dice dice(11);
  for (int round = 0; round < 50; ++round) {
    const Model model = test::random_model({.rules = 8, .depth = 3}, dice).finish();
    const Circuit& circuit = model.circuit;
    std::size_t indexed = 0;
    for (std::size_t i = 0; i < circuit.gates().size(); ++i) {
      const Gate& gate = circuit.gates()[i];
      std::int64_t total = 0;
      for (const Edge& edge : circuit.edges(gate)) {
        REQUIRE(edge.child < circuit.gate_id(i));
        REQUIRE(edge.weight > 0);
        total += edge.weight;
        const auto parents = circuit.parents(edge.child);
        REQUIRE(std::ranges::count(parents, circuit.gate_id(i)) == 1);
      }
      const bool constant = gate.edge_count == 0;
      REQUIRE((constant || (gate.threshold > 0 && total >= gate.threshold && gate.edge_count > 1)));
    }
    std::vector<Term> terms(circuit.terms().begin(), circuit.terms().end());
    for (std::uint32_t i = 0; i < terms.size(); ++i) {
      const auto readers = circuit.terms_of(terms[i].variable);
      REQUIRE(std::ranges::count(readers, NodeId{i}) == 1);
    }
    for (const VariableId variable : ids(model.vocabulary.variables())) {
      indexed += circuit.terms_of(variable).size();
    }
    REQUIRE(indexed == terms.size());
    std::ranges::sort(terms);
    REQUIRE(std::ranges::adjacent_find(terms) == terms.end());
  }
}

}  // namespace unknot
