#include "engine/facts/answers.h"

#include "engine/base/expects.h"

namespace unknot {

Answers::Answers(const Vocabulary& vocabulary)
    : possible_(vocabulary.variables().size()),
      states_(vocabulary.variables().size(), AnswerState::NotAsked),
      said_(vocabulary.variables().size()) {
  for (const VariableId id : ids(vocabulary.variables())) {
    possible_[id] = vocabulary[id].all();
  }
}

bool Answers::narrow(VariableId variable, CellMask cells, AnswerState state) {
  expects(cells != 0, "an answer leaves at least one cell possible");
  expects(states_[variable] != AnswerState::Assumed, "an assumption is taken back, not narrowed");
  const CellMask left = possible_[variable] & cells;
  if (left == 0) {
    return false;
  }
  possible_[variable] = left;
  states_[variable] = state;
  return true;
}

void Answers::not_known(VariableId variable) {
  expects(states_[variable] != AnswerState::Assumed, "an assumption is taken back first");
  states_[variable] = AnswerState::NotKnown;
}

void Answers::forget(VariableId variable, const Vocabulary& vocabulary) {
  possible_[variable] = vocabulary[variable].all();
  states_[variable] = AnswerState::NotAsked;
  said_[variable] = Range{};
}

std::string words(const Vocabulary& vocabulary, const Answers& answers, VariableId variable) {
  const Range said = answers.said(variable);
  return said == Range{} ? words(vocabulary, variable, answers.possible(variable))
                         : words(said, vocabulary.fact_of(variable).scale);
}

}  // namespace unknot
