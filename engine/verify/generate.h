#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "engine/base/source.h"
#include "engine/pack/loader.h"
#include "engine/verify/answer_space.h"
#include "engine/verify/new_case.h"

namespace unknot {

/// Something that no new case shows.
struct NotShown {
  std::string words;      ///< "rule neck-cord fails by `numbness: yes` alone"
  Span span;              ///< of the rule or the term
  bool is_proved = true;  ///< nobody is like that; else it was not decided
  friend bool operator==(const NotShown&, const NotShown&) = default;
};

/// Cases in which each rule holds once and fails once by each of its terms alone.
struct GeneratedCases {
  std::vector<NewCase> cases;  ///< each expects the level and the rules that hold now
  std::size_t targets = 0;     ///< how many such things there are to show
  std::vector<NotShown> not_shown;
  std::size_t rules_left_out = 0;  ///< whose terms are not looked at, see rules_to_mutate
};

/// Makes a small set of cases that pin down what the rules of a pack say now. Exact: what is not
/// shown can happen to nobody, or took more than `conflict_budget` conflicts. Greedy: no case can
/// be left out, but there may be a smaller set.
GeneratedCases generate_cases(
    const LoadedPack& pack, std::int32_t conflict_budget = AnswerSpace::kUsualBudget
);

}  // namespace unknot
