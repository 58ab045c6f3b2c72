// What examples/packs/README.md shows is what the program says.
#include <filesystem>
#include <sstream>

#include "tests/support/catch.h"
#include "tests/support/files.h"
#include "tests/support/process.h"

namespace unknot::test {
namespace {

// A command of the page, and what the page shows of its output.
struct Shown {
  std::string command;
  std::string output;
};

std::vector<Shown> shown_commands(const std::string& page) {
  constexpr std::string_view kIndent = "    ";
  constexpr std::string_view kPrompt = "    $ unknot ";
  std::vector<Shown> out;
  std::istringstream lines(page);
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with(kPrompt)) {
      out.push_back({line.substr(kPrompt.size()), ""});
    } else if (line.starts_with(kIndent)) {
      REQUIRE_FALSE(out.empty());
      out.back().output += line.substr(kIndent.size()) + "\n";
    }
  }
  return out;
}

Ran run_unknot(const std::string& arguments) {
  Run run;
  run.folder = UNKNOT_ROOT;
  run.environment = {"TERM=xterm", "PATH=/usr/bin:/bin"};
  run.command = {UNKNOT_BINARY};
  std::istringstream words(arguments);
  for (std::string word; words >> word;) {
    run.command.push_back(word);
  }
  return run_in_pipe(run);
}

}  // namespace

TEST_CASE("example packs: the commands of the page say what it shows", "[examples]") {
  const std::vector<Shown> commands = shown_commands(checkout_file("examples/packs/README.md"));
  REQUIRE(commands.size() == 2);
  for (const Shown& shown : commands) {
    INFO(shown.command);
    REQUIRE_FALSE(shown.output.empty());
    const Ran ran = run_unknot(shown.command);
    CHECK(ran.status == 0);
    // A report is shown from its beginning, a check by its last line.
    const bool is_check = shown.command.starts_with("check");
    const std::size_t begin =
        is_check ? ran.output.size() - std::min(ran.output.size(), shown.output.size()) : 0;
    CHECK(ran.output.substr(begin, shown.output.size()) == shown.output);
  }
}

TEST_CASE("example packs: each stands on the page and can be asked", "[examples]") {
  const std::string page = checkout_file("examples/packs/README.md");
  std::size_t packs = 0;
  for (const auto& entry : std::filesystem::directory_iterator(UNKNOT_ROOT "/examples/packs")) {
    if (!entry.is_directory()) {
      continue;
    }
    const std::string name = entry.path().filename().string();
    INFO(name);
    CHECK(page.find("| `" + name + "` |") != std::string::npos);
    const Ran ran = run_unknot("--pack examples/packs/" + name);
    CHECK(ran.status == 5);  // no input, so it is not finished
    CHECK(ran.output.find("Is one of these true?") != std::string::npos);
    ++packs;
  }
  CHECK(packs == 4);
}

}  // namespace unknot::test
