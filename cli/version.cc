#include <fmt/format.h>

#include "cli/command.h"
#include "cli/knowledge.h"
#include "engine/base/text.h"

namespace unknot {

ExitCode version(const Arguments& arguments, Terminal& terminal) {
  const std::optional<Model> model = usable_model(arguments, terminal);
  if (!model) {
    return ExitCode::PackUnusable;
  }
  const PackInfo& pack = model->pack;
  const std::string text = fmt::format(
      "unknot {}\npack {} {}, digest {}\n",
      UNKNOT_VERSION,
      printable(pack.id),
      printable(pack.version),
      pack.digest
  );
  return give_result(terminal, text, ExitCode::Done);
}

}  // namespace unknot
