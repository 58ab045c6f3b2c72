// The only file that knows Boost.Program_options; its exceptions end here as plain sentences.
#include "cli/arguments.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <string_view>

#include <boost/program_options.hpp>
#include <fmt/format.h>

#include "engine/base/text.h"

namespace unknot {
namespace {

namespace po = boost::program_options;

constexpr std::size_t kNarrowest = 20;
constexpr std::size_t kWidest = 1000;

constexpr std::array kAllFormats{
    Format::Text,
    Format::Markdown,
    Format::Json,
    Format::Html,
    Format::Dot,
    Format::Mermaid,
    Format::Svg,
    Format::Sarif,
    Format::GitHub,
    Format::Tap,
    Format::Junit};

// The command on a command line: the first word that is neither an option nor what follows one.
std::string command_in(const std::vector<std::string>& words) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!words[i].starts_with("--")) {
      return words[i];
    }
    const auto option = std::ranges::find(all_options(), words[i].substr(2), &OptionHelp::name);
    if (option != all_options().end() && !option->argument.empty()) {
      ++i;
    }
  }
  return "";
}

po::options_description described(std::string_view command) {
  po::options_description out;
  for (const OptionHelp& option : options_for(command)) {
    const bool takes_value = !option.argument.empty();
    if (takes_value) {
      // Repetition is accepted here and judged in one place, `single`.
      out.add_options(
      )(option.name.c_str(), po::value<std::vector<std::string>>(), option.text.c_str());
    } else {
      out.add_options()(option.name.c_str(), option.text.c_str());
    }
  }
  return out;
}

// The few options that people type short out of habit, written out.
std::vector<std::string> written_out(std::vector<std::string> words) {
  for (std::string& word : words) {
    if (word == "--") {
      break;  // what follows are words, whatever they look like
    }
    if (word == "-h") {
      word = "--help";
    } else if (word == "-v" || word == "-V") {
      word = "--version";
    }
  }
  return words;
}

std::string unknown_option_help(const std::string& written) {
  std::vector<std::string> names;
  for (const OptionHelp& option : all_options()) {
    names.push_back("--" + option.name);
  }
  if (const auto meant = nearest(written, names)) {
    return fmt::format("did you mean `{}`?", *meant);
  }
  return "`unknot help` lists all options";
}

ReadArguments mistaken(std::string mistake, std::string help) {
  return {std::nullopt, std::move(mistake), std::move(help)};
}

// A day of the calendar as YYYY-MM-DD.
bool is_day(std::string_view text) {
  constexpr std::string_view kShape = "0000-00-00";
  const auto fits = [](char c, char shape) {
    return shape == '0' ? c >= '0' && c <= '9' : c == shape;
  };
  if (!std::ranges::equal(text, kShape, fits)) {
    return false;
  }
  const auto number = [text](std::size_t first, std::size_t count) {
    int out = 0;
    for (const char c : text.substr(first, count)) {
      out = out * 10 + (c - '0');
    }
    return out;
  };
  const std::chrono::year_month_day day(
      std::chrono::year(number(0, 4)),
      std::chrono::month(static_cast<unsigned>(number(5, 2))),
      std::chrono::day(static_cast<unsigned>(number(8, 2)))
  );
  return day.ok();
}

// Takes the values apart; the first mistake is kept.
class Reader {
 public:
  explicit Reader(const po::parsed_options& parsed) {
    for (const po::option& option : parsed.options) {
      if (option.string_key.empty()) {
        for (const std::string& word : option.value) {
          (arguments_.command.empty() ? arguments_.command : arguments_.words.emplace_back()) =
              word;
        }
        continue;
      }
      arguments_.options.push_back(option.string_key);
      if (option.value.empty()) {
        take_flag(option.string_key);
      } else {
        take(option.string_key, option.value.front());
      }
    }
  }

  ReadArguments result() && {
    if (arguments_.command.starts_with('-')) {
      reject(
          fmt::format("unknown option {}", unknot::quoted(arguments_.command)),
          unknown_option_help(arguments_.command)
      );
    }
    if (!mistake_.empty()) {
      return mistaken(std::move(mistake_), std::move(help_));
    }
    return {std::move(arguments_), "", ""};
  }

 private:
  void take(const std::string& name, const std::string& value) {
    if (name == "pack") {
      arguments_.packs.push_back(value);
    } else if (name == "set") {
      arguments_.set.push_back(value);
    } else if (name == "where") {
      arguments_.where.push_back(value);
    } else if (name == "answers") {
      single(name, "the name of a file", arguments_.answers, value);
    } else if (name == "save") {
      single(name, "the name of a file", arguments_.save, value);
    } else if (name == "resume") {
      single(name, "the name of a file", arguments_.resume, value);
    } else if (name == "write-case") {
      single(name, "the name of a file", arguments_.write_case, value);
    } else if (name == "write-cases") {
      single(name, "the name of a file", arguments_.write_cases, value);
    } else if (name == "level") {
      single(name, "a level", arguments_.level, value);
    } else if (name == "about") {
      single(name, "words", arguments_.about, value);
    } else if (name == "by") {
      single(name, "one or two facts", arguments_.by, value);
    } else if (name == "format") {
      take_format(value);
    } else if (name == "width") {
      take_width(value);
    } else if (name == "today") {
      take_today(value);
    } else if (name == "conflicts") {
      take_conflicts(value);
    }
  }

  void take_flag(const std::string& name) {
    if (name == "full") {
      arguments_.detail = std::max(arguments_.detail, Detail::Full);
    } else if (name == "why") {
      arguments_.detail = Detail::Why;
    }
    arguments_.about_answers = arguments_.about_answers || name == "answers";
    arguments_.no_colour = arguments_.no_colour || name == "no-color";
    arguments_.mutate = arguments_.mutate || name == "mutate";
    arguments_.generate = arguments_.generate || name == "generate";
    arguments_.strict = arguments_.strict || name == "strict";
    arguments_.coverage = arguments_.coverage || name == "coverage";
    arguments_.source = arguments_.source || name == "source";
    arguments_.help = arguments_.help || name == "help";
    arguments_.version = arguments_.version || name == "version";
  }

  void single(
      const std::string& name, std::string_view what, std::string& target, const std::string& value
  ) {
    if (value.empty()) {
      reject(fmt::format("option `--{}` needs {}", name, what), "");
    } else if (!target.empty() && target != value) {
      reject(fmt::format("option `--{}` was given twice", name), "keep one of them");
    }
    target = value;
  }

  void take_format(const std::string& value) {
    std::vector<std::string> names;
    for (const Format format : kAllFormats) {
      if (name(format) == value) {
        arguments_.format = format;
        return;
      }
      names.emplace_back(name(format));
    }
    const auto meant = nearest(value, names);
    reject(
        fmt::format("unknown format {}", unknot::quoted(value)),
        meant ? fmt::format("did you mean `{}`?", *meant)
              : fmt::format("there are {}", listed(names, "and"))
    );
  }

  void take_width(const std::string& value) {
    std::size_t width = 0;
    const char* end = value.data() + value.size();
    const auto [stop, error] = std::from_chars(value.data(), end, width);
    if (error != std::errc{} || stop != end || width < kNarrowest || width > kWidest) {
      reject(
          fmt::format("{} is no width", unknot::quoted(value)),
          fmt::format("give a number of columns from {} to {}", kNarrowest, kWidest)
      );
      return;
    }
    arguments_.width = width;
  }

  void take_today(const std::string& value) {
    if (!is_day(value)) {
      reject(
          fmt::format("{} is no day", unknot::quoted(value)),
          "write year, month and day, for example 2027-01-31"
      );
    }
    arguments_.today = value;
  }

  void take_conflicts(const std::string& value) {
    std::int32_t conflicts = 0;
    const char* end = value.data() + value.size();
    const auto [stop, error] = std::from_chars(value.data(), end, conflicts);
    if (error != std::errc{} || stop != end || conflicts < 1) {
      reject(
          fmt::format("{} is no number of conflicts", unknot::quoted(value)),
          "give a whole number of at least 1; without the option it is 100000"
      );
    }
    arguments_.conflicts = conflicts;
  }

  void reject(std::string mistake, std::string help) {
    if (mistake_.empty()) {
      mistake_ = std::move(mistake);
      help_ = std::move(help);
    }
  }

  Arguments arguments_;
  std::string mistake_;
  std::string help_;
};

}  // namespace

std::string_view name(Format format) {
  switch (format) {
    case Format::Text:
      return "text";
    case Format::Markdown:
      return "markdown";
    case Format::Json:
      return "json";
    case Format::Html:
      return "html";
    case Format::Dot:
      return "dot";
    case Format::Mermaid:
      return "mermaid";
    case Format::Svg:
      return "svg";
    case Format::Sarif:
      return "sarif";
    case Format::GitHub:
      return "github";
    case Format::Tap:
      return "tap";
    case Format::Junit:
      return "junit";
  }
  return "";
}

const std::vector<OptionHelp>& all_options() {
  static const std::vector<OptionHelp> options{
      {"answers", "FILE", "Take answers from a file."},
      {"answers", "", "schema: describe answers files instead of packs.", "schema"},
      {"set", "FACT=VALUE", "Give one answer, for example --set location=neck. May be repeated."},
      {"save", "FILE", "Keep the interview in a file, after every answer."},
      {"resume", "FILE", "Carry on with a kept interview, and keep it up to date."},
      {"full", "", "The whole report: every remedy, reason and sign."},
      {"why", "", "As --full, and why: rules, answers, sources."},
      {"level", "LEVEL", "Only what gives this level."},
      {"about", "WORDS", "Only what says this somewhere."},
      {"where",
       "FACT=VALUE",
       "Only what can still hold for people of whom this is true. May be repeated."},
      {"by", "FACTS", "The facts of a map: one across, and after a comma one down."},
      {"format",
       "FORMAT",
       "How the result is written: text, markdown or json; `help COMMAND` lists others."},
      {"width", "N", "Columns of text; the terminal's width by default."},
      {"no-color", "", "No colours. NO_COLOR and TERM=dumb do the same."},
      {"pack",
       "PATH",
       "Use a pack of your own, a file or a folder. May be repeated. With a `pack:` "
       "header it replaces the shipped pack, without one it adds to it."},
      {"write-case", "FILE", "check: keep the counterexamples as cases of a pack."},
      {"today", "DAY", "check: the day, as 2027-01-31, on which sources are due; today otherwise."},
      {"conflicts",
       "N",
       "check: how many dead ends each proof may run into before it is given up; else 100000."},
      {"mutate", "", "test: put small mistakes into the pack, and tell which no case notices."},
      {"generate",
       "",
       "test: find cases in which each rule holds, and fails by each of its terms."},
      {"write-cases", "FILE", "test: keep the new cases as a file of the pack."},
      {"strict", "", "check: end with status 1 if there are warnings."},
      {"coverage", "", "test: what the cases cover, in numbers, and by name what they do not."},
      {"source", "", "test: the files of the pack, each condition marked with how it came out."},
      {"help", "", "Show help; also -h."},
      {"version", "", "Show the versions of the program and the pack; also -v or -V."},
  };
  return options;
}

std::vector<OptionHelp> options_for(std::string_view command) {
  const std::vector<OptionHelp>& all = all_options();
  std::vector<OptionHelp> out;
  for (const OptionHelp& option : all) {
    const bool has_own_form = std::ranges::any_of(all, [&](const OptionHelp& other) {
      return other.name == option.name && !other.only_for.empty() && other.only_for == command;
    });
    if (has_own_form ? option.only_for == command : option.only_for.empty()) {
      out.push_back(option);
    }
  }
  return out;
}

ReadArguments read_arguments(const std::vector<std::string>& words) {
  namespace style = po::command_line_style;
  const po::options_description options = described(command_in(written_out(words)));
  try {
    return Reader(
               po::command_line_parser(written_out(words))
                   .options(options)
                   .style(style::allow_long | style::long_allow_adjacent | style::long_allow_next)
                   .run()
    )
        .result();
  } catch (const po::unknown_option& error) {
    const std::string written = error.get_option_name();
    return mistaken(
        fmt::format("unknown option {}", unknot::quoted(written)), unknown_option_help(written)
    );
  } catch (const po::invalid_command_line_syntax& error) {
    const bool missing = error.kind() == po::invalid_syntax::missing_parameter;
    const std::string written = unknot::quoted(error.get_option_name());
    return mistaken(
        missing ? fmt::format("option {} needs a value", written)
                : fmt::format("option {} takes no value", written),
        "`unknot help` lists all options"
    );
  } catch (const po::error& error) {
    return mistaken(
        fmt::format("cannot read the command line: {}", printable(error.what())),
        "`unknot help` lists all options"
    );
  }
}

}  // namespace unknot
