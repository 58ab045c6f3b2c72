#include "tests/support/sample_run.h"

namespace unknot::test {

TestRun sample_run() {
  TestRun run;
  run.pack.id = "sample";
  run.pack.version = "1.0.0";
  run.pack.digest = "abc";
  run.cases.push_back({"good", "", {"cases.yaml", {2, 3}}});
  CaseResult bad{"sore-neck", "a \"sore\" <neck> & more", {"cases.yaml", {7, 3}}};
  bad.mismatches = {{"level", "soon", "routine"}, {"plan-has", "rest", "not suggested"}};
  bad.rules = {
      {"otherwise", "routine", Truth::True, RuleSeen::Part::Decides, std::nullopt, {}},
      {"fevered",
       "soon",
       Truth::False,
       RuleSeen::Part::Nearest,
       Place{"rules.yaml", {4, 5}},
       {"`fever: yes`", "`age: \"< 5\"`"}}};
  bad.remedies = {"rest is left out: Not & <now>\x1b. (rules.yaml:9:7)"};
  bad.changes = {"fever: yes"};
  run.cases.push_back(std::move(bad));
  return run;
}

}  // namespace unknot::test
