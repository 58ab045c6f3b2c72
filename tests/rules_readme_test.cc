// The page for rule authors is a test: its examples make up one pack that loads without a remark,
// whose cases come out as expected, and whose answers file can be read.
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "engine/authoring/level_map.h"
#include "engine/authoring/sheet.h"
#include "engine/authoring/sheet_text.h"
#include "engine/base/diagnostic_codes.h"
#include "engine/verify/run_case.h"
#include "engine/verify/run_cases.h"
#include "engine/verify/test_text.h"
#include "tests/support/catch.h"
#include "tests/support/files.h"
#include "tests/support/packs.h"
#include "tests/support/process.h"
#include "tests/support/temporary_folder.h"

namespace unknot::test {
namespace {

// The fenced blocks of one kind, in order.
std::vector<std::string> blocks(std::string_view page, std::string_view kind) {
  const std::string opening = fmt::format("\n```{}\n", kind);
  std::vector<std::string> found;
  for (std::size_t begin = page.find(opening); begin != std::string_view::npos;
       begin = page.find(opening, begin + 1)) {
    const std::size_t first = begin + opening.size();
    found.emplace_back(page.substr(first, page.find("\n```", first) + 1 - first));
  }
  return found;
}

// The lines of a section that show a command: "unknot check my-pack".
std::vector<std::string> commands_of(std::string_view page, std::string_view section) {
  const std::size_t begin = page.find(section);
  REQUIRE(begin != std::string_view::npos);
  std::istringstream lines{std::string(page.substr(begin, page.find("\n## ", begin) - begin))};
  std::vector<std::string> found;
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with("    unknot ")) {
      found.push_back(line.substr(4));
    }
  }
  return found;
}

std::vector<std::string> words_of(const std::string& text) {
  std::istringstream stream(text);
  std::vector<std::string> words;
  for (std::string word; stream >> word;) {
    words.push_back(word);
  }
  return words;
}

// What stands below the indented line "$ unknot COMMAND ...", without its indentation.
std::string transcript(const std::string& page, std::string_view command) {
  std::istringstream lines(page.substr(page.find(fmt::format("\n    $ unknot {} ", command)) + 1));
  std::string line;
  std::getline(lines, line);
  std::string out;
  while (std::getline(lines, line) && (line.empty() || line.starts_with("    "))) {
    out += line.empty() ? "\n" : line.substr(4) + "\n";
  }
  return out.substr(0, out.find_last_not_of('\n') + 2);
}

// Every change of the page changes the digest, which says nothing about the transcript.
std::string without_digest(const std::string& text) {
  const std::size_t line = text.find("\nDigest ");
  return text.substr(0, line) + text.substr(text.find('\n', line + 1));
}

LoadedPack guide_pack() {
  const std::string page = checkout_file("rules/README.md");
  std::vector<PackFile> files;
  for (std::string& text : blocks(page, "yaml")) {
    files.push_back({fmt::format("block-{:02}.yaml", files.size() + 1), std::move(text)});
  }
  REQUIRE(files.size() == 11);
  const Loaded loaded = load_files(files);
  INFO(loaded.rendered());
  REQUIRE(loaded.pack.ok());
  REQUIRE(loaded.pack.diagnostics == Diagnostics{});
  return *loaded.pack.value;
}

}  // namespace

TEST_CASE("guide for authors: the examples are a pack without a remark", "[guide]") {
  CHECK(guide_pack().model.pack.title == "Insect stings");
}

TEST_CASE("guide for authors: its cases come out as expected", "[guide]") {
  const LoadedPack pack = guide_pack();
  REQUIRE(pack.cases.size() == 3);
  for (const Case& example : pack.cases) {
    INFO(example.id);
    CHECK(run_case(pack.model, example) == std::vector<Mismatch>{});
  }
}

TEST_CASE("guide for authors: the answers file can be read", "[guide]") {
  const LoadedPack pack = guide_pack();
  for (std::string& text : blocks(checkout_file("rules/README.md"), "yaml answers")) {
    Sources sources;
    const Checked<Answers> answers = load_answers("a.yaml", std::move(text), pack.model, sources);
    INFO(render(answers.diagnostics, sources));
    CHECK(answers.ok());
  }
}

TEST_CASE("guide for authors: what it shows of its pack is what the program says", "[guide]") {
  const LoadedPack pack = guide_pack();
  const std::string page = checkout_file("rules/README.md");
  Selection plain;
  plain.id = "plain-sting";
  CHECK(
      without_digest(transcript(page, "show")) ==
      without_digest(render_text(make_sheet(pack, plain), 80, Colour::Off))
  );
  const Answers given = answers_of(pack.model, "where: arm, age: 30, temperature: 37 C");
  const MapAxes axes{usual_axis(pack.model).value(), std::nullopt};
  CHECK(transcript(page, "graph") == render_text(level_map(pack.model, given, axes).value(), 80));
}

TEST_CASE("guide for authors: the failed case that it shows is told like that", "[guide]") {
  const std::string page = checkout_file("rules/README.md");
  std::vector<PackFile> files;
  for (const std::string& text : blocks(page, "yaml")) {
    // A file is called after the first thing in it.
    const std::string name = text.substr(0, text.find(':')) + ".yaml";
    files.push_back({name, text, Origin::Base, "stings/" + name});
  }
  std::string& cases = files.back().text;
  const std::string expected = "expect: {level: self-care, ";
  REQUIRE(cases.find(expected) != std::string::npos);
  cases.replace(cases.find(expected), expected.size(), "expect: {level: soon, ");
  const Loaded loaded = load_files(files);
  INFO(loaded.rendered());
  REQUIRE(loaded.pack.ok());
  CHECK(transcript(page, "test") == render_text(run_cases(*loaded.pack.value, loaded.sources)));
}

TEST_CASE("guide for authors: every condition of the table can be written", "[guide]") {
  const std::string page = checkout_file("rules/README.md");
  std::vector<std::string> files = blocks(page, "yaml");
  std::size_t conditions = 0;
  std::size_t line = page.find("| you write | it holds if |");
  REQUIRE(line != std::string::npos);
  for (line = page.find("\n| `", line); page.compare(line, 4, "\n| `") == 0;
       line = page.find('\n', line + 1)) {
    const std::size_t end = page.find('`', line + 4);
    const std::string written = page.substr(line + 4, end - line - 4);
    if (written.find("...") != std::string::npos || written == "at-least: 2") {
      continue;  // all, any, at-least and not, whose inner conditions are left to the reader
    }
    INFO(written);
    std::vector<PackFile> pack;
    for (const std::string& text : files) {
      pack.push_back({fmt::format("block-{:02}.yaml", pack.size() + 1), text});
    }
    pack.push_back(
        {"extra.yaml",
         fmt::format(
             "findings:\n  extra: {{{}}}\n"
             "rules:\n  extra-rule: {{when: {{extra: yes}}, "
             "level: emergency, see: doctor, because: Test., "
             "sources: [invented]}}\n",
             written
         )}
    );
    const Loaded loaded = load_files(pack);
    INFO(loaded.rendered());
    CHECK(loaded.pack.ok());
    ++conditions;
  }
  CHECK(conditions == 12);
}

TEST_CASE("guide for authors: the diagnostic that it shows is the real one", "[guide]") {
  const std::string page = checkout_file("rules/README.md");
  CHECK(info(Code::UnknownName).id == "C001");
  const Loaded loaded = load_with_small_pack(
      "rules:\n  r: {when: {numbnes: yes}, level: soon, see: doctor, because: Test., "
      "sources: [guide]}\n"
  );
  CHECK(loaded.rendered().find("error[C001]: unknown fact `numbnes`") != std::string::npos);
  CHECK(page.find("error[C001]: unknown fact `swolen`") != std::string::npos);
}

TEST_CASE("guide for authors: the commands for a first pack and for editors work", "[guide]") {
  const std::string page = checkout_file("rules/README.md");
  const TemporaryFolder folder;
  std::size_t count = 0;
  for (const std::string_view section :
       {"## A first pack", "## In an editor", "## Cases and promises"}) {
    for (const std::string& line : commands_of(page, section)) {
      INFO(line);
      const std::size_t arrow = line.find(" > ");
      Run run;
      run.folder = folder.path();
      run.command = words_of(UNKNOT_BINARY + line.substr(0, arrow).substr(6));
      run.lines = {"none", "3 days"};  // for the interview
      const Ran ran = run_in_pipe(run);
      CHECK(ran.status == 0);
      if (arrow != std::string::npos) {
        std::ofstream(folder.path() + "/" + line.substr(arrow + 3)) << ran.output;
      }
      ++count;
    }
  }
  CHECK(count == 11);
  CHECK(std::filesystem::exists(folder.path() + "/answers.schema.json"));
}

TEST_CASE("guide for authors: the commands that compare two versions work", "[guide]") {
  const TemporaryFolder folder;
  for (const std::string_view version : {"old", "new"}) {
    const std::string pack = fmt::format("{}/{}-pack", folder.path(), version);
    std::filesystem::create_directory(pack);
    std::ofstream(pack + "/pack.yaml")
        << checkout_file(fmt::format("tests/data/diff-{}.yaml", version));
  }
  const std::string page = checkout_file("rules/README.md");
  const std::vector<std::string> commands = commands_of(page, "## Comparing two versions");
  REQUIRE(commands.size() == 2);
  for (const std::string& line : commands) {
    INFO(line);
    Run run;
    run.folder = folder.path();
    run.command = words_of(UNKNOT_BINARY + line.substr(6));
    const Ran ran = run_in_pipe(run);
    CHECK(ran.status == 1);  // fever within three weeks is less urgent in the new version
    CHECK(ran.output.find("fever-later") != std::string::npos);
  }
}

}  // namespace unknot::test
