#include "engine/verify/new_case.h"

#include "engine/verify/run_case.h"
#include "tests/support/catch.h"
#include "tests/support/packs.h"

namespace unknot {
namespace {

Possible only(const Model& model, std::string_view fact, CellMask cells) {
  Possible out = Answers(model.vocabulary).possible();
  out[model.vocabulary[*model.vocabulary.find(fact)].first_variable] = cells;
  return out;
}

}  // namespace

TEST_CASE("new case: as a file of the pack it says the same", "[mutants]") {
  const Model model = test::model_of(test::small_pack());
  NewCase fever = new_case(model, "hot", example_of(model, only(model, "fever", kYes)));
  fever.example.expect = {LevelId{1}, ProfessionalId{1}, {RuleId{1}}, {RemedyId{1}}, {RemedyId{0}}};
  NewCase nothing =
      new_case(model, "nothing", example_of(model, Answers(model.vocabulary).possible()));
  nothing.example.expect.level = LevelId{0};
  const std::string text = case_file(model, {fever, nothing}, "Two cases.");
  CHECK(
      text ==
      "# Two cases.\n"
      "\n"
      "cases:\n"
      "  hot:\n"
      "    answers:\n"
      "      fever: yes\n"
      "    expect: {level: soon, see: doctor, rules: [infected], plan-has: [warm-pack], "
      "plan-lacks: [ibuprofen-tablets]}\n"
      "  nothing:\n"
      "    answers: {}\n"
      "    expect: {level: emergency}\n"
  );
  const LoadedPack pack = test::small_pack_with(text);
  REQUIRE(pack.cases.size() == 4);
  CHECK(pack.cases[0].id == "hot");
  CHECK(pack.cases[0].answers == fever.example.answers);
  CHECK(pack.cases[0].expect.rules == std::vector{RuleId{1}});
  CHECK(pack.cases[1].id == "nothing");
  CHECK(pack.cases[1].answers == nothing.example.answers);
  CHECK(case_file(model, {}, "No case.").empty());
}

TEST_CASE("new case: what is left out counts as not asked unless it is spelled out", "[mutants]") {
  const Model model = test::model_of(test::small_pack());
  const Possible open = Answers(model.vocabulary).possible();
  const VariableId fever = model.vocabulary[*model.vocabulary.find("fever")].first_variable;
  const Case short_one = new_case(model, "a", example_of(model, open)).example;
  CHECK(short_one.answers.state(fever) == AnswerState::NotAsked);
  const Case long_one = new_case(model, "a", spelled_out(model, open)).example;
  CHECK(long_one.answers == answers_leaving(model, open));
}

TEST_CASE("new case: ids are new, and ids", "[mutants]") {
  const LoadedPack pack = test::pack_of(test::small_pack());
  FreshCaseIds fresh(pack.cases);
  CHECK(fresh.take("numb-back") == "numb-back-2");
  CHECK(fresh.take("numb-back") == "numb-back-3");
  CHECK(fresh.take("a/b") == "a-b");
  CHECK(fresh.take("a-b") == "a-b-2");
}

}  // namespace unknot
