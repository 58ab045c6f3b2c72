#include <algorithm>

#include <fmt/format.h>

#include "cli/command.h"
#include "engine/base/text.h"

namespace unknot {
namespace {

constexpr std::size_t kIndent = 2;

std::string head(const Command& command) {
  return command.usage.empty() ? command.name : fmt::format("{} {}", command.name, command.usage);
}

std::string head(const OptionHelp& option) {
  return option.argument.empty() ? "--" + option.name
                                 : fmt::format("--{} {}", option.name, option.argument);
}

void write_option(const OptionHelp& option, std::size_t column, Page& page) {
  page.write_marked(kIndent, fmt::format("{:<{}}", head(option), column), option.text);
}

std::size_t option_column() {
  std::size_t widest = 0;
  for (const OptionHelp& option : all_options()) {
    widest = std::max(widest, head(option).size());
  }
  return widest + kIndent;
}

void write_overview(Page& page) {
  page.write(
      0,
      "unknot asks about a knot, a lump or a pain, says how soon somebody should look at "
      "it, and what to do meanwhile. It gives no diagnosis."
  );
  page.gap();
  page.write(0, "unknot [COMMAND] [OPTION...]", Emphasis::Strong);
  page.gap();
  page.write(0, "Commands", Emphasis::Strong);
  std::size_t widest = 0;
  for (const Command& command : all_commands()) {
    widest = std::max(widest, head(command).size());
  }
  for (const Command& command : all_commands()) {
    page.write_marked(
        kIndent, fmt::format("{:<{}}", head(command), widest + kIndent), command.summary
    );
  }
  page.gap();
  page.write(0, "Options", Emphasis::Strong);
  for (const OptionHelp& option : all_options()) {
    write_option(option, option_column(), page);
  }
  page.gap();
  page.write(0, "Exit status", Emphasis::Strong);
  page.write(
      kIndent,
      "0 done, 1 warnings with --strict or less urgent in `diff`, 2 command line not understood, 3 pack unusable, 4 answers "
      "unusable, 5 interview unfinished, 69 another program missing, 70 internal fault, 74 result "
      "not written, 130 "
      "interrupted"
  );
}

// An option as one command understands it.
OptionHelp of_command(OptionHelp option, const Command& command) {
  if (option.name == "format") {
    option.text =
        fmt::format("How the result is written: {}.", listed(format_names(command), "or"));
  }
  return option;
}

void write_command(const Command& command, Page& page) {
  page.write(0, fmt::format("unknot {} [OPTION...]", head(command)), Emphasis::Strong);
  page.gap();
  page.write(0, command.summary);
  if (!command.description.empty()) {
    page.write(0, command.description);
  }
  page.gap();
  page.write(0, "Options", Emphasis::Strong);
  for (const OptionHelp& option : options_for(command.name)) {
    const bool general = option.name == "help" || option.name == "version";
    if (general || std::ranges::find(command.options, option.name) != command.options.end()) {
      write_option(of_command(option, command), option_column(), page);
    }
  }
}

}  // namespace

ExitCode help(const Arguments& arguments, Terminal& terminal) {
  Page page(arguments.width.value_or(terminal.result_width()), terminal.result_colour());
  if (arguments.words.empty()) {
    write_overview(page);
    return give_result(terminal, page.text(), ExitCode::Done);
  }
  const std::string& name = arguments.words.front();
  const auto command = std::ranges::find(all_commands(), name, &Command::name);
  if (command == all_commands().end()) {
    Arguments mistyped;
    mistyped.command = name;
    return run_command_line(mistyped, terminal);
  }
  write_command(*command, page);
  return give_result(terminal, page.text(), ExitCode::Done);
}

}  // namespace unknot
