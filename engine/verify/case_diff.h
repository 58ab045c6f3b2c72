#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/facts/answers.h"
#include "engine/pack/loader.h"
#include "engine/verify/joint_levels.h"
#include "engine/verify/joint_vocabulary.h"

namespace unknot {

/// A case that two versions of a pack answer differently.
struct ChangedCase {
  enum class Change : std::uint8_t {
    LessUrgent,
    MoreUrgent,
    SameUrgency,  ///< only remedies differ
    Contradicts,  ///< the answers fit together for one version only
  };
  std::string id;
  Change change = Change::SameUrgency;
  Both<std::string> levels;         ///< ids; empty where the answers contradict each other
  std::vector<std::string> lost;    ///< remedies that are no longer suggested
  std::vector<std::string> gained;  ///< remedies that are suggested now

  [[nodiscard]] bool is_less_urgent() const { return change == Change::LessUrgent; }
  friend bool operator==(const ChangedCase&, const ChangedCase&) = default;
};

/// Answers in the joint vocabulary as one version reads them.
Answers carried(const Answers& said, const Sight& sight, const Vocabulary& vocabulary);

/// The cases of both versions that come out differently, those that became less urgent first. A
/// case that both have is taken from `before`, and from `after` as well if its answers differ.
std::vector<ChangedCase> changed_cases(
    const LoadedPack& before,
    const LoadedPack& after,
    const JointVocabulary& joint,
    const JointLevels& levels
);

}  // namespace unknot
