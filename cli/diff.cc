#include <optional>

#include "cli/command.h"
#include "cli/knowledge.h"
#include "engine/verify/diff_json.h"
#include "engine/verify/diff_text.h"

namespace unknot {
namespace {

constexpr std::string_view kBuiltIn = "built-in";

std::optional<LoadedPack> pack_at(const std::string& path, Terminal& terminal) {
  Arguments of_this_version;
  if (path != kBuiltIn) {
    of_this_version.packs = {path};
  }
  return usable_pack(of_this_version, terminal);
}

}  // namespace

ExitCode diff(const Arguments& arguments, Terminal& terminal) {
  const std::optional<LoadedPack> before = pack_at(arguments.words[0], terminal);
  const std::optional<LoadedPack> after = pack_at(arguments.words[1], terminal);
  if (!before || !after) {
    return ExitCode::PackUnusable;
  }
  const Compared compared = compare(*before, *after);
  if (!compared.diff) {
    complain(terminal, compared.problem, "compare versions of one pack");
    return ExitCode::PackUnusable;
  }
  const Both<const Model*> models{&before->model, &after->model};
  const std::string text =
      arguments.format == Format::Json
          ? diff_json(models, *compared.diff) + "\n"
          : diff_text(models, *compared.diff, terminal.result_width(), terminal.result_colour());
  return give_result(
      terminal, text, compared.diff->may_be_less_urgent() ? ExitCode::WarningsFound : ExitCode::Done
  );
}

}  // namespace unknot
