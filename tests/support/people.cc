#include "tests/support/people.h"

#include <algorithm>
#include <bit>
#include <utility>

#include "engine/base/expects.h"
#include "engine/evaluation/closure.h"

namespace unknot::test {

namespace {

bool is_possible(const Model& model, const Answers& answers) {
  return closed(model, answers).contradictions.empty();
}

// One cell for every variable, and what follows from each choice before the next is made.
Answers random_choices(const Model& model, Dice& dice) {
  Answers person(model.vocabulary);
  for (const VariableId variable : ids(model.vocabulary.variables())) {
    Answers changed = person;
    const CellMask cell = CellMask{1} << dice.roll(model.vocabulary[variable].cell_count);
    if (changed.narrow(variable, cell) && is_possible(model, changed)) {
      person = closed(model, changed).answers;
    }
  }
  return person;
}

}  // namespace

Answers random_person(const Model& model, Dice& dice) {
  for (int attempt = 0; attempt < 1000; ++attempt) {
    const Answers person = random_choices(model, dice);
    const bool complete = std::ranges::all_of(person.possible(), [](CellMask cells) {
      return std::has_single_bit(cells);
    });
    if (complete && is_possible(model, person)) {
      return person;
    }
  }
  throw InternalFault("a random pack allows somebody");
}

std::vector<Reply> exact_replies(const Prompt& prompt, const Answers& person) {
  std::vector<Reply> replies;
  for (const VariableId line : prompt.lines) {
    replies.push_back({line, person.possible(line), false, "exact"});
  }
  return replies;
}

std::vector<Reply> honest_replies(
    const Model& model, const Prompt& prompt, const Answers& person, Dice& dice
) {
  std::vector<Reply> replies = exact_replies(prompt, person);
  for (Reply& reply : replies) {
    const CellMask everything = model.vocabulary[reply.variable].all();
    if (dice.once_in(4)) {
      reply = {reply.variable, everything, true, "unsure"};
    } else if (dice.once_in(3)) {
      reply.cells |= random_part(everything, dice);
    }
  }
  return replies;
}

Interview finished(Interview interview, const Answers& person) {
  while (const std::optional<Prompt> prompt = interview.next()) {
    const Accepted accepted = interview.answer(exact_replies(*prompt, person));
    expects(accepted == Accepted::Yes, "the truth never contradicts itself");
  }
  return interview;
}

}  // namespace unknot::test
