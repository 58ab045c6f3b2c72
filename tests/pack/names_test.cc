#include "engine/pack/names.h"

#include "tests/support/catch.h"

namespace unknot {
namespace {

said::Pack two_levels() {
  said::Pack pack;
  pack.levels = {{{"urgent", {}}, {}}, {{"routine", {}}, {}}};
  return pack;
}

}  // namespace

TEST_CASE("names: ids count up in the order of the entries", "[pack]") {
  const Names names(two_levels());
  CHECK(names.levels.find("urgent") == LevelId{0});
  CHECK(names.levels.find("routine") == LevelId{1});
  CHECK(names.levels.find("soon") == std::nullopt);
  CHECK(names.levels.names() == std::vector<std::string>{"routine", "urgent"});
}

TEST_CASE("names: a reference that leads nowhere gets the nearest name", "[pack]") {
  const Names names(two_levels());
  Diagnostics remarks;
  CHECK(refer(names.levels, Written{"urgnt", {0, 3, 8}}, remarks) == std::nullopt);
  CHECK(
      remarks ==
      Diagnostics{
          {Code::UnknownReference,
           {0, 3, 8},
           "unknown level `urgnt`",
           "did you mean `urgent`?",
           {}}}
  );
}

TEST_CASE("names: an absent reference was told before", "[pack]") {
  const Names names(two_levels());
  Diagnostics remarks;
  CHECK(refer(names.levels, Written{}, remarks) == std::nullopt);
  CHECK(remarks.empty());
}

TEST_CASE("names: of several references those that lead somewhere are kept", "[pack]") {
  const Names names(two_levels());
  Diagnostics remarks;
  const std::vector<Written> written{{"routine", {}}, {"zzzzzz", {}}, {"urgent", {}}};
  CHECK(refer(names.levels, written, remarks) == std::vector<LevelId>{{1}, {0}});
  REQUIRE(remarks.size() == 1);
  CHECK(remarks.front().help == "possible here: `routine` or `urgent`");
}

TEST_CASE("names: endless wrong references end in silence", "[pack]") {
  const Names names(two_levels());
  Diagnostics remarks;
  refer(names.levels, std::vector<Written>(5000, Written{"wrong", {}}), remarks);
  CHECK(remarks.size() == kManyRemarks);
}

}  // namespace unknot
