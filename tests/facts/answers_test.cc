#include "engine/facts/answers.h"

#include "engine/base/expects.h"
#include "tests/support/catch.h"
#include "tests/support/tiny_model.h"

namespace unknot {
namespace {

struct Fixture {
  Fixture() : place(tiny.one_of("place", 3)), sign(tiny.yes_no("sign")) {}

  [[nodiscard]] Answers nothing() const { return Answers(tiny.model.vocabulary); }

  test::TinyModel tiny;
  VariableId place;
  VariableId sign;
};

}  // namespace

TEST_CASE("answers: at first everything is possible and nothing asked") {
  const Fixture f;
  const Answers answers = f.nothing();
  CHECK(answers.possible(f.place) == 0b111);
  CHECK(answers.possible(f.sign) == 0b11);
  CHECK(answers.state(f.place) == AnswerState::NotAsked);
  CHECK(answers.possible().items() == std::vector<CellMask>{0b111, 0b11});
}

TEST_CASE("answers: narrowing keeps what both allow") {
  const Fixture f;
  Answers answers = f.nothing();
  CHECK(answers.narrow(f.place, 0b011));
  CHECK(answers.narrow(f.place, 0b110));
  CHECK(answers.possible(f.place) == 0b010);
  CHECK(answers.state(f.place) == AnswerState::Given);
  CHECK(answers.possible(f.sign) == 0b11);
  CHECK(answers.narrow(f.sign, kNo, AnswerState::Derived));
  CHECK(answers.state(f.sign) == AnswerState::Derived);
}

TEST_CASE("answers: what would leave nothing possible changes nothing") {
  const Fixture f;
  Answers answers = f.nothing();
  answers.narrow(f.place, 0b011);
  const Answers before = answers;
  CHECK_FALSE(answers.narrow(f.place, 0b100, AnswerState::Derived));
  CHECK(answers == before);
}

TEST_CASE("answers: an answer without cells breaks a promise") {
  const Fixture f;
  Answers answers = f.nothing();
  CHECK_THROWS_AS(answers.narrow(f.place, 0), InternalFault);
}

TEST_CASE("answers: \"I don't know\" keeps what was known before") {
  const Fixture f;
  Answers answers = f.nothing();
  answers.narrow(f.place, 0b011);
  answers.not_known(f.place);
  answers.not_known(f.sign);
  CHECK(answers.possible(f.place) == 0b011);
  CHECK(answers.state(f.place) == AnswerState::NotKnown);
  CHECK(answers.possible(f.sign) == 0b11);
  CHECK(answers.state(f.sign) == AnswerState::NotKnown);
}

TEST_CASE("answers: what is forgotten is as if never asked") {
  const Fixture f;
  Answers answers = f.nothing();
  answers.narrow(f.place, 0b001);
  answers.not_known(f.sign);
  answers.forget(f.place, f.tiny.model.vocabulary);
  answers.forget(f.sign, f.tiny.model.vocabulary);
  CHECK(answers == f.nothing());
}

TEST_CASE("answers: the order of filling does not matter") {
  const Fixture f;
  Answers one = f.nothing();
  one.narrow(f.place, 0b011);
  one.narrow(f.sign, kYes);
  one.narrow(f.place, 0b110);
  Answers other = f.nothing();
  other.narrow(f.place, 0b110);
  other.narrow(f.place, 0b011);
  CHECK_FALSE(one == other);
  other.narrow(f.sign, kYes);
  CHECK(one == other);
}

}  // namespace unknot
