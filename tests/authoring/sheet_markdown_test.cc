#include "engine/authoring/sheet_markdown.h"

#include "tests/support/catch.h"

namespace unknot {

TEST_CASE("sheet_markdown: headings, lists and escaped texts", "[authoring]") {
  Sheet sheet;
  sheet.pack = {"small", "A *pack*", "1", "en", "For tests.", "0123"};
  sheet.chapters = {
      {"Rules: Now",
       {{EntryKind::Rule,
         "a-rule",
         "",
         "now",
         {{"",
           "If any of these hold",
           "",
           {{"name", "all of these", "", {{"", "<b>x</b>", "", {}}}}}},
          {"Because", "It burns.", "", {}},
          {"Sources",
           "",
           "",
           {{"s", "A [source]", "https://example.org", {}},
            {"t", "Another", "javascript:x", {}}}}}}}},
      {"Facts", {{EntryKind::Fact, "age", "your age", "", {}}}}};
  CHECK(
      render_markdown(sheet) ==
      "# A \\*pack\\*\n"
      "\n"
      "- Pack: small 1\n"
      "- Digest: 0123\n"
      "- For tests.\n"
      "\n"
      "## Rules: Now\n"
      "\n"
      "### a-rule\n"
      "\n"
      "- If any of these hold:\n"
      "  - **name:** all of these:\n"
      "    - \\<b\\>x\\</b\\>\n"
      "- **Because:** It burns.\n"
      "- **Sources:**\n"
      "  - **s:** [A \\[source\\]](<https://example.org>)\n"
      "  - **t:** Another\n"
      "\n"
      "## Facts\n"
      "\n"
      "### your age (age)\n"
  );
  sheet.chapters.clear();
  sheet.part = "facts";
  CHECK(render_markdown(sheet).ends_with(
      "\n- Only a part of the pack: facts\n\nNothing in this pack fits.\n"
  ));
}

}  // namespace unknot
