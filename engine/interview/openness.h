#pragma once

#include <cstddef>
#include <vector>

#include "engine/evaluation/evaluation.h"
#include "engine/interview/askable.h"
#include "engine/pack/model.h"

namespace unknot {

/// The variables of all facts that a question asks for, in order.
std::vector<VariableId> variables_of(const Model& model, const Question& question);

/// What asking can still decide.
///
/// A node is open if it is undecided and better knowledge can still decide it, one way or the
/// other. What a person does not know counts too, where it can still follow from another answer:
/// because that tells that its question does not apply, or by an implication.
class Openness {
 public:
  Openness(const Model& model, const Evaluation& evaluation, const Askable& askable);

  [[nodiscard]] bool is_open(NodeId node) const { return open_[node.index]; }

  /// Calls `visit` for every variable that is undecided and that `variable` and it can follow from
  /// each other, by one implication; for some more than once.
  template <class Visit>
  void for_each_related(VariableId variable, const Visit& visit) const {
    for (const std::size_t group : groups_of_[variable]) {
      for (const VariableId other : groups_[group]) {
        visit(other);
      }
    }
  }

 private:
  std::vector<std::vector<VariableId>> groups_;  // of variables that can follow from each other
  IdMap<VariableId, std::vector<std::size_t>> groups_of_;
  std::vector<bool> open_;
};

}  // namespace unknot
