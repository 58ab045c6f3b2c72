#include "engine/pack/resolver.h"

#include <string>

#include "tests/support/catch.h"
#include "tests/support/packs.h"

namespace unknot {
namespace {

using Remarks = std::vector<std::string>;

template <class Table>
std::vector<std::string> ids_in(const Table& table) {
  std::vector<std::string> out;
  for (const auto& entry : table) {
    out.push_back(entry.id);
  }
  return out;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("resolver: tables are in order of ids, levels and sections as written", "[pack]") {
  const Model model = test::model_of(test::small_pack());
  CHECK(ids_in(model.levels) == Texts{"emergency", "soon", "routine", "self-care"});
  CHECK(ids_in(model.sections) == Texts{"start", "health"});
  CHECK(ids_in(model.rules) == Texts{"at-risk", "infected", "plain-knot", "saddle-numbness"});
  CHECK(ids_in(model.remedies) == Texts{"ibuprofen-tablets", "warm-pack"});
  CHECK(
      ids_in(model.vocabulary.facts()) ==
      Texts{
          "age",
          "duration",
          "fever",
          "location",
          "medicines",
          "numbness",
          "pregnant",
          "sex",
          "temperature"}
  );
}

TEST_CASE("resolver: the pack tells who it is", "[pack]") {
  const Model model = test::model_of(test::small_pack());
  CHECK(model.pack.id == "small");
  CHECK(model.pack.title == "A small pack");
  CHECK(model.pack.version == "1.0.0");
  CHECK(model.pack.language == "en");
  CHECK(model.pack.digest.size() == 64);
}

TEST_CASE("resolver: otherwise refers to a level above the last one", "[pack]") {
  const Model model = test::model_of(test::small_pack());
  CHECK(model.levels[model.otherwise.level].id == "routine");
  CHECK(model.professionals[model.otherwise.see].id == "doctor");
  CHECK(model.otherwise.sources == std::vector<SourceId>{{0}});
}

TEST_CASE("resolver: promises and impossible people are resolved", "[pack]") {
  const Model model = test::model_of(test::small_pack());
  REQUIRE(model.promises.size() == 2);
  CHECK(model.promises[0].id == "no-ibuprofen-on-thinners");
  CHECK(model.promises[0].never_suggest == std::vector<RemedyId>{{0}});
  CHECK_FALSE(model.promises[0].at_least);
  CHECK(model.promises[1].at_least == LevelId{0});
  REQUIRE(model.impossible.size() == 1);
  CHECK(model.impossible.front().when.written.nodes.size() == 3);
}

TEST_CASE("resolver: cases have their answers and expectations", "[pack]") {
  const LoadedPack pack = test::pack_of(test::small_pack());
  REQUIRE(pack.cases.size() == 2);
  const Case& numb = pack.cases[0];
  CHECK(numb.id == "numb-back");
  CHECK(numb.about == "numb for a day");
  CHECK(numb.answers == test::answers_of(pack.model, "location: lower-back, numbness: yes"));
  CHECK(numb.expect.level == LevelId{0});
  CHECK(pack.model.professionals[*numb.expect.see].id == "ambulance");
  CHECK(numb.expect.rules == std::vector<RuleId>{{3}});
  CHECK(pack.cases[1].expect.plan_has == std::vector<RemedyId>{{1}, {0}});
  const FactId fever = *pack.model.vocabulary.find("fever");
  const VariableId variable = pack.model.vocabulary[fever].first_variable;
  CHECK(pack.cases[1].answers.state(variable) == AnswerState::Assumed);
  CHECK(pack.cases[1].answers.possible(variable) == kNo);
}

TEST_CASE("resolver: every reference that leads nowhere is told", "[pack]") {
  CHECK(
      test::remarks_of(test::load_with_small_pack(
          "rules:\n"
          "  test-rule: {when: {fever: yes}, level: late, see: docter, because: A., sources: [x]}\n"
          "cases:\n"
          "  c: {answers: {fevr: yes}, expect: {level: now, see: me, rules: [r], plan-has: [p], "
          "plan-lacks: [q]}}\n"
      )) ==
      Remarks{
          "M001 `late`",
          "M001 `docter`",
          "M001 `x`",
          "A001 `fevr`",
          "M001 `now`",
          "M001 `me`",
          "M001 `r`",
          "M001 `p`",
          "M001 `q`"}
  );
}

TEST_CASE("resolver: an empty pack lacks everything", "[pack]") {
  CHECK(
      test::remarks_of(test::load("impossible: []\n")) ==
      Remarks{"P010 ``", "P012 ``", "P012 ``", "P012 ``", "P012 ``", "P012 ``"}
  );
}

TEST_CASE("resolver: a lowered level is checked against the rule's own", "[pack]") {
  const auto remarks = [](const std::string& lower) {
    return test::remarks_of(test::load_with_small_pack(
        "rules:\n  test-rule: {when: {fever: yes}, level: soon, see: doctor, because: A., "
        "when-unsure: {level: " +
        lower + ", because: B.}}\n"
    ));
  };
  CHECK(remarks("routine").empty());
  CHECK(remarks("soon") == Remarks{"M012 `soon`"});
  CHECK(remarks("emergency") == Remarks{"M012 `emergency`"});
  CHECK(remarks("later") == Remarks{"M001 `later`"});
}

}  // namespace unknot
