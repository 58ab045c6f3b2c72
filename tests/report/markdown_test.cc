#include "engine/report/markdown.h"

#include "tests/support/catch.h"

namespace unknot {

TEST_CASE("markdown: no text can become markup, a link or HTML", "[markdown]") {
  CHECK(
      markdown_escaped("<b>*a*</b> [x](y) `c` & _d_") ==
      "\\<b\\>\\*a\\*\\</b\\> \\[x\\](y) \\`c\\` \\& \\_d\\_"
  );
  CHECK(markdown_escaped("# no heading") == "\\# no heading");
  CHECK(markdown_escaped("- no list") == "\\- no list");
  CHECK(markdown_escaped("12. no list") == "12\\. no list");
  CHECK(markdown_escaped("1) no list") == "1\\) no list");
  CHECK(markdown_escaped("=== no title") == "\\=== no title");
  CHECK(
      markdown_escaped("see https://a.org and www.b.org or a@b.org") ==
      "see https\\://a.org and www\\.b.org or a\\@b.org"
  );
}

TEST_CASE("markdown: ordinary sentences stay as they are", "[markdown]") {
  CHECK(
      markdown_escaped("Wait 2.5 hours (at most), then go: it's well-known.") ==
      "Wait 2.5 hours (at most), then go: it's well-known."
  );
}

TEST_CASE("markdown: a text stays on one line without control characters", "[markdown]") {
  CHECK(markdown_escaped(" a\n# b\x1b[m ") == "a \\# b\xEF\xBF\xBD\\[m");
}

TEST_CASE("markdown: a report is headings and lists", "[markdown]") {
  Report report;
  report.pack = {"small", "A pack", "1.0", "en", "A test.", "0123456789abcdef"};
  report.title = "Be seen *today*";
  report.act = "Call.";
  report.within = "now";
  report.see = "a doctor";
  report.because = "It may not wait.";
  ReportRemedy remedy;
  remedy.title = "Rest";
  remedy.effort = "1 hour once";
  remedy.steps = {"Lie down."};
  report.suggested = {remedy};
  CHECK(
      render_markdown(report, Detail::Short) ==
      "# Be seen \\*today\\*\n"
      "\n"
      "- **Do:** Call.\n"
      "- **When:** now.\n"
      "- **Who:** a doctor.\n"
      "- **Why:** It may not wait.\n"
      "\n"
      "## What you can do\n"
      "\n"
      "1. **Rest (not studied well enough; 1 hour once)**\n"
      "   - Lie down.\n"
      "\n"
      "## About this\n"
      "\n"
      "- unknot gives no diagnosis. A test. Pack small 1.0, digest 0123456789ab. --full tells "
      "everything.\n"
  );
}

TEST_CASE("markdown: only web addresses of sources become links", "[markdown]") {
  Report report;
  ReportRule rule;
  rule.sources = {
      {"a", "Good", "https://example.org/x>y z", ""},
      {"b", "Bad", "javascript:alert(1)", ""},
      {"c", "None", "", ""}};
  report.rules = {rule};
  const std::string text = render_markdown(report, Detail::Why);
  CHECK(text.find("- a: [Good](<https://example.org/x%3Ey%20z>)\n") != std::string::npos);
  CHECK(text.find("- b: Bad\n") != std::string::npos);
  CHECK(text.find("- c: None\n") != std::string::npos);
}

}  // namespace unknot
