#include <algorithm>

#include "engine/evaluation/suitability.h"
#include "engine/evaluation/triage.h"
#include "engine/verify/proofs.h"
#include "tests/support/answer_sets.h"
#include "tests/support/catch.h"
#include "tests/support/packs.h"
#include "tests/support/proofs.h"
#include "tests/support/random_model.h"

namespace unknot {
namespace {

using test::about_of;
using test::Dice;

const test::Shape kShape{
    .yes_no = 2,
    .one_of = 1,
    .numbers = 1,
    .rules = 4,
    .remedies = 2,
    .depth = 2,
    .applies = true,
    .impossible = true,
    .implications = true,
    .when_unsure = true,
};

bool is_suggested(const Model& model, const Evaluation& evaluation, RemedyId remedy) {
  const Level& level = model.levels[triage(model, evaluation).outcome];
  return suitability(model.remedies[remedy], evaluation).suitable() &&
         in_scope(model.remedies[remedy], level);
}

// Whether a promise holds, by trying everything that anybody can answer.
bool is_kept(const Model& model, const Promise& promise, const std::vector<Possible>& answers) {
  return std::ranges::all_of(answers, [&](const Possible& possible) {
    const Evaluation evaluation = evaluated(model.circuit, possible);
    if (evaluation.truth(promise.when.node) != Truth::True) {
      return true;
    }
    const bool urgent_enough =
        !promise.at_least || triage(model, evaluation).outcome <= *promise.at_least;
    return urgent_enough && std::ranges::none_of(promise.never_suggest, [&](RemedyId remedy) {
             return is_suggested(model, evaluation, remedy);
           });
  });
}

}  // namespace

TEST_CASE("promise_proofs: promises of random packs are judged as by trying everybody") {
  Dice dice(201);
  std::size_t kept = 0;
  std::size_t broken = 0;
  for (int round = 0; round < 300; ++round) {
    test::TinyModel tiny = test::random_model(kShape, dice);
    for (unsigned i = 0; i < 6; ++i) {
      Promise promise;
      promise.id = "promise-" + std::to_string(i);
      promise.when = test::when(test::random_condition(tiny.model, 1, dice));
      if (dice.once_in(2)) {
        promise.at_least = LevelId{dice.roll(3)};
      } else {
        promise.never_suggest = {RemedyId{dice.roll(2)}};
      }
      tiny.model.promises.push_back(promise);
    }
    const Model model = tiny.finish();
    const std::vector<Possible> answers = test::all_answers(model);
    Inquiry inquiry(model, AnswerSpace::kUsualBudget);
    prove_promises(inquiry);
    const std::vector<std::string> refuted = about_of(inquiry, Code::PromiseBroken);
    for (const Promise& promise : model.promises) {
      const bool holds = is_kept(model, promise, answers);
      REQUIRE((std::ranges::count(refuted, promise.id) == 0) == holds);
      ++(holds ? kept : broken);
    }
    for (const Remark& remark : inquiry.remarks()) {
      if (remark.example) {
        REQUIRE(std::ranges::count(answers, remark.example->answers) == 1);
      }
    }
  }
  CHECK(kept > 500);
  CHECK(broken > 300);
}

TEST_CASE("promise_proofs: a broken promise is told with somebody it is broken for") {
  const LoadedPack pack = test::small_pack_with(
      "promises:\n"
      "  fever-is-soon: {when: {fever: yes}, level: soon}\n"
      "  fever-is-an-emergency: {when: {fever: yes}, level: emergency}\n"
      "  expectant-men: {when: {sex: male, pregnant: yes}, level: soon}\n"
  );
  Inquiry inquiry(pack.model, AnswerSpace::kUsualBudget);
  prove_promises(inquiry);
  CHECK(test::told_of(inquiry) == std::vector<std::string>{
            "K003 expectant-men: the promise `expectant-men` is about nobody",
            "K001 fever-is-an-emergency: the promise `fever-is-an-emergency` is broken: somebody "
            "is told less than `emergency` (a fever; where it is: Neck; otherwise no)"});
}

}  // namespace unknot
