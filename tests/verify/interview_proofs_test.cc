#include <algorithm>
#include <optional>

#include "engine/evaluation/triage.h"
#include "engine/interview/interview.h"
#include "engine/verify/proofs.h"
#include "tests/reference/evaluator.h"
#include "tests/support/answer_sets.h"
#include "tests/support/catch.h"
#include "tests/support/people.h"
#include "tests/support/proofs.h"
#include "tests/support/random_model.h"

namespace unknot {
namespace {

using test::Dice;
using test::TinyModel;
using Names = std::vector<std::string>;

// What a real interview with somebody who answers truthfully ends with; nothing if the answers
// come to contradict what is assumed of questions that do not apply.
std::optional<LevelId> interviewed(const Model& model, const Possible& person) {
  const Answers truth = answers_leaving(model, person);
  Interview interview(model, Answers(model.vocabulary));
  while (const std::optional<Prompt> prompt = interview.next()) {
    if (interview.answer(test::exact_replies(*prompt, truth)) != Accepted::Yes) {
      return std::nullopt;
    }
  }
  return interview.triage().outcome;
}

}  // namespace

TEST_CASE("interview_proofs: whoever the proof lets pass is not missed by a real interview") {
  Dice dice(231);
  const test::Shape shape{
      .yes_no = 3,
      .one_of = 1,
      .numbers = 0,
      .rules = 5,
      .depth = 2,
      .applies = true,
      .impossible = true,
      .implications = true,
  };
  int missed = 0;
  int found = 0;
  int contradictory = 0;
  for (int round = 0; round < 250; ++round) {
    const Model model = test::random_model(shape, dice).finish();
    if (test::all_answers(model).empty()) {
      continue;
    }
    Inquiry inquiry(model, AnswerSpace::kUsualBudget);
    prove_interview(inquiry);
    if (!test::about_of(inquiry, Code::ElseContradicts).empty()) {
      ++contradictory;
      continue;
    }
    bool somebody_missed = false;
    for (const Possible& person : reference::everybody(model.vocabulary)) {
      if (!test::is_possible_person(model, person)) {
        continue;
      }
      const std::optional<LevelId> told = interviewed(model, person);
      LevelId whole_truth = model.last_level();
      for (const Rule& rule : model.rules) {
        if (evaluated(model.circuit, person).truth(rule.when.node) == Truth::True) {
          whole_truth = std::min(whole_truth, rule.level);
        }
      }
      somebody_missed = somebody_missed || (told && *told > whole_truth);
    }
    REQUIRE(test::about_of(inquiry, Code::NotDecided).empty());
    const bool refuted = !test::about_of(inquiry, Code::InterviewGap).empty();
    REQUIRE(refuted == somebody_missed);
    ++(somebody_missed ? missed : found);
  }
  CHECK(missed > 20);
  CHECK(found > 20);
  CHECK(contradictory > 20);
}

TEST_CASE("interview_proofs: a question that should have been asked is named") {
  TinyModel tiny;
  const VariableId leg = tiny.yes_no("leg-pain");
  const VariableId swelling = tiny.yes_no("calf-swelling");
  const QuestionId question = tiny.ask_if(test::is(leg, kYes), {swelling}, {kNo});
  tiny.rule(test::is(swelling, kYes), TinyModel::kUrgent);
  tiny.model.questions[question].span = {0, 7, 9};
  const Model model = tiny.finish();
  Inquiry inquiry(model, AnswerSpace::kUsualBudget);
  prove_interview(inquiry);
  REQUIRE(inquiry.remarks().size() == 1);
  CHECK(inquiry.remarks()[0].diagnostic.code == Code::InterviewGap);
  CHECK(inquiry.remarks()[0].diagnostic.span == Span{0, 7, 9});
  CHECK(inquiry.remarks()[0].diagnostic.example == "calf-swelling; otherwise no");
}

TEST_CASE("interview_proofs: a question that applies to nobody, and a warning that comes late") {
  TinyModel tiny;
  const VariableId a = tiny.yes_no("a");
  const VariableId b = tiny.yes_no("b");
  const SectionId comfort{0};
  const SectionId warnings = tiny.model.sections.add({"warnings", "Warnings"});
  tiny.ask({a}, comfort);
  const QuestionId never = tiny.ask_if(
      test::all({test::is(a, kYes), test::is(a, kNo)}), {tiny.yes_no("c")}, {kNo}
  );
  tiny.model.questions[never].section = warnings;
  tiny.ask({b}, warnings);
  tiny.rule(test::is(b, kYes), TinyModel::kEmergency);
  const Model model = tiny.finish();
  Inquiry inquiry(model, AnswerSpace::kUsualBudget);
  prove_interview(inquiry);
  CHECK(test::about_of(inquiry, Code::QuestionNeverApplies) == Names{"c"});
  CHECK(test::about_of(inquiry, Code::WarningAskedLate) == Names{"b"});
}

}  // namespace unknot
