#include "engine/verify/diff_json.h"

#include "tests/support/catch.h"
