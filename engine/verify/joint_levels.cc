#include "engine/verify/joint_levels.h"

#include <algorithm>
#include <string_view>

#include <fmt/format.h>

#include "engine/base/text.h"

namespace unknot {
namespace {

bool has(const IdMap<LevelId, Level>& levels, const std::string& id) {
  return std::ranges::find(levels, id, &Level::id) != levels.end();
}

std::string only_one_has(std::string_view version, const Level& level) {
  return fmt::format("only the {} version has the level {}", version, quoted(level.id));
}

}  // namespace

std::optional<JointLevels> joint_levels(
    const IdMap<LevelId, Level>& before, const IdMap<LevelId, Level>& after
) {
  JointLevels out;
  std::uint32_t rank = 0;
  LevelId old_level;
  LevelId new_level;
  while (old_level.index < before.size() || new_level.index < after.size()) {
    if (old_level.index < before.size() && !has(after, before[old_level].id)) {
      out.remarks.push_back(only_one_has("old", before[old_level]));
      out.ranks.before.add(rank);
      ++old_level.index;
    } else if (new_level.index < after.size() && !has(before, after[new_level].id)) {
      out.remarks.push_back(only_one_has("new", after[new_level]));
      out.ranks.after.add(rank);
      ++new_level.index;
    } else {
      // Both lists hold every level that is left of the other one.
      if (before[old_level].id != after[new_level].id) {
        return std::nullopt;
      }
      out.ranks.before.add(rank);
      out.ranks.after.add(rank);
      ++old_level.index;
      ++new_level.index;
    }
    ++rank;
  }
  return out;
}

}  // namespace unknot
