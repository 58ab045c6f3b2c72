#include "engine/plan/plan.h"

#include <algorithm>
#include <tuple>

namespace unknot {
namespace {

std::uint32_t index_of(std::size_t index) {
  return static_cast<std::uint32_t>(index);
}

std::vector<Reason> reasons_for(const Remedy& remedy, const Evaluation& evaluation) {
  std::vector<Reason> reasons{{Reason::Kind::Evidence, 0, points(remedy.grade)}};
  for (std::size_t i = 0; i < remedy.for_it.size(); ++i) {
    if (evaluation.truth(remedy.for_it[i].when.node) == Truth::True) {
      reasons.push_back({Reason::Kind::For, index_of(i), remedy.for_it[i].weight});
    }
  }
  for (std::size_t i = 0; i < remedy.cautions.size(); ++i) {
    const Truth truth = evaluation.truth(remedy.cautions[i].when.node);
    if (truth == Truth::True) {
      reasons.push_back({Reason::Kind::Caution, index_of(i), -remedy.cautions[i].weight});
    } else if (truth == Truth::Unknown) {
      reasons.push_back({Reason::Kind::Check, index_of(i), 0});
    }
  }
  return reasons;
}

std::int32_t total(const std::vector<Reason>& reasons) {
  std::int32_t sum = 0;
  for (const Reason& reason : reasons) {
    sum += reason.points;
  }
  return sum;
}

std::vector<std::uint32_t> arguments_that_are(
    Truth truth, const std::vector<Argument>& arguments, const Evaluation& evaluation) {
  std::vector<std::uint32_t> out;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    if (evaluation.truth(arguments[i].when.node) == truth) {
      out.push_back(index_of(i));
    }
  }
  return out;
}

}  // namespace

std::int32_t points(Grade grade) {
  switch (grade) {
    case Grade::Strong:
      return 4;
    case Grade::Moderate:
      return 3;
    case Grade::Low:
      return 2;
    case Grade::VeryLow:
    case Grade::Contested:
      return 1;
    case Grade::None:
      return 0;
  }
  return 0;
}

Plan make_plan(const Model& model, const Evaluation& evaluation, const Triage& triage) {
  Plan plan;
  const Level& level = model.levels[triage.outcome];
  for (const RemedyId id : ids(model.remedies)) {
    const Remedy& remedy = model.remedies[id];
    const Suitability state = suitability(remedy, evaluation);
    if (state.indicated != Truth::True || !in_scope(remedy, level)) {
      continue;
    }
    if (state.suitable()) {
      std::vector<Reason> reasons = reasons_for(remedy, evaluation);
      const std::int32_t score = total(reasons);
      plan.suggested.push_back({id, score, std::move(reasons)});
    } else {
      plan.withheld.push_back(
          {id, state.forbidden, arguments_that_are(state.forbidden, remedy.never, evaluation)});
    }
  }
  // Total, because ids differ: the order never depends on how the table was filled.
  const auto key = [&model](const Suggestion& suggestion) {
    const Remedy& remedy = model.remedies[suggestion.remedy];
    return std::tuple(
        remedy.phase, -suggestion.score, remedy.effort_per_week, suggestion.remedy);
  };
  std::ranges::sort(plan.suggested, [&key](const Suggestion& a, const Suggestion& b) {
    return key(a) < key(b);
  });
  for (const TopicId id : ids(model.topics)) {
    const auto& when = model.topics[id].when;
    if (when && evaluation.truth(when->node) == Truth::True) {
      plan.topics.push_back(id);
    }
  }
  return plan;
}

}  // namespace unknot
