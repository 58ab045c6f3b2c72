#include "cli/arguments.h"

#include "tests/support/catch.h"

namespace unknot {
namespace {

Arguments read(const std::vector<std::string>& words) {
  const ReadArguments out = read_arguments(words);
  INFO(out.mistake);
  REQUIRE(out.arguments.has_value());
  return *out.arguments;
}

// The mistake and the help, or nothing.
std::string mistake(const std::vector<std::string>& words) {
  const ReadArguments out = read_arguments(words);
  return out.arguments ? "" : out.mistake + " / " + out.help;
}

}  // namespace

TEST_CASE("arguments: options may stand anywhere and are written in full", "[arguments]") {
  const Arguments arguments = read(
      {"--why",
       "plan",
       "--width=60",
       "-",
       "--set",
       "a=1",
       "--set=b=2",
       "--format",
       "json",
       "--pack",
       "x",
       "--pack",
       "y",
       "--no-color",
       "--strict"}
  );
  CHECK(arguments.command == "plan");
  CHECK(arguments.words == std::vector<std::string>{"-"});
  CHECK(arguments.detail == Detail::Why);
  CHECK(arguments.width == 60);
  CHECK(arguments.set == std::vector<std::string>{"a=1", "b=2"});
  CHECK(arguments.format == Format::Json);
  CHECK(arguments.packs == std::vector<std::string>{"x", "y"});
  CHECK(arguments.no_colour);
  CHECK(arguments.strict);
  CHECK_FALSE(arguments.help);
  CHECK(
      arguments.options ==
      std::vector<std::string>{
          "why", "width", "set", "set", "format", "pack", "pack", "no-color", "strict"}
  );
}

TEST_CASE("arguments: of two options for more detail the greater counts", "[arguments]") {
  CHECK(read({"--full"}).detail == Detail::Full);
  CHECK(read({"--why", "--full"}).detail == Detail::Why);
  CHECK(read({"--full", "--why"}).detail == Detail::Why);
}

TEST_CASE("arguments: what is shown and drawn can be chosen", "[arguments]") {
  const Arguments arguments = read(
      {"show",
       "rules",
       "--level=soon",
       "--about",
       "a stiff neck",
       "--where",
       "a=1",
       "--where=b=2",
       "--by",
       "c,d",
       "--format=html"}
  );
  CHECK(arguments.words == std::vector<std::string>{"rules"});
  CHECK(arguments.level == "soon");
  CHECK(arguments.about == "a stiff neck");
  CHECK(arguments.where == std::vector<std::string>{"a=1", "b=2"});
  CHECK(arguments.by == "c,d");
  CHECK(arguments.format == Format::Html);
  for (const std::string format :
       {"text", "markdown", "json", "html", "dot", "mermaid", "svg", "tap", "junit"}) {
    CHECK(name(read({"--format", format}).format) == format);
  }
}

TEST_CASE("arguments: what a run of cases tells can be chosen", "[arguments]") {
  const Arguments arguments = read({"test", "a", "--coverage", "b", "--source", "--format=junit"});
  CHECK(arguments.words == std::vector<std::string>{"a", "b"});
  CHECK(arguments.coverage);
  CHECK(arguments.source);
  CHECK(arguments.format == Format::Junit);
  CHECK_FALSE(read({"test"}).coverage);
  CHECK_FALSE(read({"test"}).source);
}

TEST_CASE("arguments: what a check is told can be chosen", "[arguments]") {
  const Arguments arguments =
      read({"check", "--today", "2028-02-29", "--conflicts", "7", "--format", "sarif"});
  CHECK(arguments.today == "2028-02-29");
  CHECK(arguments.conflicts == 7);
  CHECK(arguments.format == Format::Sarif);
  for (const char* day : {"2027-02-29", "2027-13-01", "2027-1-1", "27-01-01", "tomorrow", ""}) {
    CHECK(
        mistake({"--today", day}) ==
        "`" + std::string(day) + "` is no day / write year, month and day, for example 2027-01-31"
    );
  }
  for (const char* conflicts : {"0", "-1", "many", "3000000000", "7x", ""}) {
    CHECK(
        mistake({"--conflicts", conflicts}) ==
        "`" + std::string(conflicts) +
            "` is no number of conflicts / give a whole number of at least 1; without the option "
            "it is 100000"
    );
  }
}

TEST_CASE("arguments: without anything the defaults hold", "[arguments]") {
  const Arguments arguments = read({});
  CHECK(arguments.command.empty());
  CHECK(arguments.format == Format::Text);
  CHECK(arguments.detail == Detail::Short);
  CHECK_FALSE(arguments.width.has_value());
}

TEST_CASE("arguments: help and version have the short forms of habit", "[arguments]") {
  CHECK(read({"-h"}).help);
  CHECK(read({"plan", "-h"}).help);
  CHECK(read({"-v"}).version);
  CHECK(read({"-V"}).version);
  CHECK(read({"plan", "--", "-h"}).words == std::vector<std::string>{"-h"});
  CHECK(mistake({"-x"}) == "unknown option `-x` / `unknot help` lists all options");
  CHECK(mistake({"-pack", "x"}) == "unknown option `-pack` / did you mean `--pack`?");
}

TEST_CASE("arguments: each mistake is one sentence and a hint", "[arguments]") {
  CHECK(mistake({"--pakc", "x"}) == "unknown option `--pakc` / did you mean `--pack`?");
  CHECK(mistake({"--zzzzzz"}) == "unknown option `--zzzzzz` / `unknot help` lists all options");
  CHECK(mistake({"--why=1"}) == "option `--why` takes no value / `unknot help` lists all options");
  CHECK(mistake({"--set"}) == "option `--set` needs a value / `unknot help` lists all options");
  CHECK(mistake({"--save", ""}) == "option `--save` needs the name of a file / ");
  CHECK(
      mistake({"--save", "a", "--save", "b"}) ==
      "option `--save` was given twice / keep one of them"
  );
  CHECK(mistake({"--level", ""}) == "option `--level` needs a level / ");
  CHECK(mistake({"--by", ""}) == "option `--by` needs one or two facts / ");
  CHECK(
      mistake({"--format", "pdf"}) ==
      "unknown format `pdf` / there are text, markdown, json, html, dot, mermaid, svg, sarif, "
      "github, tap and junit"
  );
  CHECK(mistake({"--format", "jsno"}) == "unknown format `jsno` / did you mean `json`?");
  for (const char* width : {"0", "19", "1001", "-5", "x", "80x", "99999999999999999999"}) {
    CHECK(
        mistake({std::string("--width=") + width}) ==
        "`" + std::string(width) + "` is no width / give a number of columns from 20 to 1000"
    );
  }
}

TEST_CASE("arguments: what steers a terminal is not echoed", "[arguments]") {
  CHECK(
      mistake({"--a\x1b[2J"}) ==
      "unknown option `--a\xEF\xBF\xBD[2J` / `unknot help` lists all options"
  );
}

TEST_CASE("arguments: `schema --answers` is followed by nothing", "[arguments]") {
  const Arguments arguments = read({"--pack", "x", "schema", "--answers", "y"});
  CHECK(arguments.about_answers);
  CHECK(arguments.answers.empty());
  CHECK(arguments.command == "schema");
  CHECK(arguments.words == std::vector<std::string>{"y"});
  CHECK(mistake({"schema", "--answers=x"}).starts_with("option `--answers` takes no value"));
}

TEST_CASE("arguments: everywhere else `--answers` names a file", "[arguments]") {
  const Arguments arguments = read({"--answers", "schema", "ask"});
  CHECK_FALSE(arguments.about_answers);
  CHECK(arguments.answers == "schema");
  CHECK(mistake({"ask", "--answers"}).starts_with("option `--answers` needs a value"));
}

TEST_CASE("arguments: each command knows an option in one form", "[arguments]") {
  const auto form = [](std::string_view command) {
    std::vector<std::string> arguments;
    for (const OptionHelp& option : options_for(command)) {
      if (option.name == "answers") {
        arguments.push_back(option.argument);
      }
    }
    return arguments;
  };
  CHECK(form("schema") == std::vector<std::string>{""});
  CHECK(form("ask") == std::vector<std::string>{"FILE"});
  CHECK(form("") == std::vector<std::string>{"FILE"});
}

TEST_CASE("arguments: what `test` makes and keeps", "[arguments]") {
  const Arguments arguments = read({"test", "--mutate", "--generate", "--write-cases=new.yaml"});
  CHECK(arguments.mutate);
  CHECK(arguments.generate);
  CHECK(arguments.write_cases == "new.yaml");
  const Arguments none = read({"test"});
  CHECK_FALSE(none.mutate);
  CHECK_FALSE(none.generate);
  CHECK(none.write_cases.empty());
  CHECK(
      mistake({"test", "--write-cases", "a", "--write-cases", "b"}) ==
      "option `--write-cases` was given twice / keep one of them"
  );
}

}  // namespace unknot
