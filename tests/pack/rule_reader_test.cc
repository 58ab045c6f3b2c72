// Levels, rules, scores, promises and cases, read by engine/pack/rule_reader.cc.
#include <string>

#include "tests/support/catch.h"
#include "tests/support/packs.h"

namespace unknot {
namespace {

using Remarks = std::vector<std::string>;

Remarks remarks(const std::string& more) {
  return test::remarks_of(test::load_with_small_pack(more));
}

std::string rule(const std::string& keys) {
  return "rules:\n  test-rule: {when: {fever: yes}, " + keys + "}\n";
}

const Rule& rule_of(const Model& model) {
  for (const Rule& rule : model.rules) {
    if (rule.id == "test-rule") {
      return rule;
    }
  }
  throw InternalFault("the rule is there");
}

}  // namespace

TEST_CASE("rule reader: a rule has everything that was said", "[pack]") {
  const Model model = test::small_pack_with(
                          rule("level: soon, see: doctor, because: ' For  a test. ', sources: "
                               "[guide], basis: study, when-unsure: {level: routine, because: So.}")
  )
                          .model;
  const Rule& read = rule_of(model);
  CHECK(model.levels[read.level].id == "soon");
  CHECK(model.professionals[read.see].id == "doctor");
  CHECK(read.because == "For a test.");
  CHECK(read.sources == std::vector<SourceId>{{0}});
  CHECK(read.basis == Basis::Study);
  CHECK(model.levels[read.unsure_level].id == "routine");
  CHECK(read.unsure_because == "So.");
}

TEST_CASE("rule reader: an undecided rule counts with its own level by default", "[pack]") {
  const Model model =
      test::small_pack_with(rule("level: soon, see: doctor, because: A test.")).model;
  CHECK(rule_of(model).unsure_level == rule_of(model).level);
  CHECK(rule_of(model).unsure_because.empty());
  CHECK(rule_of(model).basis == Basis::NotStated);
}

TEST_CASE("rule reader: what a rule needs is told", "[pack]") {
  CHECK(
      remarks("rules:\n  test-rule: {}\n") ==
      Remarks{"P002 `test-rule`", "P002 `test-rule`", "P002 `test-rule`", "P002 `test-rule`"}
  );
  CHECK(
      remarks(rule("level: soon, see: doctor, because: A., when-unsure: {}")) ==
      Remarks{"P002 `when-unsure`", "P002 `when-unsure`"}
  );
  CHECK(remarks("rules:\n  test-rule: text\n") == Remarks{"P003 `text`"});
}

TEST_CASE("rule reader: scores are lists of conditions with points", "[pack]") {
  const std::string use = rule("level: soon, see: doctor, because: A test., basis: local")
                              .replace(0, 6, "scores:\n  extra: @\nrules:");
  const auto with = [&use](const std::string& score) {
    std::string text = use;
    text.replace(text.find("fever: yes"), 10, "extra: 1");
    text.replace(text.find('@'), 1, score);
    return text;
  };
  CHECK(remarks(with("[{when: {fever: yes}, points: 1}]")).empty());
  CHECK(remarks(with("[{when: {fever: yes}}]")) == Remarks{"P002 `{when: {fever: yes}}`"});
  CHECK(remarks(with("[{when: {fever: yes}, points: 1001}]")) == Remarks{"P007 `1001`"});
  CHECK(remarks(with("[]")) == Remarks{"P003 `[]`"});
  CHECK(remarks(with("")) == Remarks{"P003 `extra`"});
  CHECK(remarks(with("[{points: 1}]")) == Remarks{"P002 `{points: 1}`"});
}

TEST_CASE("rule reader: a promise promises a level or the absence of remedies", "[pack]") {
  CHECK(
      remarks("promises:\n  p: {when: {fever: yes}, level: sone, never-suggest: [warm]}\n") ==
      Remarks{"M001 `sone`", "M001 `warm`"}
  );
  CHECK(remarks("promises:\n  p: {when: always}\n") == Remarks{"M016 `p`"});
}

TEST_CASE("rule reader: a case expects at least one thing", "[pack]") {
  CHECK(remarks("cases:\n  c: {answers: {fever: yes}, expect: {level: soon}}\n").empty());
  CHECK(remarks("cases:\n  c: {answers: {fever: yes}, expect: {}}\n") == Remarks{"M016 `c`"});
  CHECK(remarks("cases:\n  c: {answers: {fever: yes}}\n") == Remarks{"P002 `c`"});
  CHECK(
      remarks("cases:\n  c: {answers: {}, unlisted: yes, expect: {level: soon}}\n") ==
      Remarks{"P006 `yes`"}
  );
}

TEST_CASE("rule reader: a level has a scope, and a text that may vary", "[pack]") {
  const Model model = test::model_of(test::small_pack());
  CHECK(model.levels[LevelId{0}].plan == PlanScope::WhileWaiting);
  CHECK(model.levels[LevelId{0}].stops_interview);
  CHECK(model.levels[LevelId{0}].act.variants.size() == 1);
  CHECK(model.levels[LevelId{1}].plan == PlanScope::Full);
  CHECK_FALSE(model.levels[LevelId{1}].stops_interview);
  CHECK(model.levels[LevelId{1}].act.otherwise == "Book an appointment for this week.");
}

}  // namespace unknot
