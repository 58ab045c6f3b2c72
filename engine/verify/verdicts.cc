#include "engine/verify/verdicts.h"

#include <utility>

#include "engine/evaluation/suitability.h"
#include "engine/evaluation/triage.h"

namespace unknot {

Decision decision(const Model& model, const Evaluation& evaluation) {
  const LevelId outcome = triage(model, evaluation).outcome;
  std::optional<RuleId> undecided;
  for (const RuleId id : ids(model.rules)) {
    const Rule& rule = model.rules[id];
    const Truth truth = evaluation.truth(rule.when.node);
    if (truth == Truth::True && rule.level == outcome) {
      return {outcome, id};
    }
    if (truth == Truth::Unknown && rule.unsure_level == outcome && !undecided) {
      undecided = id;
    }
  }
  return {outcome, undecided};
}

bool suggests(const Model& model, const Evaluation& evaluation, RemedyId remedy) {
  const Level& level = model.levels[triage(model, evaluation).outcome];
  return suitability(model.remedies[remedy], evaluation).suitable() &&
         in_scope(model.remedies[remedy], level);
}

Literal Verdicts::reaches(LevelId level) {
  std::vector<Literal> counting;
  for (const Rule& rule : model_->rules) {
    if (rule.level <= level) {
      counting.push_back(
          rule.unsure_level <= level ? view_->possible(rule.when.node)
                                     : view_->certain(rule.when.node)
      );
    }
  }
  if (model_->otherwise.level <= level) {
    counting.push_back(view_->possible(model_->otherwise.node));
  }
  return level == model_->last_level() ? logic_->yes() : logic_->any(std::move(counting));
}

Literal Verdicts::outcome_is(LevelId level) {
  const Literal not_more = level.index == 0 ? logic_->yes() : -reaches(LevelId{level.index - 1});
  return logic_->all({reaches(level), not_more});
}

std::vector<Verdicts::Candidate> Verdicts::candidates(LevelId level) {
  std::vector<Candidate> out;
  for (const RuleId id : ids(model_->rules)) {
    if (model_->rules[id].level == level) {
      out.push_back({id, view_->certain(model_->rules[id].when.node)});
    }
  }
  for (const RuleId id : ids(model_->rules)) {
    if (model_->rules[id].unsure_level == level) {
      out.push_back({id, view_->possible(model_->rules[id].when.node)});
    }
  }
  out.push_back({std::nullopt, logic_->yes()});
  return out;
}

Literal Verdicts::decided(const Decision& decision) {
  std::vector<Literal> ways;
  Literal none_before = logic_->yes();
  for (const Candidate& candidate : candidates(decision.level)) {
    if (candidate.rule == decision.rule) {
      ways.push_back(logic_->all({none_before, candidate.counts}));
    }
    none_before = logic_->all({none_before, -candidate.counts});
  }
  return logic_->all({outcome_is(decision.level), logic_->any(std::move(ways))});
}

Literal Verdicts::suggests(RemedyId id) {
  const Remedy& remedy = model_->remedies[id];
  std::vector<Literal> indicated;
  for (const Argument& argument : remedy.for_it) {
    indicated.push_back(view_->certain(argument.when.node));
  }
  std::vector<Literal> suggested{logic_->any(std::move(indicated))};
  for (const Argument& argument : remedy.never) {
    suggested.push_back(-view_->possible(argument.when.node));
  }
  for (const LevelId level : ids(model_->levels)) {
    if (!in_scope(remedy, model_->levels[level])) {
      suggested.push_back(-outcome_is(level));
    }
  }
  return logic_->all(std::move(suggested));
}

}  // namespace unknot
