#include <algorithm>

#include "engine/evaluation/suitability.h"
#include "engine/evaluation/triage.h"
#include "engine/verify/proofs.h"
#include "tests/support/answer_sets.h"
#include "tests/support/catch.h"
#include "tests/support/proofs.h"
#include "tests/support/random_model.h"

namespace unknot {
namespace {

using test::Dice;
using Names = std::vector<std::string>;

bool is_suggested(const Model& model, const Evaluation& evaluation, const Remedy& remedy) {
  return suitability(remedy, evaluation).suitable() &&
         in_scope(remedy, model.levels[triage(model, evaluation).outcome]);
}

}  // namespace

TEST_CASE("remedy_proofs: remedies of random packs are judged as by trying everybody") {
  Dice dice(241);
  int suggested = 0;
  int never = 0;
  for (int round = 0; round < 200; ++round) {
    const test::Shape shape{
        .yes_no = 2,
        .one_of = 1,
        .numbers = 1,
        .rules = 4,
        .remedies = 4,
        .depth = 2,
        .applies = true,
        .impossible = true,
        .implications = true};
    test::TinyModel tiny = test::random_model(shape, dice);
    tiny.model.levels[test::TinyModel::kEmergency].plan = PlanScope::WhileWaiting;
    tiny.model.levels[test::TinyModel::kRoutine].plan = PlanScope::WhileWaiting;
    const Model model = tiny.finish();
    const std::vector<Possible> answers = test::all_answers(model);
    Inquiry inquiry(model, AnswerSpace::kUsualBudget);
    prove_remedies(inquiry);
    const Names remarked = test::about_of(inquiry, Code::RemedyNeverSuggested);
    for (const Remedy& remedy : model.remedies) {
      const bool expected = std::ranges::any_of(answers, [&](const Possible& possible) {
        return is_suggested(model, evaluated(model.circuit, possible), remedy);
      });
      REQUIRE((std::ranges::count(remarked, remedy.id) == 0) == expected);
      ++(expected ? suggested : never);
    }
    CHECK(test::about_of(inquiry, Code::PromiseBroken).empty());
  }
  CHECK(suggested > 100);
  CHECK(never > 50);
}

TEST_CASE("remedy_proofs: it is told why a remedy is never suggested, and which reason is idle") {
  test::TinyModel tiny;
  const VariableId fever = tiny.yes_no("fever");
  const VariableId cough = tiny.yes_no("cough");
  tiny.impossible(test::is(cough, kYes));
  const auto remedy = [&](const std::string& id, VariableId speaks, CellMask cells) {
    Remedy out;
    out.id = id;
    out.while_waiting = true;
    out.for_it = {test::argument(test::is(speaks, kYes))};
    out.never = {test::argument(test::is(fever, cells))};
    tiny.remedy(out);
  };
  remedy("fine", fever, kNo);
  remedy("against-itself", fever, kYes);
  remedy("for-nobody", cough, kYes);
  const Model model = tiny.finish();
  Inquiry inquiry(model, AnswerSpace::kUsualBudget);
  prove_remedies(inquiry);
  CHECK(
      test::told_of(inquiry) ==
      Names{
          "K010 against-itself: the remedy `against-itself` is suggested to nobody: whenever "
          "something speaks for it, something forbids it",
          "K010 for-nobody: the remedy `for-nobody` is suggested to nobody: nothing ever speaks "
          "for it",
          "K011 for-nobody: this reason of the remedy `for-nobody` holds for nobody"}
  );
}

}  // namespace unknot
