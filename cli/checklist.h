#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "cli/entry.h"

namespace unknot {

/// What was said of one line of a checklist.
enum class Mark : std::uint8_t { No, Yes, Unsure };

/// One mark for each line, or what would be accepted.
struct ReadMarks {
  std::vector<Mark> marks;
  std::string problem;       ///< empty if all is well
  bool interpreted = false;  ///< more than single numbers, or one word for all lines
  friend bool operator==(const ReadMarks&, const ReadMarks&) = default;
};

/// Reads what applies of a checklist: "1 3", "1,3", "1-3", "none", "all", "unsure", "1 yes,
/// 2 unsure", and words of the lines instead of their numbers. What is not named does not apply,
/// unless "1, unsure" or "1, rest unsure" says otherwise.
ReadMarks read_marks(const std::vector<Choice>& lines, std::string_view text);

}  // namespace unknot
