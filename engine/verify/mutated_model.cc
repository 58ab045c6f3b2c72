#include "engine/verify/mutated_model.h"

#include <utility>

#include "engine/verify/extended_model.h"

namespace unknot {
namespace {

// No rule of the last level holds, one of them having another condition.
Condition otherwise_with(const Model& model, RuleId changed, const Condition& condition) {
  std::vector<const Condition*> last_level;
  for (const RuleId id : ids(model.rules)) {
    if (model.rules[id].level == model.last_level()) {
      last_level.push_back(id == changed ? &condition : &model.rules[id].when.written);
    }
  }
  return none_of(last_level);
}

}  // namespace

MutatedModel::MutatedModel(const Model& model, std::vector<Mutant> mutants)
    : mutants_(std::move(mutants)), nodes_(mutants_.size()) {
  compile(model);
  changed_ = original_;
}

void MutatedModel::compile(const Model& model) {
  std::vector<Condition> conditions{never_holds()};
  std::vector<NodeId*> places{&never_};
  for (std::size_t i = 0; i < mutants_.size(); ++i) {
    const Mutant& mutant = mutants_[i];
    if (!mutant.condition) {
      continue;
    }
    conditions.push_back(*mutant.condition);
    places.push_back(&nodes_[i].condition);
    if (mutant.level == model.last_level()) {
      conditions.push_back(otherwise_with(model, mutant.rule, *mutant.condition));
      places.push_back(&nodes_[i].otherwise);
    }
  }
  ExtendedModel built = extended(model, std::move(conditions));
  original_ = std::move(built.model);
  for (std::size_t i = 0; i < mutants_.size(); ++i) {
    if (mutants_[i].kind != MutantKind::NeverDropped) {
      nodes_[i] = {original_.rules[mutants_[i].rule].when.node, original_.otherwise.node};
    }
  }
  for (std::size_t i = 0; i < places.size(); ++i) {
    *places[i] = built.nodes[i];
  }
}

const Model& MutatedModel::changed(std::size_t mutant) {
  const Mutant& before = mutants_[in_place_];
  const Mutant& now = mutants_[mutant];
  if (before.kind == MutantKind::NeverDropped) {
    changed_.remedies[before.remedy] = original_.remedies[before.remedy];
  } else {
    changed_.rules[before.rule] = original_.rules[before.rule];
    changed_.otherwise.node = original_.otherwise.node;
  }
  if (now.kind == MutantKind::NeverDropped) {
    changed_.remedies[now.remedy].never[now.never].when.node = never_;
  } else {
    Rule& rule = changed_.rules[now.rule];
    rule.when.node = nodes_[mutant].condition;
    rule.level = now.level;
    rule.unsure_level = now.unsure_level;
    changed_.otherwise.node = nodes_[mutant].otherwise;
  }
  in_place_ = mutant;
  return changed_;
}

bool MutatedModel::is_out_of_reach(std::size_t mutant, const Evaluation& evaluation) const {
  const Mutant& about = mutants_[mutant];
  if (about.kind == MutantKind::NeverDropped) {
    const Argument& never = original_.remedies[about.remedy].never[about.never];
    return evaluation.truth(never.when.node) == Truth::False;
  }
  return evaluation.truth(original_.rules[about.rule].when.node) == Truth::False &&
         evaluation.truth(nodes_[mutant].condition) == Truth::False;
}

EvaluatedCase::EvaluatedCase(MutatedModel& models, const Case& example)
    : models_(&models),
      expect_(&example.expect),
      state_(closed(models.original(), example.answers)),
      evaluation_(evaluated(models.original().circuit, state_.answers.possible())),
      mismatches_(mismatches(models.original(), state_, evaluation_, *expect_)) {}

bool EvaluatedCase::notices(std::size_t mutant) {
  return !models_->is_out_of_reach(mutant, evaluation_) &&
         mismatches(models_->changed(mutant), state_, evaluation_, *expect_) != mismatches_;
}

}  // namespace unknot
