#pragma once

#include <string>
#include <vector>

#include "engine/verify/inquiry.h"

namespace unknot::test {

/// What the remarks of one code are about, in order and without repetition.
std::vector<std::string> about_of(const Inquiry& inquiry, Code code);

/// Each remark as "K001 fever-is-soon: message (example)".
std::vector<std::string> told_of(const Inquiry& inquiry);

/// "what: proved/refuted/not decided" for each kind of claim.
std::vector<std::string> tallies_of(const Inquiry& inquiry);

}  // namespace unknot::test
