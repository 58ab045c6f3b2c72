#include "engine/verify/case_diff.h"

#include "tests/support/catch.h"
