#include "engine/authoring/schema.h"

#include "cli/command.h"
#include "cli/knowledge.h"

namespace unknot {

ExitCode schema(const Arguments& arguments, Terminal& terminal) {
  Arguments packs = arguments;
  packs.packs.insert(packs.packs.end(), arguments.words.begin(), arguments.words.end());
  const std::optional<Model> model = usable_model(packs, terminal);
  if (!model) {
    return ExitCode::PackUnusable;
  }
  return give_result(
      terminal,
      arguments.about_answers ? answers_schema(*model) : pack_schema(*model),
      ExitCode::Done
  );
}

}  // namespace unknot
