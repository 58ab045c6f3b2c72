#include "engine/pack/condition_reader.h"

#include <string>
#include <vector>

#include <fmt/format.h>

#include "engine/pack/yaml.h"
#include "tests/support/catch.h"
#include "tests/support/packs.h"

namespace unknot {
namespace {

using Syntax = ConditionSyntax;

struct Read {
  Sources sources;
  Syntax syntax;
  Diagnostics remarks;
};

Read read(const std::string& text) {
  Read out;
  const Checked<Node> yaml = read_yaml(out.sources, out.sources.add("test.yaml", text));
  REQUIRE(yaml.ok());
  out.syntax = read_condition(*yaml.value, out.remarks);
  return out;
}

std::string_view told(Syntax::Match match) {
  switch (match) {
    case Syntax::Match::Any:
      return "any";
    case Syntax::Match::All:
      return "all";
    case Syntax::Match::None:
      return "none";
    case Syntax::Match::AtLeast:
      return "at-least";
  }
  return "";
}

std::string told(const Syntax& syntax, std::uint32_t index) {
  const Syntax::Node& node = syntax.nodes[index];
  std::string parts;
  for (const std::uint32_t child : node.children) {
    CHECK(child < index);
    parts += (parts.empty() ? "" : ", ") + told(syntax, child);
  }
  switch (node.kind) {
    case Syntax::Kind::Always:
      return "always";
    case Syntax::Kind::Entry: {
      std::string values;
      for (const Written& value : node.values) {
        values += " " + value.text;
      }
      const std::string count =
          node.match == Syntax::Match::AtLeast ? fmt::format(" {}", node.count) : "";
      return fmt::format("{} is {}{}:{}", node.name.text, told(node.match), count, values);
    }
    case Syntax::Kind::AtLeast:
      return fmt::format("{} of ({})", node.count, parts);
    case Syntax::Kind::Not:
      return fmt::format("not ({})", parts);
  }
  return "";
}

std::string told(const std::string& text) {
  const Read out = read(text);
  INFO(render(out.remarks, out.sources));
  CHECK(out.remarks.empty());
  REQUIRE(out.syntax.readable());
  return told(out.syntax, static_cast<std::uint32_t>(out.syntax.nodes.size() - 1));
}

std::vector<std::string> remarks(const std::string& text) {
  const Read out = read(text);
  CHECK_FALSE(out.syntax.readable());
  return test::remarks_of(out.remarks, out.sources);
}

using Remarks = std::vector<std::string>;

}  // namespace

TEST_CASE("condition reader: entries of a mapping must all hold", "[pack]") {
  CHECK(told("always") == "always");
  CHECK(told("{fever: yes}") == "fever is any: yes");
  CHECK(told("{fever: yes, age: \">= 50\"}") == "2 of (fever is any: yes, age is any: >= 50)");
  CHECK(told("{place: [neck, back]}") == "place is any: neck back");
}

TEST_CASE("condition reader: all, any, not and at-least combine conditions", "[pack]") {
  CHECK(told("{all: [{a: yes}, {b: no}]}") == "2 of (a is any: yes, b is any: no)");
  CHECK(told("{any: [{a: yes}, {b: no}]}") == "1 of (a is any: yes, b is any: no)");
  CHECK(told("{not: {a: yes, b: yes}}") == "not (2 of (a is any: yes, b is any: yes))");
  CHECK(
      told("{at-least: 2, of: [{a: yes}, {b: yes}, {c: yes}]}") ==
      "2 of (a is any: yes, b is any: yes, c is any: yes)"
  );
  CHECK(
      told("{of: [{a: yes}, {b: yes}], d: no, at-least: 1}") ==
      "2 of (d is any: no, 1 of (a is any: yes, b is any: yes))"
  );
}

TEST_CASE("condition reader: options of an any-of fact can be grouped", "[pack]") {
  CHECK(told("{m: {all: [a, b]}}") == "m is all: a b");
  CHECK(told("{m: {none: [a]}}") == "m is none: a");
  CHECK(told("{m: {at-least: 2, of: [a, b, c]}}") == "m is at-least 2: a b c");
}

TEST_CASE("condition reader: each part knows the text that says it", "[pack]") {
  const Read out = read("{a: yes, not: {b: [x, y]}}");
  REQUIRE(out.syntax.nodes.size() == 4);
  CHECK(out.sources.text(out.syntax.nodes[0].span) == "a: yes");
  CHECK(out.sources.text(out.syntax.nodes[1].span) == "b: [x, y]");
  CHECK(out.sources.text(out.syntax.nodes[1].values[1].span) == "y");
  CHECK(out.sources.text(out.syntax.nodes[2].span) == "not: {b: [x, y]}");
  CHECK(out.sources.text(out.syntax.nodes[3].span) == "{a: yes, not: {b: [x, y]}}");
}

TEST_CASE("condition reader: what is not a condition is told", "[pack]") {
  CHECK(remarks("fever") == Remarks{"P003 `fever`"});
  CHECK(remarks("[{a: yes}]") == Remarks{"P003 `[{a: yes}]`"});
  CHECK(remarks("{}") == Remarks{"C008 `{}`"});
  CHECK(remarks("{a: []}") == Remarks{"C008 `[]`"});
  CHECK(remarks("{any: []}") == Remarks{"C008 `[]`"});
  CHECK(remarks("{all: {a: yes}}") == Remarks{"P003 `{a: yes}`"});
  CHECK(remarks("{a: [[b]]}") == Remarks{"P003 `[b]`"});
  CHECK(remarks("{a: }") == Remarks{"P003 ``"});
  CHECK(remarks("{a: {some: [b]}}") == Remarks{"P003 `{some: [b]}`"});
}

TEST_CASE("condition reader: at-least and of need each other and a fitting count", "[pack]") {
  CHECK(remarks("{at-least: 2}") == Remarks{"P002 `at-least`"});
  CHECK(remarks("{of: [{a: yes}]}") == Remarks{"P002 `of`"});
  for (const char* count : {"0", "3", "-1", "1.5", "two"}) {
    CHECK(
        remarks(fmt::format("{{at-least: {}, of: [{{a: yes}}, {{b: yes}}]}}", count)) ==
        Remarks{fmt::format("C009 `{}`", count)}
    );
  }
  CHECK(remarks("{m: {at-least: 3, of: [a, b]}}") == Remarks{"C009 `3`"});
}

TEST_CASE("condition reader: all faults of one condition are told", "[pack]") {
  CHECK(
      remarks("{any: [fever, {}, {a: [{b: c}]}], not: x}") ==
      Remarks{"P003 `fever`", "C008 `{}`", "P003 `{b: c}`", "P003 `x`"}
  );
}

}  // namespace unknot
