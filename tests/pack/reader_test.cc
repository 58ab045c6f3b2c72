#include "engine/pack/reader.h"

#include <string>

#include <fmt/format.h>

#include "engine/pack/yaml.h"
#include "tests/support/catch.h"
#include "tests/support/packs.h"

namespace unknot {
namespace {

using Remarks = std::vector<std::string>;

struct Read {
  Sources sources;
  said::Pack pack;
  Diagnostics remarks;

  Remarks told() const { return test::remarks_of(remarks, sources); }
};

Read read(const std::vector<std::string>& files) {
  Read out;
  for (const std::string& file : files) {
    const Checked<Node> yaml = read_yaml(out.sources, out.sources.add("test.yaml", file));
    REQUIRE(yaml.ok());
    read_file(*yaml.value, out.pack, out.remarks);
  }
  join_files(out.pack, out.remarks);
  return out;
}

}  // namespace

TEST_CASE("reader: the small pack says what it says", "[pack]") {
  const Read out = read({test::small_pack()});
  CHECK(out.remarks.empty());
  REQUIRE(out.pack.header);
  CHECK(out.pack.header->info.id == "small");
  CHECK(out.pack.header->info.status == "For tests only.");
  CHECK(out.pack.levels.size() == 4);
  CHECK(out.pack.levels.front().value.act.variants.size() == 1);
  CHECK(out.pack.levels.front().value.stops_interview);
  CHECK(out.pack.levels.front().value.plan == PlanScope::WhileWaiting);
  CHECK(out.pack.sections.back().value == "Your health");
  CHECK(out.pack.facts.size() == 9);
  CHECK(out.pack.questions.size() == 8);
  CHECK(out.pack.impossible.size() == 1);
  CHECK(out.pack.findings.size() == 1);
  CHECK(out.pack.scores.front().value.size() == 3);
  CHECK(out.pack.rules.size() == 4);
  CHECK(out.pack.remedies.size() == 2);
  CHECK(out.pack.topics.size() == 1);
  CHECK(out.pack.citations.front().value.date == "2024-01");
  CHECK(out.pack.promises.size() == 2);
  CHECK(out.pack.cases.size() == 2);
  CHECK(out.pack.broken.empty());
  CHECK_FALSE(out.pack.is_incomplete);
}

TEST_CASE("reader: a collection may be spread over files", "[pack]") {
  const Read out = read({"sections: {b: B}\n", "sections: {a: A}\n"});
  CHECK(out.remarks.empty());
  REQUIRE(out.pack.sections.size() == 2);
  CHECK(out.pack.sections[0].id.text == "b");
  CHECK(out.pack.sections[1].id.text == "a");
}

TEST_CASE("reader: an id that two files define is told at the second, with the first", "[pack]") {
  const Read out = read({"sections: {a: A}\n", "sections: {a: B}\n"});
  REQUIRE(out.told() == Remarks{"P005 `a`"});
  CHECK(
      out.remarks.front().related == std::vector<RelatedPlace>{{{0, 11, 12}, "first defined here"}}
  );
  CHECK(out.pack.sections.size() == 1);
}

TEST_CASE("reader: facts, findings and scores share their ids", "[pack]") {
  const Read out =
      read({"facts: {a: {type: yes-no}, b: {type: yes-no}}\n"
            "findings: {a: {b: yes}, c: {b: yes}}\n"
            "scores: {c: [{when: {b: yes}, points: 1}]}\n"});
  CHECK(out.told() == Remarks{"P005 `a`", "P005 `c`"});
}

TEST_CASE("reader: a file that is no mapping makes the pack incomplete", "[pack]") {
  const Read out = read({"[a, b]"});
  CHECK(out.told() == Remarks{"P003 `[a, b]`"});
  CHECK(out.pack.is_incomplete);
}

TEST_CASE("reader: collections are mappings, questions and impossible are lists", "[pack]") {
  CHECK(read({"rules: [a]\n"}).told() == Remarks{"P003 `[a]`"});
  CHECK(read({"questions: {a: b}\n"}).told() == Remarks{"P003 `{a: b}`"});
  CHECK(read({"impossible: a\n"}).told() == Remarks{"P003 `a`"});
  CHECK(read({"ruels: {}\n"}).told() == Remarks{"P001 `ruels`"});
}

TEST_CASE("reader: there is one header and one otherwise", "[pack]") {
  const std::string header = "pack: {id: a, title: A, version: 1}\n";
  const std::string otherwise = "otherwise: {level: a, see: b, because: C.}\n";
  CHECK(read({header + otherwise}).told().empty());
  CHECK(read({header, header}).told() == Remarks{"P011 `pack`"});
  CHECK(read({otherwise, otherwise}).told() == Remarks{"P005 `otherwise`"});
}

TEST_CASE("reader: a header has a language and needs id, title and version", "[pack]") {
  const Read out = read({"pack: {title: A}\n"});
  CHECK(out.told() == Remarks{"P002 `pack`", "P002 `pack`"});
  CHECK(out.pack.header->info.language == "en");
}

TEST_CASE("reader: a text with variants ends with one for everybody else", "[pack]") {
  const auto level = [](const std::string& act) {
    return "levels:\n  a: {title: A, within: B, do: " + act + "}\n";
  };
  const Read plain = read({level("Call.")});
  CHECK(plain.told().empty());
  CHECK(plain.pack.levels.front().value.act.otherwise == "Call.");
  const Read variants = read({level("[{when: {b: yes}, text: One.}, Two.]")});
  CHECK(variants.told().empty());
  CHECK(variants.pack.levels.front().value.act.variants.front().text == "One.");
  CHECK(variants.pack.levels.front().value.act.otherwise == "Two.");
  CHECK(
      read({level("[{when: {b: yes}, text: One.}]")}).told() ==
      Remarks{"P002 `[{when: {b: yes}, text: One.}]`"}
  );
  CHECK(read({level("[One., Two.]")}).told() == Remarks{"P003 `One.`"});
  CHECK(read({level("[]")}).told() == Remarks{"P002 `[]`"});
}

TEST_CASE("reader: more than two thousand entries of one kind are refused", "[pack]") {
  std::string text = "sections:\n";
  for (std::size_t i = 0; i <= kMaxEntries; ++i) {
    text += fmt::format("  s{}: S\n", i);
  }
  const Read out = read({text});
  CHECK(out.told() == Remarks{fmt::format("P015 `s{}`", kMaxEntries)});
  CHECK(out.pack.sections.size() == kMaxEntries);
}

}  // namespace unknot
