#include "tests/support/people.h"

#include <utility>

#include "engine/base/expects.h"
#include "engine/evaluation/closure.h"

namespace unknot::test {

Answers random_person(const Model& model, Dice& dice) {
  for (int attempt = 0; attempt < 1000; ++attempt) {
    Answers person(model.vocabulary);
    for (const VariableId variable : ids(model.vocabulary.variables())) {
      person.narrow(variable, CellMask{1} << dice.roll(model.vocabulary[variable].cell_count));
      // Where a question does not apply, its `else` is the truth.
      if (const Closed state = closed(model, person); state.contradictions.empty()) {
        person = state.answers;
      } else {
        Answers corrected(model.vocabulary);
        for (const VariableId earlier : ids(model.vocabulary.variables())) {
          if (earlier < variable) {
            corrected.narrow(earlier, person.possible(earlier));
          }
        }
        person = closed(model, corrected).answers;
      }
    }
    bool complete = closed(model, person).contradictions.empty();
    for (const CellMask cells : person.possible()) {
      complete = complete && (cells & (cells - 1)) == 0;
    }
    if (complete) {
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
