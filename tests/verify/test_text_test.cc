#include "engine/verify/test_text.h"

#include "tests/support/catch.h"
#include "tests/support/sample_run.h"

namespace unknot {

TEST_CASE("test_text: a failure is told side by side with all that is behind it", "[test]") {
  CHECK(
      render_text(test::sample_run()) ==
      "case sore-neck failed (cases.yaml:7:3)\n"
      "  a \"sore\" <neck> & more\n"
      "                   expected   got\n"
      "    level          soon       routine\n"
      "    plan-has rest  suggested  not suggested\n"
      "  rule otherwise (routine) decides: it holds\n"
      "  rule fevered (soon) comes nearest to it: it does not hold (rules.yaml:4:5)\n"
      "    not so: `fever: yes`; `age: \"< 5\"`\n"
      "  remedy rest is left out: Not & <now>\xEF\xBF\xBD. (rules.yaml:9:7)\n"
      "  it would pass with fever: yes\n"
      "\n"
      "1 passed, 1 failed\n"
  );
}

TEST_CASE("test_text: cases that pass are only counted", "[test]") {
  TestRun run = test::sample_run();
  run.cases.pop_back();
  CHECK(render_text(run) == "1 passed, 0 failed\n");
  CHECK(render_text(TestRun{}) == "0 passed, 0 failed\n");
}

TEST_CASE("test_text: what was not looked for is said", "[test]") {
  TestRun run = test::sample_run();
  run.cases.insert(run.cases.end(), kMostChangesLookedFor, run.cases.back());
  CHECK(render_text(run).ends_with(
      "What would make a case pass was looked for in the first 20 failures, rules in the first "
      "200.\n"
      "1 passed, 21 failed\n"
  ));
}

TEST_CASE("test_text: a long list of answers is cut and says so", "[test]") {
  TestRun run = test::sample_run();
  CaseResult& failure = run.cases.back();
  failure.about.clear();
  failure.mismatches = {{"plan-lacks", "rest", "suggested"}, {"rule", "fevered", "unknown"}};
  failure.rules = {
      {"fevered", "soon", Truth::Unknown, RuleSeen::Part::Named, std::nullopt, {}},
      {"chills", "soon", Truth::True, RuleSeen::Part::InTheWay, std::nullopt, {"chills: yes"}}};
  failure.rules.front().answers = {"a", "b", "c", "d", "e", "f", "g", "h", "i", "j"};
  failure.remedies.clear();
  failure.changes.clear();
  CHECK(
      render_text(run) ==
      "case sore-neck failed (cases.yaml:7:3)\n"
      "                     expected       got\n"
      "    plan-lacks rest  not suggested  suggested\n"
      "    rule fevered     true           unknown\n"
      "  rule fevered (soon): it is not ruled out\n"
      "    not known: a; b; c; d; e; f; g; h and 2 more\n"
      "  rule chills (soon) stands in the way: it holds\n"
      "    held up by chills: yes\n"
      "\n"
      "1 passed, 1 failed\n"
  );
}

}  // namespace unknot
