#include "engine/evaluation/suitability.h"

namespace unknot {
namespace {

Truth any_of(const std::vector<Argument>& arguments, const Evaluation& evaluation) {
  Truth truth = Truth::False;
  for (const Argument& argument : arguments) {
    truth = truth | evaluation.truth(argument.when.node);
  }
  return truth;
}

}  // namespace

Suitability suitability(const Remedy& remedy, const Evaluation& evaluation) {
  return {any_of(remedy.for_it, evaluation), any_of(remedy.never, evaluation)};
}

bool in_scope(const Remedy& remedy, const Level& level) {
  return level.plan == PlanScope::Full || remedy.while_waiting;
}

}  // namespace unknot
