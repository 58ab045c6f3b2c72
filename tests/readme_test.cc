// What the README shows and says is what the program does.
#include <algorithm>
#include <sstream>
#include <string>
#include <vector>

#include "tests/support/catch.h"
#include "tests/support/files.h"
#include "tests/support/process.h"

namespace unknot::test {
namespace {

// The indented block that begins with the line "$ cli/run ...", without its indentation.
std::vector<std::string> transcript() {
  std::istringstream page(checkout_file("README.md"));
  std::vector<std::string> lines;
  for (std::string line; std::getline(page, line);) {
    const bool is_inside = line.empty() || line.starts_with("    ");
    if (line.starts_with("    $ cli/run ") || (!lines.empty() && is_inside)) {
      lines.push_back(line.empty() ? "" : line.substr(4));
    } else if (!lines.empty()) {
      break;
    }
  }
  while (!lines.empty() && lines.back().empty()) {
    lines.pop_back();
  }
  return lines;
}

Run run_of(const std::string& command_line) {
  Run run;
  run.folder = UNKNOT_ROOT;
  run.environment = {"TERM=xterm", "PATH=/usr/bin:/bin"};
  std::istringstream words(command_line);
  for (std::string word; words >> word;) {
    run.command.push_back(word);
  }
  return run;
}

// Every change of a rule changes the digest, which says nothing about the transcript.
std::string without_digest(std::string text) {
  const std::string word = ", digest ";
  const std::size_t at = text.find(word);
  return at == std::string::npos ? text : text.erase(at + word.size(), 12);
}

}  // namespace

TEST_CASE("readme: the transcript is what the program says", "[readme]") {
  const std::vector<std::string> shown = transcript();
  REQUIRE(shown.size() > 20);
  Run run = run_of(UNKNOT_BINARY + shown.front().substr(std::string("$ cli/run").size()));
  std::string expected;
  for (std::size_t i = 1; i < shown.size(); ++i) {
    expected += shown[i] + "\n";
    if (shown[i].starts_with("> ")) {
      run.lines.push_back(shown[i].substr(2));
    }
  }
  const Ran ran = run_in_pipe(run);
  CHECK(ran.status == 0);
  CHECK(without_digest(ran.output) == without_digest(expected));
}

TEST_CASE("readme: the commands that it names exist", "[readme]") {
  const std::string page = checkout_file("README.md");
  const std::vector<std::string> commands{
      "plan", "check", "test", "diff", "new", "schema", "show", "graph", "explain", "help"};
  for (const std::string& command : commands) {
    CHECK(page.find("    unknot " + command) != std::string::npos);
    CHECK(run_in_pipe(run_of(UNKNOT_BINARY " help " + command)).status == 0);
  }
}

TEST_CASE("readme: what it shows and draws can be shown and drawn", "[readme]") {
  std::istringstream page(checkout_file("README.md"));
  std::size_t tried = 0;
  for (std::string line; std::getline(page, line);) {
    if (!line.starts_with("    unknot show ") && !line.starts_with("    unknot graph ")) {
      continue;
    }
    // What follows is a place to write to, a comment, or words behind two spaces.
    const std::size_t end = std::min({line.find(" >"), line.find(" #"), line.find("  ", 4)});
    INFO(line);
    const Ran ran = run_in_pipe(run_of(UNKNOT_BINARY + line.substr(10, end - 10)));
    CHECK_FALSE(ran.output.empty());
    const bool lacks_graphviz = ran.status == 69 && line.find("svg") != std::string::npos;
    CHECK((ran.status == 0 || lacks_graphviz));
    ++tried;
  }
  CHECK(tried == 7);
}

TEST_CASE("readme: there is no network code in the program", "[readme]") {
  const Ran ran = run_in_pipe(run_of("/usr/bin/nm -D --undefined-only " UNKNOT_BINARY));
  REQUIRE(ran.status == 0);
  REQUIRE(ran.output.find("write") != std::string::npos);
  for (const std::string symbol : {" socket", " connect", " getaddrinfo", " gethostbyname"}) {
    CHECK(ran.output.find(symbol + "\n") == std::string::npos);
    CHECK(ran.output.find(symbol + "@") == std::string::npos);
  }
}

}  // namespace unknot::test
