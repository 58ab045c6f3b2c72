#include <optional>
#include <string_view>

#include <fmt/format.h>

#include "cli/command.h"
#include "cli/knowledge.h"
#include "engine/verify/coverage.h"
#include "engine/verify/coverage_source.h"
#include "engine/verify/coverage_text.h"
#include "engine/verify/run_cases.h"
#include "engine/verify/test_json.h"
#include "engine/verify/test_junit.h"
#include "engine/verify/test_tap.h"
#include "engine/verify/test_text.h"

namespace unknot {
namespace {

// An option that the chosen format has no place for; empty if all have one.
std::string_view misfit(const Arguments& arguments) {
  const bool is_text = arguments.format == Format::Text;
  if (arguments.source && !is_text) {
    return "source";
  }
  if (arguments.coverage && !is_text && arguments.format != Format::Json) {
    return "coverage";
  }
  return "";
}

std::string told(
    const Arguments& arguments,
    const TestRun& run,
    const std::optional<Coverage>& covered,
    const Sources& sources
) {
  if (arguments.format == Format::Tap) {
    return render_tap(run);
  }
  if (arguments.format == Format::Junit) {
    return render_junit(run);
  }
  if (arguments.format == Format::Json) {
    return render_json(run, covered, sources) + "\n";
  }
  std::string out;
  if (arguments.source) {
    out += render_source(*covered, sources) + "\n";
  }
  if (arguments.coverage) {
    out += render_text(*covered, sources) + "\n";
  }
  return out + render_text(run);
}

ExitCode run_all(const Arguments& arguments, const Knowledge& knowledge, Terminal& terminal) {
  const LoadedPack& pack = *knowledge.pack.value;
  const TestRun run = run_cases(pack, knowledge.sources);
  std::optional<Coverage> covered;
  if (arguments.coverage || arguments.source) {
    covered = coverage(pack);
  }
  return give_result(
      terminal,
      told(arguments, run, covered, knowledge.sources),
      run.failed() == 0 ? ExitCode::Done : ExitCode::CasesFailed
  );
}

}  // namespace

ExitCode test_cases(const Arguments& arguments, Terminal& terminal) {
  if (arguments.mutate) {
    return test_mutants(arguments, terminal);
  }
  if (arguments.generate) {
    return generate_cases(arguments, terminal);
  }
  if (const std::string_view option = misfit(arguments); !option.empty()) {
    complain(
        terminal,
        fmt::format("`--{}` does not go with the format `{}`", option, name(arguments.format)),
        option == "source" ? "use text" : "use text or json"
    );
    return ExitCode::Usage;
  }
  std::vector<std::string> paths = arguments.packs;
  paths.insert(paths.end(), arguments.words.begin(), arguments.words.end());
  const Knowledge knowledge = read_knowledge(paths);
  terminal.say(render(knowledge.pack.diagnostics, knowledge.sources));
  if (!knowledge.pack.ok()) {
    complain(terminal, "the pack cannot be used", "`unknot check` says more");
    return ExitCode::PackUnusable;
  }
  return run_all(arguments, knowledge, terminal);
}

}  // namespace unknot
