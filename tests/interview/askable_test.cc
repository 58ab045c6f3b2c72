#include "engine/interview/askable.h"

#include "tests/support/catch.h"
#include "tests/support/tiny_model.h"

namespace unknot {
namespace {

using test::TinyModel;

// A place of three cells, which a rule reads.
struct Fixture {
  Fixture() {
    place = tiny.one_of("place", 3);
    tiny.rule(test::is(place, 0b001), TinyModel::kUrgent);
    model = tiny.finish();
  }

  [[nodiscard]] bool is_asked(const Answers& answers, AskFor what) const {
    return askable(model, answers, what)[place];
  }

  TinyModel tiny;
  VariableId place;
  Model model;
};

}  // namespace

TEST_CASE("askable: what nobody spoke of is asked for") {
  const Fixture f;
  const Answers answers = test::nothing_said(f.model);
  CHECK(f.is_asked(answers, AskFor::Unspoken));
  CHECK(f.is_asked(answers, AskFor::Unclear));
}

TEST_CASE("askable: what no question asks for is not") {
  Fixture f;
  f.model.asked_by[FactId{0}] = std::nullopt;
  CHECK_FALSE(f.is_asked(test::nothing_said(f.model), AskFor::Unspoken));
}

TEST_CASE("askable: an answer that leaves something open is unclear, an exact one is not") {
  const Fixture f;
  Answers answers = test::nothing_said(f.model);
  answers.narrow(f.place, 0b011);
  CHECK_FALSE(f.is_asked(answers, AskFor::Unspoken));
  CHECK(f.is_asked(answers, AskFor::Unclear));
  answers.narrow(f.place, 0b001);
  CHECK_FALSE(f.is_asked(answers, AskFor::Unclear));
}

TEST_CASE("askable: what the person does not know, or what follows, is not asked for") {
  const Fixture f;
  Answers not_known = test::nothing_said(f.model);
  not_known.not_known(f.place);
  CHECK_FALSE(f.is_asked(not_known, AskFor::Unspoken));
  CHECK_FALSE(f.is_asked(not_known, AskFor::Unclear));
  Answers derived = test::nothing_said(f.model);
  derived.narrow(f.place, 0b011, AnswerState::Derived);
  CHECK_FALSE(f.is_asked(derived, AskFor::Unclear));
}

}  // namespace unknot
