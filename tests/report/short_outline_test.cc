#include "engine/report/short_outline.h"

#include <algorithm>

#include "engine/evaluation/closure.h"
#include "engine/pack/shipped.h"
#include "engine/report/text.h"
#include "tests/support/catch.h"
#include "tests/support/packs.h"

namespace unknot {
namespace {

using Kind = Block::Kind;
using Lines = std::vector<std::string>;

ReportRemedy warm_pack() {
  ReportRemedy remedy;
  remedy.title = "Warm pack";
  remedy.effort = "5 minutes a day";
  remedy.steps = {"Wrap it", "Wait."};
  remedy.dose = "Once.";
  remedy.expect = "Ease.";
  remedy.stop_if = {"it burns", "it swells"};
  remedy.grade = Grade::Low;
  remedy.reasons = {
      {Reason::Kind::Evidence, 2, "low evidence"},
      {Reason::Kind::For, 1, "It is nice."},
      {Reason::Kind::For, 2, "It relaxes."},
      {Reason::Kind::Caution, -1, "It is hot."},
      {Reason::Kind::Check, 0, "You may not feel it."}};
  return remedy;
}

ReportRemedy titled(const std::string& title, Phase phase) {
  ReportRemedy remedy;
  remedy.title = title;
  remedy.phase = phase;
  return remedy;
}

ReportChange sign(const std::string& words, const std::string& level, bool is_emergency) {
  ReportChange change;
  change.if_this = words;
  change.level = level;
  change.level_title = level;
  change.parts = {words};
  change.is_emergency = is_emergency;
  return change;
}

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
  report.safety_net = {sign("a", "emergency", true), sign("b", "soon", false)};
  report.suggested = {warm_pack()};
  report.withheld = {
      {"pill", "Pill", Truth::True, {"You take another one."}, {}},
      {"gel", "Gel", Truth::Unknown, {"It can harm the child."}, {"pregnancy"}}};
  report.unanswered = {{"pregnant", "pregnancy"}, {"age", "your age"}};
  return report;
}

Lines lines(const Report& report) {
  Lines out;
  for (const Block& block : short_outline(report)) {
    out.push_back(block.label.empty() ? block.text : block.label + ": " + block.text);
  }
  return out;
}

bool says(const Report& report, const std::string& line) {
  const Lines all = lines(report);
  return std::ranges::find(all, line) != all.end();
}

const LoadedPack& shipped() {
  static const LoadedPack pack = [] {
    const test::Loaded loaded = test::load_files(shipped_pack());
    REQUIRE(loaded.pack.ok());
    return *loaded.pack.value;
  }();
  return pack;
}

// What a person would see who never breaks a line, so that no text is torn apart.
std::string unbroken(const Report& report) {
  return render_text(report, {100000, false, Detail::Short});
}

bool holds(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

std::ptrdiff_t line_count(const std::string& text) {
  return std::ranges::count(text, '\n');
}

// The reports of some people in the pack's cases; all of them would take minutes.
const std::vector<Report>& reports() {
  constexpr std::size_t kStep = 8;
  static const std::vector<Report> some = [] {
    const Model& model = shipped().model;
    const std::vector<Case>& cases = shipped().cases;
    std::vector<Report> out;
    for (std::size_t i = 0; i < cases.size(); i += kStep) {
      out.push_back(make_report(model, closed(model, cases[i].answers).answers));
    }
    return out;
  }();
  return some;
}

}  // namespace

TEST_CASE("short outline: it goes from what to do to which pack it was", "[short-outline]") {
  CHECK(
      lines(full_report()) ==
      Lines{
          "Make an appointment",
          "Do: Call them.",
          "When: in weeks.",
          "Who: a doctor.",
          "Why: It stays. You said: a fever.",
          "Get help sooner if one of these appears",
          "emergency: a.",
          "soon: b.",
          "What you can do",
          "1: Warm pack (may help; 5 minutes a day)",
          "Wrap it. Wait.",
          "Dose: Once.",
          "Why: It relaxes.",
          "Take care: It is hot.",
          "May apply to you: You may not feel it.",
          "Stop if: it burns; it swells.",
          "Not for you",
          "Pill: You take another one.",
          "Not known, but it matters",
          "Gel: only once this is known: pregnancy.",
          "Not answered, and could change the plan: your age.",
          "About this",
          "unknot gives no diagnosis. A test. Pack small 1.0, digest 0123456789ab. --full tells "
          "everything."}
  );
}

TEST_CASE(
    "short outline: an emergency is what to do, why, and what to do meanwhile", "[short-outline]"
) {
  Report report = full_report();
  report.stopped = true;
  report.safety_net.clear();
  CHECK(
      lines(report) ==
      Lines{
          "Make an appointment",
          "Do: Call them.",
          "Why: It stays. You said: a fever.",
          "While you wait",
          "1: Warm pack",
          "Wrap it. Wait.",
          "Dose: Once.",
          "Take care: It is hot.",
          "May apply to you: You may not feel it.",
          "Stop if: it burns; it swells.",
          "About this",
          "unknot gives no diagnosis. A test. Pack small 1.0, digest 0123456789ab. --full tells "
          "everything."}
  );
  CHECK(short_outline(report).front().kind == Kind::Alarm);
  report.suggested.assign(5, titled("Wait", Phase::Now));
  CHECK(says(report, "2: Wait"));
  CHECK_FALSE(says(report, "3: Wait"));
  CHECK_FALSE(says(report, "Also now: Wait; Wait; Wait."));
}

TEST_CASE(
    "short outline: an unfinished one says the interval and what is open", "[short-outline]"
) {
  Report report = full_report();
  report.settled = false;
  report.at_most = "emergency";
  report.at_most_title = "Get help now.";
  report.safety_net.clear();
  CHECK(
      lines(report) ==
      Lines{
          "Not finished",
          "Cannot yet rule out: Get help now.",
          "At least: Make an appointment.",
          "If you stop here, act on the more urgent of the two. Answering the rest may well make "
          "it less urgent.",
          "Still to answer",
          "pregnancy; your age.",
          "About this",
          "unknot gives no diagnosis. A test. Pack small 1.0, digest 0123456789ab. --full tells "
          "everything."}
  );
}

TEST_CASE("short outline: what could not be ruled out is said", "[short-outline]") {
  Report report = full_report();
  report.settled = false;
  report.unanswered.clear();
  report.because_truth = Truth::Unknown;
  CHECK(says(report, "Why: It stays. It could not be ruled out."));
  report.waits_for = {"a fever"};
  CHECK(says(report, "Why: It stays. It cannot be ruled out while this is not known: a fever."));
  report.at_most = "emergency";
  report.at_most_title = "Get help now";
  CHECK(says(report, "Not ruled out: Get help now."));
}

TEST_CASE("short outline: whom to see without need is whom to ask", "[short-outline]") {
  Report report = full_report();
  report.least_urgent = true;
  CHECK(says(report, "Who: a doctor, if you have questions."));
}

TEST_CASE("short outline: only signs below an emergency are cut", "[short-outline]") {
  Report report = full_report();
  report.safety_net.clear();
  for (const std::string level : {"emergency", "soon"}) {
    for (const std::string name : {"1", "2", "3", "4", "5"}) {
      report.safety_net.push_back(sign(level + name, level, level == "emergency"));
    }
  }
  ReportChange pair = sign("a, together with b", "emergency", true);
  pair.parts = {"a", "b"};
  report.safety_net.insert(report.safety_net.begin(), pair);
  CHECK(says(report, "emergency: emergency1; emergency2; emergency3; emergency4; emergency5."));
  CHECK(says(report, "a, together with b."));
  CHECK(says(report, "soon: soon1; soon2; soon3; and 2 more."));
}

TEST_CASE(
    "short outline: signs that only count together have their level, too", "[short-outline]"
) {
  Report report = full_report();
  report.safety_net = {sign("", "emergency", true)};
  report.safety_net[0].parts = {"a", "b"};
  CHECK(says(report, "emergency: what comes together as below."));
  CHECK(says(report, "a, together with b."));
}

TEST_CASE("short outline: beyond the best remedies there are titles", "[short-outline]") {
  Report report = full_report();
  report.suggested = {
      titled("A", Phase::Now),
      titled("B", Phase::Now),
      titled("C", Phase::Now),
      titled("D", Phase::Now),
      titled("E", Phase::ThisWeek),
      titled("F", Phase::Prevention)};
  CHECK(says(report, "3: C (not studied well enough; )"));
  CHECK(says(report, "Also now: D."));
  CHECK(says(report, "This week: E."));
  CHECK(says(report, "To prevent it: F."));
  CHECK(says(report, "Read how with --full, and with its cautions, before you try one of these."));
}

TEST_CASE("short outline: whoever a sign of an emergency warns is warned", "[short-outline]") {
  std::size_t emergencies = 0;
  for (const Report& report : reports()) {
    const std::string text = unbroken(report);
    for (const ReportChange& change : report.safety_net) {
      if (!change.is_emergency || change.is_closer_look || report.unfinished()) {
        continue;
      }
      ++emergencies;
      for (const std::string& part : change.parts) {
        REQUIRE(holds(text, part));
      }
    }
  }
  CHECK(emergencies > 100);
}

TEST_CASE(
    "short outline: a remedy is told with its steps, limits and cautions", "[short-outline]"
) {
  std::size_t remedies = 0;
  for (const Report& report : reports()) {
    const std::string text = unbroken(report);
    for (const ReportRemedy& remedy : report.suggested) {
      if (report.unfinished() ||
          !holds(text, ". " + remedy.title + (report.stopped ? "\n" : " ("))) {
        continue;
      }
      ++remedies;
      Lines needed = remedy.stop_if;
      needed.insert(needed.end(), remedy.steps.begin(), remedy.steps.end());
      needed.push_back(remedy.dose);
      for (const ReportReason& reason : remedy.reasons) {
        if (!reason.for_it()) {
          needed.push_back(reason.because);
        }
      }
      for (const std::string& each : needed) {
        REQUIRE(holds(text, each));
      }
    }
  }
  CHECK(remedies > 40);
}

TEST_CASE("short outline: an emergency fits on a screen, any report on a few", "[short-outline]") {
  for (const Report& report : reports()) {
    const std::string text = render_text(report, {80, false, Detail::Short});
    INFO(text);
    REQUIRE(line_count(text) <= (report.stopped ? 34 : 110));
  }
}

}  // namespace unknot
