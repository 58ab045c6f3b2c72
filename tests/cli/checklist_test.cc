#include "cli/checklist.h"

#include "tests/support/catch.h"

namespace unknot {
namespace {

const std::vector<Choice> kLines{
    {"weak-arm", "New weakness in an arm", "", 0, 0},
    {"fever", "a fever", "", 0, 0},
    {"weight-loss", "losing weight", "", 0, 0}};

// "yn?" stands for yes, no, unsure; else the problem.
std::string read(std::string_view text, const std::vector<Choice>& lines = kLines) {
  const ReadMarks marks = read_marks(lines, text);
  std::string out = marks.problem;
  for (const Mark mark : marks.marks) {
    out += mark == Mark::Yes ? 'y' : mark == Mark::No ? 'n' : '?';
  }
  return out;
}

}  // namespace

TEST_CASE("checklist: numbers name what applies, everything else does not", "[checklist]") {
  CHECK(read("1 3") == "yny");
  CHECK(read("1,3") == "yny");
  CHECK(read("1, 2 and 3") == "yyy");
  CHECK(read("2.") == "nyn");
  CHECK(read("1-2") == "yyn");
  CHECK(read(" 2 ") == "nyn");
}

TEST_CASE("checklist: one word can answer all lines", "[checklist]") {
  for (const std::string_view none : {"none", "None", "no", "n", "0", "none of these"}) {
    CHECK(read(none) == "nnn");
  }
  CHECK(read("all") == "yyy");
  CHECK(read("unsure") == "???");
  CHECK(read("I don't know") == "???");
}

TEST_CASE("checklist: each line can have its own word", "[checklist]") {
  CHECK(read("1 yes, 2 unsure") == "y?n");
  CHECK(read("1 yes 2 unsure 3 no") == "y?n");
  CHECK(read("2 not sure, 3") == "n?y");
  CHECK(read("1 no") == "nnn");
  CHECK(read("none, 2 unsure") == "n?n");
}

TEST_CASE("checklist: what is not named can be unsure too", "[checklist]") {
  for (const std::string_view text :
       {"1, unsure",
        "1; not sure",
        "1, rest unsure",
        "1 yes, the others unsure",
        "unsure, 1",
        "1, not sure about the rest",
        "1, I don't know",
        "weak-arm, unsure"}) {
    INFO(text);
    CHECK(read(text) == "y??");
  }
  CHECK(read("1, 2 no, unsure") == "yn?");
  CHECK(read("2 unsure, rest no") == "n?n");
  CHECK(read("2 no, rest yes") == "yny");
}

TEST_CASE("checklist: a word for the rest has to have a rest, and one meaning", "[checklist]") {
  const std::string accepted =
      " Type the numbers of all that apply, for example `1` or `1 3`, or `none`, or `unsure`.";
  CHECK(
      read("1 2 3, unsure") == "Write one word behind each number, for example `1 yes, 2 unsure`."
  );
  CHECK(read("none, unsure") == "The rest cannot be two things at once." + accepted);
  CHECK(read("1, yes") == "`yes` is not understood." + accepted);
  CHECK(read("1, no") == "`no` is not understood." + accepted);
  CHECK(
      read("1, unsure", {kLines.front()}) ==
      "Write one word behind each number, for example `1 yes, 2 unsure`."
  );
}

TEST_CASE("checklist: whatever is more than numbers or one word is told back", "[checklist]") {
  for (const std::string_view plain : {"1", "1 3", "1,3", "none", "all", "unsure", "1 and 2"}) {
    INFO(plain);
    CHECK_FALSE(read_marks(kLines, plain).interpreted);
  }
  for (const std::string_view loose : {"1-3", "1 yes", "1, unsure", "fever", "none, 2 unsure"}) {
    INFO(loose);
    CHECK(read_marks(kLines, loose).interpreted);
  }
}

TEST_CASE("checklist: words name a line by its id, its label or their beginning", "[checklist]") {
  CHECK(read("fever") == "nyn");
  CHECK(read("a fever, losing") == "nyy");
  CHECK(read("new weak unsure") == "?nn");
  CHECK(read("we") != "ynn");
  CHECK(read("we").starts_with("`we` is not understood."));
}

TEST_CASE("checklist: what is not understood changes nothing and is answered", "[checklist]") {
  const std::string accepted =
      "Type the numbers of all that apply, for example `1` or `1 3`, or `none`, or `unsure`.";
  CHECK(read("") == accepted);
  CHECK(read("yes") == "`yes` is not understood. " + accepted);
  CHECK(read("4") == "There are only the lines 1 to 3. " + accepted);
  CHECK(read("1 0") == "There are only the lines 1 to 3. " + accepted);
  CHECK(read("3-1") == "There are only the lines 1 to 3. " + accepted);
  const std::string one_each = "Write one word behind each number, for example `1 yes, 2 unsure`.";
  CHECK(read("1 2 unsure") == one_each);
  CHECK(read("1 yes, 1 no") == "Line 1 is named twice. " + one_each);
  CHECK(read("1 perhaps") == "`perhaps` is not understood. " + accepted);
  CHECK(read("1-99999999") == "There are only the lines 1 to 3. " + accepted);
}

TEST_CASE("checklist: a single line is a yes-no question", "[checklist]") {
  const std::vector<Choice> one{kLines.front()};
  CHECK(read("yes", one) == "y");
  CHECK(read("1", one) == "y");
  CHECK(read("N", one) == "n");
  CHECK(read("none", one) == "n");
  CHECK(read("2", one) == "Answer `yes`, `no` or `unsure`.");
}

}  // namespace unknot
