#pragma once

#include <string>
#include <vector>

#include "engine/report/report.h"

namespace unknot {

/// What would raise the outcome to one level, each sign told as rarely as possible.
struct Signs {
  std::string level_title;
  bool is_emergency = false;
  std::vector<std::string> alone;  ///< each is enough
  std::vector<std::string>
      together;  ///< "A, together with B", "A, together with any of these: B; C"
  friend bool operator==(const Signs&, const Signs&) = default;
};

/// The changes by level, most urgent first, and in their order otherwise. Closer looks are left
/// out; pairs that share a sign become one line. Nobody is warned less than by the whole list.
/// Requires: the changes are sorted by level.
std::vector<Signs> signs(const std::vector<ReportChange>& changes);

}  // namespace unknot
