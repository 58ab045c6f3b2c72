#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "cli/command.h"
#include "engine/base/diagnostic_codes.h"
#include "engine/base/text.h"

namespace unknot {
namespace {

// Codes are written with a capital letter; a person need not.
const CodeInfo* find_code(std::string_view id) {
  for (const CodeInfo& code : all_codes()) {
    if (lower_case(code.id) == lower_case(id)) {
      return &code;
    }
  }
  return nullptr;
}

}  // namespace

ExitCode explain(const Arguments& arguments, Terminal& terminal) {
  const std::string& written = arguments.words.front();
  const CodeInfo* code = find_code(written);
  if (code == nullptr) {
    std::vector<std::string> names;
    for (const CodeInfo& each : all_codes()) {
      names.emplace_back(each.id);
    }
    const auto meant = nearest(written, names);
    complain(
        terminal,
        fmt::format("there is no code {}", unknot::quoted(written)),
        meant ? fmt::format("did you mean `{}`?", *meant)
              : "codes stand in brackets behind `error` or `warning`"
    );
    return ExitCode::Usage;
  }
  const std::string_view severity = code->severity == Severity::Error ? "error" : "warning";
  Page page(arguments.width.value_or(terminal.result_width()), terminal.result_colour());
  page.write(0, fmt::format("{} ({}): {}", code->id, severity, code->title), Emphasis::Strong);
  page.gap();
  page.write(0, code->explanation);
  return give_result(terminal, page.text(), ExitCode::Done);
}

}  // namespace unknot
