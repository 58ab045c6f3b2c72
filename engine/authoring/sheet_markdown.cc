#include "engine/authoring/sheet_markdown.h"

#include <fmt/format.h>

#include "engine/report/markdown.h"

namespace unknot {
namespace {

std::string linked(const std::string& words, const std::string& url) {
  const std::string address = safe_address(url);
  return address.empty() ? words : fmt::format("[{}](<{}>)", words, address);
}

void write(const SheetLine& line, std::size_t depth, std::string& out) {
  const std::string label =
      line.label.empty()
          ? ""
          : fmt::format(
                "**{}{}**", markdown_escaped(line.label), line.text.empty() ? ending(line) : ":"
            );
  const std::string text = line.text.empty() ? "" : linked(markdown_escaped(line.text), line.url);
  out += fmt::format(
      "{:{}}- {}{}{}{}\n",
      "",
      depth * 2,
      label,
      label.empty() || text.empty() ? "" : " ",
      text,
      line.text.empty() ? "" : ending(line)
  );
  for (const SheetLine& part : line.parts) {
    write(part, depth + 1, out);
  }
}

void write(const SheetEntry& entry, std::string& out) {
  out += fmt::format(
      "### {}\n\n",
      markdown_escaped(
          entry.title.empty() ? entry.id : fmt::format("{} ({})", entry.title, entry.id)
      )
  );
  for (const SheetLine& line : entry.lines) {
    write(line, 0, out);
  }
  out += '\n';
}

}  // namespace

std::string render_markdown(const Sheet& sheet) {
  const PackInfo& pack = sheet.pack;
  std::string out = fmt::format(
      "# {}\n\n- Pack: {} {}\n- Digest: {}\n- {}\n",
      markdown_escaped(pack.title),
      markdown_escaped(pack.id),
      markdown_escaped(pack.version),
      markdown_escaped(pack.digest),
      markdown_escaped(pack.status)
  );
  if (!sheet.part.empty()) {
    out += fmt::format("- Only a part of the pack: {}\n", markdown_escaped(sheet.part));
  }
  out += '\n';
  if (sheet.chapters.empty()) {
    out += "Nothing in this pack fits.\n";
  }
  for (const Chapter& chapter : sheet.chapters) {
    out += fmt::format("## {}\n\n", markdown_escaped(chapter.title));
    for (const SheetEntry& entry : chapter.entries) {
      write(entry, out);
    }
  }
  while (out.ends_with("\n\n")) {
    out.pop_back();
  }
  return out;
}

}  // namespace unknot
