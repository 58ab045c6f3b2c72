// More mistakes than the one of each code that `unknot explain` shows (those are replayed by
// tests/diagnostic_examples_test.cc). A file of tests/data/bad is `<CODE>-<slug>.yaml`, a folder of
// that name for what takes several files, or `<CODE>-<slug>.answers.yaml` for an answers file.
// Comments at the top of the files say which remarks are expected and what each underlines:
//
//     # expect: C001 `pain-scor`
//     # alone                      (without the small pack beside it)
//     # addition                   (the file only adds to the small pack)
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "tests/support/catch.h"
#include "tests/support/packs.h"

namespace unknot {
namespace {

namespace fs = std::filesystem;

const std::string& folder() {
  static const std::string path = std::string(UNKNOT_ROOT) + "/tests/data/bad";
  return path;
}

std::string bytes_of(const fs::path& path) {
  std::ifstream stream(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

std::vector<fs::path> entries() {
  std::vector<fs::path> paths;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder())) {
    paths.push_back(entry.path());
  }
  std::ranges::sort(paths);
  return paths;
}

struct BadPack {
  std::vector<PackFile> files;
  std::vector<std::string> expected;  // as remarks_of gives them
  bool is_alone = false;
};

// Reads the comments of the last file.
void read_comments(BadPack& pack) {
  const std::string& text = pack.files.back().text;
  constexpr std::string_view kExpect = "# expect: ";
  std::size_t start = 0;
  while (start < text.size() && text[start] == '#') {
    const std::size_t end = std::min(text.find('\n', start), text.size());
    const std::string line = text.substr(start, end - start);
    if (line.starts_with(kExpect)) {
      pack.expected.push_back(line.substr(kExpect.size()));
    }
    pack.is_alone = pack.is_alone || line == "# alone";
    if (line == "# addition") {
      pack.files.back().origin = Origin::Addition;
    }
    start = end + 1;
  }
}

BadPack read_bad_pack(const fs::path& path) {
  std::vector<fs::path> paths{path};
  if (fs::is_directory(path)) {
    paths = {fs::directory_iterator(path), fs::directory_iterator()};
    std::ranges::sort(paths);
  }
  BadPack pack;
  for (const fs::path& file : paths) {
    pack.files.push_back({file.filename().string(), bytes_of(file)});
    read_comments(pack);
  }
  return pack;
}

std::vector<std::string> remarks_on(const BadPack& pack) {
  std::vector<PackFile> files = pack.files;
  if (!pack.is_alone) {
    files.push_back({"small.yaml", test::small_pack()});
  }
  const test::Loaded loaded = test::load_files(files);
  CHECK(loaded.pack.ok() == !has_errors(loaded.pack.diagnostics));
  for (const Diagnostic& diagnostic : loaded.pack.diagnostics) {
    CHECK_FALSE(diagnostic.help.empty());
  }
  return test::remarks_of(loaded);
}

std::vector<std::string> remarks_on_answers(const BadPack& pack) {
  const Model model = test::model_of(test::small_pack());
  Sources sources;
  const Checked<Answers> answers =
      load_answers(pack.files.front().name, pack.files.front().text, model, sources);
  CHECK_FALSE(answers.ok());
  return test::remarks_of(answers.diagnostics, sources);
}

}  // namespace

TEST_CASE("bad packs: each file gets exactly the remarks it announces", "[pack]") {
  for (const fs::path& path : entries()) {
    const BadPack pack = read_bad_pack(path);
    const bool is_answers = path.filename().string().ends_with(".answers.yaml");
    INFO(path.filename().string());
    CHECK((is_answers ? remarks_on_answers(pack) : remarks_on(pack)) == pack.expected);
  }
}

TEST_CASE("bad packs: each file announces the code that it is named after", "[pack]") {
  for (const fs::path& path : entries()) {
    const BadPack pack = read_bad_pack(path);
    const std::string id = path.filename().string().substr(0, 4);
    INFO(path.filename().string());
    CHECK(std::ranges::any_of(pack.expected, [&id](const std::string& remark) {
      return remark.starts_with(id);
    }));
  }
}

}  // namespace unknot
