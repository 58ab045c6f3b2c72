#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/pack/model.h"
#include "engine/verify/both.h"

namespace unknot {

/// The levels of two versions of a pack in one order.
struct JointLevels {
  using Ranks = IdMap<LevelId, std::uint32_t>;
  Both<Ranks> ranks;                 ///< a smaller rank is more urgent
  std::vector<std::string> remarks;  ///< about levels that only one version has, in plain words
};

/// Levels are the same if their ids are. Between two levels that both have, those of `before` alone
/// count as more urgent than those of `after` alone, so that nothing is told as too urgent.
/// Nothing if the levels that both have stand in different orders.
std::optional<JointLevels> joint_levels(
    const IdMap<LevelId, Level>& before, const IdMap<LevelId, Level>& after
);

}  // namespace unknot
