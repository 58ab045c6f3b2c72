#include "engine/report/page.h"

#include "tests/support/catch.h"

namespace unknot {

TEST_CASE("page: text is wrapped to the width and indented", "[page]") {
  Page page(20, Colour::Off);
  page.write(2, "one two three four five six");
  CHECK(page.text() == "  one two three four\n  five six\n");
}

TEST_CASE("page: lines behind a mark stand under the first word", "[page]") {
  Page page(24, Colour::Off);
  page.write_marked(2, "12. ", "one two three four five");
  CHECK(page.text() == "  12. one two three four\n      five\n");
}

TEST_CASE("page: a mark that takes too much room joins the text", "[page]") {
  Page page(20, Colour::Off);
  page.write_marked(4, "Evidence: ", "low, it may help");
  CHECK(page.text() == "    Evidence: low,\n      it may help\n");
}

TEST_CASE("page: a line of a file keeps its spaces, also where it is broken", "[page]") {
  Page page(25, Colour::Off);
  page.write_exactly(4, "  when: {fever:  yes}");
  page.write_exactly(4, "                 ^^^");
  page.write_exactly(2, "  because: it is too wide for this");
  page.write_exactly(2, "a\x1b[2J");
  CHECK(
      page.text() ==
      "      when: {fever:  yes}\n"
      "                     ^^^\n"
      "    because: it is too\n    wide for this\n"
      "  a\xEF\xBF\xBD[2J\n"
  );
}

TEST_CASE("page: no gap stands above the first line", "[page]") {
  Page page(40, Colour::Off);
  page.gap();
  page.write(0, "first");
  page.gap();
  page.write(0, "second");
  CHECK(page.text() == "first\n\nsecond\n");
}

TEST_CASE("page: emphasis is colour only where colours are on", "[page]") {
  Page plain(40, Colour::Off);
  plain.write(0, "now", Emphasis::Alarm);
  CHECK(plain.text() == "now\n");
  Page coloured(40, Colour::On);
  coloured.write(1, "now", Emphasis::Alarm);
  coloured.write(0, "later");
  CHECK(coloured.text() == " \x1b[1;31mnow\x1b[0m\nlater\n");
}

TEST_CASE("page: nothing that steers a terminal gets through", "[page]") {
  Page page(40, Colour::Off);
  page.write(0, "a\x1b[2Jb\nc");
  page.write_marked(0, "\x07- ", "d\x9b");
  CHECK(page.text() == "a\xEF\xBF\xBD[2Jb c\n\xEF\xBF\xBD- d\xEF\xBF\xBD\n");
}

TEST_CASE("page: a width of nothing is still twenty columns", "[page]") {
  Page page(0, Colour::Off);
  page.write(50, "one two three four five");
  CHECK(page.text() == "     one two three\n     four five\n");
}

}  // namespace unknot
