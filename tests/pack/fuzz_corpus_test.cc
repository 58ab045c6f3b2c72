// Replays what the fuzzer starts from and what it once found, so that every compiler runs it.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "engine/base/diagnostic_examples.h"
#include "tests/support/catch.h"
#include "tests/support/example_text.h"
#include "tests/support/pack_property.h"

namespace unknot {
namespace {

namespace fs = std::filesystem;

std::string bytes_of(const fs::path& path) {
  std::ifstream stream(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

struct Input {
  std::string name;
  std::string bytes;
};

// All files of the corpus, the bad packs, and what `unknot explain` shows as wrong.
std::vector<Input> inputs() {
  constexpr std::size_t kSmall = 100'000;  // larger ones only take time
  std::vector<Input> out;
  for (const char* folder : {"/tests/fuzz/corpus/pack", "/tests/data/bad"}) {
    for (const fs::directory_entry& entry :
         fs::recursive_directory_iterator(std::string(UNKNOT_ROOT) + folder)) {
      if (entry.is_regular_file()) {
        out.push_back({entry.path().filename().string(), bytes_of(entry.path())});
      }
    }
  }
  for (const CodeInfo& row : all_codes()) {
    const DiagnosticExample example = example_of(row.code).value_or(DiagnosticExample{});
    for (test::ExampleText& file : test::example_texts(example.wrong, "")) {
      if (file.text.size() < kSmall) {
        out.push_back({fmt::format("{} of {}", file.name, row.id), std::move(file.text)});
      }
    }
  }
  std::ranges::sort(out, {}, &Input::name);
  return out;
}

}  // namespace

TEST_CASE("pack corpus: whatever the bytes, a value is missing only with an error", "[fuzz]") {
  const std::vector<Input> all = inputs();
  REQUIRE(all.size() > 70);
  for (const Input& input : all) {
    INFO(input.name);
    CHECK_NOTHROW(test::require_pack_property(input.bytes));
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
