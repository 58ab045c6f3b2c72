#include "engine/verify/cover.h"

#include <algorithm>
#include <map>

namespace unknot {

std::vector<std::size_t> needed(const Shown& shown) {
  std::map<std::size_t, std::size_t> times;
  for (const std::vector<std::size_t>& each : shown) {
    for (const std::size_t target : each) {
      ++times[target];
    }
  }
  std::vector<std::size_t> out;
  for (std::size_t i = 0; i < shown.size(); ++i) {
    const bool is_needed =
        std::ranges::any_of(shown[i], [&times](std::size_t target) { return times[target] == 1; });
    if (is_needed) {
      out.push_back(i);
      continue;
    }
    for (const std::size_t target : shown[i]) {
      --times[target];  // the others have to show it
    }
  }
  return out;
}

}  // namespace unknot
