#pragma once

#include <cstdint>
#include <vector>

#include "engine/pack/loader.h"
#include "engine/verify/answer_space.h"
#include "engine/verify/inquiry.h"
#include "engine/verify/longest_interviews.h"
#include "engine/verify/proofs.h"

namespace unknot {

/// What was found out about a pack over everybody it allows.
struct PackCheck {
  std::vector<Remark> remarks;   ///< in order of place, without those the pack accepts
  std::size_t accepted = 0;      ///< how many remarks the pack accepts
  std::vector<Tally> tallies;    ///< what was claimed, and how it came out
  std::vector<Lowered> lowered;  ///< every rule by which "I don't know" is told as less urgent
  std::vector<LongestInterview> interviews;
};

/// Proves or refutes everything that `unknot check` claims of a pack. Exact: an example is somebody
/// the ordinary evaluation was tried on; what takes more than `conflict_budget` conflicts is
/// counted as not decided.
PackCheck check_pack(
    const LoadedPack& pack, std::int32_t conflict_budget = AnswerSpace::kUsualBudget
);

}  // namespace unknot
