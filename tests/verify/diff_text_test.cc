#include "engine/verify/diff_text.h"

#include "tests/support/catch.h"
