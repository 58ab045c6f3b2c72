#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "engine/evaluation/closure.h"
#include "engine/evaluation/evaluation.h"
#include "engine/pack/loader.h"
#include "engine/pack/model.h"
#include "engine/verify/mutants.h"
#include "engine/verify/run_case.h"

namespace unknot {

/// A model and mutants of it, all compiled at once into one circuit: what is evaluated once is
/// evaluated for every mutant.
class MutatedModel {
 public:
  MutatedModel(const Model& model, std::vector<Mutant> mutants);

  [[nodiscard]] const std::vector<Mutant>& mutants() const { return mutants_; }

  /// The pack as it is.
  [[nodiscard]] const Model& original() const { return original_; }

  /// The pack as a mutant has it, until the next call.
  [[nodiscard]] const Model& changed(std::size_t mutant);

  /// What stands for the condition of the rule, and for "no rule of the last level holds".
  /// Requires: not a mutant of a remedy.
  [[nodiscard]] NodeId condition(std::size_t mutant) const { return nodes_[mutant].condition; }
  [[nodiscard]] NodeId otherwise(std::size_t mutant) const { return nodes_[mutant].otherwise; }

  /// Whether nothing that a mutant changes can matter for what was evaluated. Quick, and says no
  /// when in doubt.
  [[nodiscard]] bool is_out_of_reach(std::size_t mutant, const Evaluation& evaluation) const;

 private:
  struct Nodes {
    NodeId condition;
    NodeId otherwise;
  };

  void compile(const Model& model);

  std::vector<Mutant> mutants_;
  std::vector<Nodes> nodes_;  // of each mutant
  NodeId never_;
  Model original_;
  Model changed_;
  std::size_t in_place_ = 0;  // what `changed_` holds
};

/// A case, evaluated for a model and all its mutants at once.
class EvaluatedCase {
 public:
  /// All must outlive it.
  EvaluatedCase(MutatedModel& models, const Case& example);

  /// Whether the case comes out otherwise for a mutant.
  [[nodiscard]] bool notices(std::size_t mutant);

 private:
  MutatedModel* models_;
  const Expectation* expect_;
  Closed state_;
  Evaluation evaluation_;
  std::vector<Mismatch> mismatches_;
};

}  // namespace unknot
