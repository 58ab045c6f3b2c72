#include <utility>

#include <fmt/format.h>

#include "cli/command.h"
#include "cli/conversation.h"
#include "cli/files.h"
#include "cli/knowledge.h"
#include "cli/rendering.h"
#include "engine/base/text.h"
#include "engine/evaluation/closure.h"
#include "engine/interview/session.h"

namespace unknot {
namespace {

std::optional<Interview> resumed_interview(
    const Arguments& arguments, const Model& model, Terminal& terminal
) {
  std::optional<std::string> text = named_text(arguments.resume, terminal);
  if (!text) {
    return std::nullopt;
  }
  Sources sources;
  Checked<Interview> read = resumed(arguments.resume, std::move(*text), model, sources);
  terminal.say(render(read.diagnostics, sources));
  return std::move(read.value);
}

std::optional<Interview> first_interview(
    const Arguments& arguments, const Model& model, Terminal& terminal
) {
  std::optional<Answers> given = given_answers(model, arguments.answers, arguments.set, terminal);
  if (!given) {
    return std::nullopt;
  }
  return Interview(model, std::move(*given));
}

// How to go on after an interview that was left early.
std::string way_on(const Conversation& conversation) {
  const std::string file = printable(conversation.file());
  if (file.empty()) {
    return "Your answers were not kept; start with `--save FILE` to keep them next time.\n";
  }
  return conversation.keeping_failed()
             ? fmt::format("Your answers could not be kept in {}.\n", file)
             : fmt::format("Your answers are kept. To go on: unknot --resume {}\n", file);
}

ExitCode finish(
    Ending ending,
    const Conversation& conversation,
    const Interview& interview,
    const Arguments& arguments,
    Terminal& terminal
) {
  if (ending == Ending::Interrupted) {
    terminal.say(way_on(conversation));
    return ExitCode::Interrupted;
  }
  const Report report = make_report(interview.model(), interview.answers());
  ExitCode code = ending == Ending::Complete ? ExitCode::Done : ExitCode::Unfinished;
  if (conversation.keeping_failed()) {
    code = ExitCode::OutputLost;
  }
  code = give_result(terminal, rendered(report, arguments, terminal), code);
  if (ending == Ending::Left) {
    terminal.say("\n" + way_on(conversation));
  }
  return code;
}

// What speaks against these options together; false once the person was told.
bool are_sound(const Arguments& arguments, Terminal& terminal) {
  if (!arguments.resume.empty() && (!arguments.answers.empty() || !arguments.set.empty())) {
    complain(
        terminal,
        "`--resume` does not go together with `--answers` or `--set`",
        "a kept interview holds its answers already; `change` changes one"
    );
    return false;
  }
  if (arguments.answers == "-" || arguments.resume == "-") {
    complain(terminal, "standard input is needed for your answers", "name a file instead of `-`");
    return false;
  }
  const bool is_new = !arguments.save.empty() && arguments.save != arguments.resume;
  if (is_new && exists(arguments.save)) {
    complain(
        terminal,
        fmt::format("{} exists already", unknot::quoted(arguments.save)),
        "carry on with it by `--resume`, or choose another name"
    );
    return false;
  }
  return true;
}

}  // namespace

ExitCode ask(const Arguments& arguments, Terminal& terminal) {
  if (!are_sound(arguments, terminal)) {
    return ExitCode::Usage;
  }
  const std::optional<Model> model = usable_model(arguments, terminal);
  if (!model) {
    return ExitCode::PackUnusable;
  }
  std::optional<Interview> interview = arguments.resume.empty()
                                           ? first_interview(arguments, *model, terminal)
                                           : resumed_interview(arguments, *model, terminal);
  if (!interview) {
    return ExitCode::AnswersUnusable;
  }
  const std::string& file = arguments.save.empty() ? arguments.resume : arguments.save;
  Conversation conversation(*interview, terminal, file);
  const Ending ending = conversation.run();
  return finish(ending, conversation, *interview, arguments, terminal);
}

}  // namespace unknot
