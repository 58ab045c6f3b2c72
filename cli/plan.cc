#include "cli/command.h"
#include "cli/knowledge.h"
#include "cli/rendering.h"
#include "engine/evaluation/closure.h"

namespace unknot {

ExitCode plan(const Arguments& arguments, Terminal& terminal) {
  const std::optional<Model> model = usable_model(arguments, terminal);
  if (!model) {
    return ExitCode::PackUnusable;
  }
  const std::optional<Answers> answers =
      given_answers(*model, arguments.words.front(), arguments.set, terminal);
  if (!answers) {
    return ExitCode::AnswersUnusable;
  }
  const Report report = make_report(*model, closed(*model, *answers).answers);
  return give_result(terminal, rendered(report, arguments, terminal), ExitCode::Done);
}

}  // namespace unknot
