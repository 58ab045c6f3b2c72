// Transcripts of the whole program; tests/golden/README.md tells how they are written.
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "tests/support/catch.h"
#include "tests/support/process.h"
#include "tests/support/temporary_folder.h"

namespace unknot::test {
namespace {

namespace fs = std::filesystem;

// One run of a transcript as it is written.
struct Scene {
  std::vector<std::string> head;  // comments and directives, as written
  std::string command;
  std::vector<std::string> input;
  std::string expected;  // what it says and its status, as written
};

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  for (std::size_t at = text.find(from); at != std::string::npos;
       at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
  return text;
}

std::vector<Scene> read_transcript(const fs::path& path) {
  std::ifstream file(path);
  std::vector<Scene> scenes(1);
  std::string line;
  while (std::getline(file, line)) {
    const bool belongs = line.starts_with('<') || line.starts_with('|') || line.starts_with('=');
    if (!belongs && !scenes.back().command.empty()) {
      scenes.emplace_back();
    }
    Scene* scene = &scenes.back();
    if (line.starts_with("$ unknot")) {
      scene->command = line;
    } else if (line.starts_with("< ") || line == "<") {
      scene->input.push_back(line.size() > 2 ? line.substr(2) : "");
    } else if (line.starts_with('|') || line.starts_with('=')) {
      scene->expected += line + "\n";
    } else {
      scene->head.push_back(line);
    }
  }
  return scenes;
}

std::string written(const std::vector<Scene>& scenes) {
  std::string out;
  for (const Scene& scene : scenes) {
    for (const std::string& line : scene.head) {
      out += line + "\n";
    }
    out += scene.command + "\n";
    for (const std::string& line : scene.input) {
      out += (line.empty() ? "<" : "< " + line) + "\n";
    }
    out += scene.expected;
  }
  return out;
}

// The digest of the shipped pack changes with every word of it; that of a pack for tests must not.
std::string without_shipped_digest(const Scene& scene, std::string text) {
  constexpr std::string_view kBefore = ", digest ";
  constexpr std::size_t kShortDigest = 12;
  const std::size_t at = text.find(kBefore);
  if (at == std::string::npos || scene.command.find("--pack") != std::string::npos) {
    return text;
  }
  return text.replace(at + kBefore.size(), kShortDigest, "{digest}");
}

// What was said, as a transcript writes it. A line without its end is continued on the same line
// by whatever comes next, so only the very last one needs a sign.
std::string told(const Scene& scene, const Ran& ran, const std::string& folder) {
  const std::string text =
      without_shipped_digest(scene, replaced(replaced(ran.output, folder, "{tmp}"), "\x1b", "\\e"));
  std::istringstream lines(text);
  std::string out;
  std::string line;
  while (std::getline(lines, line)) {
    out += line.empty() ? "|\n" : "| " + line + "\n";
  }
  if (!text.empty() && !text.ends_with('\n')) {
    out += "|~ without a line end\n";
  }
  return out + "= " + std::to_string(ran.status) + "\n";
}

Ran played(const Scene& scene, const std::string& folder) {
  Run run;
  run.folder = UNKNOT_ROOT "/tests/data";
  run.environment = {"TERM=xterm", "PATH=/usr/bin:/bin", "TMP=" + folder};
  run.command = {UNKNOT_BINARY};
  run.lines = scene.input;
  std::istringstream words(scene.command.substr(std::string_view("$ unknot").size()));
  for (std::string word; words >> word;) {
    run.command.push_back(replaced(word, "{tmp}", folder));
  }
  unsigned columns = 0;
  for (const std::string& line : scene.head) {
    if (line.starts_with("@ pty ")) {
      columns = static_cast<unsigned>(std::stoul(line.substr(6)));
    } else if (line == "@ without the result") {
      run.keep_result = false;
    } else if (line.starts_with("@ env ")) {
      run.environment.insert(run.environment.begin(), line.substr(6));  // the first one counts
    }
  }
  return columns == 0 ? run_in_pipe(run)
                      : run_at_terminal(run, static_cast<unsigned short>(columns));
}

void check_transcript(const fs::path& path) {
  INFO("transcript " << path.filename().string());
  const bool accept = std::getenv("UNKNOT_ACCEPT") != nullptr;
  std::vector<Scene> scenes = read_transcript(path);
  const TemporaryFolder folder;
  for (Scene& scene : scenes) {
    INFO(scene.command);
    const std::string now = told(scene, played(scene, folder.path()), folder.path());
    if (accept) {
      scene.expected = now;
    } else {
      CHECK(now == scene.expected);
    }
  }
  if (accept) {
    std::ofstream(path) << written(scenes);
  }
}

}  // namespace

TEST_CASE("golden: every transcript is what the program says", "[golden]") {
  std::vector<fs::path> paths;
  for (const auto& entry : fs::directory_iterator(UNKNOT_ROOT "/tests/golden")) {
    if (entry.path().extension() == ".txt") {
      paths.push_back(entry.path());
    }
  }
  REQUIRE(paths.size() >= 10);
  std::sort(paths.begin(), paths.end());
  for (const fs::path& path : paths) {
    check_transcript(path);
  }
}

}  // namespace unknot::test
