#pragma once

#include <string>
#include <vector>

#include "engine/pack/loader.h"

namespace unknot {

/// One expectation of a case and what came out instead, in the words of the pack file.
struct Mismatch {
  std::string what;      ///< "level", "see", "rule", "plan-has", "plan-lacks", "answers"
  std::string expected;
  std::string got;
  friend bool operator==(const Mismatch&, const Mismatch&) = default;
};

/// Runs a case against its model; nothing that differs means that it passed.
std::vector<Mismatch> run_case(const Model& model, const Case& example);

}  // namespace unknot
