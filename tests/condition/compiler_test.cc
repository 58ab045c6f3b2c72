#include "engine/condition/compiler.h"

#include <set>

#include "tests/support/catch.h"
#include "tests/support/packs.h"

namespace unknot {
namespace {

// A model with one more finding, `probe`, which is the condition under test.
Model model_with(const std::string& condition) {
  return test::small_pack_with(
             "findings:\n  probe: " + condition +
             "\nrules:\n  test-rule:\n    when: {probe: yes}\n    level: soon\n    see: doctor\n"
             "    because: For a test.\n"
  )
      .model;
}

const Finding& probe(const Model& model) {
  for (const Finding& finding : model.findings) {
    if (finding.id == "probe") {
      return finding;
    }
  }
  throw InternalFault("the probe is there");
}

NodeId node_of(const Model& model) {
  return probe(model).when.node;
}

// Whether the node is a term on the variable of `fact`, and with which cells.
CellMask cells_of(const Model& model, std::string_view fact) {
  const NodeId node = node_of(model);
  REQUIRE(model.circuit.is_term(node));
  const Fact& wanted = model.vocabulary[*model.vocabulary.find(fact)];
  CHECK(model.circuit.term(node).variable == wanted.first_variable);
  return model.circuit.term(node).cells;
}

std::vector<ConstantPart> parts_of(const std::string& written) {
  Vocabulary vocabulary;
  Fact fever;
  fever.id = "fever";
  vocabulary.add(fever);
  CircuitBuilder builder(vocabulary.variables());
  const VariableId variable{0};
  Condition condition;
  const auto test = [&](CellMask cells, std::uint32_t begin) {
    Condition::Node node;
    node.kind = Condition::Kind::Test;
    node.variable = variable;
    node.cells = cells;
    node.span = {0, begin, begin + 1};
    condition.nodes.push_back(node);
  };
  test(kYes, 1);
  test(written == "same" ? kYes : kNo, 2);
  Condition::Node all;
  all.kind = Condition::Kind::AtLeast;
  all.count = written == "either" ? 1 : 2;
  all.children = {0, 1};
  all.span = {0, 0, 9};
  condition.nodes.push_back(all);
  Condition::Node negated;
  negated.kind = Condition::Kind::Not;
  negated.children = {2};
  negated.span = {0, 0, 10};
  condition.nodes.push_back(negated);
  const CompiledNames names;
  return constant_parts(condition, compile(condition, vocabulary, names, builder), names, builder);
}

}  // namespace

TEST_CASE("compiler: every kind of comparison becomes a term with its cells", "[condition]") {
  CHECK(cells_of(model_with("{fever: yes}"), "fever") == kYes);
  CHECK(cells_of(model_with("{fever: no}"), "fever") == kNo);
  CHECK(cells_of(model_with("{location: back}"), "location") == 0b0110);
  CHECK(cells_of(model_with("{location: [neck, lower-back]}"), "location") == 0b0101);
  CHECK(cells_of(model_with("{medicines: blood-thinner}"), "medicines") == kYes);
  // The small pack cuts the age at 65.
  CHECK(cells_of(model_with("{age: \"< 65\"}"), "age") == 0b01);
}

TEST_CASE("compiler: a negation is pushed into the cells", "[condition]") {
  CHECK(cells_of(model_with("{not: {location: back}}"), "location") == 0b1001);
  CHECK(cells_of(model_with("{not: {not: {fever: yes}}}"), "fever") == kYes);
}

TEST_CASE("compiler: `none` of an any-of fact wants all of its options to be no", "[condition]") {
  const Model model = model_with("{medicines: none}");
  REQUIRE_FALSE(model.circuit.is_term(node_of(model)));
  const Gate& gate = model.circuit.gate(node_of(model));
  CHECK(gate.threshold == 2);
  for (const Edge& edge : model.circuit.edges(gate)) {
    CHECK(model.circuit.term(edge.child).cells == kNo);
  }
  CHECK(gate.edge_count == 2);
}

TEST_CASE("compiler: a finding is compiled once and shared", "[condition]") {
  const Model model = model_with("{infection: yes}");
  const FindingId infection{0};
  REQUIRE(model.findings[infection].id == "infection");
  CHECK(node_of(model) == model.findings[infection].when.node);
}

TEST_CASE("compiler: the points of a score become one weighted gate", "[condition]") {
  const Model model = model_with("{risk: \">= 2\"}");
  const Gate& gate = model.circuit.gate(node_of(model));
  std::multiset<std::int32_t> weights;
  for (const Edge& edge : model.circuit.edges(gate)) {
    weights.insert(edge.weight);
  }
  // 2 + 1 - 1: the negative item counts when it does not hold, and the threshold moves with it.
  CHECK(gate.threshold == 3);
  CHECK(weights == std::multiset<std::int32_t>{1, 1, 2});
}

TEST_CASE("compiler: the smallest part that cannot vary is told", "[condition]") {
  using Parts = std::vector<ConstantPart>;
  CHECK(parts_of("both") == Parts{{{0, 0, 9}, false}});
  CHECK(parts_of("either") == Parts{{{0, 0, 9}, true}});
  CHECK(parts_of("same").empty());
}

TEST_CASE("compiler: a score out of reach never holds", "[condition]") {
  const char* const kMore =
      "rules:\n  test-rule: {when: {risk: \"> 3\"}, level: soon, see: doctor, because: A test.}\n";
  test::expect_diagnostic_with_small_pack(kMore, "C006", "risk: \"> 3\"");
}

}  // namespace unknot
