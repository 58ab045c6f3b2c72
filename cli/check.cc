#include <algorithm>

#include <fmt/format.h>

#include "cli/command.h"
#include "cli/knowledge.h"
#include "engine/base/text.h"

namespace unknot {
namespace {

std::size_t count(const Diagnostics& diagnostics, Severity severity) {
  return static_cast<std::size_t>(std::ranges::count_if(
      diagnostics,
      [severity](const Diagnostic& each) { return info(each.code).severity == severity; }
  ));
}

std::string what_was_read(const LoadedPack& pack) {
  const Model& model = pack.model;
  return fmt::format(
      "{} {}: {}, {}, {}, {}, {}",
      model.pack.id,
      model.pack.version,
      counted(model.vocabulary.facts().size(), "fact"),
      counted(model.questions.size(), "question"),
      counted(model.rules.size(), "rule"),
      model.remedies.size() == 1 ? "1 remedy" : fmt::format("{} remedies", model.remedies.size()),
      counted(pack.cases.size(), "case")
  );
}

}  // namespace

ExitCode check(const Arguments& arguments, Terminal& terminal) {
  std::vector<std::string> paths = arguments.packs;
  paths.insert(paths.end(), arguments.words.begin(), arguments.words.end());
  const Knowledge knowledge = read_knowledge(paths);
  const Diagnostics& diagnostics = knowledge.pack.diagnostics;
  const std::size_t warnings = count(diagnostics, Severity::Warning);
  const std::string text = fmt::format(
      "{}{}; {}, {}\n",
      render(diagnostics, knowledge.sources),
      knowledge.pack.ok() ? what_was_read(*knowledge.pack.value) : "the pack cannot be used",
      counted(count(diagnostics, Severity::Error), "error"),
      counted(warnings, "warning")
  );
  ExitCode code = ExitCode::Done;
  if (!knowledge.pack.ok()) {
    code = ExitCode::PackUnusable;
  } else if (arguments.strict && warnings > 0) {
    code = ExitCode::WarningsFound;
  }
  return give_result(terminal, text, code);
}

}  // namespace unknot
