#include "engine/authoring/sheet_text.h"

#include "tests/support/catch.h"

namespace unknot {
namespace {

Sheet sheet() {
  Sheet out;
  out.pack = {"small", "A pack", "1.0", "en", "For tests.", "0123"};
  out.chapters = {
      {"Rules: Now",
       {{EntryKind::Rule,
         "a-rule",
         "",
         "now",
         {{"",
           "If any of these hold",
           "",
           {{"", "a very long demand that needs a second line", "", {}},
            {"name", "all of these", "", {{"", "x", "", {}}}}}},
          {"Because", "It \x1b[2Jburns.", "", {}},
          {"Sources", "", "", {{"s", "A source", "https://example.org", {}}}}}}}},
      {"Facts", {{EntryKind::Fact, "age", "your age", "", {}}}}};
  return out;
}

}  // namespace

TEST_CASE("sheet_text: everything stands in lines, parts further to the right", "[authoring]") {
  CHECK(
      render_text(sheet(), 40, Colour::Off) ==
      "A pack (small 1.0)\n"
      "For tests.\n"
      "Digest 0123\n"
      "\n"
      "== Rules: Now ==\n"
      "\n"
      "a-rule\n"
      "  If any of these hold:\n"
      "    - a very long demand that needs a\n"
      "      second line\n"
      "    - name: all of these:\n"
      "      - x\n"
      "  Because: It \xEF\xBF\xBD[2Jburns.\n"
      "  Sources:\n"
      "    - s: A source\n"
      "      https://example.org\n"
      "\n"
      "== Facts ==\n"
      "\n"
      "your age (age)\n"
  );
}

TEST_CASE("sheet_text: nothing is told in words, too", "[authoring]") {
  Sheet empty;
  empty.pack = sheet().pack;
  empty.part = "facts";
  CHECK(
      render_text(empty, 40, Colour::Off) ==
      "A pack (small 1.0)\nFor tests.\nDigest 0123\nOnly a part of the pack: facts\n\nNothing in "
      "this pack fits.\n"
  );
}

}  // namespace unknot
