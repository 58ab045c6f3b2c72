#include "engine/pack/question_resolver.h"

#include <algorithm>
#include <string>

#include "tests/support/catch.h"
#include "tests/support/packs.h"

namespace unknot {
namespace {

using Remarks = std::vector<std::string>;

const std::string kChills = "facts: {chills: {type: yes-no}, sweats: {type: yes-no}}\n";
const std::string kRule =
    "rules:\n  test-rule: {when: {any: [{chills: yes}, {sweats: yes}]}, level: soon, see: doctor, "
    "because: A test.}\n";

std::string question(const std::string& keys) {
  return "  - {section: start, text: A question, why: For a test., " + keys + "}\n";
}

Remarks remarks(const std::string& questions) {
  return test::remarks_of(test::load_with_small_pack(kChills + "questions:\n" + questions + kRule));
}

std::string first_ask(const Model& model, QuestionId id) {
  return model.vocabulary[model.questions[id].asks.front()].id;
}

}  // namespace

TEST_CASE("question resolver: every fact knows who asks for it", "[pack]") {
  const Model model = test::model_of(test::small_pack());
  for (const FactId fact : ids(model.vocabulary.facts())) {
    REQUIRE(model.asked_by[fact]);
    const std::vector<FactId>& asks = model.questions[*model.asked_by[fact]].asks;
    CHECK(std::count(asks.begin(), asks.end(), fact) == 1);
  }
}

TEST_CASE("question resolver: a fact is asked once, in a checklist too", "[pack]") {
  CHECK(remarks(question("ask: [chills, sweats]")).empty());
  CHECK(remarks(question("ask: [chills, sweats, chills]")) == Remarks{"M006 `chills`"});
  CHECK(
      remarks(question("ask: [chills, sweats]") + question("ask: sweats")) ==
      Remarks{"M006 `sweats`"}
  );
}

TEST_CASE("question resolver: else gives each variable what holds", "[pack]") {
  const Model model = test::small_pack_with(
                          "facts: {trade: {type: one-of, options: {a: A, b: B, c: C}}, pills: "
                          "{type: any-of, options: {x: X, y: Y}}}\n"
                          "questions:\n" +
                          question("ask: trade, applies: {fever: yes}, else: [a, c]") +
                          question("ask: pills, applies: {fever: yes}, else: [y]") +
                          "rules:\n  test-rule: {when: {trade: a, pills: [x, y]}, level: soon, "
                          "see: doctor, because: A test.}\n"
  )
                          .model;
  const FactId trade = *model.vocabulary.find("trade");
  const FactId pills = *model.vocabulary.find("pills");
  CHECK(model.questions[*model.asked_by[trade]].applies->otherwise == std::vector<CellMask>{0b101});
  CHECK(
      model.questions[*model.asked_by[pills]].applies->otherwise == std::vector<CellMask>{kNo, kYes}
  );
}

TEST_CASE("question resolver: else must be a definite answer", "[pack]") {
  const auto with_else = [](const std::string& value) {
    return remarks(question("ask: [chills, sweats], applies: {fever: yes}, else: " + value));
  };
  CHECK(with_else("no").empty());
  CHECK(with_else("unsure") == Remarks{"M005 `unsure`"});
  CHECK(with_else("[no]") == Remarks{"M005 `[no]`", "M005 `[no]`"});
}

TEST_CASE("question resolver: applies is looked at in the order of its facts", "[pack]") {
  const Model model =
      test::small_pack_with(
          kChills + "questions:\n" + question("ask: chills, applies: {sweats: yes}, else: no") +
          question("ask: sweats, applies: {pregnant: yes}, else: no") + kRule
      )
          .model;
  std::vector<std::string> order;
  for (const QuestionId id : model.applies_order) {
    order.push_back(first_ask(model, id));
  }
  CHECK(order == std::vector<std::string>{"pregnant", "sweats", "chills"});
}

TEST_CASE("question resolver: a question may not wait for itself", "[pack]") {
  const test::Loaded loaded = test::load_with_small_pack(
      kChills + "questions:\n" + question("ask: chills, applies: {sweats: no}, else: no") +
      question("ask: sweats, applies: {cold: yes}, else: no") +
      "findings: {cold: {chills: yes}}\n" + kRule
  );
  REQUIRE(test::remarks_of(loaded) == Remarks{"M003 `applies`"});
  CHECK(
      loaded.pack.diagnostics.front().message ==
      "whether these questions apply depends on each other: `chills` -> `sweats` -> `chills`"
  );
}

TEST_CASE("question resolver: facts that are read must be asked, others are unused", "[pack]") {
  CHECK(remarks(question("ask: chills")) == Remarks{"M007 `sweats`"});
  const std::string both = kChills + "questions:\n" + question("ask: [chills, sweats]");
  CHECK(
      test::remarks_of(test::load_with_small_pack(both)) ==
      Remarks{"M017 `chills`", "M017 `sweats`"}
  );
}

TEST_CASE("question resolver: what only promises and impossible people read is unused", "[pack]") {
  const std::string both = kChills + "questions:\n" + question("ask: [chills, sweats]");
  CHECK(
      test::remarks_of(test::load_with_small_pack(
          both + "promises: {p: {when: {chills: yes}, level: routine}}\n"
                 "impossible: [{chills: yes, sweats: yes}]\n"
      )) == Remarks{"M017 `chills`", "M017 `sweats`"}
  );
}

TEST_CASE("question resolver: what only unused findings read is unused too", "[pack]") {
  CHECK(
      test::remarks_of(
          test::load_with_small_pack("findings:\n  inner: {fever: yes}\n  outer: {inner: yes}\n")
      ) == Remarks{"M018 `inner`", "M018 `outer`"}
  );
}

}  // namespace unknot
