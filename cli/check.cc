#include <algorithm>

#include <fmt/format.h>

#include "cli/command.h"
#include "cli/files.h"
#include "cli/knowledge.h"
#include "engine/base/text.h"
#include "engine/verify/check_text.h"
#include "engine/verify/contradictions.h"

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

// False, with the reason told, if the file cannot be written.
bool write_cases(const PackCheck& found, const std::string& path, Terminal& terminal) {
  const std::string cases = counterexample_cases(found);
  if (cases.empty()) {
    terminal.say(fmt::format("No counterexample to keep; {} is not written.\n", quoted(path)));
    return true;
  }
  const std::string problem = replace_file(path, cases);
  if (!problem.empty()) {
    complain(terminal, fmt::format("cannot write {}: {}", quoted(path), problem), "");
  }
  return problem.empty();
}

}  // namespace

ExitCode check(const Arguments& arguments, Terminal& terminal) {
  std::vector<std::string> paths = arguments.packs;
  paths.insert(paths.end(), arguments.words.begin(), arguments.words.end());
  const Knowledge knowledge = read_knowledge(paths);
  Diagnostics diagnostics = knowledge.pack.diagnostics;
  std::string proofs;
  if (knowledge.pack.ok()) {
    const PackCheck found = check_pack(*knowledge.pack.value);
    for (const Remark& remark : found.remarks) {
      diagnostics.push_back(remark.diagnostic);
    }
    const Diagnostics nobody = contradictory_cases(*knowledge.pack.value);
    diagnostics.insert(diagnostics.end(), nobody.begin(), nobody.end());
    proofs = proofs_text(knowledge.pack.value->model, found);
    if (!arguments.write_case.empty() && !write_cases(found, arguments.write_case, terminal)) {
      return ExitCode::OutputLost;
    }
  }
  const std::size_t errors = count(diagnostics, Severity::Error);
  const std::size_t warnings = count(diagnostics, Severity::Warning);
  const std::string text = fmt::format(
      "{}{}{}; {}, {}\n",
      render(diagnostics, knowledge.sources),
      proofs,
      knowledge.pack.ok() ? what_was_read(*knowledge.pack.value) : "the pack cannot be used",
      counted(errors, "error"),
      counted(warnings, "warning")
  );
  ExitCode code = ExitCode::Done;
  if (!knowledge.pack.ok()) {
    code = ExitCode::PackUnusable;
  } else if (errors > 0 || (arguments.strict && warnings > 0)) {
    code = ExitCode::WarningsFound;
  }
  return give_result(terminal, text, code);
}

}  // namespace unknot
