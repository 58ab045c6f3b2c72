#include "engine/report/text.h"

#include "tests/support/catch.h"

namespace unknot {
namespace {

Report short_report() {
  Report report;
  report.pack = {"small", "A pack", "1.0", "en", "A test.", "0123456789abcdef"};
  report.title = "Be seen \x1b[2Jtoday";
  report.act = "Call a doctor today and tell them what you were told here.";
  report.within = "the same day";
  report.see = "a doctor";
  report.because = "It may not wait.";
  report.safety_net = {{"new weakness", "emergency", "Get help now", {"new weakness"}, true}};
  return report;
}

}  // namespace

TEST_CASE("text: the report is plain lines within the width", "[text]") {
  CHECK(
      render_text(short_report(), {44, false, Detail::Short}) ==
      "Be seen \xEF\xBF\xBD[2Jtoday\n"
      "Do:   Call a doctor today and tell them what\n"
      "      you were told here.\n"
      "When: the same day.\n"
      "Who:  a doctor.\n"
      "Why:  It may not wait.\n"
      "\n"
      "Get help sooner if one of these appears\n"
      "  Get help now: new weakness.\n"
      "\n"
      "About this\n"
      "  unknot gives no diagnosis. A test. Pack\n"
      "  small 1.0, digest 0123456789ab. --full\n"
      "  tells everything.\n"
  );
}

TEST_CASE("text: colours change nothing but the look", "[text]") {
  Report report = short_report();
  report.title = "Be seen today";
  std::string coloured = render_text(report, {44, true, Detail::Short});
  CHECK(coloured.starts_with("\x1b[1mBe seen today\x1b[0m\n"));
  for (const std::string_view code : {"\x1b[1m", "\x1b[0m"}) {
    for (auto at = coloured.find(code); at != std::string::npos; at = coloured.find(code)) {
      coloured.erase(at, code.size());
    }
  }
  CHECK(coloured == render_text(report, {44, false, Detail::Short}));
}

TEST_CASE("text: sources are told with their address", "[text]") {
  Report report = short_report();
  ReportRule rule;
  rule.rule = "a-rule";
  rule.level_title = "Be seen today";
  rule.because = "It may not wait.";
  rule.sources = {{"cks", "A guideline", "https://example.org/a", "2024"}};
  report.rules = {rule};
  const std::string text = render_text(report, {60, false, Detail::Why});
  CHECK(
      text.find("Sources\n  [cks] A guideline, 2024\n    https://example.org/a\n") !=
      std::string::npos
  );
}

}  // namespace unknot
