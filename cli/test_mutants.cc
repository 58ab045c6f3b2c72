#include <algorithm>

#include <fmt/format.h>

#include "cli/command.h"
#include "cli/files.h"
#include "cli/knowledge.h"
#include "engine/base/text.h"
#include "engine/verify/mutants_text.h"
#include "engine/verify/run_case.h"

namespace unknot {
namespace {

// The pack that a command line names. Its mistakes are told; then there is no value.
Knowledge named_pack(const Arguments& arguments, Terminal& terminal) {
  std::vector<std::string> paths = arguments.packs;
  paths.insert(paths.end(), arguments.words.begin(), arguments.words.end());
  Knowledge knowledge = read_knowledge(paths);
  if (!knowledge.pack.ok()) {
    terminal.say(render(knowledge.pack.diagnostics, knowledge.sources));
    complain(terminal, "the pack cannot be used", "");
  }
  return knowledge;
}

// Keeps new cases where the command line wants them. False, with the reason told, if that fails.
bool keep_cases(
    const Model& model,
    const std::vector<NewCase>& cases,
    std::string_view comment,
    const std::string& path,
    Terminal& terminal
) {
  if (path.empty()) {
    return true;
  }
  if (cases.empty()) {
    terminal.say(fmt::format("No new case to keep; {} is not written.\n", quoted(path)));
    return true;
  }
  const std::string problem = replace_file(path, case_file(model, cases, comment));
  if (!problem.empty()) {
    complain(terminal, fmt::format("cannot write {}: {}", quoted(path), problem), "");
  }
  return problem.empty();
}

// How many cases fail already: what they notice says less.
std::string failing_text(const LoadedPack& pack) {
  const auto failing = std::ranges::count_if(pack.cases, [&pack](const Case& example) {
    return !run_case(pack.model, example).empty();
  });
  return failing == 0 ? ""
                      : fmt::format(
                            "{} fail as the pack is; mend that first\n",
                            counted(static_cast<std::size_t>(failing), "case")
                        );
}

}  // namespace

ExitCode test_mutants(const Arguments& arguments, Terminal& terminal) {
  const Knowledge knowledge = named_pack(arguments, terminal);
  if (!knowledge.pack.ok()) {
    return ExitCode::PackUnusable;
  }
  const LoadedPack& pack = *knowledge.pack.value;
  const MutationRun run = run_mutants(pack);
  if (!keep_cases(
          pack.model,
          run.cases,
          "Cases that notice what no other case does, found by `unknot test --mutate`.",
          arguments.write_cases,
          terminal
      )) {
    return ExitCode::OutputLost;
  }
  const bool is_unsure = std::ranges::any_of(run.results, [](const MutantResult& result) {
    return result.fate == Fate::Unnoticed || result.fate == Fate::NotDecided;
  });
  return give_result(
      terminal,
      failing_text(pack) + mutants_text(pack.model, run, knowledge.sources),
      arguments.strict && is_unsure ? ExitCode::WarningsFound : ExitCode::Done
  );
}

ExitCode generate_cases(const Arguments& arguments, Terminal& terminal) {
  const Knowledge knowledge = named_pack(arguments, terminal);
  if (!knowledge.pack.ok()) {
    return ExitCode::PackUnusable;
  }
  const LoadedPack& pack = *knowledge.pack.value;
  const GeneratedCases generated = generate_cases(pack);
  const std::string_view comment =
      "What the rules say now, found by `unknot test --generate`. Read before you rely on it.";
  if (!keep_cases(pack.model, generated.cases, comment, arguments.write_cases, terminal)) {
    return ExitCode::OutputLost;
  }
  std::string text = generated_text(generated, knowledge.sources);
  if (arguments.write_cases.empty()) {
    text += case_file(pack.model, generated.cases, comment);
  }
  return give_result(terminal, text, ExitCode::Done);
}

}  // namespace unknot
