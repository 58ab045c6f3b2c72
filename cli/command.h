#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/arguments.h"
#include "cli/exit_code.h"
#include "cli/terminal.h"

namespace unknot {

/// One command of the program.
struct Command {
  std::string name;
  std::string usage;  ///< what follows the name: "ANSWERS"; may be empty
  std::string summary;
  std::string description;           ///< for `help COMMAND`; may be empty
  std::vector<std::string> options;  ///< the options it reads, besides --help and --version
  std::size_t most_words = 0;        ///< how many words may follow the name
  std::size_t least_words = 0;
  std::function<ExitCode(const Arguments&, Terminal&)> run;
  std::vector<Format> formats{Format::Text, Format::Markdown, Format::Json};  ///< that it knows
};

/// What the command line calls the formats of a command.
std::vector<std::string> format_names(const Command& command);

/// All commands, in the order in which they are listed. The first is the default.
const std::vector<Command>& all_commands();

// The commands, each in the file of its name; `new`, which is a word of C++, in make_new.cc.
// The function of `test` is not called like the namespace of the tests.
ExitCode ask(const Arguments& arguments, Terminal& terminal);
ExitCode plan(const Arguments& arguments, Terminal& terminal);
ExitCode check(const Arguments& arguments, Terminal& terminal);
ExitCode diff(const Arguments& arguments, Terminal& terminal);
ExitCode test_cases(const Arguments& arguments, Terminal& terminal);
ExitCode schema(const Arguments& arguments, Terminal& terminal);
ExitCode make_new(const Arguments& arguments, Terminal& terminal);
ExitCode explain(const Arguments& arguments, Terminal& terminal);
ExitCode show(const Arguments& arguments, Terminal& terminal);
ExitCode graph(const Arguments& arguments, Terminal& terminal);
ExitCode help(const Arguments& arguments, Terminal& terminal);
ExitCode version(const Arguments& arguments, Terminal& terminal);

/// What `test` does with --mutate and --generate, about the packs that it was given by name or by
/// --pack. Both can keep the cases that they find.
ExitCode test_mutants(const Arguments& arguments, Terminal& terminal);
ExitCode generate_cases(const Arguments& arguments, Terminal& terminal);

/// Does what a command line says.
ExitCode run_command_line(const Arguments& arguments, Terminal& terminal);

/// Tells what is wrong, in one line, and what to do, in another unless it is empty.
void complain(Terminal& terminal, std::string_view mistake, std::string_view help);

/// Gives the result. Complains and returns OutputLost if it cannot be written, else `code`.
ExitCode give_result(Terminal& terminal, std::string_view text, ExitCode code);

}  // namespace unknot
