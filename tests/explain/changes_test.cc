#include "engine/explain/changes.h"

#include <algorithm>
#include <map>
#include <set>

#include "engine/evaluation/closure.h"
#include "tests/support/catch.h"
#include "tests/support/random_model.h"
#include "tests/support/tiny_model.h"

namespace unknot {
namespace {

using test::all;
using test::any;
using test::Dice;
using test::is;
using test::TinyModel;

constexpr LevelId kEmergency = TinyModel::kEmergency;
constexpr LevelId kUrgent = TinyModel::kUrgent;
constexpr LevelId kRoutine = TinyModel::kRoutine;
constexpr LevelId kSelfCare = TinyModel::kSelfCare;
constexpr CellMask kEither = kNo | kYes;

Triage triage_of(const Model& model, const Possible& possible) {
  return triage(model, evaluated(model.circuit, possible));
}

std::vector<ChangeSet> changes_of(
    const Model& model,
    const Answers& answers,
    ChangeScope scope = ChangeScope::Everything,
    std::size_t limit = 40
) {
  return raising_changes(model, answers, triage_of(model, answers.possible()), scope, limit);
}

// Whether somebody can be like the answers with these changes.
bool allowed(const Model& model, Answers answers, const std::vector<Change>& changes) {
  for (const Change& change : changes) {
    answers.forget(change.variable, model.vocabulary);
    answers.narrow(change.variable, change.cells);
  }
  return closed(model, answers).contradictions.empty();
}

LevelId outcome_after(
    const Model& model, const Answers& answers, const std::vector<Change>& changes
) {
  Possible possible = answers.possible();
  for (const Change& change : changes) {
    possible[change.variable] = change.cells;
  }
  return triage_of(model, possible).outcome;
}

// Exact answers but for a few, so that there is something left to raise. Not contradictory.
Answers mostly_exact_answers(const Model& model, Dice& dice) {
  Answers answers(model.vocabulary);
  for (const VariableId variable : ids(model.vocabulary.variables())) {
    Answers changed = answers;
    if (!dice.once_in(8)) {
      changed.narrow(variable, CellMask{1} << dice.roll(model.vocabulary[variable].cell_count));
    }
    if (closed(model, changed).contradictions.empty()) {
      answers = std::move(changed);
    }
  }
  return closed(model, answers).answers;
}

using Cell = std::pair<VariableId, CellMask>;

// The person who gets a sign has also what it is a closer look at, whatever was said of that.
void open_what_it_implies(const Model& model, VariableId fact, Answers& answers) {
  for (const Implication& implication : model.implications) {
    bool is_there = implication.fact != fact;
    for (const VariableId implied : implication.implied) {
      is_there = is_there || answers.possible(implied) == kYes;
    }
    for (const VariableId implied : implication.implied) {
      if (!is_there && answers.possible(implied) == kNo) {
        answers.forget(implied, model.vocabulary);
        open_what_it_implies(model, implied, answers);
      }
    }
  }
}

Closed person_with(const Model& model, const Answers& before, VariableId variable, CellMask cell) {
  Answers after = before;
  after.forget(variable, model.vocabulary);
  after.narrow(variable, cell);
  if (cell == kYes) {
    open_what_it_implies(model, variable, after);
  }
  return closed(model, after);
}

// By brute force: each variable put into each of its cells, and the outcome looked at.
std::map<Cell, LevelId> singles_by_trying(
    const Model& model, const Answers& answers, ChangeScope scope
) {
  const LevelId outcome = triage_of(model, answers.possible()).outcome;
  std::map<Cell, LevelId> found;
  for (const VariableId variable : ids(model.vocabulary.variables())) {
    if (scope == ChangeScope::CanAppear && !model.vocabulary.fact_of(variable).can_appear) {
      continue;
    }
    for (CellMask cell = 1; cell <= model.vocabulary[variable].all(); cell <<= 1U) {
      const Closed person = person_with(model, answers, variable, cell);
      const LevelId after = triage_of(model, person.answers.possible()).outcome;
      const std::size_t contradictions = closed(model, answers).contradictions.size();
      if (after < outcome && person.contradictions.size() <= contradictions) {
        found[{variable, cell}] = after;
      }
    }
  }
  return found;
}

std::map<Cell, LevelId> singles_in(const std::vector<ChangeSet>& sets) {
  std::map<Cell, LevelId> found;
  for (const ChangeSet& set : sets) {
    for (CellMask cell = 1; set.changes.size() == 1 && cell != 0; cell <<= 1U) {
      if ((set.changes.front().cells & cell) != 0) {
        found[{set.changes.front().variable, cell}] = set.level;
      }
    }
  }
  return found;
}

}  // namespace

TEST_CASE("changes: what raises the level is told, most urgent first, and nothing else") {
  TinyModel tiny;
  const VariableId a = tiny.yes_no("a");
  const VariableId b = tiny.yes_no("b");
  const VariableId age = tiny.number("age", {10, 20, 30});
  tiny.rule(is(a, kYes), kUrgent);
  tiny.rule(is(b, kYes), kEmergency);
  tiny.rule(is(age, 0b0100), kUrgent);
  tiny.rule(is(age, 0b1000), kUrgent);
  tiny.rule(is(age, 0b0010), kRoutine);
  tiny.rule(test::always(), kSelfCare);
  const Model model = tiny.finish();
  Answers answers(model.vocabulary);
  answers.narrow(a, kNo);
  answers.narrow(b, kNo);
  answers.narrow(age, 0b0001);
  CHECK(
      changes_of(model, answers) ==
      std::vector<ChangeSet>{
          {{{b, kYes}}, kEmergency},
          {{{a, kYes}}, kUrgent},
          {{{age, 0b1100}}, kUrgent},
          {{{age, 0b0010}}, kRoutine}}
  );
  Answers urgent(model.vocabulary);
  urgent.narrow(a, kYes);
  urgent.narrow(b, kNo);
  CHECK(changes_of(model, urgent) == std::vector<ChangeSet>{{{{b, kYes}}, kEmergency}});
  Answers emergency(model.vocabulary);
  emergency.narrow(b, kYes);
  CHECK(changes_of(model, emergency).empty());
}

TEST_CASE("changes: two changes are told where one is not enough") {
  TinyModel tiny;
  const VariableId a = tiny.yes_no("a");
  const VariableId b = tiny.yes_no("b");
  const VariableId c = tiny.yes_no("c");
  tiny.rule(all({is(a, kYes), is(b, kYes)}), kUrgent);
  tiny.rule(all({is(a, kYes), is(c, kYes)}), kRoutine);
  tiny.rule(is(c, kYes), kRoutine);
  tiny.rule(all({is(a, kYes), is(b, kYes), is(c, kYes)}), kEmergency);
  tiny.rule(test::always(), kSelfCare);
  const Model model = tiny.finish();
  Answers answers(model.vocabulary);
  for (const VariableId variable : {a, b, c}) {
    answers.narrow(variable, kNo);
  }
  CHECK(
      changes_of(model, answers) ==
      std::vector<ChangeSet>{{{{a, kYes}, {b, kYes}}, kUrgent}, {{{c, kYes}}, kRoutine}}
  );
  CHECK(
      changes_of(model, answers, ChangeScope::Everything, 0) ==
      std::vector<ChangeSet>{{{{c, kYes}}, kRoutine}}
  );
}

TEST_CASE("changes: of what cannot appear from one day to the next the safety net says nothing") {
  TinyModel tiny;
  Fact fixed;
  fixed.id = "fixed";
  fixed.can_appear = false;
  const VariableId history = tiny.fact(fixed);
  const VariableId sign = tiny.yes_no("sign");
  tiny.rule(is(history, kYes), kUrgent);
  tiny.rule(is(sign, kYes), kUrgent);
  tiny.rule(test::always(), kSelfCare);
  const Model model = tiny.finish();
  Answers answers(model.vocabulary);
  answers.narrow(history, kNo);
  answers.narrow(sign, kNo);
  CHECK(
      changes_of(model, answers, ChangeScope::CanAppear) ==
      std::vector<ChangeSet>{{{{sign, kYes}}, kUrgent}}
  );
  CHECK(
      changes_of(model, answers) ==
      std::vector<ChangeSet>{{{{history, kYes}}, kUrgent}, {{{sign, kYes}}, kUrgent}}
  );
}

TEST_CASE("changes: a change is told although another answer is not known") {
  // With `b` unknown the rule would count as undecided, at its own level, once `a` appears.
  TinyModel tiny;
  const VariableId a = tiny.yes_no("a");
  const VariableId b = tiny.yes_no("b");
  tiny.rule(all({is(a, kYes), is(b, kYes)}), kUrgent);
  tiny.rule(test::always(), kSelfCare);
  const Model model = tiny.finish();
  Answers answers(model.vocabulary);
  answers.narrow(a, kNo);
  answers.not_known(b);
  CHECK(changes_of(model, answers) == std::vector<ChangeSet>{{{{a, kYes}}, kUrgent}});
}

TEST_CASE("changes: nobody is told of what cannot happen to them") {
  TinyModel tiny;
  const VariableId sex = tiny.one_of("sex", 2);
  const VariableId pregnant = tiny.yes_no("pregnant");
  const VariableId old = tiny.yes_no("old");
  tiny.ask_if(is(sex, 0b01), {pregnant}, {kNo});
  tiny.impossible(all({is(pregnant, kYes), is(old, kYes)}));
  tiny.rule(is(pregnant, kYes), kUrgent);
  tiny.rule(test::always(), kSelfCare);
  const Model model = tiny.finish();
  const auto changes_for = [&](CellMask sexes, CellMask age) {
    Answers answers(model.vocabulary);
    answers.narrow(sex, sexes);
    answers.narrow(old, age);
    answers.narrow(pregnant, kNo);
    return changes_of(model, closed(model, answers).answers);
  };
  CHECK(changes_for(0b01, kNo) == std::vector<ChangeSet>{{{{pregnant, kYes}}, kUrgent}});
  CHECK(changes_for(0b10, kNo).empty());
  CHECK(changes_for(0b01, kYes).empty());
}

TEST_CASE("changes: answers that contradict each other still get a safety net") {
  TinyModel tiny;
  const VariableId a = tiny.yes_no("a");
  const VariableId b = tiny.yes_no("b");
  tiny.impossible(is(a, kYes));
  tiny.rule(is(b, kYes), kUrgent);
  tiny.rule(test::always(), kSelfCare);
  const Model model = tiny.finish();
  Answers answers(model.vocabulary);
  answers.narrow(a, kYes);
  answers.narrow(b, kNo);
  CHECK(changes_of(model, answers) == std::vector<ChangeSet>{{{{b, kYes}}, kUrgent}});
}

TEST_CASE("changes: single changes are exactly those that trying every cell finds") {
  Dice dice(71);
  std::size_t compared = 0;
  for (int round = 0; round < 1000; ++round) {
    const Model model = test::random_model(
                            {.rules = 3,
                             .depth = 2 + dice.roll(2),
                             .applies = dice.once_in(2),
                             .impossible = dice.once_in(2),
                             .implications = dice.once_in(2),
                             .when_unsure = dice.once_in(2)},
                            dice
    )
                            .finish();
    const Answers answers = mostly_exact_answers(model, dice);
    const auto expected = singles_by_trying(model, answers, ChangeScope::Everything);
    compared += expected.size();
    INFO("round " << round);
    REQUIRE(singles_in(changes_of(model, answers)) == expected);
  }
  CHECK(compared > 400);
}

TEST_CASE("changes: every pair raises the level, and neither part alone raises it as far") {
  Dice dice(72);
  std::size_t pairs = 0;
  for (int round = 0; round < 1200; ++round) {
    TinyModel tiny = test::random_model(
        {.yes_no = 3, .one_of = 2, .rules = 4, .depth = 2, .applies = dice.once_in(3)}, dice
    );
    const Model model = tiny.finish();
    const Answers answers = mostly_exact_answers(model, dice);
    const LevelId outcome = triage_of(model, answers.possible()).outcome;
    const auto singles = singles_by_trying(model, answers, ChangeScope::Everything);
    std::set<std::vector<Change>> seen;
    for (const ChangeSet& set : changes_of(model, answers)) {
      REQUIRE(seen.insert(set.changes).second);
      REQUIRE(set.level < outcome);
      REQUIRE(outcome_after(model, answers, set.changes) == set.level);
      REQUIRE(allowed(model, answers, set.changes));
      if (set.changes.size() != 2) {
        continue;
      }
      ++pairs;
      REQUIRE(set.changes[0].variable < set.changes[1].variable);
      for (const Change& change : set.changes) {
        for (const auto& [cell, level] : singles) {
          const bool is_part = cell.first == change.variable && (cell.second & change.cells) != 0;
          REQUIRE_FALSE((is_part && level <= set.level));
        }
      }
    }
  }
  CHECK(pairs > 50);
}

TEST_CASE("changes: where no fact is read twice, every pair that trying finds is told") {
  Dice dice(73);
  std::size_t pairs = 0;
  for (int round = 0; round < 300; ++round) {
    TinyModel tiny;
    std::vector<VariableId> signs;
    for (int i = 0; i < 6; ++i) {
      signs.push_back(tiny.yes_no("sign-" + std::to_string(i)));
    }
    const std::uint32_t split = 2 + dice.roll(3);
    std::vector<Condition> first;
    std::vector<Condition> second;
    for (std::uint32_t i = 0; i < 6; ++i) {
      (i < split ? first : second).push_back(is(signs[i], kYes));
    }
    const LevelId level{dice.roll(2)};
    tiny.rule(test::at_least(1 + dice.roll(3), first), level);
    tiny.rule(any({all(second), all({second.front(), is(signs[0], kEither)})}), kRoutine);
    tiny.rule(test::always(), kSelfCare);
    const Model model = tiny.finish();
    Answers answers(model.vocabulary);
    for (const VariableId sign : signs) {
      answers.narrow(sign, dice.once_in(4) ? kYes : kNo);
    }
    const LevelId outcome = triage_of(model, answers.possible()).outcome;
    std::set<std::vector<Change>> expected;
    for (const VariableId a : signs) {
      for (const VariableId b : signs) {
        const std::vector<Change> pair{
            {a, kEither & ~answers.possible(a)}, {b, kEither & ~answers.possible(b)}};
        const LevelId both = outcome_after(model, answers, pair);
        const LevelId alone = std::min(
            outcome_after(model, answers, {pair[0]}), outcome_after(model, answers, {pair[1]})
        );
        if (a < b && both < outcome && both < alone) {
          expected.insert(pair);
        }
      }
    }
    std::set<std::vector<Change>> told;
    for (const ChangeSet& set : changes_of(model, answers)) {
      if (set.changes.size() == 2) {
        told.insert(set.changes);
      }
    }
    pairs += told.size();
    INFO("round " << round);
    REQUIRE(told == expected);
  }
  CHECK(pairs > 100);
}

}  // namespace unknot
