#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/pack/loader.h"
#include "engine/verify/answer_space.h"
#include "engine/verify/inquiry.h"
#include "engine/verify/longest_interviews.h"
#include "engine/verify/proofs.h"

namespace unknot {

/// What a check is told.
struct CheckOptions {
  /// How often the search for one question may run into a dead end before it is given up.
  std::int32_t conflicts = AnswerSpace::kUsualBudget;
  std::string today = {};  ///< YYYY-MM-DD; without it no source is due to be looked at again
};

/// What was found out about a pack over everybody it allows.
struct PackCheck {
  std::vector<Remark> remarks;   ///< in order of place, without those the pack accepts
  std::size_t accepted = 0;      ///< how many remarks the pack accepts
  std::vector<Tally> tallies;    ///< what was claimed, and how it came out
  std::vector<Lowered> lowered;  ///< every rule by which "I don't know" is told as less urgent
  std::vector<LongestInterview> interviews;
  std::int32_t conflicts = 0;  ///< the limit of each search, see CheckOptions
};

/// Proves or refutes everything that `unknot check` claims of a pack, and looks at its style and
/// sources. Exact: an example is somebody the ordinary evaluation was tried on; what takes more
/// than the given number of conflicts is counted as not decided.
PackCheck check_pack(const LoadedPack& pack, const CheckOptions& options = {});

}  // namespace unknot
