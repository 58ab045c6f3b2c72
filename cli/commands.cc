#include <algorithm>

#include <fmt/format.h>

#include "cli/command.h"
#include "engine/base/text.h"

namespace unknot {
namespace {

std::vector<std::string> command_names() {
  std::vector<std::string> names;
  for (const Command& command : all_commands()) {
    names.push_back(command.name);
  }
  return names;
}

ExitCode refuse(Terminal& terminal, std::string_view mistake, std::string_view help) {
  complain(terminal, mistake, help);
  return ExitCode::Usage;
}

ExitCode refuse_command(const std::string& name, Terminal& terminal) {
  const auto meant = nearest(name, command_names());
  return refuse(
      terminal,
      fmt::format("unknown command {}", unknot::quoted(name)),
      meant ? fmt::format("did you mean `{}`?", *meant) : "`unknot help` lists all commands"
  );
}

bool reads(const Command& command, const std::string& option) {
  return option == "help" || option == "version" ||
         std::ranges::find(command.options, option) != command.options.end();
}

bool knows(const Command& command, Format format) {
  return std::ranges::find(command.formats, format) != command.formats.end();
}

ExitCode run_checked(const Command& command, const Arguments& arguments, Terminal& terminal) {
  for (const std::string& option : arguments.options) {
    if (!reads(command, option)) {
      return refuse(
          terminal,
          fmt::format("`{}` has no option `--{}`", command.name, option),
          fmt::format("`unknot help {}` lists its options", command.name)
      );
    }
  }
  if (reads(command, "format") && !knows(command, arguments.format)) {
    return refuse(
        terminal,
        fmt::format("`{}` has no format `{}`", command.name, name(arguments.format)),
        fmt::format("use {}", listed(format_names(command), "or"))
    );
  }
  const std::size_t count = arguments.words.size();
  if (count > command.most_words) {
    return refuse(
        terminal,
        fmt::format("too many words: {}", unknot::quoted(arguments.words[command.most_words])),
        fmt::format("`unknot help {}` says what `{}` takes", command.name, command.name)
    );
  }
  if (count < command.least_words) {
    return refuse(
        terminal,
        fmt::format("`{}` needs {}", command.name, command.usage),
        fmt::format("`unknot help {}` says more", command.name)
    );
  }
  return command.run(arguments, terminal);
}

}  // namespace

std::vector<std::string> format_names(const Command& command) {
  std::vector<std::string> names;
  for (const Format format : command.formats) {
    names.emplace_back(name(format));
  }
  return names;
}

const std::vector<Command>& all_commands() {
  constexpr std::size_t kAny = 1000;
  static const std::vector<Command> commands{
      {"ask",
       "",
       "Ask about a knot, a lump or a pain, and say what to do (the default).",
       "At every question: a number or a word, `back`, `why`, `unsure`, `review`, `change`, "
       "`save`, "
       "`quit` or `help`. Questions are written to standard error, the result to standard output.",
       {"answers", "set", "save", "resume", "full", "why", "format", "width", "no-color", "pack"},
       0,
       0,
       ask},
      {"plan",
       "ANSWERS",
       "Say what to do, from answers in a file (`-` for standard input).",
       "The file holds `answers:` and below it one line for each fact, for example `location: "
       "neck`. What is not answered stays unknown.",
       {"set", "full", "why", "format", "width", "no-color", "pack"},
       1,
       1,
       plan},
      {"check",
       "[PACK...]",
       "Check packs: files or folders; the shipped one by default.",
       "What can be proved is proved over everybody the pack allows, and what is wrong is shown by "
       "somebody it happens to. Sources and style are looked at, too. `--format sarif` and "
       "`github` are for code hosting, `json` for programs of your own.",
       {"write-case", "today", "conflicts", "format", "pack", "strict"},
       kAny,
       0,
       check,
       {Format::Text, Format::Json, Format::Sarif, Format::GitHub}},
      {"diff",
       "OLD NEW",
       "Tell who gets a different answer from two versions of a pack.",
       "OLD and NEW are a file or a folder each; `built-in` is the built-in pack. Over all answers "
       "that people can give to both: what became less urgent and more urgent, which rules decide "
       "it, which remedies came and went, each with the simplest person; then the cases of both. "
       "The exit status is 1 if anybody may be told something less urgent than before.",
       {"format", "width", "no-color"},
       2,
       2,
       diff,
       {Format::Text, Format::Json}},
      {"test",
       "[PACK...]",
       "Run the cases of packs: files or folders; the shipped one by default.",
       "Each failure is told with what was expected and what came out, the rules behind it, and "
       "the "
       "smallest change of the answers with which it would pass. The status is 1 if a case fails. "
       "Formats: text, json, and tap and junit for build servers.",
       {"coverage", "source", "mutate", "generate", "write-cases", "format", "pack"},
       kAny,
       0,
       test_cases,
       {Format::Text, Format::Tap, Format::Junit, Format::Json}},
      {"new",
       "FOLDER|THING",
       "Write a small pack into a new folder, or show how a rule, remedy, fact or case is written.",
       "THING is `rule`, `remedy`, `fact` or `case`: what is printed uses the names of the pack "
       "and "
       "goes into one of its files. For a folder of such a name write `./rule`. Nothing that "
       "exists "
       "is overwritten.",
       {"pack"},
       1,
       1,
       make_new},
      {"schema",
       "[PACK...]",
       "Print a JSON Schema of packs, with which editors complete and explain.",
       "It is made from the pack: the shipped one by default. Put `# yaml-language-server: "
       "$schema=FILE` at the top of a pack file, and make the schema anew after naming something.",
       {"pack", "answers"},
       kAny,
       0,
       schema},
      {"explain",
       "[CODE]",
       "Explain the code of a remark, for example C001, or list all codes.",
       "",
       {"width"},
       1,
       0,
       explain},
      {"show",
       "[KIND or ID]",
       "Tell a pack in plain words, to be read and signed off.",
       "Without a word it tells everything; with one only levels, rules, findings, remedies, "
       "topics, promises, questions, facts or sources, or what has that id. `--format html` is a "
       "page to print, with room for a decision on each entry.",
       {"level", "about", "where", "format", "width", "no-color", "pack"},
       1,
       0,
       show,
       {Format::Text, Format::Markdown, Format::Html, Format::Json}},
      {"graph",
       "PICTURE [ID]",
       "Draw a pack: `interview`, `rule ID` or `levels`.",
       "`interview`: the questions of one way in, and what a single other answer brings about. "
       "`rule ID`: what a rule reads and says. `levels`: which level comes out over the time it "
       "has lasted and each single sign, or over the facts named by `--by`; all other signs are "
       "no. `--set` gives what is known. Formats: dot (the default), mermaid, svg (needs the "
       "program `dot` of Graphviz) and text (the default of `levels`, which has no mermaid).",
       {"set", "by", "format", "width", "pack"},
       2,
       1,
       graph,
       {Format::Text, Format::Dot, Format::Mermaid, Format::Svg}},
      {"help", "[COMMAND]", "Show this list, or all about one command.", "", {"width"}, 1, 0, help},
      {"version",
       "",
       "Show the versions of the program and the pack.",
       "",
       {"pack"},
       0,
       0,
       version},
  };
  return commands;
}

ExitCode run_command_line(const Arguments& arguments, Terminal& terminal) {
  const std::vector<Command>& commands = all_commands();
  const auto named = std::ranges::find(commands, arguments.command, &Command::name);
  if (!arguments.command.empty() && named == commands.end()) {
    return refuse_command(arguments.command, terminal);
  }
  if (arguments.help) {
    Arguments about = arguments;
    about.words.clear();
    if (!arguments.command.empty()) {
      about.words.push_back(arguments.command);
    }
    return help(about, terminal);
  }
  if (arguments.version) {
    return version(arguments, terminal);
  }
  return run_checked(arguments.command.empty() ? commands.front() : *named, arguments, terminal);
}

void complain(Terminal& terminal, std::string_view mistake, std::string_view help) {
  std::string text = fmt::format("unknot: {}\n", mistake);
  if (!help.empty()) {
    text += fmt::format("  {}\n", help);
  }
  terminal.say(text);
}

ExitCode give_result(Terminal& terminal, std::string_view text, ExitCode code) {
  const std::string problem = terminal.give(text);
  if (problem.empty()) {
    return code;
  }
  complain(terminal, fmt::format("the result could not be written: {}", problem), "");
  return ExitCode::OutputLost;
}

}  // namespace unknot
