#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "engine/condition/variables_read.h"
#include "engine/interview/openness.h"
#include "engine/interview/prompt.h"

namespace unknot {

/// Collects, condition by condition, which questions matter, for what, and which of their lines.
/// Everything it is made from must outlive it.
class Relevance {
 public:
  Relevance(
      const Model& model,
      const Evaluation& evaluation,
      const Askable& askable,
      const Openness& openness
  );

  /// Notes the questions that can still decide a condition, which can lead to the level `urgency`.
  void follow(NodeId condition, LevelId urgency);

  /// The questions noted, in order of their ids.
  [[nodiscard]] std::vector<Prompt> prompts() const;

 private:
  void reach(VariableId variable);
  void note(QuestionId question, LevelId urgency);

  const Model& model_;
  const Askable& askable_;
  const Openness& openness_;
  VariableWalk walk_;
  std::vector<NodeId> waiting_;               // nodes still to be walked from
  std::uint32_t round_ = 0;                   // of `follow`
  IdMap<VariableId, std::uint32_t> reached_;  // the round in which a variable was reached last
  std::vector<QuestionId> questions_;         // that this round has reached
  IdMap<VariableId, bool> matters_;
  IdMap<QuestionId, std::optional<Prompt>> prompts_;
};

}  // namespace unknot
