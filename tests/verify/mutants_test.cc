#include "engine/verify/mutants.h"

#include "tests/support/catch.h"
#include "tests/support/tiny_model.h"

namespace unknot {
namespace {

using test::TinyModel;

// "name: words", for a rule with its condition as it is then.
std::vector<std::string> told(const Model& model) {
  std::vector<std::string> out;
  for (const Mutant& mutant : mutants(model)) {
    out.push_back(
        mutant.name + ": " + mutant.words +
        (mutant.condition ? ": " + test::told(model, *mutant.condition) : "")
    );
  }
  return out;
}

// A model of one urgent rule, `rule-0`.
Model model_of(const TinyModel& start, const Condition& condition, LevelId level) {
  TinyModel tiny = start;
  tiny.rule(condition, level);
  return tiny.finish();
}

}  // namespace

TEST_CASE("mutants: what is demanded is demanded no more, what is offered goes", "[mutants]") {
  TinyModel tiny;
  const VariableId a = tiny.yes_no("a");
  const VariableId b = tiny.yes_no("b");
  const Model both = model_of(
      tiny, test::all({test::is(a, kYes), test::negated(test::is(b, kYes))}), TinyModel::kSelfCare
  );
  CHECK(
      told(both) ==
      std::vector<std::string>{
          "rule-0/dropped: rule rule-0 left out: 1 of ()",
          "rule-0/term-1-dropped: rule rule-0 without `a: yes`: 2 of (always, not(b in 0x2))",
          "rule-0/term-1-negated: rule rule-0 with not `a: yes`: "
          "2 of (not(a in 0x2), not(b in 0x2))",
          "rule-0/term-2-dropped: rule rule-0 without `b: yes`: 2 of (a in 0x2, always)",
          "rule-0/term-2-negated: rule rule-0 with not `b: yes`: "
          "2 of (a in 0x2, not(not(b in 0x2)))"}
  );
  const Model either =
      model_of(tiny, test::any({test::is(a, kNo), test::is(b, kYes)}), TinyModel::kSelfCare);
  CHECK(
      told(either)[1] ==
      "rule-0/term-1-dropped: rule rule-0 without `a: no`: 1 of (1 of (), b in 0x2)"
  );
  const Model alone = model_of(tiny, test::is(a, kYes), TinyModel::kSelfCare);
  CHECK(told(alone)[1] == "rule-0/term-1-dropped: rule rule-0 without `a: yes`: always");
}

TEST_CASE("mutants: a level moves by one, never from or to the last one", "[mutants]") {
  TinyModel tiny;
  const Condition condition = test::is(tiny.yes_no("a"), kYes);
  const auto levels = [&](LevelId level) {
    std::vector<std::string> out;
    for (const Mutant& mutant : mutants(model_of(tiny, condition, level))) {
      if (mutant.kind == MutantKind::LevelMoved) {
        out.push_back(mutant.words);
      }
    }
    return out;
  };
  CHECK(
      levels(TinyModel::kEmergency) ==
      std::vector<std::string>{"rule rule-0 with level urgent instead of emergency"}
  );
  CHECK(
      levels(TinyModel::kUrgent) ==
      std::vector<std::string>{
          "rule rule-0 with level emergency instead of urgent",
          "rule rule-0 with level routine instead of urgent"}
  );
  CHECK(
      levels(TinyModel::kRoutine) ==
      std::vector<std::string>{"rule rule-0 with level urgent instead of routine"}
  );
  CHECK(levels(TinyModel::kSelfCare).empty());
}

TEST_CASE("mutants: a lowered level stays, but is never above the level", "[mutants]") {
  TinyModel tiny;
  const Condition condition = test::is(tiny.yes_no("a"), kYes);
  tiny.lenient_rule(condition, TinyModel::kEmergency, TinyModel::kUrgent);
  tiny.lenient_rule(condition, TinyModel::kUrgent, TinyModel::kRoutine);
  std::vector<std::pair<LevelId, LevelId>> levels;
  for (const Mutant& mutant : mutants(tiny.finish())) {
    if (mutant.kind == MutantKind::LevelMoved) {
      levels.emplace_back(mutant.level, mutant.unsure_level);
    }
  }
  CHECK(
      levels ==
      std::vector<std::pair<LevelId, LevelId>>{
          {TinyModel::kUrgent, TinyModel::kUrgent},
          {TinyModel::kEmergency, TinyModel::kRoutine},
          {TinyModel::kRoutine, TinyModel::kRoutine}}
  );
}

TEST_CASE("mutants: thresholds move to the next one that the pack knows", "[mutants]") {
  TinyModel tiny;
  const VariableId n = tiny.number("n", {10, 20, 30});
  const auto moves = [&](Range range) {
    std::vector<std::string> out;
    const Model model = model_of(tiny, test::within(n, {range}), TinyModel::kUrgent);
    for (const Mutant& mutant : mutants(model)) {
      if (mutant.kind == MutantKind::ThresholdMoved) {
        out.push_back(mutant.name + test::told(model, *mutant.condition));
      }
    }
    return out;
  };
  CHECK(moves({10, 19}) == std::vector<std::string>{"rule-0/term-1-to-highern [10, 29]"});
  CHECK(
      moves({20, 99}) ==
      std::vector<std::string>{
          "rule-0/term-1-from-lowern [10, 99]", "rule-0/term-1-from-highern [30, 99]"}
  );
  CHECK(moves({0, 29}) == std::vector<std::string>{"rule-0/term-1-to-lowern [0, 19]"});
  CHECK(
      moves({10, 29}) ==
      std::vector<std::string>{
          "rule-0/term-1-from-highern [20, 29]", "rule-0/term-1-to-lowern [10, 19]"}
  );
}

TEST_CASE("mutants: thresholds of a score move by one point", "[mutants]") {
  TinyModel tiny;
  const ScoreId score = tiny.score({{test::is(tiny.yes_no("a"), kYes), 3}});
  const auto moves = [&](Range range) {
    std::vector<std::string> out;
    for (const Mutant& mutant :
         mutants(model_of(tiny, test::points(score, {range}), TinyModel::kUrgent))) {
      if (mutant.kind == MutantKind::ThresholdMoved) {
        out.push_back(mutant.name + " " + mutant.words);
      }
    }
    return out;
  };
  CHECK(
      moves({2, Range::kHighest}) ==
      std::vector<std::string>{
          "rule-0/term-1-from-lower rule rule-0 with `score-0: 1 or more` instead of "
          "`score-0: 2 or more`",
          "rule-0/term-1-from-higher rule rule-0 with `score-0: 3 or more` instead of "
          "`score-0: 2 or more`"}
  );
  CHECK(moves({Range::kLowest, 2}).size() == 2);
  CHECK(moves({2, 2}).size() == 2);
  CHECK(moves({2, 3}).size() == 4);
}

TEST_CASE("mutants: each `never` of a remedy is left out", "[mutants]") {
  TinyModel tiny;
  const Condition condition = test::is(tiny.yes_no("a"), kYes);
  Remedy remedy;
  remedy.id = "warm-pack";
  remedy.for_it = {test::argument(condition)};
  remedy.never = {test::argument(condition), test::argument(condition)};
  tiny.remedy(remedy);
  CHECK(
      told(tiny.finish()) ==
      std::vector<std::string>{
          "warm-pack/never-1-dropped: remedy warm-pack without its `never` number 1",
          "warm-pack/never-2-dropped: remedy warm-pack without its `never` number 2"}
  );
}

TEST_CASE("mutants: a term is told as a pack says it", "[mutants]") {
  TinyModel tiny;
  const VariableId choice = tiny.one_of("choice", 3);
  const VariableId age = tiny.number("age", {10, 20});
  const VariableId sign = tiny.yes_no("sign");
  tiny.finding(test::is(sign, kYes));
  tiny.score({{test::is(sign, kYes), 2}});
  const Model model = tiny.finish();
  const auto text = [&](const Condition& condition) { return term_text(model, condition.root()); };
  CHECK(text(test::is(sign, kNo)) == "sign: no");
  CHECK(text(test::is(choice, 2)) == "choice: choice-1");
  CHECK(text(test::is(choice, 5)) == "choice: [choice-0, choice-2]");
  CHECK(text(test::within(age, {{10, 19}, {20, 20}})) == "age: 10 to 19 or 20");
  CHECK(text(test::holds(FindingId{0})) == "finding-0: yes");
  CHECK(text(test::fails(FindingId{0})) == "finding-0: no");
  CHECK(text(test::points(ScoreId{0}, {{1, Range::kHighest}})) == "score-0: 1 or more");
}

TEST_CASE("mutants: a pack that would take too much memory is tried in part", "[mutants]") {
  TinyModel tiny;
  const Condition sign = test::is(tiny.yes_no("a"), kYes);
  tiny.rule(sign, TinyModel::kUrgent);
  tiny.rule(test::any(std::vector<Condition>(1000, sign)), TinyModel::kUrgent);
  tiny.rule(sign, TinyModel::kUrgent);
  const Model model = tiny.finish();
  CHECK(rules_to_mutate(model) == std::vector{RuleId{0}});
  // Dropped, its term dropped, its term negated, and both levels beside its own.
  CHECK(mutants(model).size() == 5);
}

}  // namespace unknot
