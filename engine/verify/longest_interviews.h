#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "engine/pack/model.h"

namespace unknot {

/// How long an interview can become that begins with one answer to the first question.
struct LongestInterview {
  std::string entry;     ///< the first answer in words; "anything" for a first checklist
  std::size_t most = 0;  ///< prompts, the first one included; no interview is longer
  friend bool operator==(const LongestInterview&, const LongestInterview&) = default;
};

/// One entry for each answer to the first question of the pack; empty if nothing is ever asked.
/// Every interview ends, because each reply takes a line off the agenda and nothing ever comes back.
std::vector<LongestInterview> longest_interviews(const Model& model);

}  // namespace unknot
