#pragma once

#include <string>

namespace unknot::test {

/// A small complete pack without any remark, which uses every type of fact. Levels: emergency,
/// soon, routine, self-care. Facts: location (one-of, nested), duration (time), age (number),
/// temperature (number with unit), fever, numbness, sex (one-of), pregnant (applies to sex:
/// female), medicines (any-of). See small_pack.cc for its rules.
std::string small_pack();

}  // namespace unknot::test
