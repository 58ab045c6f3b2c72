#include "engine/report/json.h"

#include <boost/json.hpp>

#include "tests/support/catch.h"

namespace unknot {
namespace {

std::vector<std::string> keys(const boost::json::object& object) {
  std::vector<std::string> out;
  for (const auto& entry : object) {
    out.emplace_back(entry.key());
  }
  return out;
}

Report full_report() {
  Report report;
  report.pack = {"small", "A pack", "1.0", "en", "A test.", "abc"};
  report.level = report.at_least = report.at_most = "routine";
  report.title = "Make an appointment";
  report.see_id = "doctor";
  report.rules = {
      {"stays-long",
       "routine",
       "",
       Truth::Unknown,
       true,
       "It \"stays\".",
       "",
       "",
       {{"cks", "", "", ""}},
       {"how long"}}};
  ReportRemedy remedy;
  remedy.remedy = "rest";
  remedy.title = "Rest";
  remedy.phase = Phase::ThisWeek;
  remedy.score = 1;
  remedy.grade = Grade::VeryLow;
  remedy.reasons = {{Reason::Kind::Evidence, 1, "very-low evidence"}};
  remedy.steps = {"Lie down."};
  remedy.cost = "5 pounds";
  remedy.equipment = "a bed";
  report.suggested = {remedy};
  report.withheld = {{"pill", "Pill", Truth::True, {"No."}, {}}};
  report.safety_net = {{"a fever", "soon", "", {"a fever"}}};
  report.unanswered = {{"medicines.aspirin", "aspirin"}};
  report.why_not = {{"an age of 70", "soon", "", {"an age of 70"}}};
  report.answers = {{"medicines", "aspirin", "aspirin", "not known"}};
  report.topics = {{"knots", "", Verdict::Partly, "", {}}};
  return report;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("json: the whole document is one line with its keys in order", "[json]") {
  CHECK(
      render_json(full_report()) ==
      R"({"schema_version":1,"pack":{"id":"small","version":"1.0","digest":"abc","status":"A test."},)"
      R"("triage":{"level":"routine","at_least":"routine","at_most":"routine","settled":true,)"
      R"("within":"","see":"doctor","title":"Make an appointment","do":""},)"
      R"("findings":[{"rule":"stays-long","level":"routine","truth":"unknown",)"
      R"("because":"It \"stays\".","sources":["cks"],"decides":true,"waits_for":["how long"]}],)"
      R"("plan":{"suggested":[{"remedy":"rest","title":"Rest","phase":"this-week","score":1,)"
      R"("reasons":[{"for":true,"points":1,"because":"very-low evidence"}],"steps":["Lie down."],)"
      R"("evidence":{"grade":"very-low","sources":[]},"dose":"","expect":"","stop_if":[],)"
      R"("effort":"","professional":false,"cost":"5 pounds","equipment":"a bed"}],)"
      R"("withheld":[{"remedy":"pill","truth":"true","because":["No."],"check":[]}]},)"
      R"("safety_net":[{"if":"a fever","level":"soon"}],"unanswered":["medicines.aspirin"],)"
      R"("topics":["knots"],"why_not":[{"if":"an age of 70","level":"soon"}],)"
      R"("answers":[{"fact":"medicines","option":"aspirin","value":"not known"}]})"
  );
}

TEST_CASE("json: an empty report has the same keys", "[json]") {
  const auto full = boost::json::parse(render_json(full_report())).as_object();
  const auto empty = boost::json::parse(render_json(Report{})).as_object();
  CHECK(keys(full) == keys(empty));
  CHECK(keys(full.at("triage").as_object()) == keys(empty.at("triage").as_object()));
}

TEST_CASE("json: it is valid UTF-8 whatever the texts hold", "[json]") {
  Report report;
  report.title = "a\xFF\x1b\xC3";
  const auto read = boost::json::parse(render_json(report)).as_object();
  CHECK(read.at("triage").at("title").as_string() == "a\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD");
}

}  // namespace unknot
