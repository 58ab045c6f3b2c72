#include "engine/pack/yaml.h"

#include <string>
#include <vector>

#include <fmt/format.h>

#include "engine/pack/text_check.h"
#include "tests/support/catch.h"
#include "tests/support/packs.h"

namespace unknot {
namespace {

using Remarks = std::vector<std::string>;

struct Read {
  Sources sources;
  Checked<Node> yaml;
};

Read read(std::string text) {
  Read out;
  const std::uint32_t source = out.sources.add("test.yaml", std::move(text));
  out.yaml = read_yaml(out.sources, source);
  return out;
}

// The tree in one line; each scalar stands with the text its span covers.
std::string told(const Node& node, const Sources& sources) {
  std::string out;
  switch (node.kind) {
    case Node::Kind::Empty:
      return fmt::format("nothing@{}", sources.text(node.span));
    case Node::Kind::Text:
      return fmt::format("{}@{}", node.text, sources.text(node.span));
    case Node::Kind::List:
      for (const Node& item : node.items) {
        out += (out.empty() ? "" : ", ") + told(item, sources);
      }
      return "[" + out + "]";
    case Node::Kind::Mapping:
      for (std::size_t i = 0; i < node.items.size(); ++i) {
        out += fmt::format(
            "{}{}@{}: {}",
            i == 0 ? "" : ", ",
            node.keys[i].text,
            sources.text(node.keys[i].span),
            told(node.items[i], sources)
        );
      }
      return "{" + out + "}";
  }
  return "";
}

std::string told(std::string text) {
  const Read out = read(std::move(text));
  INFO(render(out.yaml.diagnostics, out.sources));
  REQUIRE(out.yaml.ok());
  return told(*out.yaml.value, out.sources);
}

Remarks remarks(std::string text) {
  const Read out = read(std::move(text));
  CHECK(out.yaml.ok() == out.yaml.diagnostics.empty());
  return test::remarks_of(out.yaml.diagnostics, out.sources);
}

std::string message(std::string text) {
  const Read out = read(std::move(text));
  REQUIRE(out.yaml.diagnostics.size() == 1);
  CHECK_FALSE(out.yaml.diagnostics.front().help.empty());
  return out.yaml.diagnostics.front().message;
}

std::string repeated(std::string_view text, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) {
    out += text;
  }
  return out;
}

}  // namespace

TEST_CASE("yaml: every scalar stays the text that was written", "[pack]") {
  CHECK(told("a: no\nb: 012\nc: 1.0\n") == "{a@a: no@no, b@b: 012@012, c@c: 1.0@1.0}");
  CHECK(told("[yes, x y, -1]") == "[yes@yes, x y@x y, -1@-1]");
}

TEST_CASE("yaml: the span of a quoted text includes its quotes", "[pack]") {
  CHECK(told("a: \">= 6 weeks\"") == "{a@a: >= 6 weeks@\">= 6 weeks\"}");
  CHECK(told("'it''s': 'x' # y") == "{it's@'it''s': x@'x'}");
  CHECK(told(R"(a: "q\"\u00e9" )") == "{a@a: q\"\u00e9@\"q\\\"\\u00e9\"}");
}

TEST_CASE("yaml: a text over several lines is underlined to its end", "[pack]") {
  CHECK(told("a: one\n  two   # x\nb: c") == "{a@a: one two@one\n  two, b@b: c@c}");
  CHECK(told("a: \"one\n  two\"") == "{a@a: one two@\"one\n  two\"}");
  CHECK(told("a: >-\n  one\n  two\nb: c") == "{a@a: one two@>-, b@b: c@c}");
}

TEST_CASE("yaml: lists and mappings span their brackets, or their content", "[pack]") {
  const Read out = read("a: {b: [x, y], c: {}}\nd:\n  - e\n  - f: g\n\nh: i\n");
  REQUIRE(out.yaml.ok());
  const Node& root = *out.yaml.value;
  CHECK(out.sources.text(root.items[0].span) == "{b: [x, y], c: {}}");
  CHECK(out.sources.text(root.items[0].items[0].span) == "[x, y]");
  CHECK(out.sources.text(root.items[0].items[1].span) == "{}");
  CHECK(out.sources.text(root.items[1].span) == "- e\n  - f: g");
  CHECK(out.sources.text(root.items[1].items[1].span) == "f: g");
}

TEST_CASE("yaml: nothing, in its three spellings, is nothing", "[pack]") {
  CHECK(told("a:\nb: ~\nc: null\n") == "{a@a: nothing@, b@b: nothing@~, c@c: nothing@null}");
}

TEST_CASE("yaml: quoted texts are told from plain ones", "[pack]") {
  const Read out = read("[a, 'b', \"c\"]");
  REQUIRE(out.yaml.ok());
  CHECK_FALSE(out.yaml.value->items[0].is_quoted);
  CHECK(out.yaml.value->items[1].is_quoted);
  CHECK(out.yaml.value->items[2].is_quoted);
}

TEST_CASE("yaml: a byte order mark and CR LF do not move any place", "[pack]") {
  CHECK(
      told("\xEF\xBB\xBF"
           "a: b\r\nc: 'd'\r\n") == "{a@a: b@b, c@c: d@'d'}"
  );
  CHECK(told("a: x\r\n  y\r\nb: c\r\n") == "{a@a: x y@x\r\n  y, b@b: c@c}");
  CHECK(
      remarks("\xEF\xBB\xBF"
              "a: \xEF\xBB\xBF"
              "b") == Remarks{"Y005 `\xEF\xBB\xBF`"}
  );
}

TEST_CASE("yaml: letters of all languages keep their places", "[pack]") {
  CHECK(told("ä: 痛み\nb: ☂") == "{ä@ä: 痛み@痛み, b@b: ☂@☂}");
}

TEST_CASE(
    "yaml: one `---` at the start and one `...` at the end are no second document", "[pack]"
) {
  CHECK(told("---\na: b\n...\n") == "{a@a: b@b}");
  CHECK(remarks("a: b\n---\nc: d\n") == Remarks{"Y011 `-`"});
  CHECK(remarks("a: b\n...\nc: d\n") == Remarks{"Y011 `c`"});
}

TEST_CASE("yaml: a file without content is empty", "[pack]") {
  for (const char* text : {"", "\n\n", "# only words\n", "---\n", "~", "\xEF\xBB\xBF"}) {
    CHECK(remarks(text) == Remarks{"Y013 ``"});
  }
}

TEST_CASE("yaml: a duplicate key is an error, at any depth", "[pack]") {
  CHECK(remarks("a: 1\nb: {c: 1, d: 2, c: 3}\na: 2\n") == Remarks{"Y012 `c`", "Y012 `a`"});
  CHECK(remarks("a: 1\n'a': 2\n") == Remarks{"Y012 `'a'`"});
}

TEST_CASE("yaml: a duplicate key points at the first one", "[pack]") {
  const Read out = read("a: 1\na: 2\n");
  REQUIRE(out.yaml.diagnostics.size() == 1);
  CHECK(
      out.yaml.diagnostics.front().related ==
      std::vector<RelatedPlace>{{{0, 0, 1}, "first given here"}}
  );
}

TEST_CASE("yaml: keys must be texts", "[pack]") {
  CHECK(remarks("{[a, b]: c, d: e}") == Remarks{"Y014 `[a, b]`"});
  CHECK(remarks("{a: b}: c") == Remarks{"Y014 `{a: b}`"});
  CHECK(remarks("~: c") == Remarks{"Y014 `~`"});
  CHECK(remarks(": c") == Remarks{"Y014 ``"});
}

TEST_CASE("yaml: anchors, aliases and tags are refused by name", "[pack]") {
  CHECK(remarks("a: &x b\nc: *x\n") == Remarks{"Y009 `&x`", "Y009 `*x`"});
  CHECK(remarks("a: *nothing\n") == Remarks{"Y009 `*`"});
  CHECK(remarks("a: !!int 3\nb: !mine [c]\n") == Remarks{"Y010 `!!int`", "Y010 `!mine`"});
  CHECK(remarks("a: !<x> {b: c}\n") == Remarks{"Y010 `!<x>`"});
  CHECK(remarks("a: '*x'\nb: '&x'\nc: '!x'\n").empty());
}

TEST_CASE("yaml: tabs and control characters are found before anything is parsed", "[pack]") {
  CHECK(remarks("a:\n\t- b\n") == Remarks{"Y006 `\t`"});
  CHECK(remarks("a: 'b\tc'\n") == Remarks{"Y006 `\t`"});
  CHECK(remarks("a: b\x1B[31m\n") == Remarks{"Y005 `\x1B`"});
  CHECK(remarks(std::string("a: \0b", 5)) == Remarks{std::string("Y005 `\0`", 8)});
  CHECK(remarks("a: b\rc: d\n") == Remarks{"Y005 `\r`"});
  CHECK(remarks("a: \u200Bb\n") == Remarks{"Y005 `\u200B`"});
  CHECK(remarks("a: \u0085b\n") == Remarks{"Y005 `\u0085`"});
  CHECK(remarks("a: b\xFF\n") == Remarks{"Y004 `\xFF`"});
}

TEST_CASE("yaml: too many bytes, or too many in a line, are refused", "[pack]") {
  const std::string long_line = "a: " + std::string(kMaxLineBytes - 3, 'x');
  CHECK(remarks(long_line + "\n").empty());
  CHECK(remarks("b: c\n" + long_line + "x\n") == Remarks{"Y003 `a`"});
  CHECK(remarks(repeated("# comment\n", kMaxFileBytes / 10 + 1) + "a: b\n") == Remarks{"Y002 ``"});
}

TEST_CASE("yaml: nesting is limited in brackets and in blocks", "[pack]") {
  const auto nested = [](int depth) { return repeated("[", depth) + "x" + repeated("]", depth); };
  CHECK(remarks(nested(kMaxDepth)).empty());
  CHECK(remarks(nested(kMaxDepth + 1)) == Remarks{"Y008 `[`"});
  CHECK(remarks(nested(9000)) == Remarks{"Y008 `[`"});
  CHECK(remarks(repeated("- ", 9000) + "x") == Remarks{"Y008 `-`"});
  CHECK(remarks(repeated("? ", 9000) + "x") == Remarks{"Y008 `?`"});
  CHECK(remarks(repeated("{a: ", 4000)).size() == 1);
}

TEST_CASE("yaml: a missing bracket is told with the one that was opened", "[pack]") {
  const Read out = read("a: [b, {c: d\ne: f\n");
  REQUIRE(out.yaml.diagnostics.size() == 1);
  CHECK(test::remarks_of(out.yaml.diagnostics, out.sources) == Remarks{"Y007 `:`"});
  CHECK(
      out.yaml.diagnostics.front().related ==
      std::vector<RelatedPlace>{{{0, 7, 8}, "the bracket was opened here"}}
  );
  CHECK(remarks("a: [b, {c: d\n") == Remarks{"Y007 `{`"});
}

TEST_CASE("yaml: a fault of the syntax is told in plain words", "[pack]") {
  CHECK(message("a: [b, c\nd: e\n") == "a `[` has no matching `]`");
  CHECK(message("a: {b: c\nd\n") == "a `{` has no matching `}`");
  CHECK(message("a: b: c\n") == "a `: ` is not possible here");
  CHECK(message("a: \"b\n") == "a quoted text has no closing quote");
  CHECK(message("a: b\n- c\n") == "this line does not fit into the mapping above it");
  CHECK(message("a: \"\\q\"\n") == "a backslash has no meaning here");
  CHECK(message("  a: b\nc: d\n") == "this line begins further left than the first one");
  CHECK(message("a: [b]]\n") == "a closing bracket without an opening one");
  CHECK(message("a: @b\n") == "this character cannot stand here without quotes");
  CHECK(message("a: - b\n") == "a `- ` is not possible here");
}

}  // namespace unknot
