#include "engine/condition/variables_read.h"

#include <utility>
#include <vector>

#include "tests/support/catch.h"

namespace unknot {
namespace {

using Variables = std::vector<VariableId>;

constexpr VariableId kA{0};
constexpr VariableId kB{1};
constexpr VariableId kC{2};

// At least two of a, b and c; or a and c; or not c.
struct Fixture {
  Fixture() {
    const NodeId a = builder.term(kA, kYes);
    const NodeId b = builder.term(kB, kYes);
    c = builder.term(kC, kYes);
    two = builder.at_least(2, std::vector{a, b, c});
    both = builder.all(std::vector{c, a});
    root = builder.any(std::vector{two, both, builder.negation(c)});
    CircuitBuilder::Built built = builder.build(std::vector{root, two, both, c});
    for (NodeId* node : {&root, &two, &both, &c}) {
      *node = built.renumbered[*node];
    }
    circuit = std::move(built.circuit);
  }

  IdMap<VariableId, Variable> variables{3};
  CircuitBuilder builder{variables};
  Circuit circuit;
  NodeId root;
  NodeId two;
  NodeId both;
  NodeId c;
};

constexpr auto kEveryNode = [](NodeId) { return true; };

}  // namespace

TEST_CASE("variables read: every variable once and in order, through all gates") {
  const Fixture f;
  CHECK(variables_read(f.circuit, f.root) == Variables{kA, kB, kC});
  CHECK(variables_read(f.circuit, f.both) == Variables{kA, kC});
  CHECK(variables_read(f.circuit, f.c) == Variables{kC});
}

TEST_CASE("variables read: a walk goes only through nodes that count") {
  const Fixture f;
  VariableWalk walk(f.circuit);
  const auto all_but = [](NodeId left_out) {
    return [left_out](NodeId node) { return node != left_out; };
  };
  CHECK(each_once(walk.read_by(f.root, all_but(f.two))) == Variables{kA, kC});
  walk.restart();
  CHECK(walk.read_by(f.root, all_but(f.root)).empty());
}

TEST_CASE("variables read: a walk meets nothing twice until it is restarted") {
  const Fixture f;
  VariableWalk walk(f.circuit);
  CHECK(each_once(walk.read_by(f.both, kEveryNode)) == Variables{kA, kC});
  CHECK(each_once(walk.read_by(f.two, kEveryNode)) == Variables{kB});
  CHECK(walk.read_by(f.both, kEveryNode).empty());
  walk.restart();
  CHECK(each_once(walk.read_by(f.both, kEveryNode)) == Variables{kA, kC});
}

}  // namespace unknot
