#include "cli/terminal.h"

#include "tests/support/catch.h"

namespace unknot {

TEST_CASE("terminal: colours are for terminals that want them", "[terminal]") {
  CHECK(colour_for(Target::Terminal, {}) == Colour::On);
  CHECK(colour_for(Target::Elsewhere, {}) == Colour::Off);
  CHECK(colour_for(Target::Terminal, {false, true, false}) == Colour::Off);
  CHECK(colour_for(Target::Elsewhere, {false, false, true}) == Colour::On);
  CHECK(colour_for(Target::Terminal, {false, true, true}) == Colour::On);
  CHECK(colour_for(Target::Terminal, {true, false, true}) == Colour::Off);
}

TEST_CASE("terminal: a width that was asked for holds everywhere", "[terminal]") {
  const ProcessTerminal terminal(33, {});
  CHECK(terminal.talk_width() == 33);
  CHECK(terminal.result_width() == 33);
}

}  // namespace unknot
