#include "engine/condition/checker.h"

#include "tests/support/catch.h"
#include "tests/support/packs.h"

namespace unknot {
namespace {

using Remarks = std::vector<std::string>;

std::string rule_with(const std::string& when) {
  return "rules:\n  test-rule: {when: " + when +
         ", level: soon, see: doctor, because: For a test.}\n";
}

// The remarks on a rule with this condition, beside the small pack, as "CODE `text`: help".
Remarks remarks(const std::string& when) {
  const test::Loaded loaded = test::load_with_small_pack(rule_with(when));
  Remarks out;
  for (const Diagnostic& diagnostic : loaded.pack.diagnostics) {
    out.push_back(
        std::string(info(diagnostic.code).id) + " `" +
        std::string(loaded.sources.text(diagnostic.span)) + "`: " + diagnostic.help
    );
  }
  return out;
}

Condition condition(const std::string& when) {
  const Model model = test::small_pack_with(rule_with(when)).model;
  for (const Rule& rule : model.rules) {
    if (rule.id == "test-rule") {
      return rule.when.written;
    }
  }
  throw InternalFault("the rule is there");
}

}  // namespace

TEST_CASE("checker: names that nothing defines get the nearest one", "[condition]") {
  CHECK(remarks("{fevr: yes}") == Remarks{"C001 `fevr`: did you mean `fever`?"});
  CHECK(remarks("{infektion: yes}") == Remarks{"C001 `infektion`: did you mean `infection`?"});
  CHECK(
      remarks("{zebra-stripes: yes}") ==
      Remarks{"C001 `zebra-stripes`: define it under `facts`, `findings` or `scores`"}
  );
  CHECK(remarks("{calf: yes}") == Remarks{"C001 `calf`: it is an option: write `location: calf`"});
}

TEST_CASE("checker: every fault of a condition is told in one run", "[condition]") {
  CHECK(
      remarks("{fevr: yes, location: [nek, calf, bak], numbness: maybe}") ==
      Remarks{
          "C001 `fevr`: did you mean `fever`?",
          "C002 `nek`: did you mean `neck`?",
          "C002 `bak`: did you mean `back`?",
          "C003 `maybe`: write `yes` or `no`",
      }
  );
}

TEST_CASE("checker: words that mean yes or no elsewhere are put right", "[condition]") {
  CHECK(remarks("{fever: true}") == Remarks{"C003 `true`: write `yes`"});
  CHECK(remarks("{fever: Off}") == Remarks{"C003 `Off`: write `no`"});
  CHECK(remarks("{infection: 1}") == Remarks{"C003 `1`: write `yes` or `no`"});
  CHECK(remarks("{fever: [yes, no]}") == Remarks{"C003 `fever: [yes, no]`: write `yes` or `no`"});
}

TEST_CASE("checker: quantities need a sign or value, and the unit of the fact", "[condition]") {
  CHECK(remarks("{duration: long}").front().starts_with("C004 `long`: write for example"));
  CHECK(remarks("{duration: 6}").front().starts_with("C005 `6`: "));
  CHECK(remarks("{duration: 6 kg}").front().starts_with("C005 `6 kg`: "));
  CHECK(remarks("{age: 6 weeks}").front().starts_with("C005 `6 weeks`: "));
  CHECK(
      remarks("{age: \"> 6.5\"}") ==
      Remarks{"C004 `\"> 6.5\"`: use a whole number, or give the fact `decimals`"}
  );
  CHECK(
      remarks("{temperature: \"> 38.55 C\"}") ==
      Remarks{"C004 `\"> 38.55 C\"`: use at most 1 place"}
  );
  CHECK(
      remarks("{duration: 6 to 2 weeks}") ==
      Remarks{"C004 `6 to 2 weeks`: put the smaller value first"}
  );
  CHECK(remarks("{risk: many}").front().starts_with("C004 `many`: "));
}

TEST_CASE("checker: values that the fact cannot have are told with those it can", "[condition]") {
  CHECK(remarks("{age: \"> 120\"}") == Remarks{"C010 `\"> 120\"`: possible values: 0 to 120"});
  CHECK(remarks("{age: [30, 130]}") == Remarks{"C010 `130`: possible values: 0 to 120"});
}

TEST_CASE("checker: groups inside of a value are for any-of facts", "[condition]") {
  CHECK(remarks("{location: {all: [neck, calf]}}").front().starts_with("P003 "));
  CHECK(remarks("{fever: {none: [yes]}}").front().starts_with("P003 "));
  CHECK(remarks("{medicines: {at-least: 2, of: [blood-thinner, ibuprofen]}}").empty());
}

TEST_CASE("checker: each part of the text becomes a node with its place", "[condition]") {
  const Condition checked = condition("{fever: yes, any: [{location: back}, {infection: no}]}");
  REQUIRE(checked.nodes.size() == 5);
  CHECK(checked.nodes[0].kind == Condition::Kind::Test);
  CHECK(checked.nodes[0].cells == kYes);
  CHECK(checked.nodes[1].cells == 0b0110);
  CHECK(checked.nodes[2].kind == Condition::Kind::Finding);
  CHECK_FALSE(checked.nodes[2].wanted);
  CHECK(checked.nodes[3].count == 1);
  CHECK(checked.nodes[3].children == std::vector<std::uint32_t>{1, 2});
  CHECK(checked.root().count == 2);
  CHECK(checked.root().children == std::vector<std::uint32_t>{0, 3});
  CHECK(checked.root().span.begin < checked.nodes[0].span.begin);
}

TEST_CASE("checker: a broken name leaves no value and no remark", "[condition]") {
  Vocabulary vocabulary;
  ConditionSyntax syntax;
  ConditionSyntax::Node entry;
  entry.kind = ConditionSyntax::Kind::Entry;
  entry.name = {"fever", {}};
  entry.values = {{"yes", {}}};
  syntax.nodes = {entry};
  const ConditionNames names{vocabulary, {}, {}, {"fever"}};
  const Checked<Condition> checked = check_condition(syntax, names);
  CHECK_FALSE(checked.ok());
  CHECK(checked.diagnostics.empty());
}

TEST_CASE("checker: cells begin at the first value in and the first value out", "[condition]") {
  const Model model = test::small_pack_with(rule_with("{age: [\"20 to 29\", \">= 80\"]}")).model;
  const FactId age = *model.vocabulary.find("age");
  CHECK(model.vocabulary[age].starts == std::vector<Ticks>{0, 20, 30, 65, 80});
  for (const Rule& rule : model.rules) {
    if (rule.id == "test-rule") {
      CHECK(
          thresholds(rule.when.written, model.vocabulary) ==
          std::vector<std::pair<FactId, Ticks>>{{age, 20}, {age, 30}, {age, 80}}
      );
    }
  }
}

}  // namespace unknot
