#include <filesystem>

#include "cli/command.h"
#include "cli/files.h"
#include "tests/support/catch.h"
#include "tests/support/fake_terminal.h"
#include "tests/support/packs.h"
#include "tests/support/temporary_folder.h"

namespace unknot {
namespace {

Arguments about_small_pack(const std::string& write_cases) {
  Arguments arguments;
  arguments.words = {UNKNOT_ROOT "/tests/data/small-pack.yaml"};
  arguments.write_cases = write_cases;
  return arguments;
}

}  // namespace

TEST_CASE("test --mutate: new cases are kept, and then nothing goes unnoticed", "[mutants]") {
  const test::TemporaryFolder folder;
  const std::string file = folder.path() + "/cases.yaml";
  Arguments arguments = about_small_pack(file);
  arguments.strict = true;
  test::FakeTerminal first({});
  CHECK(test_mutants(arguments, first) == ExitCode::WarningsFound);
  CHECK(first.said.empty());
  arguments.words.push_back(file);
  test::FakeTerminal second({});
  CHECK(test_mutants(arguments, second) == ExitCode::Done);
  CHECK(second.said == "No new case to keep; `" + file + "` is not written.\n");
}

TEST_CASE("test --generate: new cases load, and pass", "[mutants]") {
  const test::TemporaryFolder folder;
  const std::string file = folder.path() + "/cases.yaml";
  test::FakeTerminal kept({});
  CHECK(generate_cases(about_small_pack(file), kept) == ExitCode::Done);
  CHECK(kept.said.empty());
  test::FakeTerminal shown({});
  CHECK(generate_cases(about_small_pack(""), shown) == ExitCode::Done);
  CHECK(shown.given == kept.given + read_file(file).text);
}

TEST_CASE("test --mutate and --generate: what cannot be used or written is told", "[mutants]") {
  const test::TemporaryFolder folder;
  test::FakeTerminal terminal({});
  const std::string nowhere = folder.path() + "/none/cases.yaml";
  CHECK(test_mutants(about_small_pack(nowhere), terminal) == ExitCode::OutputLost);
  CHECK(generate_cases(about_small_pack(nowhere), terminal) == ExitCode::OutputLost);
  Arguments missing;
  missing.words = {folder.path() + "/missing.yaml"};
  CHECK(test_mutants(missing, terminal) == ExitCode::PackUnusable);
  CHECK(generate_cases(missing, terminal) == ExitCode::PackUnusable);
  CHECK(terminal.given.empty());
}

}  // namespace unknot
