// Replays what the fuzzer starts from and what it once found, so that every compiler runs it.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "tests/support/catch.h"
#include "tests/support/pack_property.h"

namespace unknot {
namespace {

namespace fs = std::filesystem;

std::string bytes_of(const fs::path& path) {
  std::ifstream stream(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

// All files of the corpus and of the bad packs.
std::vector<fs::path> inputs() {
  std::vector<fs::path> paths;
  for (const char* folder : {"/tests/fuzz/corpus/pack", "/tests/data/bad"}) {
    for (const fs::directory_entry& entry :
         fs::recursive_directory_iterator(std::string(UNKNOT_ROOT) + folder)) {
      if (entry.is_regular_file()) {
        paths.push_back(entry.path());
      }
    }
  }
  std::ranges::sort(paths);
  return paths;
}

}  // namespace

TEST_CASE("pack corpus: whatever the bytes, a value is missing only with an error", "[fuzz]") {
  const std::vector<fs::path> paths = inputs();
  REQUIRE(paths.size() > 50);
  for (const fs::path& path : paths) {
    INFO(path.filename().string());
    CHECK_NOTHROW(test::require_pack_property(bytes_of(path)));
  }
}

TEST_CASE("pack corpus: a file that is cut off anywhere is no danger", "[fuzz]") {
  const std::string path = std::string(UNKNOT_ROOT) + "/tests/fuzz/corpus/pack/everything.yaml";
  const std::string whole = bytes_of(path);
  REQUIRE(whole.size() > 200);
  for (std::size_t length = 0; length < whole.size(); length += 7) {
    INFO(length);
    CHECK_NOTHROW(test::require_pack_property(whole.substr(0, length)));
  }
}

}  // namespace unknot
