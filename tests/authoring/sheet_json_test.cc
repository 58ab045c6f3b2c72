#include "engine/authoring/sheet_json.h"

#include "tests/support/catch.h"

namespace unknot {

TEST_CASE("sheet_json: one document with everything a sheet holds", "[authoring]") {
  Sheet sheet;
  sheet.pack = {"small", "A pack", "1", "en", "For \"tests\".", "0123"};
  sheet.part = "facts";
  sheet.chapters = {
      {"Rules: Now",
       {{EntryKind::Rule,
         "a-rule",
         "",
         "now",
         {{"Sources", "", "", {{"s", "A\tsource", "https://example.org", {}}}}}}}}};
  CHECK(
      render_json(sheet) ==
      R"({"schema_version":1,"pack":{"id":"small","version":"1","digest":"0123",)"
      R"("status":"For \"tests\"."},"part":"facts","chapters":[{"title":"Rules: Now","entries":[)"
      R"({"kind":"rules","id":"a-rule","title":"","level":"now","lines":[{"label":"Sources",)"
      R"("text":"","url":"","parts":[{"label":"s","text":"A source",)"
      R"("url":"https://example.org","parts":[]}]}]}]}]})"
  );
}

}  // namespace unknot
