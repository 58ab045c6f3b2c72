// The promise of unknot, by brute force on small random packs: the outcome is never less urgent
// than the answers allow, and "I don't know" never makes anything less urgent.
#include "engine/evaluation/triage.h"

#include <algorithm>

#include "engine/evaluation/closure.h"
#include "tests/reference/evaluator.h"
#include "tests/support/catch.h"
#include "tests/support/random_model.h"
#include "tests/support/tiny_model.h"

namespace unknot {
namespace {

using test::Dice;
using test::is;
using test::TinyModel;

constexpr LevelId kEmergency = TinyModel::kEmergency;
constexpr LevelId kUrgent = TinyModel::kUrgent;
constexpr LevelId kRoutine = TinyModel::kRoutine;
constexpr LevelId kSelfCare = TinyModel::kSelfCare;

Triage triage_of(const Model& model, const Possible& possible) {
  return triage(model, evaluated(model.circuit, possible));
}

Triage triage_of(const Model& model, const Answers& answers) {
  return triage_of(model, closed(model, answers).answers.possible());
}

// Everybody who fits the answers and for whom the pack's `else` values hold.
std::vector<Possible> possible_people(const Model& model, const Possible& possible) {
  std::vector<Possible> people;
  reference::for_each_completion(possible, [&](const Possible& person) {
    Answers answers(model.vocabulary);
    for (const VariableId variable : ids(person)) {
      answers.narrow(variable, person[variable]);
    }
    if (closed(model, answers).contradictions.empty()) {
      people.push_back(person);
    }
  });
  return people;
}

}  // namespace

TEST_CASE("triage: the most urgent rule that holds decides, whatever the order of rules") {
  for (const bool reversed : {false, true}) {
    TinyModel tiny;
    const VariableId a = tiny.yes_no("a");
    const VariableId b = tiny.yes_no("b");
    std::vector<std::pair<VariableId, LevelId>> rules{{a, kUrgent}, {b, kRoutine}};
    if (reversed) {
      std::ranges::reverse(rules);
    }
    for (const auto& [variable, level] : rules) {
      tiny.rule(is(variable, kYes), level);
    }
    tiny.rule(test::always(), kSelfCare);
    const Model model = tiny.finish();
    Answers answers(model.vocabulary);
    CHECK(triage_of(model, answers) == Triage{kSelfCare, kUrgent, kUrgent});
    answers.narrow(b, kYes);
    CHECK(triage_of(model, answers) == Triage{kRoutine, kUrgent, kUrgent});
    answers.narrow(a, kNo);
    CHECK(triage_of(model, answers) == Triage{kRoutine, kRoutine, kRoutine});
    CHECK(triage_of(model, answers).settled());
  }
}

TEST_CASE("triage: the last level has to be earned") {
  TinyModel tiny;
  const VariableId harmless = tiny.yes_no("harmless");
  tiny.rule(is(harmless, kYes), kSelfCare);
  const Model model = tiny.finish();
  Answers answers(model.vocabulary);
  CHECK(triage_of(model, answers) == Triage{kSelfCare, kRoutine, kRoutine});
  CHECK(otherwise_truth(model, evaluated(model.circuit, answers.possible())) == Truth::Unknown);
  Answers yes = answers;
  yes.narrow(harmless, kYes);
  CHECK(triage_of(model, yes) == Triage{kSelfCare, kSelfCare, kSelfCare});
  CHECK(otherwise_truth(model, evaluated(model.circuit, yes.possible())) == Truth::False);
  Answers no = answers;
  no.narrow(harmless, kNo);
  CHECK(triage_of(model, no) == Triage{kRoutine, kRoutine, kRoutine});
  CHECK(otherwise_truth(model, evaluated(model.circuit, no.possible())) == Truth::True);
}

TEST_CASE("triage: a pack without rules gives its `otherwise` level") {
  const Model model = TinyModel().finish();
  CHECK(triage_of(model, test::nothing_said(model)) == Triage{kRoutine, kRoutine, kRoutine});
}

TEST_CASE("triage: an undecided rule counts with its when-unsure level, a true one with its own") {
  TinyModel tiny;
  const VariableId a = tiny.yes_no("a");
  tiny.lenient_rule(is(a, kYes), kEmergency, kRoutine);
  tiny.rule(test::always(), kSelfCare);
  const Model model = tiny.finish();
  Answers answers(model.vocabulary);
  CHECK(triage_of(model, answers) == Triage{kSelfCare, kEmergency, kRoutine});
  answers.not_known(a);
  CHECK(triage_of(model, answers) == Triage{kSelfCare, kEmergency, kRoutine});
  answers.narrow(a, kYes);
  CHECK(triage_of(model, answers) == Triage{kEmergency, kEmergency, kEmergency});
}

TEST_CASE("triage: standing rules come most urgent first, certain before possible, then by id") {
  TinyModel tiny;
  const VariableId a = tiny.yes_no("a");
  const VariableId b = tiny.yes_no("b");
  const RuleId late = tiny.rule(is(a, kYes), kRoutine);
  const RuleId open = tiny.rule(is(b, kYes), kUrgent);
  const RuleId sure = tiny.rule(is(a, kYes), kUrgent);
  const RuleId open_too = tiny.rule(is(b, kNo), kUrgent);
  tiny.rule(is(a, kNo), kEmergency);
  const Model model = tiny.finish();
  Answers answers(model.vocabulary);
  answers.narrow(a, kYes);
  CHECK(
      standing_rules(model, evaluated(model.circuit, answers.possible())) ==
      std::vector<StandingRule>{
          {sure, Truth::True},
          {open, Truth::Unknown},
          {open_too, Truth::Unknown},
          {late, Truth::True}}
  );
}

TEST_CASE("triage: for a complete person it is what the definition says") {
  Dice dice(21);
  for (int round = 0; round < 150; ++round) {
    const Model model =
        test::random_model({.rules = 6, .depth = 3, .when_unsure = true}, dice).finish();
    for (const Possible& person : reference::everybody(model.vocabulary)) {
      const Triage result = triage_of(model, person);
      REQUIRE(result == reference::triage(model, person));
      REQUIRE(result.settled());
      REQUIRE(result.outcome == result.at_least);
    }
  }
}

TEST_CASE("triage: all partial answers give an interval that holds every fitting person") {
  Dice dice(22);
  for (int round = 0; round < 40; ++round) {
    const Model model = test::random_model({.rules = 5, .depth = 2}, dice).finish();
    Evaluation evaluation(model.circuit);
    reference::for_each_partial(model.vocabulary, [&](const Possible& partial) {
      evaluation.evaluate(partial);
      const Triage result = triage(model, evaluation);
      bool holds_all = true;
      reference::for_each_completion(partial, [&](const Possible& person) {
        const LevelId truth = reference::triage(model, person).outcome;
        holds_all = holds_all && result.at_most <= truth && truth <= result.at_least;
        // Never less urgent than the answers allow:
        holds_all = holds_all && result.outcome <= truth;
      });
      const Triage oracle = reference::triage(model, partial);
      const bool as_sharp = result.at_least <= oracle.at_least && oracle.at_most <= result.at_most;
      const bool ordered = result.at_most <= result.outcome && result.outcome <= result.at_least;
      if (!(holds_all && as_sharp && ordered)) {
        FAIL("round " << round);
      }
    });
  }
}

TEST_CASE("triage: with when-unsure the outcome stays inside of the interval") {
  Dice dice(23);
  for (int round = 0; round < 60; ++round) {
    const Model model = test::random_model({.rules = 6, .when_unsure = true}, dice).finish();
    for (int reading = 0; reading < 100; ++reading) {
      const Triage result = triage_of(model, test::random_answers(model, dice));
      REQUIRE((result.at_most <= result.outcome && result.outcome <= result.at_least));
    }
  }
}

TEST_CASE("triage: narrower answers only narrow the interval") {
  Dice dice(24);
  for (int round = 0; round < 300; ++round) {
    const Model model =
        test::random_model(
            {.rules = 6, .applies = true, .implications = dice.once_in(2), .when_unsure = true},
            dice
        )
            .finish();
    Answers answers(model.vocabulary);
    Triage before = triage_of(model, answers);
    for (int step = 0; step < 10; ++step) {
      const VariableId variable{
          dice.roll(static_cast<std::uint32_t>(model.vocabulary.variables().size()))};
      Answers narrower = answers;
      narrower.narrow(variable, test::random_part(answers.possible(variable), dice));
      if (!closed(model, narrower).contradictions.empty()) {
        continue;
      }
      answers = narrower;
      const Triage after = triage_of(model, answers);
      REQUIRE(before.at_most <= after.at_most);
      REQUIRE(after.at_least <= before.at_least);
      before = after;
    }
  }
}

TEST_CASE("triage: never less urgent than any possible person who fits the answers") {
  Dice dice(25);
  std::size_t people = 0;
  for (int round = 0; round < 150; ++round) {
    const Model model =
        test::random_model(
            {.rules = 6, .applies = true, .impossible = true, .implications = dice.once_in(2)}, dice
        )
            .finish();
    for (int reading = 0; reading < 15; ++reading) {
      const Answers answers = test::random_answers(model, dice);
      const LevelId outcome = triage_of(model, answers).outcome;
      for (const Possible& person : possible_people(model, answers.possible())) {
        ++people;
        REQUIRE(outcome <= triage_of(model, person).outcome);
      }
    }
  }
  CHECK(people > 10'000);
}

TEST_CASE("triage: saying \"I don't know\" is at least as urgent as every answer to the question") {
  Dice dice(26);
  for (int round = 0; round < 300; ++round) {
    const Model model =
        test::random_model(
            {.yes_no = 3, .rules = 6, .applies = true, .implications = dice.once_in(2)}, dice
        )
            .finish();
    Answers answers = test::random_answers(model, dice);
    const VariableId variable{
        dice.roll(static_cast<std::uint32_t>(model.vocabulary.variables().size()))};
    Answers unsure = answers;
    unsure.not_known(variable);
    const LevelId without = triage_of(model, unsure).outcome;
    for (CellMask cells = 1; cells <= model.vocabulary[variable].all(); ++cells) {
      Answers replied = answers;
      if (replied.narrow(variable, cells) && closed(model, replied).contradictions.empty()) {
        REQUIRE(without <= triage_of(model, replied).outcome);
      }
    }
  }
}

TEST_CASE("triage: `when-unsure` is for what is not known, not for what nobody was asked") {
  TinyModel tiny;
  const VariableId a = tiny.yes_no("a");
  tiny.rule(is(a, kYes), kEmergency);
  tiny.rule(test::always(), kSelfCare);
  Model model = tiny.finish();
  model.rules[RuleId{0}].unsure_level = kRoutine;
  const Answers nothing(model.vocabulary);
  const Evaluation evaluation = evaluated(model.circuit, nothing.possible());
  CHECK(triage(model, evaluation, nothing) == Triage{kSelfCare, kEmergency, kEmergency});
  Answers unsure(model.vocabulary);
  unsure.not_known(a);
  CHECK(triage(model, evaluation, unsure) == Triage{kSelfCare, kEmergency, kRoutine});
}

}  // namespace unknot
