#include "engine/report/text.h"

#include <fmt/format.h>

#include "engine/base/text.h"
#include "engine/report/page.h"

namespace unknot {
namespace {

constexpr std::size_t kIndent = 2;       // columns for each depth
constexpr std::size_t kLabelColumn = 5;  // labels at the margin are padded to it

bool stands_apart(Block::Kind kind) {
  return kind == Block::Kind::Heading || kind == Block::Kind::Title || kind == Block::Kind::Alarm;
}

// Labels at the margin stand in one column.
std::string mark(const Block& block) {
  switch (block.kind) {
    case Block::Kind::RunIn:
      return block.label + ": ";
    case Block::Kind::Labelled:
      return fmt::format("{:<{}} ", block.label + ":", block.depth == 0 ? kLabelColumn : 0);
    case Block::Kind::Numbered:
      return block.label + ". ";
    case Block::Kind::Item:
      return "- ";
    case Block::Kind::Source:
      return fmt::format("[{}] ", block.label);
    case Block::Kind::Title:
    case Block::Kind::Alarm:
    case Block::Kind::Heading:
    case Block::Kind::Subheading:
    case Block::Kind::Note:
      break;
  }
  return "";
}

void lay_out(const Block& block, Page& page) {
  // What belongs to a numbered item stands under its title.
  const std::size_t indent = kIndent * block.depth + (block.depth == 2 ? 1 : 0);
  switch (block.kind) {
    case Block::Kind::Title:
    case Block::Kind::Heading:
      return page.write(indent, block.text, Emphasis::Strong);
    case Block::Kind::Alarm:
      return page.write(indent, block.text, Emphasis::Alarm);
    case Block::Kind::Subheading:
      return page.write(indent, block.text + ":");
    case Block::Kind::Numbered:
      return page.write_marked(indent, mark(block), block.text, Emphasis::Strong);
    case Block::Kind::Note:
      return page.write(indent, block.text);
    case Block::Kind::RunIn:
      return page.write(indent, mark(block) + block.text);
    case Block::Kind::Labelled:
    case Block::Kind::Item:
      return page.write_marked(indent, mark(block), block.text);
    case Block::Kind::Source:
      page.write_marked(indent, mark(block), block.text);
      if (!block.url.empty()) {
        page.write(indent + kIndent, block.url);
      }
      return;
  }
}

}  // namespace

std::string render_text(const Report& report, const TextOptions& options) {
  Page page(options.width, options.colour ? Colour::On : Colour::Off);
  for (const Block& block : outline(report, options.detail)) {
    if (stands_apart(block.kind)) {
      page.gap();
    }
    lay_out(block, page);
  }
  return page.text();
}

}  // namespace unknot
