#include "tests/support/random_model.h"

#include <algorithm>

#include <fmt/format.h>

#include "engine/evaluation/closure.h"
#include "tests/reference/evaluator.h"

namespace unknot::test {
namespace {

Condition random_term(const Model& model, Dice& dice) {
  const auto count = static_cast<std::uint32_t>(model.vocabulary.variables().size());
  const VariableId variable{dice.roll(count)};
  const CellMask everything = model.vocabulary[variable].all();
  CellMask cells = everything;
  while (cells == everything) {
    cells = random_part(everything, dice);
  }
  return is(variable, cells);
}

Condition random_tree(const Model& model, unsigned depth, Dice& dice) {
  if (depth == 0 || dice.once_in(4)) {
    return random_term(model, dice);
  }
  std::vector<Condition> children;
  const std::uint32_t count = 2 + dice.roll(2);
  for (std::uint32_t i = 0; i < count; ++i) {
    children.push_back(random_tree(model, depth - 1, dice));
  }
  const Condition gate = at_least(1 + dice.roll(count), children);
  return dice.once_in(4) ? negated(gate) : gate;
}

bool can_go_both_ways(const Model& model, const Condition& condition) {
  return reference::supervaluation(model, condition, Answers(model.vocabulary).possible()) ==
         Truth::Unknown;
}

std::vector<Argument> random_arguments(const Model& model, std::uint32_t most, Dice& dice) {
  std::vector<Argument> arguments;
  const std::uint32_t count = dice.roll(most + 1);
  for (std::uint32_t i = 0; i < count; ++i) {
    const auto weight = static_cast<std::int32_t>(1 + dice.roll(3));
    arguments.push_back(argument(random_condition(model, 1, dice), weight));
  }
  return arguments;
}

Remedy random_remedy(const Model& model, Dice& dice) {
  Remedy remedy;
  remedy.phase = static_cast<Phase>(dice.roll(3));
  remedy.grade = static_cast<Grade>(dice.roll(6));
  remedy.effort_per_week = Ticks{600} * dice.roll(3);
  remedy.while_waiting = dice.once_in(2);
  remedy.for_it = random_arguments(model, 2, dice);
  remedy.for_it.push_back(argument(random_condition(model, 1, dice)));
  remedy.cautions = random_arguments(model, 2, dice);
  remedy.never = random_arguments(model, 2, dice);
  return remedy;
}

// Whether a question applies only depends on facts that were declared before its own.
void add_applies(TinyModel& tiny, Dice& dice) {
  const auto count = static_cast<std::uint32_t>(tiny.model.vocabulary.variables().size());
  for (std::uint32_t i = 1; i < count; ++i) {
    if (!dice.once_in(2)) {
      continue;
    }
    const VariableId reads{dice.roll(i)};
    const CellMask everything = tiny.model.vocabulary[reads].all();
    CellMask cells = everything;
    while (cells == everything) {
      cells = random_part(everything, dice);
    }
    tiny.ask_if(
        is(reads, cells),
        {VariableId{i}},
        {CellMask{1} << dice.roll(tiny.model.vocabulary[VariableId{i}].cell_count)}
    );
  }
}

// A closer look is declared behind what it is a closer look at.
void add_implications(TinyModel& tiny, Dice& dice) {
  std::vector<VariableId> signs;
  for (const VariableId variable : ids(tiny.model.vocabulary.variables())) {
    if (tiny.model.vocabulary.fact_of(variable).type != FactType::YesNo) {
      continue;
    }
    if (!signs.empty() && !dice.once_in(3)) {
      std::vector<VariableId> implied{signs[dice.roll(static_cast<std::uint32_t>(signs.size()))]};
      if (implied.front() != signs.front() && dice.once_in(2)) {
        implied.push_back(signs.front());
      }
      tiny.model.implications.push_back({variable, std::move(implied)});
    }
    signs.push_back(variable);
  }
}

void add_checklist(TinyModel& tiny) {
  std::vector<VariableId> lines;
  for (const VariableId variable : ids(tiny.model.vocabulary.variables())) {
    const FactId fact = tiny.model.vocabulary[variable].fact;
    bool asked = tiny.model.vocabulary[fact].type != FactType::YesNo;
    for (const Question& question : tiny.model.questions) {
      asked = asked || question.asks.front() == fact;
    }
    if (!asked) {
      lines.push_back(variable);
    }
  }
  if (!lines.empty()) {
    tiny.ask(lines);
  }
}

}  // namespace

Condition random_condition(const Model& model, unsigned depth, Dice& dice) {
  Condition condition = random_tree(model, depth, dice);
  while (!can_go_both_ways(model, condition)) {
    condition = random_tree(model, depth, dice);
  }
  return condition;
}

// Whether the pack allows anybody at all.
bool has_people(const TinyModel& tiny) {
  const Model model = tiny.finish();
  return std::ranges::any_of(
      reference::everybody(model.vocabulary),
      [&model](const Possible& person) {
        Answers answers(model.vocabulary);
        for (const VariableId variable : ids(person)) {
          answers.narrow(variable, person[variable]);
        }
        return closed(model, answers).contradictions.empty();
      }
  );
}

TinyModel any_model(const Shape& shape, Dice& dice) {
  TinyModel tiny;
  // Mixed, so that any kind of fact can determine whether a question applies.
  for (unsigned i = 0; i < std::max({shape.yes_no, shape.one_of, shape.numbers}); ++i) {
    if (i < shape.one_of) {
      tiny.one_of(fmt::format("choice-{}", i), 3);
    }
    if (i < shape.yes_no) {
      tiny.yes_no(fmt::format("sign-{}", i));
    }
    if (i < shape.numbers) {
      tiny.number(fmt::format("count-{}", i), {10, 20});
    }
  }
  if (shape.applies) {
    add_applies(tiny, dice);
  }
  if (shape.implications) {
    add_implications(tiny, dice);
  }
  if (shape.checklist) {
    add_checklist(tiny);
  }
  tiny.model.levels[TinyModel::kUrgent].plan = PlanScope::WhileWaiting;
  tiny.model.levels[TinyModel::kEmergency].plan = PlanScope::WhileWaiting;
  for (unsigned i = 0; i < shape.rules; ++i) {
    const Condition condition = random_condition(tiny.model, shape.depth, dice);
    const LevelId level{dice.roll(4)};
    if (shape.when_unsure && dice.once_in(3)) {
      tiny.lenient_rule(condition, level, LevelId{level.index + dice.roll(4 - level.index)});
    } else {
      tiny.rule(condition, level);
    }
  }
  for (unsigned i = 0; i < shape.remedies; ++i) {
    tiny.remedy(random_remedy(tiny.model, dice));
  }
  if (shape.impossible) {
    tiny.impossible(all({random_term(tiny.model, dice), random_term(tiny.model, dice)}));
  }
  return tiny;
}

TinyModel random_model(const Shape& shape, Dice& dice) {
  TinyModel tiny = any_model(shape, dice);
  while (!has_people(tiny)) {
    tiny = any_model(shape, dice);
  }
  return tiny;
}

CellMask random_part(CellMask cells, Dice& dice) {
  CellMask part = 0;
  while (part == 0) {
    part = cells & dice.roll(256);
  }
  return part;
}

Answers random_answers(const Model& model, Dice& dice) {
  Answers answers(model.vocabulary);
  for (const VariableId variable : ids(model.vocabulary.variables())) {
    Answers changed = answers;
    const std::uint32_t kind = dice.roll(5);
    if (kind == 0) {
      changed.not_known(variable);
    } else if (kind <= 2) {
      changed.narrow(variable, random_part(model.vocabulary[variable].all(), dice));
    }
    if (closed(model, changed).contradictions.empty()) {
      answers = std::move(changed);
    }
  }
  return answers;
}

}  // namespace unknot::test
