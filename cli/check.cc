#include <algorithm>
#include <chrono>
#include <optional>

#include <fmt/format.h>

#include "cli/command.h"
#include "cli/files.h"
#include "cli/knowledge.h"
#include "engine/base/text.h"
#include "engine/verify/check_formats.h"
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

std::string today() {
  const auto day = std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
  const std::chrono::year_month_day date(day);
  return fmt::format(
      "{:04}-{:02}-{:02}",
      static_cast<int>(date.year()),
      static_cast<unsigned>(date.month()),
      static_cast<unsigned>(date.day())
  );
}

PackCheck checked(const LoadedPack& pack, const Arguments& arguments) {
  CheckOptions options;
  options.today = arguments.today.empty() ? today() : arguments.today;
  options.conflicts = arguments.conflicts.value_or(options.conflicts);
  return check_pack(pack, options);
}

std::string result_text(const CheckResult& result, const Checked<LoadedPack>& pack) {
  return fmt::format(
      "{}{}{}; {}, {}\n",
      render(result.diagnostics, result.sources),
      pack.ok() ? proofs_text(*result.model, *result.check) : "",
      pack.ok() ? what_was_read(*pack.value) : "the pack cannot be used",
      counted(count(result.diagnostics, Severity::Error), "error"),
      counted(count(result.diagnostics, Severity::Warning), "warning")
  );
}

std::string written_as(Format format, const CheckResult& result, const Checked<LoadedPack>& pack) {
  switch (format) {
    case Format::Json:
      return check_json(result);
    case Format::Sarif:
      return check_sarif(result);
    case Format::GitHub:
      return check_annotations(result);
    default:
      return result_text(result, pack);
  }
}

ExitCode code_of(const CheckResult& result, const Arguments& arguments) {
  if (result.model == nullptr) {
    return ExitCode::PackUnusable;
  }
  const bool is_refused =
      has_errors(result.diagnostics) || (arguments.strict && !result.diagnostics.empty());
  return is_refused ? ExitCode::WarningsFound : ExitCode::Done;
}

}  // namespace

ExitCode check(const Arguments& arguments, Terminal& terminal) {
  std::vector<std::string> paths = arguments.packs;
  paths.insert(paths.end(), arguments.words.begin(), arguments.words.end());
  const Knowledge knowledge = read_knowledge(paths);
  CheckResult result{knowledge.sources, knowledge.pack.diagnostics};
  std::optional<PackCheck> found;
  if (knowledge.pack.ok()) {
    const LoadedPack& pack = *knowledge.pack.value;
    found = checked(pack, arguments);
    for (const Remark& remark : found->remarks) {
      result.diagnostics.push_back(remark.diagnostic);
    }
    const Diagnostics nobody = contradictory_cases(pack);
    result.diagnostics.insert(result.diagnostics.end(), nobody.begin(), nobody.end());
    result.model = &pack.model;
    result.check = &*found;
    if (!arguments.write_case.empty() && !write_cases(*found, arguments.write_case, terminal)) {
      return ExitCode::OutputLost;
    }
  }
  return give_result(
      terminal, written_as(arguments.format, result, knowledge.pack), code_of(result, arguments)
  );
}

}  // namespace unknot
