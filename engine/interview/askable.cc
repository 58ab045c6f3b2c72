#include "engine/interview/askable.h"

#include <bit>

namespace unknot {

Askable askable(const Model& model, const Answers& answers, AskFor what) {
  Askable out(model.vocabulary.variables().size(), false);
  for (const VariableId variable : ids(model.vocabulary.variables())) {
    const bool is_asked = model.asked_by[model.vocabulary[variable].fact].has_value();
    const bool is_open = !std::has_single_bit(answers.possible(variable));
    const AnswerState state = answers.state(variable);
    const bool is_wanted =
        state == AnswerState::NotAsked || (state == AnswerState::Given && what == AskFor::Unclear);
    out[variable] = is_asked && is_open && is_wanted;
  }
  return out;
}

}  // namespace unknot
