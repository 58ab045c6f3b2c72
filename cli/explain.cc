#include <algorithm>
#include <array>
#include <charconv>
#include <vector>

#include <fmt/format.h>

#include "cli/command.h"
#include "engine/base/diagnostic_examples.h"
#include "engine/base/text.h"

namespace unknot {
namespace {

constexpr std::size_t kIndent = 2;
constexpr std::size_t kExampleIndent = 4;

// What the codes of one letter are about.
struct Kind {
  char letter;
  std::string_view title;
};

constexpr std::array kKinds{
    Kind{'Y', "Files and YAML"},
    Kind{'P', "The parts of a pack"},
    Kind{'C', "Conditions"},
    Kind{'M', "What the parts of a pack say together"},
    Kind{'K', "What is proved about a pack"},
    Kind{'L', "Style and sources"},
    Kind{'A', "Answers of a person"},
    Kind{'S', "Saved interviews"},
};

std::string upper_case(std::string_view text) {
  std::string out(text);
  std::ranges::transform(out, out.begin(), [](char c) {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  });
  return out;
}

// A code as a person may write it: `c1` for C001. Anything else stays as it is.
std::string spelled_out(std::string_view written) {
  std::string id = upper_case(written);
  unsigned number = 0;
  const char* const end = id.data() + id.size();
  if (id.size() < 2) {
    return id;
  }
  const auto [rest, error] = std::from_chars(id.data() + 1, end, number);
  return error == std::errc() && rest == end ? fmt::format("{}{:03}", id.front(), number) : id;
}

const CodeInfo* find_code(std::string_view id) {
  const auto found = std::ranges::find(all_codes(), id, &CodeInfo::id);
  return found == all_codes().end() ? nullptr : &*found;
}

ExitCode refuse(const std::string& written, Terminal& terminal) {
  std::vector<std::string> names;
  for (const CodeInfo& each : all_codes()) {
    names.emplace_back(each.id);
  }
  const auto meant = nearest(spelled_out(written), names);
  complain(
      terminal,
      fmt::format("there is no code {}", unknot::quoted(written)),
      meant ? fmt::format("did you mean `{}`?", *meant) : "`unknot explain` lists all codes"
  );
  return ExitCode::Usage;
}

// The underlining is left out on a page so narrow that it could not stand where it belongs.
void write_lines(const std::vector<std::string>& lines, std::size_t width, Page& page) {
  const bool fits = std::ranges::all_of(lines, [width](const std::string& line) {
    return kExampleIndent + display_width(line) <= width;
  });
  for (const std::string& line : lines) {
    if (fits || !is_underline(line)) {
      page.write_exactly(kExampleIndent, line);
    }
  }
}

void write_example(const DiagnosticExample& example, std::size_t width, Page& page) {
  page.gap();
  page.write(0, "This is wrong:", Emphasis::Strong);
  write_lines(example.wrong, width, page);
  page.gap();
  page.write(0, "This is right:", Emphasis::Strong);
  write_lines(example.right, width, page);
  if (!example.note.empty()) {
    page.gap();
    page.write(0, fmt::format("Here {}", example.note));
  }
}

void write_code(const CodeInfo& code, std::size_t width, Page& page) {
  const std::string_view severity = code.severity == Severity::Error ? "error" : "warning";
  page.write(0, fmt::format("{} ({}): {}", code.id, severity, code.title), Emphasis::Strong);
  page.gap();
  page.write(0, code.explanation);
  if (const auto example = example_of(code.code)) {
    write_example(*example, width, page);
  }
}

std::string_view kind_of(const CodeInfo& code) {
  const auto kind = std::ranges::find(kKinds, code.id.front(), &Kind::letter);
  return kind == kKinds.end() ? "Others" : kind->title;
}

void write_list(Page& page) {
  std::string_view kind;
  for (const CodeInfo& code : all_codes()) {
    if (kind_of(code) != kind) {
      kind = kind_of(code);
      page.gap();
      page.write(0, kind, Emphasis::Strong);
    }
    const std::string_view severity = code.severity == Severity::Error ? "" : " (warning)";
    page.write_marked(
        kIndent, fmt::format("{}  ", code.id), fmt::format("{}{}", code.title, severity)
    );
  }
  page.gap();
  page.write(0, "`unknot explain CODE` says more about one of them.");
}

}  // namespace

ExitCode explain(const Arguments& arguments, Terminal& terminal) {
  const std::size_t width = arguments.width.value_or(terminal.result_width());
  Page page(width, terminal.result_colour());
  if (arguments.words.empty()) {
    write_list(page);
    return give_result(terminal, page.text(), ExitCode::Done);
  }
  const std::string& written = arguments.words.front();
  const CodeInfo* code = find_code(spelled_out(written));
  if (code == nullptr) {
    return refuse(written, terminal);
  }
  write_code(*code, width, page);
  return give_result(terminal, page.text(), ExitCode::Done);
}

}  // namespace unknot
