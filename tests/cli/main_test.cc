// What only the whole program can show: lost output, and a kept interview under a sudden death.
#include <cstdlib>
#include <string>
#include <sys/wait.h>

#include "cli/files.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

namespace unknot {
namespace {

const std::string kProgram = UNKNOT_BINARY;
const std::string kPack = " --pack " UNKNOT_ROOT "/tests/data/small-pack.yaml ";
const std::string kPlan = kProgram + " plan " UNKNOT_ROOT "/tests/data/answers.yaml" + kPack;

int shell(const std::string& command) {
  const int status = std::system(command.c_str());
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

}  // namespace

TEST_CASE("main: a full disk and a closed pipe are told, and are no crash", "[main]") {
  const test::TemporaryFolder folder;
  const std::string complaint = folder.path() + "/complaint";
  CHECK(shell(kPlan + "> /dev/full 2> " + complaint) == 74);
  CHECK(
      read_file(complaint).text ==
      "unknot: the result could not be written: No space left on device\n"
  );
  CHECK(shell("{ " + kPlan + "; echo $? > " + complaint + "; } 2> /dev/null | true") == 0);
  CHECK(read_file(complaint).text == "74\n");
}

TEST_CASE("main: standard input may be closed or missing", "[main]") {
  CHECK(shell(kProgram + kPack + "<&- > /dev/null 2>&1") == 5);
  CHECK(shell(kProgram + kPack + "< /dev/null > /dev/null 2>&1") == 5);
  CHECK(shell(kProgram + " plan - " + kPack + "< /dev/null > /dev/null 2>&1") == 4);
}

TEST_CASE("main: a pipe in the place of a file is refused, one from the shell is read", "[main]") {
  const test::TemporaryFolder folder;
  const std::string pipe = folder.path() + "/x.yaml";
  const std::string quietly = " > /dev/null 2>&1";
  REQUIRE(shell("mkfifo " + pipe) == 0);
  CHECK(shell("timeout 10 " + kProgram + " plan " + pipe + kPack + quietly) == 4);
  CHECK(shell("timeout 10 " + kProgram + " check " + folder.path() + quietly) == 3);
  const std::string answers = "cat " UNKNOT_ROOT "/tests/data/answers.yaml | ";
  CHECK(shell(answers + kProgram + " plan /dev/stdin " + kPack + quietly) == 0);
}

TEST_CASE("main: a link that leads nowhere is not written over", "[main]") {
  const test::TemporaryFolder folder;
  const std::string link = folder.path() + "/kept.yaml";
  REQUIRE(shell("ln -s nowhere " + link) == 0);
  CHECK(shell(kProgram + kPack + "--save " + link + " < /dev/null > /dev/null 2>&1") == 2);
  CHECK(shell("test -h " + link) == 0);
}

TEST_CASE("main: only the result goes to standard output", "[main]") {
  const test::TemporaryFolder folder;
  const std::string result = folder.path() + "/result";
  CHECK(
      shell("echo none | " + kProgram + kPack + "--format json > " + result + " 2> /dev/null") == 5
  );
  CHECK(read_file(result).text.starts_with("{\"schema_version\":1,"));
  CHECK(read_file(result).text.ends_with("}\n"));
}

TEST_CASE("main: a kept interview survives the death of the program", "[main]") {
  const test::TemporaryFolder folder;
  const std::string file = folder.path() + "/kept.yaml";
  // The input stays open, so the program is killed while it waits for the third answer.
  CHECK(
      shell(
          "exec 2> /dev/null; { echo none; echo 2 weeks; sleep 5; } | timeout -s KILL 2 " +
          kProgram + kPack + "--save " + file + " > /dev/null 2>&1; test -s " + file
      ) == 0
  );
  CHECK(shell(kProgram + kPack + "--resume " + file + " < /dev/null > /dev/null 2>&1") == 5);
  CHECK(read_file(file).text.find("duration") != std::string::npos);
}

}  // namespace unknot
