#include "engine/verify/test_json.h"

#include "tests/support/catch.h"
#include "tests/support/sample_run.h"

namespace unknot {

TEST_CASE("test_json: the keys of a run", "[test]") {
  CHECK(
      render_json(test::sample_run(), std::nullopt, Sources()) ==
      R"({"schema_version":1,"pack":{"id":"sample","version":"1.0.0","digest":"abc"},)"
      R"("passed":1,"failed":1,"cases":[)"
      R"({"case":"good","passed":true,"place":{"file":"cases.yaml","line":2,"column":3},)"
      R"("about":"","mismatches":[],"rules":[],"remedies":[],"would_pass_with":[]},)"
      R"({"case":"sore-neck","passed":false,"place":{"file":"cases.yaml","line":7,"column":3},)"
      R"("about":"a \"sore\" <neck> & more","mismatches":[)"
      R"({"what":"level","expected":"soon","got":"routine"},)"
      R"({"what":"plan-has","expected":"rest","got":"not suggested"}],"rules":[)"
      R"({"rule":"otherwise","level":"routine","truth":"true","part":"decides","place":null,)"
      R"("answers":[]},)"
      R"({"rule":"fevered","level":"soon","truth":"false","part":"nearest",)"
      R"("place":{"file":"rules.yaml","line":4,"column":5},)"
      R"("answers":["`fever: yes`","`age: \"< 5\"`"]}],)"
      "\"remedies\":[\"rest is left out: Not & <now>\xEF\xBF\xBD. (rules.yaml:9:7)\"],"
      R"("would_pass_with":["fever: yes"]}],"coverage":null})"
  );
}

TEST_CASE("test_json: the keys of coverage", "[test]") {
  Sources sources;
  sources.add("a.yaml", "when: {fever: yes}\n");
  CoveredKind rules{"rules", CoveredKind::Naming::Own, {"held"}, {{"fevered", std::nullopt, {2}}}};
  CoveredKind terms{
      "terms of rules",
      CoveredKind::Naming::Part,
      {"true", "false"},
      {{"fevered", Span{0, 7, 17}, {0, 3}}}};
  const Coverage coverage{3, {rules, terms}};
  CHECK(
      render_json(TestRun{}, coverage, sources) ==
      R"({"schema_version":1,"pack":{"id":"","version":"","digest":""},"passed":0,"failed":0,)"
      R"("cases":[],"coverage":{"cases":3,"kinds":[)"
      R"({"kind":"rules","ways":[{"way":"held","covered":1}],)"
      R"("things":[{"name":"fevered","place":null,"text":"","times":[2]}]},)"
      R"({"kind":"terms of rules","ways":[{"way":"true","covered":0},{"way":"false","covered":1}],)"
      R"("things":[{"name":"fevered","place":{"file":"a.yaml","line":1,"column":8},)"
      R"("text":"fever: yes","times":[0,3]}]}]}})"
  );
}

}  // namespace unknot
