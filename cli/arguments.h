#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/report/outline.h"

namespace unknot {

enum class Format : std::uint8_t {
  Text,
  Markdown,
  Json,
  Html,
  Dot,
  Mermaid,
  Svg,
  Sarif,
  GitHub,
  Tap,
  Junit
};

/// What the command line calls a format.
std::string_view name(Format format);

/// What a person wrote on the command line.
struct Arguments {
  std::string command;               ///< as written; empty if there is none
  std::vector<std::string> words;    ///< what follows the command
  std::vector<std::string> options;  ///< the long names of all options that were given, in order

  std::vector<std::string> packs;  ///< files or folders
  std::string answers;             ///< file; empty if not given
  bool about_answers = false;      ///< `schema --answers`
  std::vector<std::string> set;    ///< "fact=value"
  std::string save;                ///< file; empty if not given
  std::string resume;              ///< file; empty if not given
  std::string level;               ///< id; empty if not given
  std::string about;               ///< words to look for; empty if not given
  std::vector<std::string> where;  ///< "fact=value"
  std::string by;                  ///< one or two facts; empty if not given
  Format format = Format::Text;
  Detail detail = Detail::Short;
  std::optional<std::size_t> width;  ///< columns
  bool no_colour = false;
  std::string write_case;  ///< file; empty if not given
  std::string today;       ///< YYYY-MM-DD; empty if not given
  std::optional<std::int32_t> conflicts;
  std::string write_cases;  ///< file; empty if not given
  bool mutate = false;
  bool generate = false;
  bool strict = false;
  bool coverage = false;
  bool source = false;
  bool help = false;
  bool version = false;
};

/// The arguments, or what is wrong with them and what to do about it.
struct ReadArguments {
  std::optional<Arguments> arguments;
  std::string mistake;
  std::string help;
};

/// Reads a command line without the program's name. Errors: never throws.
ReadArguments read_arguments(const std::vector<std::string>& words);

/// One option as `help` lists it.
struct OptionHelp {
  std::string name;      ///< long name without hyphens
  std::string argument;  ///< what follows it: "FILE"; empty if nothing does
  std::string text;
  std::string only_for = {};  ///< the command that alone knows it in this form; empty for the rest
};

/// All options, in the order in which they are listed.
const std::vector<OptionHelp>& all_options();

/// Each option once, in the form in which a command knows it.
std::vector<OptionHelp> options_for(std::string_view command);

}  // namespace unknot
