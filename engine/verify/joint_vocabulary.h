#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "engine/facts/answers.h"
#include "engine/facts/vocabulary.h"
#include "engine/verify/both.h"

namespace unknot {

/// How one version of a pack sees what is known in the joint vocabulary.
class Sight {
 public:
  static constexpr std::uint8_t kNoCell = 255;

  /// Where a variable of the pack stands in the joint vocabulary.
  struct Seen {
    VariableId joint;
    std::vector<std::uint8_t> cell_of;  ///< for each joint cell the cell of the pack, or kNoCell
  };

  explicit Sight(IdMap<VariableId, Seen> seen) : seen_(std::move(seen)) {}

  [[nodiscard]] const IdMap<VariableId, Seen>& seen() const { return seen_; }

  /// The cells of the pack that are possible: those of which any joint cell is.
  [[nodiscard]] Possible of(const Possible& joint) const;

  /// The joint cells that are left if only `own` of the pack is possible. What the pack cannot say
  /// stays.
  [[nodiscard]] Possible narrowed(Possible joint, const Possible& own) const;

 private:
  IdMap<VariableId, Seen> seen_;
};

/// What can be known to two versions of a pack, cut so finely that the cells of both are made up of
/// whole cells.
///
/// Facts are the same if id and kind are (type; scale of a number), options if their ids are. What
/// only one version knows is there too: the other one does not read it.
struct JointVocabulary {
  Vocabulary vocabulary;
  Both<Sight> sights;

  /// For each variable the cells that every version which has it can tell; the people who are
  /// compared have one of them.
  IdMap<VariableId, CellMask> shared;

  /// What the versions do not share, in plain words.
  std::vector<std::string> remarks;
};

/// Nothing if a fact would have more than kMaxCells cells.
std::optional<JointVocabulary> joint_vocabulary(const Vocabulary& before, const Vocabulary& after);

}  // namespace unknot
