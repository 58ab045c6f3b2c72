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

// Sex decides whether pregnancy is asked, pregnancy decides whether the week is asked.
struct Chain {
  Chain() {
    sex = tiny.one_of("sex", 2);
    pregnant = tiny.yes_no("pregnant");
    week = tiny.number("week", {10, 20});
    about_pregnancy = tiny.ask_if(is(sex, 0b01), {pregnant}, {kNo});
    about_week = tiny.ask_if(is(pregnant, kYes), {week}, {0b001});
    model = tiny.finish();
  }

  [[nodiscard]] Answers said(VariableId variable, CellMask cells) const {
    Answers answers(model.vocabulary);
    answers.narrow(variable, cells);
    return answers;
  }

  TinyModel tiny;
  VariableId sex;
  VariableId pregnant;
  VariableId week;
  QuestionId about_pregnancy;
  QuestionId about_week;
  Model model;
};

}  // namespace

TEST_CASE("closure: nothing follows while it is open whether a question applies") {
  const Chain chain;
  const Answers nothing(chain.model.vocabulary);
  CHECK(closed(chain.model, nothing).answers == nothing);
  CHECK(closed(chain.model, nothing).contradictions.empty());
  const Answers woman = chain.said(chain.sex, 0b01);
  CHECK(closed(chain.model, woman).answers == woman);
}

TEST_CASE("closure: what a question that does not apply leaves is followed through the next ones") {
  const Chain chain;
  const Closed state = closed(chain.model, chain.said(chain.sex, 0b10));
  CHECK(state.contradictions.empty());
  CHECK(state.answers.possible(chain.pregnant) == kNo);
  CHECK(state.answers.state(chain.pregnant) == AnswerState::Derived);
  CHECK(state.answers.possible(chain.week) == 0b001);
  CHECK(state.answers.state(chain.week) == AnswerState::Derived);
  CHECK(state.answers.state(chain.sex) == AnswerState::Given);
}

TEST_CASE("closure: what was said and agrees stays as it was said") {
  const Chain chain;
  Answers answers = chain.said(chain.sex, 0b10);
  answers.narrow(chain.pregnant, kNo);
  answers.not_known(chain.week);
  const Closed state = closed(chain.model, answers);
  CHECK(state.contradictions.empty());
  CHECK(state.answers.state(chain.pregnant) == AnswerState::Given);
  CHECK(state.answers.possible(chain.week) == 0b001);
  CHECK(state.answers.state(chain.week) == AnswerState::Derived);
}

TEST_CASE("closure: an imprecise answer is narrowed to what holds") {
  const Chain chain;
  Answers answers = chain.said(chain.pregnant, kNo);
  answers.narrow(chain.week, 0b011);
  const Closed state = closed(chain.model, answers);
  CHECK(state.contradictions.empty());
  CHECK(state.answers.possible(chain.week) == 0b001);
}

TEST_CASE("closure: an answer to a question that cannot apply is reported and left as it is") {
  const Chain chain;
  Answers answers = chain.said(chain.sex, 0b10);
  answers.narrow(chain.pregnant, kYes);
  const Closed state = closed(chain.model, answers);
  CHECK(
      state.contradictions ==
      std::vector<Contradiction>{
          {Contradiction::Kind::DoesNotApply, chain.about_pregnancy, chain.pregnant, 0}}
  );
  CHECK(state.answers == answers);
}

TEST_CASE("closure: people the pack calls impossible are reported once it is certain") {
  TinyModel tiny;
  const VariableId a = tiny.yes_no("a");
  const VariableId b = tiny.yes_no("b");
  tiny.impossible(test::all({is(a, kNo), is(b, kNo)}));
  tiny.impossible(test::all({is(a, kYes), is(b, kYes)}));
  const Model model = tiny.finish();
  Answers answers(model.vocabulary);
  answers.narrow(a, kYes);
  CHECK(closed(model, answers).contradictions.empty());
  answers.narrow(b, kYes);
  CHECK(
      closed(model, answers).contradictions ==
      std::vector<Contradiction>{{Contradiction::Kind::Impossible, {}, {}, 1}}
  );
}

TEST_CASE("closure: what holds otherwise can be several options of an any-of fact") {
  TinyModel tiny;
  const VariableId adult = tiny.yes_no("adult");
  Fact medicines;
  medicines.id = "medicines";
  medicines.type = FactType::AnyOf;
  medicines.options.resize(2);
  const VariableId first = tiny.fact(medicines);
  const VariableId second{first.index + 1};
  tiny.ask_if(is(adult, kYes), {first}, {kNo, kYes});
  const Model model = tiny.finish();
  Answers answers(model.vocabulary);
  answers.narrow(adult, kNo);
  const Closed state = closed(model, answers);
  CHECK(state.answers.possible(first) == kNo);
  CHECK(state.answers.possible(second) == kYes);
}

TEST_CASE("closure: closing twice is closing once") {
  Dice dice(31);
  for (int round = 0; round < 300; ++round) {
    const Model model =
        test::random_model({.yes_no = 3, .applies = true, .implications = dice.once_in(2)}, dice)
            .finish();
    const Closed once = closed(model, test::random_answers(model, dice));
    const Closed twice = closed(model, once.answers);
    REQUIRE(twice.answers == once.answers);
    REQUIRE(twice.contradictions == once.contradictions);
  }
}

TEST_CASE("closure: it removes nobody whom the answers allow") {
  Dice dice(32);
  for (int round = 0; round < 200; ++round) {
    const Model model =
        test::random_model(
            {.yes_no = 3, .applies = true, .impossible = true, .implications = dice.once_in(2)},
            dice
        )
            .finish();
    const Answers answers = test::random_answers(model, dice);
    const Possible possible = closed(model, answers).answers.possible();
    reference::for_each_completion(answers.possible(), [&](const Possible& person) {
      Answers complete(model.vocabulary);
      for (const VariableId variable : ids(person)) {
        complete.narrow(variable, person[variable]);
      }
      if (!closed(model, complete).contradictions.empty()) {
        return;
      }
      for (const VariableId variable : ids(person)) {
        REQUIRE((person[variable] & ~possible[variable]) == 0);
      }
    });
  }
}

TEST_CASE("closure: narrower answers never give wider ones") {
  Dice dice(33);
  for (int round = 0; round < 500; ++round) {
    const Model model =
        test::random_model({.yes_no = 3, .applies = true, .implications = dice.once_in(2)}, dice)
            .finish();
    const Answers wide = test::random_answers(model, dice);
    Answers narrow = wide;
    for (const VariableId variable : ids(model.vocabulary.variables())) {
      Answers changed = narrow;
      if (dice.once_in(2) &&
          changed.narrow(variable, test::random_part(narrow.possible(variable), dice)) &&
          closed(model, changed).contradictions.empty()) {
        narrow = changed;
      }
    }
    const Possible wide_possible = closed(model, wide).answers.possible();
    const Possible narrow_possible = closed(model, narrow).answers.possible();
    for (const VariableId variable : ids(model.vocabulary.variables())) {
      REQUIRE((narrow_possible[variable] & ~wide_possible[variable]) == 0);
    }
  }
}

namespace {

// A dead arm is a closer look at weakness or numbness, weakness one at feeling ill.
struct CloserLook {
  CloserLook() {
    ill = tiny.yes_no("ill");
    weak = tiny.yes_no("weak");
    numb = tiny.yes_no("numb");
    dead_arm = tiny.yes_no("dead-arm");
    model = tiny.finish();
    model.implications = {{dead_arm, {weak, numb}}, {weak, {ill}}};
  }

  // What `unlisted: no` makes of everything that is not named.
  [[nodiscard]] Answers unlisted_no(const std::vector<std::pair<VariableId, CellMask>>& said
  ) const {
    Answers answers(model.vocabulary);
    for (const VariableId variable : ids(model.vocabulary.variables())) {
      answers.narrow(variable, kNo, AnswerState::Assumed);
    }
    for (const auto& [variable, cells] : said) {
      answers.forget(variable, model.vocabulary);
      answers.narrow(variable, cells);
    }
    return answers;
  }

  [[nodiscard]] std::vector<CellMask> cells(const Answers& answers) const {
    return {
        answers.possible(ill),
        answers.possible(weak),
        answers.possible(numb),
        answers.possible(dead_arm)};
  }

  TinyModel tiny;
  VariableId ill;
  VariableId weak;
  VariableId numb;
  VariableId dead_arm;
  Model model;
};

constexpr CellMask kOpen = kYes | kNo;

}  // namespace

TEST_CASE("closure: a closer look that is yes opens what a file only left out") {
  const CloserLook look;
  const Closed state = closed(look.model, look.unlisted_no({{look.dead_arm, kYes}}));
  CHECK(state.contradictions.empty());
  CHECK(look.cells(state.answers) == std::vector<CellMask>{kOpen, kOpen, kOpen, kYes});
}

TEST_CASE("closure: a closer look that is yes decides the only thing it can be a look at") {
  const CloserLook look;
  const Closed state =
      closed(look.model, look.unlisted_no({{look.dead_arm, kYes}, {look.numb, kNo}}));
  CHECK(state.contradictions.empty());
  CHECK(look.cells(state.answers) == std::vector<CellMask>{kYes, kYes, kNo, kYes});
}

TEST_CASE("closure: a closer look that is yes against what was said is a contradiction") {
  const CloserLook look;
  const Closed state = closed(
      look.model, look.unlisted_no({{look.dead_arm, kYes}, {look.numb, kNo}, {look.weak, kNo}})
  );
  CHECK(
      state.contradictions ==
      std::vector<Contradiction>{{Contradiction::Kind::Implied, {}, look.dead_arm, 0}}
  );
  CHECK(state.answers.possible(look.dead_arm) == kYes);
}

TEST_CASE("closure: a closer look at what is not there is no, through every link") {
  const CloserLook look;
  Answers answers(look.model.vocabulary);
  answers.narrow(look.ill, kNo);
  CHECK(
      look.cells(closed(look.model, answers).answers) ==
      std::vector<CellMask>{kNo, kNo, kOpen, kOpen}
  );
  answers.narrow(look.numb, kNo);
  CHECK(
      look.cells(closed(look.model, answers).answers) == std::vector<CellMask>{kNo, kNo, kNo, kNo}
  );
}

TEST_CASE("closure: what is open stays open, also when a closer look is yes") {
  const CloserLook look;
  Answers answers(look.model.vocabulary);
  CHECK(closed(look.model, answers).answers == answers);
  answers.narrow(look.dead_arm, kYes);
  CHECK(closed(look.model, answers).answers == answers);
}

}  // namespace unknot
