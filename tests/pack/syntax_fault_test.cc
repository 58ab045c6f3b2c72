#include "engine/pack/syntax_fault.h"

#include <string>

#include "tests/support/catch.h"

namespace unknot {
namespace {

constexpr std::string_view kText = "a: [b\nc: d\n";
constexpr Span kPlace{0, 7, 8};

}  // namespace

TEST_CASE("syntax fault: known faults are told in plain words", "[pack]") {
  const Diagnostic fault = syntax_fault("illegal map value", kPlace, kText, std::nullopt);
  CHECK(
      fault ==
      Diagnostic{
          Code::YamlSyntax,
          kPlace,
          "a `: ` is not possible here",
          "put a text that contains `: ` in quotes, and check the indentation",
          {}}
  );
}

TEST_CASE("syntax fault: unknown faults keep the parser's words", "[pack]") {
  const Diagnostic fault = syntax_fault("strange\x1B thing", kPlace, kText, std::nullopt);
  CHECK(fault.message == "not valid YAML: strange\uFFFD thing");
  CHECK_FALSE(fault.help.empty());
}

TEST_CASE("syntax fault: an open bracket is named, or underlined at the end", "[pack]") {
  const Span bracket{0, 3, 4};
  const Diagnostic inside = syntax_fault("end of sequence flow not found", kPlace, kText, bracket);
  CHECK(inside.span == kPlace);
  CHECK(inside.related == std::vector<RelatedPlace>{{bracket, "the bracket was opened here"}});
  const Diagnostic behind =
      syntax_fault("end of sequence flow not found", {0, 11, 11}, kText, bracket);
  CHECK(behind.span == bracket);
  CHECK(behind.related.empty());
}

TEST_CASE("syntax fault: signs of anchors, aliases and tags have their own codes", "[pack]") {
  CHECK(syntax_fault("x", {0, 0, 1}, "*a", std::nullopt).code == Code::AnchorOrAlias);
  CHECK(syntax_fault("x", {0, 0, 1}, "&a", std::nullopt).code == Code::AnchorOrAlias);
  CHECK(syntax_fault("x", {0, 0, 1}, "!a", std::nullopt).code == Code::TagNotAllowed);
}

}  // namespace unknot
