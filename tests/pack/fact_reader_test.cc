// Facts and questions, read by engine/pack/fact_reader.cc.
#include <string>

#include "tests/support/catch.h"
#include "tests/support/packs.h"

namespace unknot {
namespace {

using Remarks = std::vector<std::string>;

// The small pack with one more fact `probe`, which a question asks for and a finding reads.
std::string with_fact(const std::string& fact, const std::string& test) {
  return "facts:\n  probe: " + fact +
         "\nquestions:\n  - {ask: probe, section: start, text: A question, why: For a test.}\n"
         "rules:\n  test-rule: {when: {probe: " +
         test + "}, level: soon, see: doctor, because: For a test.}\n";
}

Fact fact(const std::string& fact, const std::string& test) {
  const Model model = test::small_pack_with(with_fact(fact, test)).model;
  return model.vocabulary[*model.vocabulary.find("probe")];
}

Remarks remarks(const std::string& fact, const std::string& test = "yes") {
  return test::remarks_of(test::load_with_small_pack(with_fact(fact, test)));
}

// The small pack with a fact `chills` and this question.
Remarks question_remarks(const std::string& question) {
  return test::remarks_of(test::load_with_small_pack(
      "facts: {chills: {type: yes-no}}\nquestions:\n  - " + question +
      "\nrules:\n  test-rule: {when: {chills: yes}, level: soon, see: doctor, because: A test.}\n"
  ));
}

}  // namespace

TEST_CASE("fact reader: a fact has sensible defaults", "[pack]") {
  const Fact probe = fact("{type: yes-no}", "yes");
  CHECK(probe.type == FactType::YesNo);
  CHECK(probe.label == "probe");
  CHECK(probe.help.empty());
  CHECK(probe.can_appear);
  CHECK_FALSE(fact("{type: one-of, options: {a: A, b: B}}", "a").can_appear);
  CHECK_FALSE(fact("{type: yes-no, can-appear: no}", "yes").can_appear);
  CHECK(fact("{type: time}", "2 days").domain == Range{0, Range::kHighest});
  CHECK(fact("{type: number}", "2").domain == Range{});
}

TEST_CASE("fact reader: options keep their order, labels and nesting", "[pack]") {
  const Fact probe = fact(
      "{type: one-of, options: {z-first: One, outer: {label: Two, help: Wide., options: {in-a: "
      "Three, in-b: {}}}}}",
      "outer"
  );
  REQUIRE(probe.options.size() == 4);
  CHECK(probe.options[0].id == "z-first");
  CHECK(probe.options[1].help == "Wide.");
  CHECK(probe.options[1].has_parts);
  CHECK(probe.options[2].parent == 1U);
  CHECK(probe.options[2].depth == 1);
  CHECK(probe.options[3].label == "in b");
  CHECK(probe.options[1].cells == 0b110);
}

TEST_CASE("fact reader: numbers have a unit, decimals and bounds", "[pack]") {
  const Fact probe =
      fact("{type: number, unit: kg, decimals: 1, min: 2.5, max: 300 kg}", "\"> 90 kg\"");
  CHECK(probe.scale == Scale{Scale::Kind::Number, "kg", 1});
  CHECK(probe.domain == Range{25, 3000});
  CHECK(fact("{type: time, max: 2 weeks}", "1 day").domain == Range{0, 14 * 86400});
}

TEST_CASE("fact reader: keys that do not fit the type are told", "[pack]") {
  CHECK(remarks("{type: yes-no, unit: kg}") == Remarks{"M015 `unit`"});
  CHECK(remarks("{type: yes-no, min: 3, max: 4}") == Remarks{"M015 `min`", "M015 `max`"});
  CHECK(remarks("{type: time, decimals: 1}") == Remarks{"M015 `decimals`"});
  CHECK(remarks("{type: number, options: {a: A}}") == Remarks{"M015 `options`"});
  CHECK(remarks("{type: one-of}") == Remarks{"P002 `probe`"});
}

TEST_CASE("fact reader: a yes may imply at least one of other facts", "[pack]") {
  const Model model =
      test::small_pack_with(with_fact("{type: yes-no, implies: [fever, numbness]}", "yes")).model;
  const auto variable = [&model](std::string_view id) {
    return model.vocabulary[*model.vocabulary.find(id)].first_variable;
  };
  REQUIRE(model.implications.size() == 1);
  CHECK(model.implications.front().fact == variable("probe"));
  CHECK(
      model.implications.front().implied ==
      std::vector<VariableId>{variable("fever"), variable("numbness")}
  );
}

TEST_CASE("fact reader: only yes-no facts imply and are implied", "[pack]") {
  CHECK(remarks("{type: number, implies: fever}", "1") == Remarks{"M015 `implies`"});
  CHECK(remarks("{type: yes-no, implies: [age]}") == Remarks{"M015 `age`"});
  CHECK(remarks("{type: yes-no, implies: [fevr]}") == Remarks{"M001 `fevr`"});
}

TEST_CASE("fact reader: bad values of keys are told", "[pack]") {
  CHECK(remarks("{type: bool}") == Remarks{"P006 `bool`"});
  CHECK(remarks("{label: A label}") == Remarks{"P002 `probe`"});
  CHECK(remarks("{type: number, unit: kg/m2}") == Remarks{"P003 `kg/m2`"});
  CHECK(remarks("{type: number, decimals: 4}") == Remarks{"P007 `4`"});
  CHECK(remarks("{type: number, min: low}") == Remarks{"C004 `low`"});
  CHECK(remarks("{type: number, min: \"> 3\"}") == Remarks{"C004 `\"> 3\"`"});
  CHECK(remarks("{type: time, max: 3}") == Remarks{"C005 `3`"});
  CHECK(remarks("{type: number, min: 5, max: 4}") == Remarks{"C010 `4`"});
  CHECK(remarks("{type: yes-no, labl: A}") == Remarks{"P001 `labl`"});
}

TEST_CASE("fact reader: bad options are told", "[pack]") {
  CHECK(remarks("{type: one-of, options: {}}") == Remarks{"P003 `{}`"});
  CHECK(remarks("{type: one-of, options: [a, b]}") == Remarks{"P003 `[a, b]`"});
  CHECK(remarks("{type: one-of, options: {none: No, A: B}}") == Remarks{"P013 `none`", "P004 `A`"});
  CHECK(
      remarks("{type: one-of, options: {a: {label: A, options: {b: B}}, b: B}}") ==
      Remarks{"P005 `b`"}
  );
  CHECK(
      remarks("{type: any-of, options: {a: {label: A, options: {b: B}}}}") ==
      Remarks{"P001 `options`"}
  );
}

TEST_CASE("fact reader: a fact that cannot be used is not missed elsewhere", "[pack]") {
  // The question and the rule that speak of it get no remark.
  CHECK(remarks("{type: one-of, options: []}", "anything") == Remarks{"P003 `[]`"});
}

TEST_CASE("fact reader: a question needs what people read, and its section", "[pack]") {
  CHECK(question_remarks("{ask: chills}") == Remarks{"P002 `ask`", "P002 `ask`", "P002 `ask`"});
  CHECK(question_remarks("{ask: chills, section: start, text: A, why: B}").empty());
  CHECK(
      question_remarks("{ask: chills, section: strat, text: A, why: B}") == Remarks{"M001 `strat`"}
  );
  CHECK(
      question_remarks("{ask: [chills, cold], section: start, text: A, why: B}") ==
      Remarks{"M001 `cold`"}
  );
}

}  // namespace unknot
