#pragma once

#include "engine/verify/run_cases.h"

namespace unknot::test {

/// A case that passed and one that failed in every way, whose texts hold signs with a meaning.
TestRun sample_run();

}  // namespace unknot::test
