#pragma once

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "engine/base/diagnostic.h"
#include "engine/condition/condition.h"
#include "engine/condition/syntax.h"
#include "engine/facts/vocabulary.h"

namespace unknot {

/// Everything a condition may speak of.
struct ConditionNames {
  const Vocabulary& vocabulary;
  std::map<std::string, FindingId, std::less<>> findings;
  std::map<std::string, ScoreId, std::less<>> scores;

  /// Names whose definition could not be read. A condition that uses one is left without a value
  /// and without a remark, because the cause was told where the name is defined.
  std::set<std::string, std::less<>> broken;
};

/// Resolves the names of a condition and checks every comparison against the type of its fact.
///
/// Only facts need to be known, not their cells, so this runs before cutting. Errors: every fault
/// of the condition is remarked on; the value is missing if there is one, or if a broken name
/// stands in the condition. Requires: `syntax` is readable.
Checked<Condition> check_condition(const ConditionSyntax& syntax, const ConditionNames& names);

/// Where a new cell has to begin so that the comparisons of `condition` fall between cells.
std::vector<std::pair<FactId, Ticks>> thresholds(
    const Condition& condition, const Vocabulary& vocabulary
);

}  // namespace unknot
