// Remedies, topics and sources, read by engine/pack/remedy_reader.cc.
#include <map>
#include <string>

#include "tests/support/catch.h"
#include "tests/support/packs.h"

namespace unknot {
namespace {

using Remarks = std::vector<std::string>;
using Keys = std::map<std::string, std::string>;

// A remedy with these keys changed; a key that is changed to nothing is left out.
std::string remedy(const Keys& changes) {
  Keys keys{
      {"title", "Rest"},
      {"phase", "now"},
      {"steps", "[Lie down.]"},
      {"expect", "Some ease."},
      {"evidence", "{grade: low, sources: [guide]}"},
      {"effort", "10 minutes a day"},
      {"for", "[{when: {fever: yes}, because: It helps.}]"},
  };
  for (const auto& [key, value] : changes) {
    keys[key] = value;
  }
  std::string text = "remedies:\n  rest:\n";
  for (const auto& [key, value] : keys) {
    if (!value.empty()) {
      text += "    " + key + ": " + value + "\n";
    }
  }
  return text;
}

Remarks remarks(const Keys& changes) {
  return test::remarks_of(test::load_with_small_pack(remedy(changes)));
}

Remedy read(const Keys& changes) {
  const Model model = test::small_pack_with(remedy(changes)).model;
  for (const Remedy& remedy : model.remedies) {
    if (remedy.id == "rest") {
      return remedy;
    }
  }
  throw InternalFault("the remedy is there");
}

Ticks effort(const std::string& text) {
  return read({{"effort", text}}).effort_per_week;
}

}  // namespace

TEST_CASE("remedy reader: a remedy has everything that was said", "[pack]") {
  const Remedy rest = read({
      {"phase", "prevention"},
      {"steps", "[One., Two.]"},
      {"dose", "[{when: {age: \">= 65\"}, text: Half.}, All.]"},
      {"stop-if", "[it hurts]"},
      {"cost", "nothing"},
      {"equipment", "a bed"},
      {"while-waiting", "yes"},
      {"professional", "yes"},
      {"for", "[{when: {fever: yes}, weight: 3, because: A.}]"},
      {"caution", "[{when: {numbness: yes}, because: B.}]"},
      {"never", "[{when: {pregnant: yes}, because: C.}]"},
  });
  CHECK(rest.title == "Rest");
  CHECK(rest.phase == Phase::Prevention);
  CHECK(rest.steps == std::vector<std::string>{"One.", "Two."});
  REQUIRE(rest.dose.variants.size() == 1);
  CHECK(rest.dose.variants.front().text == "Half.");
  CHECK(rest.dose.otherwise == "All.");
  CHECK(rest.expect == "Some ease.");
  CHECK(rest.stop_if == std::vector<std::string>{"it hurts"});
  CHECK(rest.grade == Grade::Low);
  CHECK(rest.sources == std::vector<SourceId>{{0}});
  CHECK(rest.effort == "10 minutes a day");
  CHECK(rest.cost == "nothing");
  CHECK(rest.equipment == "a bed");
  CHECK(rest.while_waiting);
  CHECK(rest.professional);
  REQUIRE(rest.for_it.size() == 1);
  CHECK(rest.for_it.front().weight == 3);
  CHECK(rest.for_it.front().because == "A.");
  REQUIRE(rest.cautions.size() == 1);
  CHECK(rest.cautions.front().weight == 1);
  REQUIRE(rest.never.size() == 1);
  CHECK(rest.never.front().because == "C.");
}

TEST_CASE("remedy reader: effort is seconds a week", "[pack]") {
  CHECK(effort("10 minutes a day") == 7 * 600);
  CHECK(effort("1 hour a week") == 3600);
  CHECK(effort("5 minutes once") == 300);
  CHECK(effort("0 minutes a day") == 0);
}

TEST_CASE("remedy reader: other wordings of effort are not understood", "[pack]") {
  for (const char* text :
       {"10 minutes", "10 a day", "a while a day", "\"> 10 minutes a day\"", "8 days a week"}) {
    INFO(text);
    CHECK(remarks({{"effort", text}}) == Remarks{std::string("P008 `") + text + "`"});
  }
}

TEST_CASE("remedy reader: what a remedy needs is told", "[pack]") {
  for (const char* key : {"title", "phase", "steps", "expect", "evidence", "effort", "for"}) {
    INFO(key);
    CHECK(remarks({{key, ""}}) == Remarks{"P002 `rest`"});
  }
  CHECK(remarks({{"steps", "[]"}}) == Remarks{"P009 `[]`"});
  CHECK(remarks({{"for", "[]"}}) == Remarks{"P003 `[]`"});
  CHECK(remarks({{"for", "{when: always}"}}) == Remarks{"P003 `{when: always}`"});
  CHECK(remarks({{"evidence", "{grade: good}"}}) == Remarks{"P006 `good`"});
  CHECK(remarks({{"evidence", "{grade: low, sources: [gide]}"}}) == Remarks{"M001 `gide`"});
}

TEST_CASE("remedy reader: weights are 1 to 5, and of no meaning for `never`", "[pack]") {
  CHECK(
      remarks({{"for", "[{when: {fever: yes}, weight: 6, because: A.}]"}}) == Remarks{"P007 `6`"}
  );
  CHECK(
      remarks({{"never", "[{when: {fever: yes}, weight: 2, because: A.}]"}}) ==
      Remarks{"P001 `weight`"}
  );
}

TEST_CASE("remedy reader: a topic has a verdict and an answer", "[pack]") {
  const auto topic = [](const std::string& keys) {
    return test::remarks_of(
        test::load_with_small_pack("topics:\n  t: {question: Why, " + keys + "}\n")
    );
  };
  CHECK(topic("verdict: partly, answer: So.").empty());
  CHECK(topic("verdict: maybe, answer: So.") == Remarks{"P006 `maybe`"});
  CHECK(topic("verdict: partly") == Remarks{"P002 `t`"});
  CHECK(topic("verdict: partly, answer: So., when: fever") == Remarks{"P003 `fever`"});
}

TEST_CASE("remedy reader: a source needs a title", "[pack]") {
  const test::Loaded loaded = test::load_with_small_pack("sources:\n  s: {url: u, review-by: r}\n");
  CHECK(test::remarks_of(loaded) == Remarks{"P002 `s`"});
  const Model model =
      test::small_pack_with("sources:\n  s: {title: T, url: u, review-by: r, note: n}\n").model;
  CHECK(model.citations[SourceId{1}].title == "T");
  CHECK(model.citations[SourceId{1}].url == "u");
  CHECK(model.citations[SourceId{1}].review_by == "r");
  CHECK(model.citations[SourceId{1}].note == "n");
}

}  // namespace unknot
