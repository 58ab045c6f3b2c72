#include "engine/pack/model_compiler.h"

#include <string>

#include <fmt/format.h>

#include "tests/support/catch.h"
#include "tests/support/packs.h"

namespace unknot {
namespace {

using Remarks = std::vector<std::string>;

std::string rule_with(const std::string& when) {
  return "rules:\n  test-rule: {when: " + when +
         ", level: soon, see: doctor, because: For a test.}\n";
}

Remarks remarks(const std::string& more) {
  return test::remarks_of(test::load_with_small_pack(more));
}

}  // namespace

TEST_CASE("model compiler: demands that exclude each other never hold", "[pack]") {
  CHECK(
      remarks(rule_with("{fever: yes, not: {fever: yes}}")) ==
      Remarks{"C006 `{fever: yes, not: {fever: yes}}`"}
  );
  CHECK(
      remarks(rule_with("{location: neck, all: [{location: calf}, {fever: yes}]}")) ==
      Remarks{"C006 `{location: neck, all: [{location: calf}, {fever: yes}]}`"}
  );
  // Through a finding: no fever and no high temperature, yet a fever.
  CHECK(
      remarks(rule_with("{infection: no, fever: yes}")) ==
      Remarks{"C006 `{infection: no, fever: yes}`"}
  );
}

TEST_CASE("model compiler: a branch that never holds is told alone", "[pack]") {
  CHECK(
      remarks(rule_with("{any: [{numbness: yes}, {age: \"< 18\", risk: 2, all: [{age: 70}]}]}")) ==
      Remarks{"C006 `{age: \"< 18\", risk: 2, all: [{age: 70}]}`"}
  );
}

TEST_CASE("model compiler: a finding that never holds is told once, where it stands", "[pack]") {
  CHECK(
      remarks(
          "findings:\n  odd: {location: neck, not: {location: neck}}\n" +
          rule_with("{odd: yes, fever: yes}")
      ) == Remarks{"C006 `{location: neck, not: {location: neck}}`"}
  );
}

TEST_CASE("model compiler: what always holds is a warning", "[pack]") {
  const test::Loaded loaded =
      test::load_with_small_pack(rule_with("{any: [{fever: yes}, {fever: no}], numbness: yes}"));
  CHECK(loaded.pack.ok());
  CHECK(test::remarks_of(loaded) == Remarks{"C007 `any: [{fever: yes}, {fever: no}]`"});
}

TEST_CASE("model compiler: circles are told with their path", "[pack]") {
  const test::Loaded loaded = test::load_with_small_pack(
      "findings:\n  a: {b: yes}\n  b: {c: \">= 1\"}\n"
      "scores:\n  c: [{when: {a: yes}, points: 1}]\n" +
      rule_with("{a: yes}")
  );
  REQUIRE(loaded.pack.diagnostics.size() == 1);
  CHECK(loaded.pack.diagnostics.front().code == Code::FindingCycle);
  CHECK(loaded.pack.diagnostics.front().message == "a circle: `a` -> `b` -> `c` -> `a`");
}

TEST_CASE("model compiler: the thresholds of all conditions cut a fact", "[pack]") {
  const Model model =
      test::small_pack_with(rule_with("{temperature: [\"35 to 36 C\", \"> 40 C\"]}")).model;
  const Fact& temperature = model.vocabulary[*model.vocabulary.find("temperature")];
  CHECK(temperature.starts == std::vector<Ticks>{300, 350, 361, 380, 401});
}

TEST_CASE("model compiler: too many thresholds are an error at the fact", "[pack]") {
  std::string values;
  for (int age = 1; age < 100; age += 3) {
    values += fmt::format("{}{}", values.empty() ? "" : ", ", age);
  }
  CHECK(remarks(rule_with("{age: [" + values + "]}")) == Remarks{"M004 `age`"});
}

TEST_CASE("model compiler: otherwise holds when no rule of the last level does", "[pack]") {
  const Model model = test::model_of(test::small_pack());
  // One rule of the last level: its negation is any of three negated terms.
  const Gate& gate = model.circuit.gate(model.otherwise.node);
  CHECK(gate.threshold == 1);
  const Model without = test::small_pack_with(rule_with("{fever: yes}")).model;
  CHECK(without.circuit.gate(without.otherwise.node).threshold == 1);
}

TEST_CASE("model compiler: without a rule of the last level otherwise always holds", "[pack]") {
  std::string text = test::small_pack();
  const std::size_t level = text.find("level: self-care\n    see: doctor");
  REQUIRE(level != std::string::npos);
  text.replace(level, 16, "level: routine  ");
  const std::size_t expected = text.find("{level: self-care, plan-has");
  REQUIRE(expected != std::string::npos);
  text.replace(expected, 17, "{level: routine  ");
  const Model model = test::model_of(text);
  const Gate& gate = model.circuit.gate(model.otherwise.node);
  CHECK(gate.threshold <= 0);
}

TEST_CASE("model compiler: an endless chain of findings is refused, not followed") {
  std::string more = "findings:\n  f0: {fever: yes}\n";
  for (int i = 1; i < 1500; ++i) {
    more += i % 2 == 0 ? "  f" + std::to_string(i) + ": {f" + std::to_string(i - 1) +
                             ": yes, numbness: yes}\n"
                       : "  f" + std::to_string(i) + ": {any: [{f" + std::to_string(i - 1) +
                             ": yes}, {pregnant: yes}]}\n";
  }
  more +=
      "rules:\n  r: {when: {f1499: yes}, level: soon, see: doctor, because: Test., "
      "sources: [guide]}\n";
  const test::Loaded loaded = test::load_with_small_pack(more);
  const std::vector<std::string> remarks = test::remarks_of(loaded);
  REQUIRE_FALSE(remarks.empty());
  CHECK(remarks.front().starts_with("Y008 `f1"));
}

}  // namespace unknot
