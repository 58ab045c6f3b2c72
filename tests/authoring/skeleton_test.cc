// Every skeleton is put into several packs, with ids in place of the placeholders.
#include "engine/authoring/skeleton.h"

#include <algorithm>
#include <array>
#include <regex>
#include <sstream>

#include <fmt/format.h>

#include "engine/authoring/starter_pack.h"
#include "engine/base/text.h"
#include "engine/pack/shipped.h"
#include "engine/verify/run_case.h"
#include "tests/support/catch.h"
#include "tests/support/packs.h"

namespace unknot {
namespace {

constexpr std::array kThings{Thing::Rule, Thing::Remedy, Thing::Fact, Thing::Case};

using Files = std::vector<PackFile>;

std::vector<Files> packs() {
  return {{{"small.yaml", test::small_pack()}}, starter_pack("feet"), shipped_pack()};
}

LoadedPack loaded(const Files& files) {
  const test::Loaded out = test::load_files(files);
  INFO(out.rendered());
  REQUIRE(out.pack.ok());
  return *out.pack.value;
}

// The placeholders replaced as an author would: NEW-RULE becomes mine-rule.
std::string ready(std::string text) {
  const std::string mark = "NEW-";
  for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark, at)) {
    const std::size_t end = text.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ", at + mark.size());
    const std::string name = text.substr(at + mark.size(), end - at - mark.size());
    text.replace(at, end - at, "mine-" + lower_case(name));
  }
  return text;
}

LoadedPack with_skeleton(Files files, Thing thing) {
  files.push_back({"mine.yaml", ready(skeleton(loaded(files).model, thing))});
  return loaded(files);
}

}  // namespace

TEST_CASE("skeleton: with ids in place of the placeholders every pack reads it", "[new]") {
  for (const Files& files : packs()) {
    for (const Thing thing : kThings) {
      with_skeleton(files, thing);
    }
  }
}

TEST_CASE("skeleton: the placeholders have to be replaced", "[new]") {
  for (const Thing thing : kThings) {
    Files files{{"small.yaml", test::small_pack()}};
    files.push_back({"mine.yaml", skeleton(loaded(files).model, thing)});
    const std::vector<std::string> remarks = test::remarks_of(test::load_files(files));
    REQUIRE_FALSE(remarks.empty());
    CHECK(remarks.front().starts_with("P004 `NEW-"));
  }
}

TEST_CASE("skeleton: a case comes out as it says", "[new]") {
  for (const Files& files : packs()) {
    const LoadedPack pack = with_skeleton(files, Thing::Case);
    const auto mine = std::ranges::find(pack.cases, "mine-case", &Case::id);
    REQUIRE(mine != pack.cases.end());
    CHECK(mine->expect.level.has_value());
    CHECK(run_case(pack.model, *mine) == std::vector<Mismatch>{});
  }
}

TEST_CASE("skeleton: the examples of conditions can be written as they stand", "[new]") {
  const std::regex example("    #   ([a-z-]+: (?:\"[^\"]*\"|\\[.*\\]|\\{.*\\}|[a-z-]+))(?:  .*)?");
  for (const Files& files : packs()) {
    std::istringstream lines(skeleton(loaded(files).model, Thing::Rule));
    std::size_t count = 0;
    for (std::string line; std::getline(lines, line);) {
      std::smatch found;
      if (!line.starts_with("    #   ")) {
        continue;
      }
      INFO(line);
      REQUIRE(std::regex_match(line, found, example));
      Files more = files;
      more.push_back(
          {"mine.yaml",
           fmt::format(
               "findings:\n  mine: {{{}}}\nrules:\n  mine-rule: {{when: {{mine: yes}}, "
               "level: emergency, see: doctor, because: Test.}}\n",
               found[1].str()
           )}
      );
      loaded(more);
      ++count;
    }
    CHECK(count >= 4);
  }
}

TEST_CASE("skeleton: it names what this pack has", "[new]") {
  const Model model = test::model_of(test::small_pack());
  const std::string rule = skeleton(model, Thing::Rule);
  CHECK(
      rule.find("# How urgent it is then: emergency, soon, routine, self-care.") !=
      std::string::npos
  );
  CHECK(rule.find("# Who to see: ambulance, doctor.") != std::string::npos);
  CHECK(
      skeleton(model, Thing::Fact).find("# Where in the interview: start, health.") !=
      std::string::npos
  );
}

TEST_CASE("skeleton: remarks fit into a line", "[new]") {
  for (const Thing thing : kThings) {
    std::istringstream lines(skeleton(loaded(shipped_pack()).model, thing));
    for (std::string line; std::getline(lines, line);) {
      INFO(line);
      CHECK((line.size() <= 100 || trimmed(line).starts_with("#   ")));
    }
  }
}

TEST_CASE("skeleton: things are called by their names", "[new]") {
  CHECK(thing_named("rule") == Thing::Rule);
  CHECK(thing_named("remedy") == Thing::Remedy);
  CHECK(thing_named("fact") == Thing::Fact);
  CHECK(thing_named("case") == Thing::Case);
  CHECK(thing_named("rules") == std::nullopt);
}

}  // namespace unknot
