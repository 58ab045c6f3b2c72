#include "engine/authoring/sheet_text.h"

#include <fmt/format.h>

namespace unknot {
namespace {

constexpr std::size_t kIndent = 2;  // columns for each depth

void write(const SheetLine& line, std::size_t depth, Page& page) {
  const bool has_both = !line.label.empty() && !line.text.empty();
  const std::string words =
      fmt::format("{}{}{}{}", line.label, has_both ? ": " : "", line.text, ending(line));
  page.write_marked(kIndent * depth, depth > 1 ? "- " : "", words);
  if (!line.url.empty() && line.url != line.text) {
    page.write(kIndent * (depth + 1), line.url);
  }
  for (const SheetLine& part : line.parts) {
    write(part, depth + 1, page);
  }
}

void write(const SheetEntry& entry, Page& page) {
  page.gap();
  page.write(
      0,
      entry.title.empty() ? entry.id : fmt::format("{} ({})", entry.title, entry.id),
      Emphasis::Strong
  );
  for (const SheetLine& line : entry.lines) {
    write(line, 1, page);
  }
}

}  // namespace

std::string render_text(const Sheet& sheet, std::size_t width, Colour colour) {
  Page page(width, colour);
  const PackInfo& pack = sheet.pack;
  page.write(0, fmt::format("{} ({} {})", pack.title, pack.id, pack.version), Emphasis::Strong);
  page.write(0, pack.status);
  page.write(0, fmt::format("Digest {}", pack.digest));
  if (!sheet.part.empty()) {
    page.write(0, fmt::format("Only a part of the pack: {}", sheet.part));
  }
  if (sheet.chapters.empty()) {
    page.gap();
    page.write(0, "Nothing in this pack fits.");
  }
  for (const Chapter& chapter : sheet.chapters) {
    page.gap();
    page.write(0, fmt::format("== {} ==", chapter.title), Emphasis::Strong);
    for (const SheetEntry& entry : chapter.entries) {
      write(entry, page);
    }
  }
  return page.text();
}

}  // namespace unknot
