#include "engine/authoring/starter_pack.h"

#include "engine/verify/run_case.h"
#include "tests/support/catch.h"
#include "tests/support/packs.h"

namespace unknot {
namespace {

std::vector<std::string> names_of(const std::vector<PackFile>& files) {
  std::vector<std::string> names;
  for (const PackFile& file : files) {
    names.push_back(file.name);
  }
  return names;
}

}  // namespace

TEST_CASE("starter pack: it is read without a remark", "[new]") {
  const std::vector<PackFile> files = starter_pack("feet");
  CHECK(
      names_of(files) ==
      std::vector<std::string>{
          "cases.yaml", "facts.yaml", "pack.yaml", "remedies.yaml", "rules.yaml"}
  );
  const test::Loaded loaded = test::load_files(files);
  CHECK(loaded.rendered().empty());
  CHECK(loaded.pack.value.value().model.pack.id == "feet");
}

TEST_CASE("starter pack: it shows one of everything", "[new]") {
  const LoadedPack pack = test::load_files(starter_pack("feet")).pack.value.value();
  const Model& model = pack.model;
  CHECK(model.levels.size() == 3);
  CHECK(model.vocabulary.facts().size() == 3);
  CHECK(model.questions.size() == 2);
  CHECK(model.rules.size() == 3);
  CHECK(model.remedies.size() == 2);
  CHECK(model.topics.size() == 1);
  CHECK(model.citations.size() == 1);
  CHECK(model.promises.size() == 1);
  CHECK(pack.cases.size() == 3);
}

TEST_CASE("starter pack: its cases come out as expected", "[new]") {
  const LoadedPack pack = test::load_files(starter_pack("feet")).pack.value.value();
  for (const Case& example : pack.cases) {
    INFO(example.id);
    CHECK(run_case(pack.model, example) == std::vector<Mismatch>{});
  }
}

TEST_CASE("starter pack: it tells its own name in the commands to try", "[new]") {
  for (const PackFile& file : starter_pack("feet")) {
    INFO(file.name);
    CHECK(file.text.find("my-pack") == std::string::npos);
    CHECK(file.text.starts_with("# yaml-language-server: $schema=pack.schema.json\n"));
  }
  CHECK(starter_pack("feet")[2].text.find("unknot check feet ") != std::string::npos);
}

TEST_CASE("starter pack: a folder's name becomes an id", "[new]") {
  CHECK(pack_id_of("feet") == "feet");
  CHECK(pack_id_of("My Pack_2") == "my-pack-2");
  CHECK(pack_id_of("--a..b--") == "a-b");
  CHECK(pack_id_of("2nd") == "nd");
  CHECK(pack_id_of("") == "my-pack");
  CHECK(pack_id_of("\xc3\xa4") == "my-pack");
  CHECK(pack_id_of("all") == "my-pack");
}

}  // namespace unknot
