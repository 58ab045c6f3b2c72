#include "engine/verify/test_junit.h"

#include "tests/support/catch.h"
#include "tests/support/sample_run.h"

namespace unknot {

TEST_CASE("test_junit: one suite, one test case for each case, everything escaped", "[test]") {
  CHECK(
      render_junit(test::sample_run()) ==
      R"(<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="sample" tests="2" failures="1" errors="0">
  <testsuite name="sample" tests="2" failures="1" errors="0" skipped="0">
    <testcase classname="sample" name="good" file="cases.yaml" line="2"/>
    <testcase classname="sample" name="sore-neck" file="cases.yaml" line="7">
      <failure message="level: expected soon, got routine" type="level">cases.yaml:7:3:
level: expected soon, got routine
plan-has rest: expected suggested, got not suggested
rule otherwise (routine) decides: it holds
rule fevered (soon) comes nearest to it: it does not hold, rules.yaml:4:5
  not so: `fever: yes`; `age: &quot;&lt; 5&quot;`
remedy rest is left out: Not &amp; &lt;now&gt;)"
      "\xEF\xBF\xBD"
      R"(. (rules.yaml:9:7)
it would pass with fever: yes
</failure>
    </testcase>
  </testsuite>
</testsuites>
)"
  );
}

TEST_CASE("test_junit: what XML forbids is replaced", "[test]") {
  TestRun run = test::sample_run();
  run.cases.pop_back();
  run.cases.front().place.file = "a\xEF\xBF\xBE\x01'\xEF\xBF\xBF.yaml";
  CHECK(
      render_junit(run).find("file=\"a\xEF\xBF\xBD\xEF\xBF\xBD'\xEF\xBF\xBD.yaml\"") !=
      std::string::npos
  );
}

}  // namespace unknot
