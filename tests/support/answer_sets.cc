#include "tests/support/answer_sets.h"

#include <algorithm>

#include "engine/evaluation/closure.h"
#include "engine/evaluation/evaluation.h"
#include "engine/verify/answer_space.h"
#include "tests/reference/evaluator.h"

namespace unknot::test {

bool is_possible_person(const Model& model, const Possible& person) {
  const Evaluation evaluation = evaluated(model.circuit, person);
  for (const Impossible& impossible : model.impossible) {
    if (evaluation.truth(impossible.when.node) == Truth::True) {
      return false;
    }
  }
  return std::ranges::all_of(model.implications, [&person](const Implication& implication) {
    return person[implication.fact] == kNo ||
           std::ranges::any_of(implication.implied, [&person](VariableId implied) {
             return person[implied] == kYes;
           });
  });
}

namespace {

bool numbers_are_ranges(const Model& model, const Possible& possible) {
  for (const VariableId variable : ids(possible)) {
    const FactId fact = model.vocabulary[variable].fact;
    if (model.vocabulary[fact].has_scale() &&
        model.vocabulary.ranges(fact, possible[variable]).size() != 1) {
      return false;
    }
  }
  return true;
}

}  // namespace

std::vector<Possible> all_answers(const Model& model) {
  std::vector<Possible> out;
  reference::for_each_partial(model.vocabulary, [&](const Possible& partial) {
    if (!numbers_are_ranges(model, partial)) {
      return;
    }
    const Closed state = closed(model, answers_leaving(model, partial));
    if (!state.contradictions.empty() || state.answers.possible() != partial) {
      return;
    }
    bool truthful = false;
    reference::for_each_completion(partial, [&](const Possible& person) {
      truthful = truthful || is_possible_person(model, person);
    });
    if (truthful) {
      out.push_back(partial);
    }
  });
  return out;
}

}  // namespace unknot::test
