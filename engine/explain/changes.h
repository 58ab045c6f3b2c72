#pragma once

#include <vector>

#include "engine/evaluation/triage.h"
#include "engine/facts/answers.h"
#include "engine/pack/model.h"

namespace unknot {

/// A variable that would come to lie in `cells`.
struct Change {
  VariableId variable;
  CellMask cells = 0;
  friend auto operator<=>(const Change&, const Change&) = default;
};

/// One or two changes that together raise the outcome, none of which is enough alone.
struct ChangeSet {
  std::vector<Change> changes;  ///< in order of variables
  LevelId level;                ///< what they raise the outcome to
  friend bool operator==(const ChangeSet&, const ChangeSet&) = default;
};

/// Which changes are looked at.
enum class ChangeScope : std::uint8_t {
  CanAppear,   ///< what may change from one day to the next: the safety net
  Everything,  ///< any answer, for "why not"
};

/// What would raise the outcome: every single change, and pairs of changes neither of which is
/// enough alone. Most urgent first, singles before pairs, then in order of variables. Single
/// changes of one variable that raise to the same level are told as one.
///
/// Each is verified by evaluating anew, and none makes up a person whom the pack calls impossible
/// or answers a question that does not apply. The pairs are those that can be read off the
/// conditions; a pair one part of which spoils what holds by now may be missing. At most `limit`
/// pairs are given.
std::vector<ChangeSet> raising_changes(const Model& model, const Answers& answers,
                                       const Triage& triage, ChangeScope scope,
                                       std::size_t limit = 40);

}  // namespace unknot
