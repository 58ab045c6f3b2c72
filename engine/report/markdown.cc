#include "engine/report/markdown.h"

#include <algorithm>

#include <fmt/format.h>

#include "engine/base/text.h"

namespace unknot {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// Characters that can begin markup, an entity, a link or an address anywhere in a line.
bool always_markup(char c) {
  constexpr std::string_view kMarkup = "\\`*_[]<>&#|~!@{}$";
  return kMarkup.find(c) != std::string_view::npos;
}

// Characters that mean a list or an underline at the front of a line, and what begins an address.
bool markup_here(std::string_view text, std::size_t at) {
  const char c = text[at];
  if (c == '-' || c == '+' || c == '=') {
    return at == 0;
  }
  if (c == ':') {
    return text.substr(at).starts_with("://");
  }
  if (c == '.' || c == ')') {
    const bool numbers_a_list = at > 0 && std::ranges::all_of(text.substr(0, at), is_digit);
    const bool begins_an_address =
        c == '.' && at >= 3 && lower_case(text.substr(at - 3, 3)) == "www";
    return numbers_a_list || begins_an_address;
  }
  return false;
}

std::string source_line(const Block& block) {
  const std::string title = markdown_escaped(block.text);
  const std::string address = safe_address(block.url);
  const std::string linked = address.empty() ? title : fmt::format("[{}](<{}>)", title, address);
  return fmt::format("- {}: {}\n", markdown_escaped(block.label), linked);
}

std::string lines(const Block& block) {
  const std::string text = markdown_escaped(block.text);
  const std::string inside(block.depth == 2 ? 3 : 0, ' ');  // of a numbered item
  switch (block.kind) {
    case Block::Kind::Title:
    case Block::Kind::Alarm:
      return fmt::format("# {}\n\n", text);
    case Block::Kind::Heading:
      return fmt::format("## {}\n\n", text);
    case Block::Kind::Subheading:
      return fmt::format("### {}\n\n", text);
    case Block::Kind::Labelled:
    case Block::Kind::RunIn:
      return fmt::format("{}- **{}:** {}\n", inside, block.label, text);
    case Block::Kind::Numbered:
      return fmt::format("{}. **{}**\n", block.label, text);
    case Block::Kind::Item:
    case Block::Kind::Note:
      return fmt::format("{}- {}\n", inside, text);
    case Block::Kind::Source:
      return source_line(block);
  }
  return "";
}

}  // namespace

std::string safe_address(std::string_view url) {
  if (!url.starts_with("https://") && !url.starts_with("http://")) {
    return "";
  }
  std::string out;
  for (const char c : url) {
    const auto byte = static_cast<unsigned char>(c);
    const bool plain = byte > 0x20 && byte < 0x7F && c != '<' && c != '>' && c != '\\';
    out += plain ? std::string(1, c) : fmt::format("%{:02X}", byte);
  }
  return out;
}

std::string markdown_escaped(std::string_view text) {
  const std::string safe = printable(trimmed(text));
  std::string out;
  for (std::size_t i = 0; i < safe.size(); ++i) {
    if (always_markup(safe[i]) || markup_here(safe, i)) {
      out += '\\';
    }
    out += safe[i];
  }
  return out;
}

std::string render_markdown(const Report& report, Detail detail) {
  std::string out;
  for (const Block& block : outline(report, detail)) {
    const bool is_heading =
        block.kind == Block::Kind::Heading || block.kind == Block::Kind::Subheading;
    if (is_heading && !out.ends_with("\n\n")) {
      out += '\n';
    }
    out += lines(block);
  }
  return out;
}

}  // namespace unknot
