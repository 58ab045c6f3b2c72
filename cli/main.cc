// Where everything ends: outcomes become exit codes, and no exception gets past this file.
#include <csignal>
#include <cstdio>
#include <new>
#include <string>
#include <vector>

#include "cli/command.h"
#include "engine/base/expects.h"

namespace unknot {
namespace {

ExitCode run(const std::vector<std::string>& words) {
  const ReadArguments read = read_arguments(words);
  ColourWishes wishes = colour_wishes_of_environment();
  if (!read.arguments) {
    ProcessTerminal terminal(0, wishes);
    complain(terminal, read.mistake, read.help);
    return ExitCode::Usage;
  }
  wishes.no_color = wishes.no_color || read.arguments->no_colour;
  ProcessTerminal terminal(read.arguments->width.value_or(0), wishes);
  return run_command_line(*read.arguments, terminal);
}

// Without any memory of its own, because memory may be what is missing. `what` is a text of our
// own: what a library says may quote what somebody wrote, with whatever steers a terminal.
ExitCode fault(const char* what) {
  std::fputs("unknot: internal fault, do not rely on this result: ", stderr);
  std::fputs(what, stderr);
  std::fputs("\n", stderr);
  return ExitCode::InternalFault;
}

}  // namespace
}  // namespace unknot

int main(int argc, char** argv) {
  // A reader that goes away is told of like any other failure to write.
  std::signal(SIGPIPE, SIG_IGN);
  try {
    std::vector<std::string> words(argv, argv + argc);
    if (!words.empty()) {
      words.erase(words.begin());  // the name of the program
    }
    return static_cast<int>(unknot::run(words));
  } catch (const unknot::InternalFault& broken_promise) {
    return static_cast<int>(unknot::fault(broken_promise.what()));
  } catch (const std::bad_alloc&) {
    return static_cast<int>(unknot::fault("out of memory"));
  } catch (...) {
    return static_cast<int>(unknot::fault("an error that nothing was prepared for"));
  }
}
