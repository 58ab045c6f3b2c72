#include "engine/pack/syntax_fault.h"

#include <array>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "engine/base/text.h"

namespace unknot {
namespace {

struct Advice {
  std::string_view theirs;  // how the parser begins its message
  std::string_view ours;
  std::string_view help;
};

constexpr std::array kAdvice{
    Advice{
        "end of map flow",
        "a `{` has no matching `}`",
        "close the bracket, put a comma between the entries, and put a text with brackets, "
        "commas or `: ` in quotes"},
    Advice{
        "end of sequence flow",
        "a `[` has no matching `]`",
        "close the bracket, put a comma between the items, and put a text with brackets, "
        "commas or `: ` in quotes"},
    Advice{
        "end of map",
        "this line does not fit into the mapping above it",
        "begin all keys of one mapping in the same column, each with `: ` behind it"},
    Advice{
        "end of sequence",
        "this line does not fit into the list above it",
        "begin all `- ` of one list in the same column"},
    Advice{
        "illegal map value",
        "a `: ` is not possible here",
        "put a text that contains `: ` in quotes, and check the indentation"},
    Advice{
        "illegal map key",
        "a key is not possible here",
        "check the indentation and the brackets above"},
    Advice{
        "illegal block entry",
        "a `- ` is not possible here",
        "check the indentation; inside of brackets write `[a, b]`"},
    Advice{
        "illegal flow end",
        "a closing bracket without an opening one",
        "remove it, or put the text in quotes"},
    Advice{"illegal EOF", "a quoted text has no closing quote", "add the closing quote"},
    Advice{
        "illegal document indicator",
        "a quoted text has no closing quote",
        "add the closing quote"},
    Advice{
        "unknown escape",
        "a backslash has no meaning here",
        "use single quotes, in which a backslash is a plain character"},
    Advice{"invalid unicode", "no such character", "write the character itself"},
    Advice{
        "bad character found while scanning hex",
        "an incomplete character code",
        "write the character itself"},
    Advice{
        "unknown token",
        "this character cannot stand here without quotes",
        "put the whole text in quotes"},
    Advice{
        "unexpected character in block",
        "only a line end may follow `|` or `>`",
        "put the text on the next line, indented"},
};

// A bracket that is missing is told where it was missed, or at the end of the file where the
// bracket was opened.
Diagnostic with_bracket(Diagnostic remark, Span bracket, std::string_view text) {
  if (trimmed(text.substr(remark.span.begin)).empty()) {
    remark.span = bracket;
  } else {
    remark.related.push_back({bracket, "the bracket was opened here"});
  }
  return remark;
}

Diagnostic syntax_error(std::string_view message, Span place, std::string_view text) {
  const char at = place.begin < text.size() ? text[place.begin] : ' ';
  if (at == '*' || at == '&') {
    return {
        Code::AnchorOrAlias,
        place,
        "anchors and aliases are not allowed",
        fmt::format("put a text that begins with `{}` in quotes", at),
        {}};
  }
  if (at == '!') {
    return {
        Code::TagNotAllowed,
        place,
        "a tag is not allowed",
        "remove it, or put a text that begins with `!` in quotes",
        {}};
  }
  for (const Advice& advice : kAdvice) {
    if (message.starts_with(advice.theirs)) {
      return {Code::YamlSyntax, place, std::string(advice.ours), std::string(advice.help), {}};
    }
  }
  return {
      Code::YamlSyntax,
      place,
      fmt::format("not valid YAML: {}", printable(message)),
      "check quotes, brackets and indentation here and on the line above",
      {}};
}

}  // namespace

Diagnostic syntax_fault(
    std::string_view message, Span place, std::string_view text, std::optional<Span> bracket
) {
  Diagnostic remark = syntax_error(message, place, text);
  return bracket ? with_bracket(std::move(remark), *bracket, text) : remark;
}

}  // namespace unknot
