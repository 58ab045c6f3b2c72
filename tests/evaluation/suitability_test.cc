#include "engine/evaluation/suitability.h"

#include "tests/support/catch.h"
#include "tests/support/tiny_model.h"

namespace unknot {
namespace {

using test::argument;
using test::is;
using test::TinyModel;

constexpr CellMask kEither = kNo | kYes;

// Helps with `a` or `b`; forbidden with `c` or `d`.
struct Fixture {
  Fixture() {
    for (const char* id : {"a", "b", "c", "d"}) {
      variables.push_back(tiny.yes_no(id));
    }
    Remedy remedy;
    remedy.for_it = {argument(is(variables[0], kYes)), argument(is(variables[1], kYes))};
    remedy.never = {argument(is(variables[2], kYes)), argument(is(variables[3], kYes))};
    tiny.remedy(std::move(remedy));
    model = tiny.finish();
  }

  [[nodiscard]] Suitability with(CellMask a, CellMask b, CellMask c, CellMask d) const {
    Possible possible(4);
    possible[VariableId{0}] = a;
    possible[VariableId{1}] = b;
    possible[VariableId{2}] = c;
    possible[VariableId{3}] = d;
    return suitability(model.remedies[RemedyId{0}], evaluated(model.circuit, possible));
  }

  TinyModel tiny;
  std::vector<VariableId> variables;
  Model model;
};

}  // namespace

TEST_CASE("suitability: one reason for it is enough, one against it too") {
  const Fixture f;
  CHECK(f.with(kYes, kNo, kNo, kNo) == Suitability{Truth::True, Truth::False});
  CHECK(f.with(kYes, kEither, kNo, kNo) == Suitability{Truth::True, Truth::False});
  CHECK(f.with(kNo, kNo, kNo, kNo) == Suitability{Truth::False, Truth::False});
  CHECK(f.with(kNo, kEither, kNo, kNo) == Suitability{Truth::Unknown, Truth::False});
  CHECK(f.with(kYes, kNo, kYes, kEither) == Suitability{Truth::True, Truth::True});
  CHECK(f.with(kYes, kNo, kNo, kEither) == Suitability{Truth::True, Truth::Unknown});
  CHECK(f.with(kEither, kEither, kEither, kEither) == Suitability{Truth::Unknown, Truth::Unknown});
}

TEST_CASE("suitability: only what certainly helps and is certainly not forbidden is suitable") {
  for (const Truth indicated : {Truth::False, Truth::Unknown, Truth::True}) {
    for (const Truth forbidden : {Truth::False, Truth::Unknown, Truth::True}) {
      const bool expected = indicated == Truth::True && forbidden == Truth::False;
      CHECK(Suitability{indicated, forbidden}.suitable() == expected);
    }
  }
}

TEST_CASE("suitability: a remedy without reasons is never indicated and never forbidden") {
  TinyModel tiny;
  tiny.remedy({});
  const Model model = tiny.finish();
  const Possible possible;
  CHECK(
      suitability(model.remedies[RemedyId{0}], evaluated(model.circuit, possible)) ==
      Suitability{Truth::False, Truth::False});
}

TEST_CASE("suitability: a level for waiting lets in only what is safe while waiting") {
  Level full;
  Level waiting;
  waiting.plan = PlanScope::WhileWaiting;
  Remedy safe;
  safe.while_waiting = true;
  const Remedy other;
  CHECK(in_scope(safe, full));
  CHECK(in_scope(other, full));
  CHECK(in_scope(safe, waiting));
  CHECK_FALSE(in_scope(other, waiting));
}

}  // namespace unknot
