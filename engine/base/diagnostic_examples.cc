#include "engine/base/diagnostic_examples.h"

#include <algorithm>
#include <string_view>

#include "engine/base/expects.h"

namespace unknot {
namespace {

constexpr std::string_view kIndent = "    ";
constexpr std::string_view kNote = "note: ";

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    lines.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

DiagnosticExample read_example(std::string_view text) {
  DiagnosticExample example;
  std::vector<std::string>* part = nullptr;
  for (const std::string_view line : lines_of(text)) {
    if (line == "# alone") {
      example.is_alone = true;
    } else if (line == "# illustration") {
      example.is_illustration = true;
    } else if (line == "wrong:") {
      part = &example.wrong;
    } else if (line == "right:") {
      part = &example.right;
    } else if (line.starts_with(kNote)) {
      example.note = line.substr(kNote.size());
    } else {
      expects(
          part != nullptr && line.starts_with(kIndent), "an example is written as its header says"
      );
      part->emplace_back(line.substr(kIndent.size()));
    }
  }
  expects(!example.wrong.empty() && !example.right.empty(), "an example has both parts");
  return example;
}

}  // namespace

std::optional<DiagnosticExample> example_of(Code code) {
  const std::string name = std::string(info(code).id) + ".txt";
  const auto& files = diagnostic_example_files();
  const auto file = std::ranges::find(files, name, &EmbeddedFile::name);
  return file == files.end() ? std::nullopt : std::optional(read_example(file->text));
}

bool is_underline(const std::string& line) {
  const std::size_t first = line.find_first_not_of(' ');
  return first != std::string::npos && line.find_first_not_of('^', first) == std::string::npos;
}

}  // namespace unknot
