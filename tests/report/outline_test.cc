#include "engine/report/outline.h"

#include <algorithm>

#include "tests/support/catch.h"

namespace unknot {
namespace {

using Kind = Block::Kind;

// A report with one of everything.
Report full_report() {
  Report report;
  report.pack = {"small", "A pack", "1.0", "en", "A test.", "0123456789abcdef"};
  report.level = report.at_least = report.at_most = "routine";
  report.title = report.at_least_title = report.at_most_title = "Make an appointment";
  report.within = "in weeks";
  report.act = "Call them";
  report.see = "a doctor";
  report.because = "It stays.";
  report.fixed_by = {{"fever", "", "a fever", "yes"}, {"location", "", "where", "Neck"}};
  ReportRemedy remedy;
  remedy.remedy = "warm-pack";
  remedy.title = "Warm pack";
  remedy.score = 3;
  remedy.effort = "5 minutes a day";
  remedy.steps = {"Wrap it", "Wait."};
  remedy.stop_if = {"it burns", "it swells"};
  remedy.expect = "Ease.";
  remedy.cost = "about 5 pounds";
  remedy.grade = Grade::Low;
  remedy.sources = {{"heat", "On heat", "https://example.org", "2020"}};
  remedy.reasons = {
      {Reason::Kind::Evidence, 2, "low evidence"},
      {Reason::Kind::For, 2, "It relaxes."},
      {Reason::Kind::Caution, -1, "It is hot."},
      {Reason::Kind::Check, 0, "You may not feel it."}};
  report.suggested = {remedy};
  return report;
}

std::vector<std::string> lines(const std::vector<Block>& blocks) {
  std::vector<std::string> out;
  for (const Block& block : blocks) {
    out.push_back(block.label.empty() ? block.text : block.label + ": " + block.text);
  }
  return out;
}

bool says(const std::vector<Block>& blocks, const std::string& line) {
  const std::vector<std::string> all = lines(blocks);
  return std::ranges::find(all, line) != all.end();
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("outline: the full report goes from what to do to which pack it was", "[outline]") {
  CHECK(
      lines(outline(full_report(), Detail::Full)) ==
      Lines{
          "Make an appointment",
          "Do: Call them.",
          "When: in weeks.",
          "Who: a doctor.",
          "Why: It stays. You said: a fever; where (Neck).",
          "What you can do",
          "Now",
          "1: Warm pack (3 points; 5 minutes a day)",
          "Wrap it",
          "Wait.",
          "Expect: Ease.",
          "Stop if: it burns; it swells.",
          "For: It relaxes (+2).",
          "Against: It is hot (-1).",
          "Check first: You may not feel it.",
          "Evidence: low: it may help (+2).",
          "Costs: about 5 pounds.",
          "About this",
          "unknot gives no diagnosis. A test. --why adds the rules, your answers and the sources.",
          "Pack small 1.0, digest 0123456789ab."}
  );
}

TEST_CASE("outline: why adds rules, answers and sources", "[outline]") {
  Report report = full_report();
  report.rules = {
      {"stays",
       "routine",
       "Make an appointment",
       Truth::Unknown,
       true,
       "It stays.",
       "",
       "studies",
       {},
       {"a fever"}}};
  report.answers = {{"fever", "", "a fever", "not known"}};
  const std::vector<Block> blocks = outline(report, Detail::Why);
  CHECK(says(blocks, "Evidence: low: it may help (+2) [heat]."));
  CHECK(says(
      blocks,
      "Make an appointment: It stays. (stays, decides) Not ruled out; not known: a fever. Based on "
      "studies."
  ));
  CHECK(says(blocks, "a fever: not known"));
  CHECK(
      std::ranges::find(
          blocks, Block{Kind::Source, 1, "heat", "On heat, 2020", "https://example.org"}
      ) != blocks.end()
  );
}

TEST_CASE("outline: what stops the interview is told in three blocks", "[outline]") {
  Report report = full_report();
  report.stopped = true;
  for (const Detail detail : {Detail::Short, Detail::Full, Detail::Why}) {
    const std::vector<Block> blocks = outline(report, detail);
    REQUIRE(blocks.size() > 3);
    CHECK(blocks[0] == Block{Kind::Alarm, 0, "", "Make an appointment", ""});
    CHECK(blocks[1].label == "Do");
    CHECK(blocks[2].label == "Why");
    CHECK(blocks[3] == Block{Kind::Heading, 0, "", "While you wait", ""});
  }
}

TEST_CASE("outline: an unfinished report says the interval and what is open", "[outline]") {
  Report report = full_report();
  report.settled = false;
  report.at_most_title = "Get help now.";
  report.unanswered = {{"fever", "a fever"}};
  report.suggested.clear();
  CHECK(
      lines(outline(report, Detail::Full)) ==
      Lines{
          "Not finished",
          "Cannot yet rule out: Get help now.",
          "At least: Make an appointment.",
          "If you stop here, act on the more urgent of the two. Answering the rest may well make "
          "it less urgent.",
          "Still to answer",
          "a fever",
          "About this",
          "unknot gives no diagnosis. A test. --why adds the rules, your answers and the sources.",
          "Pack small 1.0, digest 0123456789ab."}
  );
}

TEST_CASE("outline: what could not be ruled out is said with what is not known", "[outline]") {
  Report report = full_report();
  report.settled = false;
  report.at_most_title = "Get help now";
  report.because_truth = Truth::Unknown;
  report.waits_for = {"a fever"};
  const std::vector<Block> blocks = outline(report, Detail::Full);
  CHECK(says(blocks, "Why: This could not be ruled out. It stays. Not known exactly: a fever."));
  CHECK(says(blocks, "At least: Make an appointment. Cannot yet rule out: Get help now."));
}

TEST_CASE("outline: nothing is cut in the full report", "[outline]") {
  Report report = full_report();
  report.suggested.assign(9, report.suggested.front());
  for (int i = 1; i <= 9; ++i) {
    const std::string sign = "sign " + std::to_string(i);
    report.safety_net.push_back({sign, "soon", "Be seen", {sign}});
    report.unanswered.push_back({sign, "open " + sign});
  }
  const std::vector<Block> blocks = outline(report, Detail::Full);
  CHECK(says(blocks, "9: Warm pack (3 points; 5 minutes a day)"));
  CHECK(says(blocks, "sign 9"));
  CHECK(says(blocks, "open sign 9"));
}

TEST_CASE("outline: what is left out is told with its reason", "[outline]") {
  Report report = full_report();
  report.withheld = {
      {"a", "Ibuprofen", Truth::True, {"You take a blood thinner."}, {}},
      {"b", "Heat", Truth::Unknown, {"It swells."}, {"a swelling"}}};
  const std::vector<Block> blocks = outline(report, Detail::Full);
  CHECK(says(blocks, "Not Ibuprofen: You take a blood thinner."));
  CHECK(says(blocks, "Not yet Heat: first be sure about a swelling. If so: It swells."));
}

}  // namespace unknot
