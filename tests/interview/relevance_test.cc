#include "engine/interview/relevance.h"

#include <vector>

#include "tests/support/catch.h"
#include "tests/support/tiny_model.h"

namespace unknot {
namespace {

using test::all;
using test::is;
using test::TinyModel;

constexpr LevelId kEmergency = TinyModel::kEmergency;
constexpr LevelId kUrgent = TinyModel::kUrgent;
constexpr LevelId kRoutine = TinyModel::kRoutine;

using Prompts = std::vector<Prompt>;

// What is noted when all rules are followed with their levels.
Prompts prompts_of(const Model& model, const Answers& answers) {
  const Evaluation evaluation = evaluated(model.circuit, answers.possible());
  const Askable asked = askable(model, answers, AskFor::Unclear);
  const Openness openness(model, evaluation, asked);
  Relevance relevance(model, evaluation, asked, openness);
  for (const Rule& rule : model.rules) {
    relevance.follow(rule.when.node, rule.level);
  }
  return relevance.prompts();
}

}  // namespace

TEST_CASE("relevance: a question is noted with its most urgent level and who waits for it there") {
  TinyModel tiny;
  const VariableId a = tiny.yes_no("a");
  const VariableId b = tiny.yes_no("b");
  const QuestionId both = tiny.ask({a, b});
  tiny.rule(is(a, kYes), kRoutine);
  tiny.rule(is(a, kNo), kUrgent);
  tiny.rule(all({is(a, kYes), is(b, kYes)}), kUrgent);
  const Model model = tiny.finish();
  Answers answers = test::nothing_said(model);
  CHECK(prompts_of(model, answers) == Prompts{{both, {a, b}, kUrgent, 2}});
  answers.narrow(b, kNo);
  CHECK(prompts_of(model, answers) == Prompts{{both, {a}, kUrgent, 1}});
  answers.narrow(a, kYes);
  CHECK(prompts_of(model, answers) == Prompts{});
}

TEST_CASE("relevance: a question brings the one that tells whether it applies") {
  TinyModel tiny;
  const VariableId sex = tiny.one_of("sex", 2);
  const VariableId pregnant = tiny.yes_no("pregnant");
  const QuestionId about_sex = tiny.ask({sex});
  const QuestionId about_pregnancy = tiny.ask_if(is(sex, 0b01), {pregnant}, {kNo});
  tiny.rule(is(pregnant, kYes), kEmergency);
  const Model model = tiny.finish();
  Answers answers = test::nothing_said(model);
  CHECK(
      prompts_of(model, answers) ==
      Prompts{{about_sex, {sex}, kEmergency, 1}, {about_pregnancy, {pregnant}, kEmergency, 1}}
  );
  answers.narrow(sex, 0b01);
  CHECK(prompts_of(model, answers) == Prompts{{about_pregnancy, {pregnant}, kEmergency, 1}});
}

TEST_CASE("relevance: a closer look brings what it is a closer look at") {
  TinyModel tiny;
  const VariableId swollen = tiny.yes_no("swollen");
  const VariableId very_swollen = tiny.yes_no("very-swollen");
  const QuestionId first = tiny.ask({swollen});
  const QuestionId second = tiny.ask({very_swollen});
  tiny.model.implications.push_back({very_swollen, {swollen}});
  tiny.rule(is(very_swollen, kYes), kEmergency);
  const Model model = tiny.finish();
  CHECK(
      prompts_of(model, test::nothing_said(model)) ==
      Prompts{{first, {swollen}, kEmergency, 1}, {second, {very_swollen}, kEmergency, 1}}
  );
}

}  // namespace unknot
