#include "engine/report/report.h"

#include "engine/evaluation/closure.h"
#include "tests/support/catch.h"
#include "tests/support/files.h"
#include "tests/support/packs.h"

namespace unknot {
namespace {

constexpr std::string_view kPlain =
    "location: neck, duration: 2 weeks, saddle-numbness: no, leg-weakness: no, fever: no, "
    "sex-at-birth: male, medicines: none, desk-work: yes";

Report report_of(std::string_view answers) {
  const Model model = test::model_of(test::checkout_file("tests/data/small-pack.yaml"));
  return make_report(model, closed(model, test::answers_of(model, answers)).answers);
}

std::vector<std::string> rules(const Report& report) {
  std::vector<std::string> out;
  for (const ReportRule& rule : report.rules) {
    out.push_back(rule.rule + " " + std::string(name(rule.truth)) + (rule.decides ? " *" : ""));
  }
  return out;
}

std::vector<std::string> said(const std::vector<ReportAnswer>& answers) {
  std::vector<std::string> out;
  for (const ReportAnswer& answer : answers) {
    out.push_back(
        answer.fact + (answer.option.empty() ? "" : "." + answer.option) + " = " + answer.value
    );
  }
  return out;
}

std::vector<std::string> told(const std::vector<ReportChange>& changes) {
  std::vector<std::string> out;
  for (const ReportChange& change : changes) {
    out.push_back(change.level + " if " + change.if_this);
  }
  return out;
}

std::vector<std::string> open(const Report& report) {
  std::vector<std::string> out;
  for (const ReportOpen& each : report.unanswered) {
    out.push_back(each.id);
  }
  return out;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("report: a settled case says what to do, who, and by which answers", "[report]") {
  const Report report = report_of(kPlain);
  CHECK(report.level == "self-care");
  CHECK(report.settled);
  CHECK_FALSE(report.stopped);
  CHECK(report.least_urgent);
  CHECK_FALSE(report.unfinished());
  CHECK(report.see_id == "pharmacist");
  CHECK(report.see == "a pharmacist");
  CHECK(report.because == "Most neck and back pain eases within weeks.");
  CHECK(
      said(report.fixed_by) ==
      Lines{"duration = 2 weeks", "leg-weakness = no", "saddle-numbness = no"}
  );
  CHECK(rules(report) == Lines{"plain-pain true *"});
  CHECK(open(report).empty());
}

TEST_CASE("report: the plan is ranked and its points add up", "[report]") {
  const Report report = report_of(kPlain);
  REQUIRE(report.suggested.size() == 4);
  CHECK(report.suggested[0].remedy == "ibuprofen");
  for (const ReportRemedy& remedy : report.suggested) {
    std::int32_t sum = 0;
    for (const ReportReason& reason : remedy.reasons) {
      sum += reason.points;
    }
    CHECK(sum == remedy.score);
  }
  CHECK(report.suggested[3].phase == Phase::Prevention);
  CHECK(report.topics.size() == 1);
}

TEST_CASE("report: what is forbidden and what has to be checked are told apart", "[report]") {
  const Report forbidden = report_of(
      "location: neck, duration: 2 weeks, medicines: [blood-thinner], saddle-numbness: no, "
      "leg-weakness: no, fever: no, sex-at-birth: male"
  );
  REQUIRE(forbidden.withheld.size() == 1);
  CHECK(forbidden.withheld[0].truth == Truth::True);
  CHECK(forbidden.withheld[0].because == Lines{"You take a blood thinner."});
  CHECK(forbidden.withheld[0].check.empty());

  const Report undecided = report_of(
      "location: neck, duration: 2 weeks, medicines: none, saddle-numbness: no, "
      "leg-weakness: no, fever: no, sex-at-birth: female, pregnant: unsure"
  );
  REQUIRE(undecided.withheld.size() == 1);
  CHECK(undecided.withheld[0].truth == Truth::Unknown);
  CHECK(undecided.withheld[0].check == Lines{"pregnancy"});
}

TEST_CASE("report: the safety net holds what can appear, the rest is why not", "[report]") {
  const Report report = report_of(kPlain);
  CHECK(
      told(report.safety_net) ==
      Lines{
          "soon if new weakness in a leg",
          "routine if it has lasted 6 weeks or more",
          "routine if numbness around the genitals or back passage"}
  );
  CHECK(
      told(report.why_not) ==
      Lines{
          "emergency if where it is: Lower back, together with numbness around the genitals or "
          "back passage",
          "soon if a fever or shivering, together with where it is: Back"}
  );
}

TEST_CASE("report: a change says what has to come together and what kind it is", "[report]") {
  const Report report = report_of(kPlain);
  REQUIRE(report.safety_net.size() == 3);
  CHECK(report.safety_net[0].parts == Lines{"new weakness in a leg"});
  CHECK_FALSE(report.safety_net[0].is_emergency);
  CHECK_FALSE(report.safety_net[0].is_time);
  CHECK(report.safety_net[1].is_time);
  REQUIRE_FALSE(report.why_not.empty());
  CHECK(report.why_not[0].is_emergency);
  CHECK(
      report.why_not[0].parts ==
      Lines{"where it is: Lower back", "numbness around the genitals or back passage"}
  );
}

TEST_CASE("report: who to see is whom the rule sends to that is told", "[report]") {
  const test::Loaded loaded = test::load_files(
      {{"small.yaml", test::checkout_file("tests/data/small-pack.yaml")},
       {"more.yaml",
        "rules: {a-first: {when: {leg-weakness: yes, fever: yes}, level: soon, "
        "see: physiotherapist, because: Two signs.}}"}}
  );
  REQUIRE(loaded.pack.ok());
  const Model& model = loaded.pack.value->model;
  const Report report = make_report(
      model,
      closed(model, test::answers_of(model, "location: neck, leg-weakness: yes, fever: yes"))
          .answers
  );
  CHECK(report.because == "Weakness that is new should be looked at within days.");
  CHECK(report.see_id == "doctor");
}

TEST_CASE("report: what the person does not know is not ruled out", "[report]") {
  const Report report = report_of(
      "location: neck, duration: 2 weeks, saddle-numbness: no, leg-weakness: unsure, "
      "fever: no, medicines: none, sex-at-birth: male, desk-work: no"
  );
  CHECK(report.level == "soon");
  CHECK_FALSE(report.least_urgent);
  CHECK(report.at_least == "self-care");
  CHECK(report.at_most == "soon");
  CHECK_FALSE(report.settled);
  CHECK_FALSE(report.unfinished());
  CHECK(report.because_truth == Truth::Unknown);
  CHECK(report.waits_for == Lines{"new weakness in a leg"});
  CHECK(report.fixed_by.empty());
  CHECK(rules(report) == Lines{"weak-leg unknown *", "plain-pain unknown"});
}

TEST_CASE("report: without answers it is unfinished and lists what is open", "[report]") {
  const Report report = report_of("country: uk");
  CHECK(report.unfinished());
  CHECK(report.at_least == "self-care");
  CHECK(report.at_most == "emergency");
  CHECK_FALSE(report.stopped);
  CHECK(
      open(report) ==
      Lines{
          "saddle-numbness",
          "leg-weakness",
          "fever",
          "location",
          "duration",
          "sex-at-birth",
          "pregnant",
          "medicines.blood-thinner",
          "desk-work"}
  );
}

TEST_CASE("report: a certain emergency stops, and lets in only what helps meanwhile", "[report]") {
  const Report report =
      report_of("location: lower-back, saddle-numbness: yes, country: uk, duration: 2 days");
  CHECK(report.stopped);
  CHECK(report.act == "Call 999 now.");
  CHECK(report.see_id == "ambulance");
  CHECK(said(report.fixed_by) == Lines{"location = Lower back", "saddle-numbness = yes"});
  REQUIRE(report.suggested.size() == 1);
  CHECK(report.suggested[0].remedy == "warm-pack");
  CHECK(open(report).empty());
}

TEST_CASE("report: where nothing is recognised the pack's otherwise decides", "[report]") {
  const Report report = report_of(
      "location: neck, duration: 2 weeks, saddle-numbness: yes, leg-weakness: no, "
      "fever: no, medicines: none, sex-at-birth: male"
  );
  CHECK(report.level == "routine");
  CHECK(report.see_id == "doctor");
  CHECK(report.because == "Nothing we recognise as safe to treat at home.");
  CHECK(rules(report) == Lines{"otherwise true *"});
}

TEST_CASE("report: all answers are told, a list that is complete in one line", "[report]") {
  CHECK(
      said(
          report_of("medicines: [blood-thinner, painkiller], fever: unsure, location: back").answers
      ) ==
      Lines{"fever = not known", "location = Back", "medicines = a blood thinner and a painkiller"}
  );
  CHECK(said(report_of("medicines: none").answers) == Lines{"medicines = none of these"});
  CHECK(
      said(report_of("medicines: {blood-thinner: unsure, painkiller: yes}").answers) ==
      Lines{"medicines.blood-thinner = not known", "medicines.painkiller = yes"}
  );
}

}  // namespace unknot
