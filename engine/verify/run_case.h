#pragma once

#include <string>
#include <vector>

#include "engine/evaluation/closure.h"
#include "engine/evaluation/evaluation.h"
#include "engine/pack/loader.h"

namespace unknot {

/// One expectation of a case and what came out instead, in the words of the pack file.
struct Mismatch {
  std::string what;  ///< "level", "see", "rule", "plan-has", "plan-lacks", "answers"
  std::string expected;
  std::string got;
  friend bool operator==(const Mismatch&, const Mismatch&) = default;
};

/// Runs a case against its model; nothing that differs means that it passed.
std::vector<Mismatch> run_case(const Model& model, const Case& example);

/// As above for what was evaluated before: the answers with all that follows from them.
std::vector<Mismatch> mismatches(
    const Model& model, const Closed& state, const Evaluation& evaluation, const Expectation& expect
);

}  // namespace unknot
