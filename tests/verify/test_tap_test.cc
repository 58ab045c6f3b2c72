#include "engine/verify/test_tap.h"

#include "tests/support/catch.h"
#include "tests/support/sample_run.h"

namespace unknot {

TEST_CASE("test_tap: every case is a line, every failure has a block of YAML", "[test]") {
  CHECK(
      render_tap(test::sample_run()) ==
      R"tap(TAP version 14
1..2
ok 1 - good
not ok 2 - sore-neck
  ---
  message: "level: expected soon, got routine"
  severity: fail
  at:
    file: "cases.yaml"
    line: 7
    column: 3
  data:
    - what: "level"
      expected: "soon"
      got: "routine"
    - what: "plan-has"
      expected: "rest"
      got: "not suggested"
  rules:
    - id: "otherwise"
      level: "routine"
      truth: "true"
    - id: "fevered"
      level: "soon"
      truth: "false"
      at: "rules.yaml:4:5"
      answers: ["`fever: yes`","`age: \"< 5\"`"]
  remedies:
    - "rest is left out: Not & <now>)tap"
      "\xEF\xBF\xBD"
      R"tap(. (rules.yaml:9:7)"
  would_pass_with:
    - "fever: yes"
  ...
)tap"
  );
}

TEST_CASE("test_tap: a pack without cases plans none", "[test]") {
  CHECK(render_tap(TestRun{}) == "TAP version 14\n1..0\n");
}

}  // namespace unknot
