// Where the outcome cannot get less urgent any more (the floor), and so which conditions can still
// change what a person is told. What they read is what is asked about, see relevance.h.
#include "engine/interview/agenda.h"

#include <algorithm>

#include "engine/evaluation/suitability.h"
#include "engine/evaluation/triage.h"
#include "engine/interview/asking_order.h"
#include "engine/interview/openness.h"
#include "engine/interview/relevance.h"

namespace unknot {
namespace {

// How urgent the outcome will be whatever is answered from here on: rules that hold, and undecided
// ones that no question can decide any more.
LevelId floor_of(const Model& model, const Evaluation& evaluation, const Openness& openness) {
  LevelId floor = model.last_level();
  for (const Rule& rule : model.rules) {
    const Truth truth = evaluation.truth(rule.when.node);
    if (truth == Truth::True) {
      floor = std::min(floor, rule.level);
    } else if (truth == Truth::Unknown && !openness.is_open(rule.when.node)) {
      floor = std::min(floor, rule.unsure_level);
    }
  }
  const Otherwise& otherwise = model.otherwise;
  const Truth truth = evaluation.truth(otherwise.node);
  if (truth == Truth::True || (truth == Truth::Unknown && !openness.is_open(otherwise.node))) {
    floor = std::min(floor, otherwise.level);
  }
  return floor;
}

bool any_stuck(
    const std::vector<Argument>& arguments, const Evaluation& evaluation, const Openness& openness
) {
  return std::ranges::any_of(arguments, [&](const Argument& argument) {
    const NodeId node = argument.when.node;
    return evaluation.truth(node) == Truth::Unknown && !openness.is_open(node);
  });
}

bool any_open(const std::vector<Argument>& arguments, const Openness& openness) {
  return std::ranges::any_of(arguments, [&openness](const Argument& argument) {
    return openness.is_open(argument.when.node);
  });
}

// Whether asking can still end with the remedy in the plan.
bool can_be_suggested(
    const Remedy& remedy, const Evaluation& evaluation, const Openness& openness
) {
  const Suitability state = suitability(remedy, evaluation);
  const bool can_help = state.indicated == Truth::True || any_open(remedy.for_it, openness);
  return can_help && state.forbidden != Truth::True &&
         !any_stuck(remedy.never, evaluation, openness);
}

void follow_all(const std::vector<Argument>& arguments, LevelId urgency, Relevance& relevance) {
  for (const Argument& argument : arguments) {
    relevance.follow(argument.when.node, urgency);
  }
}

void follow_variants(const VariantText& text, LevelId urgency, Relevance& relevance) {
  for (const VariantText::Variant& variant : text.variants) {
    relevance.follow(variant.when.node, urgency);
  }
}

// What the plan still depends on: remedies that can still be suggested and how they are told, and
// what to do at the levels that the outcome can still be.
void follow_plan(
    const Model& model,
    const Evaluation& evaluation,
    const Openness& openness,
    LevelId floor,
    Relevance& relevance
) {
  const LevelId only_the_plan{static_cast<std::uint32_t>(model.levels.size())};
  const LevelId ceiling = triage(model, evaluation).at_most;
  for (const Remedy& remedy : model.remedies) {
    bool has_place = false;
    for (LevelId level = ceiling; level <= floor; ++level.index) {
      has_place = has_place || in_scope(remedy, model.levels[level]);
    }
    if (has_place && can_be_suggested(remedy, evaluation, openness)) {
      follow_all(remedy.for_it, only_the_plan, relevance);
      follow_all(remedy.cautions, only_the_plan, relevance);
      follow_all(remedy.never, only_the_plan, relevance);
      follow_variants(remedy.dose, only_the_plan, relevance);
    }
  }
  for (LevelId level = ceiling; level <= floor; ++level.index) {
    follow_variants(model.levels[level].act, only_the_plan, relevance);
  }
}

}  // namespace

Agenda agenda(const Model& model, const Evaluation& evaluation, const Askable& askable) {
  const Openness openness(model, evaluation, askable);
  Relevance relevance(model, evaluation, askable, openness);
  const LevelId floor = floor_of(model, evaluation, openness);
  for (const Rule& rule : model.rules) {
    if (rule.level < floor) {
      relevance.follow(rule.when.node, rule.level);
    }
  }
  if (model.otherwise.level < floor) {
    relevance.follow(model.otherwise.node, model.otherwise.level);
  }
  if (!model.levels[floor].stops_interview) {
    follow_plan(model, evaluation, openness, floor, relevance);
  }
  return {in_asking_order(model, openness, relevance.prompts()), floor};
}

}  // namespace unknot
