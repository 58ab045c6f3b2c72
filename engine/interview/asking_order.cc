#include "engine/interview/asking_order.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "engine/condition/variables_read.h"

namespace unknot {
namespace {

// The questions that can still decide whether a question applies.
std::set<QuestionId> determinants(
    const Model& model, const Openness& openness, QuestionId question
) {
  std::set<QuestionId> out;
  VariableWalk walk(model.circuit);
  const auto is_open = [&openness](NodeId node) { return openness.is_open(node); };
  const NodeId applies = model.questions[question].applies->when.node;
  for (const VariableId variable : walk.read_by(applies, is_open)) {
    if (const auto asked_by = model.asked_by[model.vocabulary[variable].fact]) {
      out.insert(*asked_by);
    }
  }
  return out;
}

void move_behind(
    const std::set<QuestionId>& earlier,
    std::vector<Prompt>& prompts,
    std::vector<Prompt>::iterator place
) {
  auto last = place;
  for (auto other = place + 1; other != prompts.end(); ++other) {
    if (earlier.contains(other->question)) {
      last = other;
    }
  }
  std::rotate(place, place + 1, last + 1);
}

}  // namespace

std::vector<Prompt> in_asking_order(
    const Model& model, const Openness& openness, std::vector<Prompt> prompts
) {
  const auto key = [&model](const Prompt& prompt) {
    const SectionId section = model.questions[prompt.question].section;
    return std::tuple(section, prompt.urgency, ~prompt.waiting, prompt.question);
  };
  std::ranges::sort(prompts, [&key](const Prompt& a, const Prompt& b) { return key(a) < key(b); });
  // In the order of applies_order, so that what one question waits for has its place already.
  for (const QuestionId id : model.applies_order) {
    const auto place = std::ranges::find(prompts, id, &Prompt::question);
    if (place != prompts.end()) {
      move_behind(determinants(model, openness, id), prompts, place);
    }
  }
  return prompts;
}

}  // namespace unknot
