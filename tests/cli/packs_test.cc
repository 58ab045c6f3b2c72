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

// Each file as its name, as what is shown of it and as what it is.
std::vector<std::string> told(const std::vector<PackFile>& files) {
  std::vector<std::string> out;
  for (const PackFile& file : files) {
    out.push_back(
        file.name + " at " + file.shown +
        (file.origin == Origin::Addition ? ", which is added" : "")
    );
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
  CHECK(told(gather_pack({}).files) == told(shipped_pack()));
}

TEST_CASE("packs: files with a header stand alone, others are added", "[packs]") {
  const test::TemporaryFolder folder;
  const std::string mine = write(folder.path() + "/mine.yaml", "rules: {}\n");
  std::vector<std::string> added = told(shipped_pack());
  added.push_back("mine.yaml at " + mine + ", which is added");
  CHECK(told(gather_pack({mine}).files) == added);
  const std::string whole = write(folder.path() + "/whole.yaml", "pack: {id: a}\n");
  CHECK(
      told(gather_pack({mine, whole}).files) ==
      std::vector<std::string>{"mine.yaml at " + mine, "whole.yaml at " + whole}
  );
}

TEST_CASE("packs: a file is shown by its path as typed, and read once", "[packs]") {
  const test::TemporaryFolder folder;
  const std::string a = folder.path() + "/a";
  const std::string b = folder.path() + "/b";
  write(a + "/neck.yaml", "pack: {id: a}\n");
  write(b + "/lumps/neck.yaml", "rules: {}\n");
  CHECK(
      told(gather_pack({a, b + "/", b + "/lumps/../lumps/neck.yaml"}).files) ==
      std::vector<std::string>{
          "neck.yaml at " + a + "/neck.yaml",
          "lumps/neck.yaml at " + b + "/lumps/neck.yaml",
      }
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
