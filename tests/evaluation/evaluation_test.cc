#include "engine/evaluation/evaluation.h"

#include <algorithm>

#include "tests/reference/evaluator.h"
#include "tests/support/catch.h"
#include "tests/support/random_model.h"
#include "tests/support/tiny_model.h"

namespace unknot {
namespace {

using test::Dice;
using test::TinyModel;

std::vector<Truth> truths(const Evaluation& evaluation) {
  std::vector<Truth> out;
  for (std::uint32_t i = 0; i < evaluation.circuit().node_count(); ++i) {
    out.push_back(evaluation.truth(NodeId{i}));
  }
  return out;
}

bool is_sharper_or_equal(Truth sharp, Truth dull) {
  return dull == Truth::Unknown || sharp == dull;
}

}  // namespace

TEST_CASE("evaluation: before the first reading everything is unknown") {
  TinyModel tiny;
  const VariableId sign = tiny.yes_no("sign");
  tiny.rule(test::is(sign, kYes), TinyModel::kUrgent);
  tiny.rule(test::always(), TinyModel::kRoutine);
  const Model model = tiny.finish();
  CHECK(
      truths(Evaluation(model.circuit)) ==
      std::vector<Truth>(model.circuit.node_count(), Truth::Unknown));
}

TEST_CASE("evaluation: a term is true if no other cell is possible and false if none of its own is") {
  TinyModel tiny;
  const VariableId place = tiny.one_of("place", 4);
  const RuleId rule = tiny.rule(test::is(place, 0b0110), TinyModel::kUrgent);
  const Model model = tiny.finish();
  const NodeId node = model.rules[rule].when.node;
  Evaluation evaluation(model.circuit);
  for (CellMask cells = 1; cells < 16; ++cells) {
    Possible possible(1, cells);
    evaluation.evaluate(possible);
    const Truth expected = (cells & 0b1001) == 0   ? Truth::True
                           : (cells & 0b0110) == 0 ? Truth::False
                                                   : Truth::Unknown;
    INFO(cells);
    CHECK(evaluation.truth(node) == expected);
  }
}

TEST_CASE("evaluation: constants hold, or not, whatever is answered") {
  TinyModel tiny;
  const VariableId sign = tiny.yes_no("sign");
  const RuleId holds = tiny.rule(test::always(), TinyModel::kUrgent);
  const RuleId fails = tiny.rule(test::negated(test::always()), TinyModel::kUrgent);
  const Model model = tiny.finish();
  for (const CellMask cells : {kNo, kYes, kNo | kYes}) {
    Possible possible(1, cells);
    CHECK(model.vocabulary.variables().size() == sign.index + 1);
    CHECK(evaluated(model.circuit, possible).truth(model.rules[holds].when.node) == Truth::True);
    CHECK(evaluated(model.circuit, possible).truth(model.rules[fails].when.node) == Truth::False);
  }
}

TEST_CASE("evaluation: an undecided node waits for what its undecided parts read") {
  TinyModel tiny;
  const VariableId a = tiny.yes_no("a");
  const VariableId b = tiny.yes_no("b");
  const VariableId c = tiny.yes_no("c");
  const RuleId rule = tiny.rule(
      test::any({test::all({test::is(a, kYes), test::is(b, kYes)}), test::is(c, kYes)}),
      TinyModel::kUrgent);
  const Model model = tiny.finish();
  const auto waits_for = [&](CellMask cells_of_a, CellMask cells_of_c) {
    Possible possible(3, kNo | kYes);
    possible[a] = cells_of_a;
    possible[c] = cells_of_c;
    const Evaluation evaluation = evaluated(model.circuit, possible);
    return undecided_variables(evaluation, model.rules[rule].when.node);
  };
  using Variables = std::vector<VariableId>;
  CHECK(waits_for(kNo | kYes, kNo | kYes) == Variables{a, b, c});
  CHECK(waits_for(kYes, kNo | kYes) == Variables{b, c});
  CHECK(waits_for(kNo, kNo | kYes) == Variables{c});
  CHECK(waits_for(kNo | kYes, kYes) == Variables{});
}

TEST_CASE("evaluation: a second reading remembers nothing of the first") {
  Dice dice(1);
  for (int round = 0; round < 20; ++round) {
    const Model model = test::random_model({.depth = 3}, dice).finish();
    Evaluation reused(model.circuit);
    for (int reading = 0; reading < 20; ++reading) {
      const Answers answers = test::random_answers(model, dice);
      reused.evaluate(answers.possible());
      REQUIRE(truths(reused) == truths(evaluated(model.circuit, answers.possible())));
    }
  }
}

TEST_CASE("evaluation: every rule lies between the oracle and what all fitting people share") {
  Dice dice(2);
  for (int round = 0; round < 25; ++round) {
    const Model model = test::random_model({.rules = 6, .depth = 3}, dice).finish();
    std::string complaint;
    Evaluation evaluation(model.circuit);
    for (int reading = 0; reading < 60; ++reading) {
      const Answers answers = test::random_answers(model, dice);
      evaluation.evaluate(answers.possible());
      for (const Rule& rule : model.rules) {
        const Truth circuit = evaluation.truth(rule.when.node);
        const Truth oracle = reference::kleene(model, rule.when.written, answers.possible());
        const Truth common = reference::supervaluation(model, rule.when.written, answers.possible());
        if (!is_sharper_or_equal(circuit, oracle) || !is_sharper_or_equal(common, circuit)) {
          complaint = test::told(model, rule.when.written);
        }
      }
    }
    REQUIRE(complaint == "");
  }
}

TEST_CASE("evaluation: narrower answers never change what is true or false, at any node") {
  Dice dice(3);
  for (int round = 0; round < 200; ++round) {
    const Model model = test::random_model({.depth = 3}, dice).finish();
    Possible possible = Answers(model.vocabulary).possible();
    Evaluation evaluation(model.circuit);
    evaluation.evaluate(possible);
    for (int step = 0; step < 12; ++step) {
      const std::vector<Truth> before = truths(evaluation);
      const VariableId variable{
          dice.roll(static_cast<std::uint32_t>(model.vocabulary.variables().size()))};
      possible[variable] = test::random_part(possible[variable], dice);
      evaluation.evaluate(possible);
      const std::vector<Truth> after = truths(evaluation);
      for (std::size_t i = 0; i < before.size(); ++i) {
        REQUIRE(is_sharper_or_equal(after[i], before[i]));
      }
    }
    for (const VariableId variable : ids(model.vocabulary.variables())) {
      possible[variable] &= ~possible[variable] + 1;
    }
    evaluation.evaluate(possible);
    const std::vector<Truth> complete = truths(evaluation);
    REQUIRE(std::ranges::count(complete, Truth::Unknown) == 0);
  }
}

}  // namespace unknot
