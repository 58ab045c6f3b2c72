#include "tests/support/files.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "tests/support/catch.h"

namespace unknot::test {

std::string checkout_file(const std::string& path) {
  std::ifstream in(std::string(UNKNOT_ROOT) + "/" + path, std::ios::binary);
  INFO(path);
  REQUIRE(in.good());
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

std::vector<PackFile> checkout_pack(const std::string& folder) {
  const std::filesystem::path root = std::filesystem::path(UNKNOT_ROOT) / folder;
  std::vector<PackFile> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(root)) {
    if (entry.path().extension() == ".yaml") {
      const std::string name = std::filesystem::relative(entry.path(), root).generic_string();
      files.push_back({name, checkout_file(folder + "/" + name)});
    }
  }
  std::ranges::sort(files, {}, &PackFile::name);
  return files;
}

}  // namespace unknot::test
