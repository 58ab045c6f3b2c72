#pragma once

#include <cstdint>
#include <vector>

#include "engine/evaluation/evaluation.h"
#include "engine/evaluation/suitability.h"
#include "engine/evaluation/triage.h"
#include "engine/pack/model.h"

namespace unknot {

/// One line of the account of a remedy's points.
struct Reason {
  enum class Kind : std::uint8_t {
    Evidence,  ///< points of the evidence grade
    For,       ///< argument: index into Remedy::for_it
    Caution,   ///< argument: index into Remedy::cautions; points are negative
    Check,     ///< an undecided caution: index into Remedy::cautions; no points, but to be checked
  };
  Kind kind = Kind::Evidence;
  std::uint32_t argument = 0;
  std::int32_t points = 0;
  friend bool operator==(const Reason&, const Reason&) = default;
};

/// A remedy that the plan suggests. `score` is the sum of the points of its reasons.
struct Suggestion {
  RemedyId remedy;
  std::int32_t score = 0;
  std::vector<Reason> reasons;
  friend bool operator==(const Suggestion&, const Suggestion&) = default;
};

/// A remedy that would help but is left out.
struct Withheld {
  RemedyId remedy;
  Truth truth = Truth::Unknown;        ///< of the reasons: True, or Unknown = has to be checked first
  std::vector<std::uint32_t> reasons;  ///< indices into Remedy::never: those that hold, or, if none
                                       ///< holds, those that are undecided
  friend bool operator==(const Withheld&, const Withheld&) = default;
};

/// What to do meanwhile.
struct Plan {
  std::vector<Suggestion> suggested;  ///< by phase, then score, then effort, then id
  std::vector<Withheld> withheld;     ///< by id
  std::vector<TopicId> topics;        ///< whose `when` holds, by id
  friend bool operator==(const Plan&, const Plan&) = default;
};

/// Ranks the suitable remedies that the triage's outcome lets into the plan, and lists those that
/// would help but are forbidden or have to be checked first. A remedy whose `for` is undecided is
/// neither: nothing yet speaks for it.
Plan make_plan(const Model& model, const Evaluation& evaluation, const Triage& triage);

/// What a grade counts in a score.
std::int32_t points(Grade grade);

}  // namespace unknot
