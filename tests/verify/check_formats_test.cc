#include "engine/verify/check_formats.h"

#include <boost/json.hpp>

#include "tests/support/catch.h"
#include "tests/support/packs.h"

namespace unknot {
namespace {

// Two remarks in a file with a name and a text that have to be escaped.
struct Fixture {
  Fixture() {
    sources.add("./my packs/50%,a.yaml", "first\nzwölf: x\nlast\n");
    result.diagnostics = {
        {Code::UnknownName, {0, 14, 15}, "unknown fact `x`", "define it", {{{0, 0, 5}, "here"}}},
        {Code::RuleDecidesNothing, {0, 6, 17}, "50% idle", "", {}, "a fever\nor two"},
    };
  }
  Sources sources;
  CheckResult result{sources, {}};
};

std::string written(const boost::json::value& value) {
  return boost::json::serialize(value);
}

}  // namespace

TEST_CASE("check_formats: annotations are one line each, with everything escaped") {
  const Fixture fixture;
  CHECK(
      check_annotations(fixture.result) ==
      "::error file=./my packs/50%25%2Ca.yaml,line=2,col=8,endColumn=9,"
      "title=C001 unknown fact%2C finding or score::unknown fact `x`%0Ahelp: define it\n"
      "::warning file=./my packs/50%25%2Ca.yaml,line=2,endLine=3,"
      "title=K009 a rule that never decides::50%25 idle%0Afor example: a fever or two\n"
  );
}

TEST_CASE("check_formats: JSON holds each remark with its places") {
  const Fixture fixture;
  CHECK(
      check_json(fixture.result) ==
      R"({"schema_version":1,"usable":false,"errors":1,"warnings":1,"diagnostics":[)"
      R"({"code":"C001","severity":"error","title":"unknown fact, finding or score",)"
      R"("message":"unknown fact `x`","help":"define it","example":"",)"
      R"("place":{"file":"./my packs/50%,a.yaml","line":2,"column":8,"end_line":2,"end_column":9},)"
      R"("related":[{"text":"here","place":{"file":"./my packs/50%,a.yaml","line":1,"column":1,)"
      R"("end_line":1,"end_column":6}}]},)"
      R"({"code":"K009","severity":"warning","title":"a rule that never decides",)"
      R"("message":"50% idle","help":"","example":"a fever or two",)"
      R"("place":{"file":"./my packs/50%,a.yaml","line":2,"column":1,"end_line":3,"end_column":2},)"
      R"("related":[]}]})"
      "\n"
  );
}

TEST_CASE("check_formats: JSON of a pack that can be used holds what was proved") {
  const LoadedPack pack = test::small_pack_with(
      "promises:\n  fever-is-an-emergency: {when: {fever: yes}, level: emergency}\n"
  );
  PackCheck check = check_pack(pack);
  check.tallies.resize(1);
  check.interviews.resize(1);
  const Sources sources;
  const boost::json::value read =
      boost::json::parse(check_json({sources, {}, &pack.model, &check}));
  CHECK(written(read.at("pack").at("id")) == "\"" + pack.model.pack.id + "\"");
  CHECK(written(read.at("conflicts")) == "100000");
  CHECK(
      written(read.at("proofs")) ==
      R"([{"claim":"the pack allows somebody","proved":1,"refuted":0,"not_decided":0}])"
  );
  CHECK(
      written(read.at("not_known_counts_less").at(0)) ==
      R"({"rule":"at-risk","level":"soon","counts_as":"routine",)"
      R"("example":"your temperature: 30 C; otherwise no"})"
  );
  CHECK(
      written(read.at("counterexamples")) ==
      R"([{"code":"K001","about":"fever-is-an-emergency","answers":["fever: yes"],)"
      R"("unlisted":"no","expect":"level: emergency"}])"
  );
  CHECK(written(read.at("longest_interviews")) == R"([{"entry":"Neck","most":8}])");
}

TEST_CASE("check_formats: SARIF names each code once and each place by its URI") {
  const Fixture fixture;
  const boost::json::value log = boost::json::parse(check_sarif(fixture.result));
  CHECK(written(log.at("version")) == R"("2.1.0")");
  const boost::json::value& run = log.at("runs").at(0);
  CHECK(written(run.at("columnKind")) == R"("unicodeCodePoints")");
  const boost::json::value& rules = run.at("tool").at("driver").at("rules");
  REQUIRE(rules.as_array().size() == 2);
  CHECK(written(rules.at(0).at("id")) == R"("C001")");
  CHECK(written(rules.at(1).at("defaultConfiguration").at("level")) == R"("warning")");
  CHECK(
      written(run.at("results").at(0)) ==
      R"({"ruleId":"C001","ruleIndex":0,"level":"error",)"
      R"("message":{"text":"unknown fact `x`\nhelp: define it"},)"
      R"("locations":[{"physicalLocation":{"artifactLocation":{"uri":"my%20packs/50%25%2Ca.yaml"},)"
      R"("region":{"startLine":2,"startColumn":8,"endLine":2,"endColumn":9}}}],)"
      R"("relatedLocations":[{"physicalLocation":{"artifactLocation":)"
      R"({"uri":"my%20packs/50%25%2Ca.yaml"},)"
      R"("region":{"startLine":1,"startColumn":1,"endLine":1,"endColumn":6}},)"
      R"("message":{"text":"here"}}]})"
  );
  CHECK(written(run.at("results").at(1).at("ruleIndex")) == "1");
  CHECK_FALSE(run.at("results").at(1).as_object().contains("relatedLocations"));
}

TEST_CASE("check_formats: a path becomes a URI that leads to the same file") {
  CHECK(uri_of("packs/neck.yaml") == "packs/neck.yaml");
  CHECK(uri_of("./a b/c:d#e.yaml") == "a%20b/c%3Ad%23e.yaml");
  CHECK(uri_of("/home/a.yaml") == "file:///home/a.yaml");
  CHECK(uri_of("built-in:red flags.yaml") == "built-in:red%20flags.yaml");
}

}  // namespace unknot
