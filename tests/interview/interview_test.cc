#include "engine/interview/interview.h"

#include <algorithm>
#include <set>

#include "engine/base/expects.h"
#include "engine/plan/plan.h"
#include "tests/reference/evaluator.h"
#include "tests/support/catch.h"
#include "tests/support/people.h"
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

Reply reply(VariableId variable, CellMask cells) {
  return {variable, cells, false, "as said"};
}

Reply unsure(VariableId variable) {
  return {variable, ~CellMask{0}, true, "unsure"};
}

std::vector<VariableId> next_lines(const Interview& interview) {
  const std::optional<Prompt> prompt = interview.next();
  return prompt ? prompt->lines : std::vector<VariableId>{};
}

std::set<VariableId> open_lines(const Interview& interview) {
  std::set<VariableId> lines;
  for (const Prompt& prompt : interview.agenda().prompts) {
    lines.insert(prompt.lines.begin(), prompt.lines.end());
  }
  return lines;
}

// Everything that can be seen of an interview.
struct State {
  std::vector<LogEntry> log;
  Answers answers;
  Triage triage;
  std::vector<Prompt> prompts;
  LevelId floor;
  friend bool operator==(const State&, const State&) = default;
};

State state_of(const Interview& interview) {
  return {
      interview.log(),
      interview.answers(),
      interview.triage(),
      interview.agenda().prompts,
      interview.agenda().floor};
}

std::string promise_broken_by(const auto& action) {
  try {
    action();
  } catch (const InternalFault& fault) {
    return fault.what();
  }
  return "none";
}

// Sex decides whether pregnancy is asked; whoever is pregnant has an age of at least ten.
struct Clinic {
  Clinic() {
    sex = tiny.one_of("sex", 2);
    pregnant = tiny.yes_no("pregnant");
    age = tiny.number("age", {10, 20});
    fever = tiny.yes_no("fever");
    tiny.ask({sex});
    about_pregnancy = tiny.ask_if(is(sex, kWoman), {pregnant}, {kNo});
    tiny.ask({age});
    tiny.ask({fever});
    tiny.impossible(test::all({is(pregnant, kYes), is(age, 0b001)}));
    tiny.rule(is(pregnant, kYes), kUrgent);
    tiny.rule(test::all({is(fever, kYes), is(age, 0b001)}), kUrgent);
    tiny.rule(is(age, 0b100), kRoutine);
    tiny.rule(test::always(), kSelfCare);
    model = tiny.finish();
  }

  [[nodiscard]] Interview interview() const { return Interview(model, Answers(model.vocabulary)); }

  static constexpr CellMask kWoman = 0b01;
  static constexpr CellMask kMan = 0b10;
  TinyModel tiny;
  VariableId sex;
  VariableId pregnant;
  VariableId age;
  VariableId fever;
  QuestionId about_pregnancy;
  Model model;
};

struct Shapes {
  static test::Shape any(Dice& dice) {
    return {
        .yes_no = 3,
        .rules = 5,
        .remedies = 2,
        .applies = dice.once_in(2),
        .impossible = dice.once_in(2),
        .implications = dice.once_in(2),
        .when_unsure = dice.once_in(3),
        .checklist = dice.once_in(2)};
  }
};

}  // namespace

TEST_CASE("interview: it asks, narrows and ends") {
  const Clinic clinic;
  Interview interview = clinic.interview();
  CHECK(interview.triage() == Triage{kSelfCare, kUrgent, kUrgent});
  CHECK(next_lines(interview) == std::vector{clinic.sex});
  CHECK(interview.answer({reply(clinic.sex, Clinic::kMan)}) == Accepted::Yes);
  CHECK(interview.answers().state(clinic.pregnant) == AnswerState::Derived);
  CHECK(next_lines(interview) == std::vector{clinic.age});
  CHECK(interview.answer({reply(clinic.age, 0b001)}) == Accepted::Yes);
  CHECK(next_lines(interview) == std::vector{clinic.fever});
  CHECK(interview.answer({reply(clinic.fever, kNo)}) == Accepted::Yes);
  CHECK_FALSE(interview.next().has_value());
  CHECK(interview.triage() == Triage{kSelfCare, kSelfCare, kSelfCare});
  CHECK(interview.log().size() == 3);
  CHECK(interview.log()[1] == LogEntry{QuestionId{2}, {reply(clinic.age, 0b001)}, false});
}

TEST_CASE("interview: what is not known is not asked again and keeps its urgency") {
  const Clinic clinic;
  Interview interview = clinic.interview();
  CHECK(interview.answer({unsure(clinic.sex)}) == Accepted::Yes);
  CHECK(interview.answer({unsure(clinic.pregnant)}) == Accepted::Yes);
  CHECK(interview.answers().state(clinic.pregnant) == AnswerState::NotKnown);
  CHECK_FALSE(interview.next().has_value());  // nothing is more urgent than what stays open
  CHECK(interview.triage() == Triage{kSelfCare, kUrgent, kUrgent});
}

TEST_CASE("interview: a reply that cannot be true changes nothing") {
  const Clinic clinic;
  Interview interview = clinic.interview();
  CHECK(interview.answer({reply(clinic.sex, Clinic::kWoman)}) == Accepted::Yes);
  CHECK(interview.answer({reply(clinic.pregnant, kNo)}) == Accepted::Yes);
  CHECK(interview.answer({reply(clinic.age, 0b001)}) == Accepted::Yes);
  const State before = state_of(interview);
  CHECK(interview.revise(1, {reply(clinic.pregnant, kYes)}) == Accepted::Yes);
  CHECK(interview.log()[2].set_aside);
  CHECK(interview.revise(1, {reply(clinic.pregnant, kNo)}) == Accepted::Yes);
  CHECK(state_of(interview) == before);

  Interview given(clinic.model, [&] {
    Answers answers(clinic.model.vocabulary);
    answers.narrow(clinic.age, 0b001);
    return answers;
  }());
  CHECK(given.answer({reply(clinic.sex, Clinic::kWoman)}) == Accepted::Yes);
  const State unchanged = state_of(given);
  CHECK(given.answer({reply(clinic.pregnant, kYes)}) == Accepted::Contradicts);
  CHECK(state_of(given) == unchanged);
  CHECK(given.answer({reply(clinic.pregnant, kNo)}) == Accepted::Yes);
  CHECK(given.revise(1, {reply(clinic.pregnant, kYes)}) == Accepted::Contradicts);
  CHECK(given.log()[1].replies == std::vector{reply(clinic.pregnant, kNo)});
}

TEST_CASE("interview: back takes the last entry away and asks again") {
  const Clinic clinic;
  Interview interview = clinic.interview();
  CHECK_FALSE(interview.back());
  const State start = state_of(interview);
  CHECK(interview.answer({reply(clinic.sex, Clinic::kMan)}) == Accepted::Yes);
  const State after_one = state_of(interview);
  CHECK(interview.answer({unsure(clinic.age)}) == Accepted::Yes);
  CHECK(interview.back());
  CHECK(state_of(interview) == after_one);
  CHECK(interview.back());
  CHECK(state_of(interview) == start);
  CHECK_FALSE(interview.back());
}

TEST_CASE("interview: what was given before is not undone, and asked for more precisely") {
  const Clinic clinic;
  Answers given(clinic.model.vocabulary);
  given.narrow(clinic.sex, Clinic::kMan);
  given.narrow(clinic.age, 0b011);
  Interview interview(clinic.model, given);
  CHECK(interview.given() == given);
  CHECK_FALSE(interview.back());
  CHECK(next_lines(interview) == std::vector{clinic.age});
  CHECK(interview.answer({reply(clinic.age, 0b110)}) == Accepted::Yes);
  CHECK(interview.answers().possible(clinic.age) == 0b010);
  CHECK_FALSE(interview.next().has_value());
  CHECK(interview.triage().outcome == kSelfCare);
  CHECK(interview.back());
  CHECK(interview.answers().possible(clinic.age) == 0b011);
}

TEST_CASE("interview: an answer given as not known is not asked") {
  const Clinic clinic;
  Answers given(clinic.model.vocabulary);
  given.not_known(clinic.sex);
  given.not_known(clinic.age);
  const Interview interview(clinic.model, given);
  CHECK(next_lines(interview) == std::vector{clinic.pregnant});
}

TEST_CASE("interview: revising keeps what still fits and sets aside what does not") {
  const Clinic clinic;
  Interview interview = clinic.interview();
  CHECK(interview.answer({reply(clinic.sex, Clinic::kWoman)}) == Accepted::Yes);
  CHECK(interview.answer({unsure(clinic.pregnant)}) == Accepted::Yes);
  CHECK(interview.revise(1, {reply(clinic.pregnant, kYes)}) == Accepted::Yes);
  CHECK(interview.triage().outcome == kUrgent);
  CHECK(interview.revise(0, {reply(clinic.sex, Clinic::kMan)}) == Accepted::Yes);
  CHECK(interview.log()[1].set_aside);
  CHECK_FALSE(interview.log()[0].set_aside);
  CHECK(interview.answers().possible(clinic.pregnant) == kNo);
  CHECK(next_lines(interview) == std::vector{clinic.age});
  // It comes back by itself when it fits again.
  CHECK(interview.revise(0, {reply(clinic.sex, Clinic::kWoman)}) == Accepted::Yes);
  CHECK_FALSE(interview.log()[1].set_aside);
  CHECK(interview.answers().possible(clinic.pregnant) == kYes);
}

TEST_CASE("interview: a newer answer is not overridden by an older one that was set aside") {
  const Clinic clinic;
  Interview interview = clinic.interview();
  CHECK(interview.answer({reply(clinic.sex, Clinic::kWoman)}) == Accepted::Yes);
  CHECK(interview.answer({reply(clinic.pregnant, kNo)}) == Accepted::Yes);
  CHECK(interview.answer({reply(clinic.age, 0b001)}) == Accepted::Yes);
  // The age is set aside by a pregnancy, asked again, and the pregnancy taken back.
  CHECK(interview.revise(1, {reply(clinic.pregnant, kYes)}) == Accepted::Yes);
  CHECK(interview.log()[2].set_aside);
  CHECK(interview.revise(1, {unsure(clinic.pregnant)}) == Accepted::Yes);
  CHECK_FALSE(interview.log()[2].set_aside);

  TinyModel tiny;
  const VariableId a = tiny.yes_no("a");
  const VariableId b = tiny.one_of("b", 3);
  tiny.impossible(test::all({is(a, kYes), is(b, 0b001)}));
  tiny.rule(test::all({is(a, kYes), is(b, 0b010)}), kUrgent);
  tiny.rule(is(b, 0b100), kRoutine);
  tiny.rule(test::always(), kSelfCare);
  const Model model = tiny.finish();
  Interview other(model, Answers(model.vocabulary));
  CHECK(other.answer({unsure(a)}) == Accepted::Yes);
  CHECK(other.answer({reply(b, 0b001)}) == Accepted::Yes);
  CHECK(other.revise(0, {reply(a, kYes)}) == Accepted::Yes);
  CHECK(other.log()[1].set_aside);
  CHECK(next_lines(other) == std::vector{b});
  CHECK(other.answer({reply(b, 0b100)}) == Accepted::Yes);
  CHECK(other.triage().outcome == kRoutine);
  CHECK(other.revise(0, {unsure(a)}) == Accepted::Yes);
  CHECK(other.answers().possible(b) == 0b100);
  CHECK(other.triage().outcome == kRoutine);
  // Without the newer one, the older one counts again.
  CHECK(other.back());
  CHECK(other.answers().possible(b) == 0b001);
  CHECK(other.triage().outcome == kSelfCare);
}

TEST_CASE("interview: broken promises of the caller are faults") {
  const Clinic clinic;
  Answers contradictory(clinic.model.vocabulary);
  contradictory.narrow(clinic.sex, Clinic::kMan);
  contradictory.narrow(clinic.pregnant, kYes);
  CHECK(promise_broken_by([&] {
          Interview(clinic.model, contradictory);
        }) == "an interview begins without contradictions");
  Interview interview = clinic.interview();
  CHECK(promise_broken_by([&] {
          (void)interview.answer({reply(clinic.fever, kNo)});
        }) == "a reply is about a line of its prompt");
  CHECK(promise_broken_by([&] {
          (void)interview.revise(0, {reply(clinic.sex, 1)});
        }) == "only what was answered can be changed");
  CHECK(interview.answer({reply(clinic.sex, Clinic::kMan)}) == Accepted::Yes);
  CHECK(promise_broken_by([&] {
          (void)interview.revise(0, {reply(clinic.age, 1)});
        }) == "a reply is about a fact of its question");
  CHECK(interview.answer({unsure(clinic.age)}) == Accepted::Yes);
  CHECK(interview.answer({unsure(clinic.fever)}) == Accepted::Yes);
  CHECK(promise_broken_by([&] { (void)interview.answer({}); }) == "a reply answers a prompt");
}

TEST_CASE("interview: a copy goes its own way") {
  const Clinic clinic;
  Interview interview = clinic.interview();
  const State before = state_of(interview);
  Interview copy = interview;
  CHECK(copy.answer({reply(clinic.sex, Clinic::kMan)}) == Accepted::Yes);
  CHECK(state_of(interview) == before);
  CHECK(interview.answer({reply(clinic.sex, Clinic::kMan)}) == Accepted::Yes);
  CHECK(state_of(interview) == state_of(copy));
}

TEST_CASE("interview: a log carried on from is the interview it came from") {
  Dice dice(50);
  for (int round = 0; round < 200; ++round) {
    const Model model = test::random_model(Shapes::any(dice), dice).finish();
    const Answers person = test::random_person(model, dice);
    Interview interview(model, Answers(model.vocabulary));
    while (const std::optional<Prompt> prompt = interview.next()) {
      REQUIRE(
          interview.answer(test::honest_replies(model, *prompt, person, dice)) == Accepted::Yes
      );
      if (dice.once_in(3)) {
        const std::size_t index = dice.roll(static_cast<std::uint32_t>(interview.log().size()));
        const Answers other = test::random_person(model, dice);
        const std::vector<Reply> before = interview.log()[index].replies;
        std::vector<Reply> replies = before;
        for (Reply& changed : replies) {
          changed = reply(changed.variable, other.possible(changed.variable));
        }
        // Either way the interview goes on from a consistent state.
        if (interview.revise(index, replies) == Accepted::Contradicts) {
          REQUIRE(interview.log()[index].replies == before);
        }
        break;
      }
    }
    const Interview resumed(model, interview.given(), interview.log_as_applied());
    REQUIRE(resumed.answers() == interview.answers());
    REQUIRE(resumed.triage() == interview.triage());
    REQUIRE(resumed.agenda().prompts == interview.agenda().prompts);
  }
}

TEST_CASE("interview: exact answers end with what the whole truth says") {
  Dice dice(51);
  std::size_t unasked = 0;
  for (int round = 0; round < 700; ++round) {
    TinyModel tiny = test::random_model(Shapes::any(dice), dice);
    tiny.model.levels[kEmergency].stops_interview = dice.once_in(2);
    const Model model = tiny.finish();
    const Answers person = test::random_person(model, dice);
    const Interview interview = test::finished(Interview(model, Answers(model.vocabulary)), person);
    const Evaluation truth = evaluated(model.circuit, person.possible());
    INFO("round " << round);
    REQUIRE(interview.triage().outcome == triage(model, truth).outcome);
    if (!model.levels[interview.triage().outcome].stops_interview) {
      const Evaluation known = evaluated(model.circuit, interview.answers().possible());
      REQUIRE(
          make_plan(model, known, interview.triage()).suggested ==
          make_plan(model, truth, triage(model, truth)).suggested
      );
    }
    for (const CellMask cells : interview.answers().possible()) {
      unasked += (cells & (cells - 1)) != 0 ? 1 : 0;
    }
  }
  CHECK(unasked > 500);  // it really leaves questions out
}

TEST_CASE("interview: honest answers never end less urgent than the whole truth") {
  Dice dice(52);
  for (int round = 0; round < 700; ++round) {
    test::Shape shape = Shapes::any(dice);
    shape.when_unsure = false;
    TinyModel tiny = test::random_model(shape, dice);
    tiny.model.levels[kEmergency].stops_interview = dice.once_in(2);
    const Model model = tiny.finish();
    const Answers person = test::random_person(model, dice);
    const LevelId truth = triage(model, evaluated(model.circuit, person.possible())).outcome;
    Interview interview(model, Answers(model.vocabulary));
    INFO("round " << round);
    while (const std::optional<Prompt> prompt = interview.next()) {
      REQUIRE(interview.triage().outcome <= truth);
      REQUIRE(
          interview.answer(test::honest_replies(model, *prompt, person, dice)) == Accepted::Yes
      );
    }
    REQUIRE(interview.triage().outcome <= truth);
  }
}

TEST_CASE("interview: while answers are added the agenda only shrinks and the floor never eases") {
  Dice dice(53);
  for (int round = 0; round < 700; ++round) {
    TinyModel tiny = test::random_model(Shapes::any(dice), dice);
    tiny.model.levels[kEmergency].stops_interview = dice.once_in(2);
    if (dice.once_in(4)) {
      tiny.model.levels[kEmergency].plan = PlanScope::Full;
    }
    const Model model = tiny.finish();
    const Answers person = test::random_person(model, dice);
    Answers given(model.vocabulary);
    for (const VariableId variable : ids(model.vocabulary.variables())) {
      if (dice.once_in(4)) {
        given.not_known(variable);
      } else if (dice.once_in(4)) {
        given.narrow(
            variable,
            person.possible(variable) | test::random_part(model.vocabulary[variable].all(), dice)
        );
      }
    }
    Interview interview(model, given);
    while (const std::optional<Prompt> prompt = interview.next()) {
      std::set<VariableId> before = open_lines(interview);
      const LevelId floor = interview.agenda().floor;
      const Triage interval = interview.triage();
      for (const VariableId line : prompt->lines) {
        before.erase(line);
      }
      REQUIRE(
          interview.answer(test::honest_replies(model, *prompt, person, dice)) == Accepted::Yes
      );
      const std::set<VariableId> after = open_lines(interview);
      INFO("round " << round);
      REQUIRE(std::ranges::includes(before, after));
      REQUIRE(interview.agenda().floor <= floor);
      REQUIRE(interview.triage().at_least <= interval.at_least);
      REQUIRE(interview.triage().at_most >= interval.at_most);
    }
  }
}

TEST_CASE("interview: the order in which a person tells things does not matter") {
  Dice dice(54);
  for (int round = 0; round < 400; ++round) {
    const Model model = test::random_model(Shapes::any(dice), dice).finish();
    const Answers person = test::random_person(model, dice);
    const Interview asked = test::finished(Interview(model, Answers(model.vocabulary)), person);
    // The same replies, volunteered in another order.
    std::vector<Reply> replies;
    for (const LogEntry& entry : asked.log()) {
      replies.insert(replies.end(), entry.replies.begin(), entry.replies.end());
    }
    for (std::size_t i = replies.size(); i > 1; --i) {
      std::swap(replies[i - 1], replies[dice.roll(static_cast<std::uint32_t>(i))]);
    }
    Answers volunteered(model.vocabulary);
    for (const Reply& told : replies) {
      REQUIRE(volunteered.narrow(told.variable, told.cells));
    }
    const Interview told(model, volunteered);
    REQUIRE(told.answers() == asked.answers());
    REQUIRE(told.triage() == asked.triage());
    REQUIRE_FALSE(told.next().has_value());
    // Some of it volunteered, the rest asked for.
    Answers part(model.vocabulary);
    for (const Reply& said : replies) {
      if (dice.once_in(2)) {
        part.narrow(said.variable, said.cells);
      }
    }
    const Interview rest = test::finished(Interview(model, part), person);
    REQUIRE(rest.triage().outcome == asked.triage().outcome);
  }
}

TEST_CASE("interview: back undoes any answer completely") {
  Dice dice(55);
  for (int round = 0; round < 200; ++round) {
    const Model model = test::random_model(Shapes::any(dice), dice).finish();
    const Answers person = test::random_person(model, dice);
    Interview interview(model, Answers(model.vocabulary));
    std::vector<State> states;
    while (const std::optional<Prompt> prompt = interview.next()) {
      states.push_back(state_of(interview));
      REQUIRE(
          interview.answer(test::honest_replies(model, *prompt, person, dice)) == Accepted::Yes
      );
    }
    while (!states.empty()) {
      REQUIRE(interview.back());
      REQUIRE(state_of(interview) == states.back());
      states.pop_back();
    }
    REQUIRE_FALSE(interview.back());
  }
}

TEST_CASE("interview: after any revision what counts is consistent and nothing else is lost") {
  Dice dice(56);
  std::size_t set_aside = 0;
  for (int round = 0; round < 300; ++round) {
    const Model model = test::random_model(
                            {.rules = 6,
                             .applies = true,
                             .impossible = true,
                             .implications = dice.once_in(2),
                             .checklist = true},
                            dice
    )
                            .finish();
    Interview interview(model, Answers(model.vocabulary));
    for (int step = 0; step < 12; ++step) {
      const Answers mood = test::random_person(model, dice);  // another truth at every step
      const std::optional<Prompt> prompt = interview.next();
      if (!interview.log().empty() && (!prompt || dice.once_in(2))) {
        const std::size_t index = dice.roll(static_cast<std::uint32_t>(interview.log().size()));
        std::vector<Reply> replies = interview.log()[index].replies;
        for (Reply& changed : replies) {
          changed = reply(changed.variable, mood.possible(changed.variable));
        }
        const State before = state_of(interview);
        if (interview.revise(index, replies) == Accepted::Yes) {
          REQUIRE(interview.log()[index].replies == replies);
          REQUIRE_FALSE(interview.log()[index].set_aside);
        } else {
          REQUIRE(state_of(interview) == before);
        }
      } else if (prompt) {
        (void)interview.answer(test::honest_replies(model, *prompt, mood, dice));
      }
      Answers said(model.vocabulary);
      for (const LogEntry& entry : interview.log()) {
        set_aside += entry.set_aside ? 1 : 0;
        for (const Reply& told : entry.replies) {
          if (!entry.set_aside && !told.not_known) {
            REQUIRE(said.narrow(told.variable, told.cells));
          }
        }
      }
      const Closed state = closed(model, said);
      REQUIRE(state.contradictions.empty());
      REQUIRE(state.answers.possible() == interview.answers().possible());
      REQUIRE(
          interview.triage() ==
          triage(model, evaluated(model.circuit, interview.answers().possible()))
      );
      // An entry is set aside only if it cannot be true together with what counts.
      for (const LogEntry& entry : interview.log()) {
        if (entry.set_aside) {
          Answers both = said;
          bool fits = true;
          for (const Reply& told : entry.replies) {
            fits = fits && (told.not_known || both.narrow(told.variable, told.cells));
          }
          REQUIRE_FALSE((fits && closed(model, both).contradictions.empty()));
        }
      }
    }
  }
  CHECK(set_aside > 100);
}

}  // namespace unknot
