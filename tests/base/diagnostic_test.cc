#include "engine/base/diagnostic.h"

#include <algorithm>

#include "tests/support/catch.h"

namespace unknot {
namespace {

Diagnostic remark(std::uint32_t begin, std::uint32_t end, Code code = Code::UnknownName) {
  return {code, {0, begin, end}, "unknown fact `x`", "", {}};
}

std::string rendered(std::string text, const Diagnostic& diagnostic) {
  Sources sources;
  sources.add("a.yaml", std::move(text));
  return render(diagnostic, sources);
}

std::string repeated(std::string_view part, std::size_t times) {
  std::string out;
  for (std::size_t i = 0; i < times; ++i) {
    out += part;
  }
  return out;
}

}  // namespace

TEST_CASE("diagnostic: the line, the exact text underlined, the help") {
  Diagnostic diagnostic = remark(26, 35);
  diagnostic.message = "unknown fact `pain-scor`";
  diagnostic.help = "did you mean `pain-score`?";
  CHECK(
      rendered("rules:\n  stay:\n    when: {pain-scor: \">= 7\"}\n", diagnostic) ==
      "a.yaml:3:12: error[C001]: unknown fact `pain-scor`\n"
      "    3 |     when: {pain-scor: \">= 7\"}\n"
      "      |            ^~~~~~~~~\n"
      "      = help: did you mean `pain-score`?\n"
  );
}

TEST_CASE("diagnostic: related places and warnings") {
  Sources sources;
  sources.add("a.yaml", "facts:\n  a: 1\n");
  sources.add("b.yaml", "a: 2\n");
  const Diagnostic diagnostic{
      Code::UnusedFact,
      {1, 0, 1},
      "fact `a` is unused",
      "",
      {{{0, 9, 10}, "first defined here"}, {{1, 3, 4}, "and here"}}};
  CHECK(
      render(diagnostic, sources) == "b.yaml:1:1: warning[" +
                                         std::string(info(Code::UnusedFact).id) +
                                         "]: fact `a` is unused\n"
                                         "    1 | a: 2\n"
                                         "      | ^\n"
                                         "      = note: a.yaml:2:3: first defined here\n"
                                         "      = note: b.yaml:1:4: and here\n"
  );
}

TEST_CASE("diagnostic: tabs, wide characters and control characters keep the caret in place") {
  CHECK(
      rendered("\ta\tbad", remark(3, 6)) ==
      "a.yaml:1:4: error[C001]: unknown fact `x`\n"
      "    1 |  a bad\n"
      "      |    ^~~\n"
  );
  CHECK(
      rendered("\xE4\xBD\xA0\xE4\xBD\xA0 \xE4\xBD\xA0", remark(7, 10)) ==
      "a.yaml:1:4: error[C001]: unknown fact `x`\n"
      "    1 | \xE4\xBD\xA0\xE4\xBD\xA0 \xE4\xBD\xA0\n"
      "      |      ^~\n"
  );
  CHECK(
      rendered("\x1B[2Jbad", remark(4, 7)) ==
      "a.yaml:1:5: error[C001]: unknown fact `x`\n"
      "    1 | \xEF\xBF\xBD[2Jbad\n"
      "      |     ^~~\n"
  );
}

TEST_CASE("diagnostic: Windows line ends are not shown") {
  CHECK(
      rendered("one\r\nbad\r\n", remark(5, 8)) ==
      "a.yaml:2:1: error[C001]: unknown fact `x`\n"
      "    2 | bad\n"
      "      | ^~~\n"
  );
  CHECK(
      rendered("one\r\nbad\r\n", remark(5, 10)) ==
      "a.yaml:2:1: error[C001]: unknown fact `x`\n"
      "    2 | bad\n"
      "      | ^~~\n"
  );
}

TEST_CASE("diagnostic: a span over several lines is underlined to the end of the first") {
  CHECK(
      rendered("key: one\n  two\n", remark(5, 14)) ==
      "a.yaml:1:6: error[C001]: unknown fact `x`\n"
      "    1 | key: one\n"
      "      |      ^~~\n"
  );
}

TEST_CASE("diagnostic: an empty span is one caret, at the end of a line too") {
  CHECK(
      rendered("abc\n", remark(1, 1)) ==
      "a.yaml:1:2: error[C001]: unknown fact `x`\n"
      "    1 | abc\n"
      "      |  ^\n"
  );
  CHECK(
      rendered("abc\n", remark(3, 3)) ==
      "a.yaml:1:4: error[C001]: unknown fact `x`\n"
      "    1 | abc\n"
      "      |    ^\n"
  );
}

TEST_CASE("diagnostic: an empty file, an empty line and the end of a file show no line") {
  const std::string message = "error[C001]: unknown fact `x`\n";
  CHECK(rendered("", remark(0, 0)) == "a.yaml:1:1: " + message);
  CHECK(rendered("a\n\nb", remark(2, 2)) == "a.yaml:2:1: " + message);
  CHECK(rendered("a\n", remark(2, 2)) == "a.yaml:2:1: " + message);
  CHECK(rendered("ab", remark(2, 99)) == "a.yaml:1:3: " + message + "    1 | ab\n      |   ^\n");
  CHECK(rendered("ab", remark(99, 99)) == "a.yaml:1:3: " + message + "    1 | ab\n      |   ^\n");
}

TEST_CASE("diagnostic: a long line is cut around the underlined text") {
  const std::string line = repeated("a", 500) + "BAD" + repeated("b", 500);
  CHECK(
      rendered(line, remark(500, 503)) ==
      "a.yaml:1:501: error[C001]: unknown fact `x`\n"
      "    1 | ..." +
          repeated("a", 80) + "BAD" + repeated("b", 77) + "...\n" + "      | " + repeated(" ", 83) +
          "^~~\n"
  );
  CHECK(
      rendered(line, remark(0, 1000)) ==
      "a.yaml:1:1: error[C001]: unknown fact `x`\n"
      "    1 | " +
          repeated("a", 160) + "...\n" + "      | ^" + repeated("~", 159) + "\n"
  );
}

TEST_CASE("diagnostic: a long line is cut between characters") {
  const std::string wide = "\xE4\xBD\xA0";
  const std::string line = repeated(wide, 300);
  CHECK(
      rendered(line, remark(300, 303)) ==
      "a.yaml:1:101: error[C001]: unknown fact `x`\n"
      "    1 | ..." +
          repeated(wide, 53) + "...\n" + "      | " + repeated(" ", 3 + 2 * 27) + "^~\n"
  );
}

TEST_CASE("diagnostic: a line that is not UTF-8 is cut too") {
  const std::string bad = "\xEF\xBF\xBD";
  const std::string line = repeated("\x80", 100'000);
  CHECK(
      rendered(line, remark(0, 1, Code::BadUtf8)) ==
      "a.yaml:1:1: error[Y004]: unknown fact `x`\n"
      "    1 | " +
          repeated(bad, 160) + "...\n" + "      | ^\n"
  );
  CHECK(
      rendered(line, remark(50'000, 50'001, Code::BadUtf8)) ==
      "a.yaml:1:50001: error[Y004]: unknown fact `x`\n"
      "    1 | ..." +
          repeated(bad, 160) + "...\n" + "      | " + repeated(" ", 83) + "^\n"
  );
}

TEST_CASE("diagnostic: the name of a file is printable") {
  Sources sources;
  sources.add("a\x1B[31m\n.yaml", "x");
  CHECK(
      render(remark(0, 1), sources) ==
      "a\xEF\xBF\xBD[31m .yaml:1:1: error[C001]: unknown fact `x`\n"
      "    1 | x\n"
      "      | ^\n"
  );
}

TEST_CASE("diagnostic: errors are told from warnings") {
  CHECK_FALSE(has_errors({}));
  CHECK_FALSE(has_errors({remark(0, 1, Code::UnusedFact)}));
  CHECK(has_errors({remark(0, 1, Code::UnusedFact), remark(0, 1, Code::UnknownName)}));
}

TEST_CASE("diagnostic: remarks come in order of place and code, each once") {
  Diagnostic helped = remark(5, 6);
  helped.help = "help";
  Diagnostic later_file = remark(0, 1);
  later_file.span.source = 1;
  const Diagnostics sorted{
      remark(1, 2, Code::UnknownKey), remark(1, 2), remark(5, 6), helped, later_file};
  Diagnostics shuffled{
      later_file,
      helped,
      remark(5, 6),
      helped,
      remark(1, 2),
      remark(5, 6),
      remark(1, 2, Code::UnknownKey),
      later_file};
  CHECK(in_order(shuffled) == sorted);
  std::ranges::reverse(shuffled);
  CHECK(in_order(shuffled) == sorted);
}

TEST_CASE("diagnostic: at most so many remarks are shown, and the rest is counted") {
  Sources sources;
  sources.add("a", "abc");
  const Diagnostics three{remark(2, 3), remark(0, 1), remark(1, 2)};
  const std::string first = render(three[1], sources);
  const std::string second = render(three[2], sources);
  const std::string third = render(three[0], sources);
  CHECK(render(three, sources) == first + second + third);
  CHECK(render(three, sources, 3) == first + second + third);
  CHECK(render(three, sources, 2) == first + second + "and 1 more remark not shown\n");
  CHECK(render(three, sources, 0) == "and 3 more remarks not shown\n");
  CHECK(render(Diagnostics{}, sources) == "");
}

}  // namespace unknot
