#include "cli/packs.h"

#include <filesystem>
#include <fstream>

#include "engine/pack/shipped.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

namespace unknot {
namespace {

std::string write(const std::string& path, std::string_view text) {
  std::filesystem::create_directories(std::filesystem::path(path).parent_path());
  std::ofstream(path) << text;
  return path;
}

std::vector<std::string> names(const GatheredPack& pack) {
  std::vector<std::string> out;
  for (const PackFile& file : pack.files) {
    out.push_back(file.name);
  }
  return out;
}

}  // namespace

TEST_CASE("packs: only a key at the margin is a header", "[packs]") {
  CHECK(has_pack_header("pack: {id: a}"));
  CHECK(has_pack_header("# a comment\r\n\npack:\n  id: a\n"));
  CHECK_FALSE(has_pack_header(" pack: {id: a}\n# pack: x\nmy-pack: y"));
  CHECK_FALSE(has_pack_header(""));
}

TEST_CASE("packs: without a path it is the shipped one", "[packs]") {
  CHECK(gather_pack({}).files.size() == shipped_pack().size());
}

TEST_CASE("packs: files with a header stand alone, others are added", "[packs]") {
  const test::TemporaryFolder folder;
  const std::string mine = write(folder.path() + "/mine.yaml", "rules: {}\n");
  CHECK(gather_pack({mine}).files.size() == shipped_pack().size() + 1);
  const std::string whole = write(folder.path() + "/whole.yaml", "pack: {id: a}\n");
  CHECK(names(gather_pack({mine, whole})) == std::vector<std::string>{"mine.yaml", "whole.yaml"});
}

TEST_CASE("packs: files of one name are told apart by their path", "[packs]") {
  const test::TemporaryFolder folder;
  const std::string a = folder.path() + "/a";
  const std::string b = folder.path() + "/b";
  write(a + "/neck.yaml", "pack: {id: a}\n");
  write(b + "/neck.yaml", "rules: {}\n");
  CHECK(
      names(gather_pack({a, b, b})) ==
      std::vector<std::string>{"neck.yaml", b + "/neck.yaml", b + "/neck.yaml (2)"}
  );
}

TEST_CASE("packs: what cannot be read is said with its name", "[packs]") {
  const test::TemporaryFolder folder;
  CHECK(
      gather_pack({"nowhere.yaml"}).problem ==
      "cannot read `nowhere.yaml`: No such file or directory"
  );
  CHECK(gather_pack({folder.path()})
            .problem.ends_with("the folder holds no file whose name ends in .yaml"));
}

}  // namespace unknot
