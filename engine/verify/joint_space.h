#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "engine/pack/model.h"
#include "engine/verify/answer_space.h"
#include "engine/verify/joint_vocabulary.h"
#include "engine/verify/logic.h"
#include "engine/verify/solver.h"

namespace unknot {

/// Which versions allow the people and their answers.
enum class AllowedBy : std::uint8_t { Both, Before, After };

/// All answers that people whom two versions of a pack allow can have given to both, as a formula;
/// see AnswerSpace. All that follows in one version from what was answered is known to the other.
///
/// What is known is told in cells of the joint vocabulary; each version sees it in its own cells.
class JointSpace {
 public:
  /// All three must outlive it.
  JointSpace(
      const JointVocabulary& joint,
      const Both<const Model*>& models,
      std::int32_t conflict_budget = AnswerSpace::kUsualBudget,
      AllowedBy allowed_by = AllowedBy::Both
  );
  JointSpace(const JointSpace&) = delete;
  JointSpace& operator=(const JointSpace&) = delete;

  [[nodiscard]] const JointVocabulary& joint() const { return *joint_; }
  [[nodiscard]] const Both<const Model*>& models() const { return models_; }
  [[nodiscard]] Logic& logic() { return logic_; }

  /// What was answered, as each version reads it.
  [[nodiscard]] Both<View>& answered() { return answered_; }

  /// One version excludes the person, or the answers as they are, by something that is only about
  /// what the other one knows too.
  [[nodiscard]] Literal is_excluded_before();
  [[nodiscard]] Literal is_excluded_after();

  /// Looks for a person and answers for which all of `wanted` holds.
  [[nodiscard]] Satisfiable solve(const std::vector<Literal>& wanted);

  /// What was found. Requires: the last call of `solve` said Yes, and nothing was built since.
  [[nodiscard]] Possible found() const;

  /// Whether a person who is allowed can have answered exactly this, with all of `wanted`.
  [[nodiscard]] bool allows(const Possible& answers, std::vector<Literal> wanted = {});

 private:
  View view_of(const CellLiterals& cells, const Sight& sight, const Model& model);

  // Breaks a law of `model` that is about nothing but what the `other` version knows as well.
  Literal breaks_a_law(
      const Model& model, View& answered, View& person, const Sight& sight, const Sight& other
  );

  const JointVocabulary* joint_;
  Both<const Model*> models_;
  Solver solver_;
  Logic logic_;
  CellLiterals cells_;
  CellLiterals person_cells_;
  Both<View> answered_;
  Both<View> person_;
};

/// The answers with all that follows in these versions; nothing if they contradict each other.
std::optional<Possible> with_all_that_follows(
    const JointVocabulary& joint,
    const Both<const Model*>& models,
    Possible answers,
    AllowedBy allowed_by = AllowedBy::Both
);

}  // namespace unknot
