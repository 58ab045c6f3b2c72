#include "engine/interview/asking_order.h"

#include <vector>

#include "tests/support/catch.h"
#include "tests/support/tiny_model.h"

namespace unknot {
namespace {

using test::is;
using test::TinyModel;

constexpr LevelId kEmergency = TinyModel::kEmergency;
constexpr LevelId kUrgent = TinyModel::kUrgent;

using Questions = std::vector<QuestionId>;

Questions ordered(const Model& model, const Answers& answers, std::vector<Prompt> prompts) {
  const Evaluation evaluation = evaluated(model.circuit, answers.possible());
  const Openness openness(model, evaluation, askable(model, answers, AskFor::Unclear));
  Questions out;
  for (const Prompt& prompt : in_asking_order(model, openness, std::move(prompts))) {
    out.push_back(prompt.question);
  }
  return out;
}

}  // namespace

TEST_CASE("asking order: section, then urgency, then how many wait, then the author's order") {
  TinyModel tiny;
  const SectionId later = tiny.model.sections.add({"later", "Later"});
  const QuestionId late = tiny.ask({tiny.yes_no("late")}, later);
  const QuestionId a = tiny.ask({tiny.yes_no("a")});
  const QuestionId b = tiny.ask({tiny.yes_no("b")});
  const QuestionId c = tiny.ask({tiny.yes_no("c")});
  const QuestionId d = tiny.ask({tiny.yes_no("d")});
  const Model model = tiny.finish();
  CHECK(
      ordered(
          model,
          test::nothing_said(model),
          {{late, {}, kEmergency, 9},
           {a, {}, kUrgent, 1},
           {b, {}, kUrgent, 1},
           {c, {}, kUrgent, 2},
           {d, {}, kEmergency, 1}}
      ) == Questions{d, c, a, b, late}
  );
}

TEST_CASE("asking order: what tells whether a question applies comes before it while it is open") {
  TinyModel tiny;
  const VariableId sex = tiny.one_of("sex", 2);
  const VariableId pregnant = tiny.yes_no("pregnant");
  const VariableId week = tiny.yes_no("week");
  const QuestionId about_pregnancy = tiny.ask_if(is(sex, 0b01), {pregnant}, {kNo});
  const QuestionId about_week = tiny.ask_if(is(pregnant, kYes), {week}, {kNo});
  const QuestionId about_sex = tiny.ask({sex});
  tiny.rule(is(week, kYes), kEmergency);
  const Model model = tiny.finish();
  const std::vector<Prompt> prompts{
      {about_week, {}, kEmergency, 1},
      {about_pregnancy, {}, kUrgent, 1},
      {about_sex, {}, kUrgent, 1},
  };
  Answers answers = test::nothing_said(model);
  CHECK(ordered(model, answers, prompts) == Questions{about_sex, about_pregnancy, about_week});
  answers.narrow(sex, 0b01);
  answers.narrow(pregnant, kYes);
  CHECK(ordered(model, answers, prompts) == Questions{about_week, about_pregnancy, about_sex});
}

}  // namespace unknot
