#include "tests/support/fake_terminal.h"

#include <utility>

namespace unknot::test {

Input FakeTerminal::read_line() {
  if (lines_.empty()) {
    return {Input::Kind::End, ""};
  }
  std::string line = std::move(lines_.front());
  lines_.pop_front();
  if (line == "^C") {
    return {Input::Kind::Interrupted, ""};
  }
  return {Input::Kind::Line, std::move(line)};
}

std::string FakeTerminal::read_rest(std::size_t limit) {
  std::string out;
  for (const std::string& line : std::exchange(lines_, {})) {
    out += line + "\n";
  }
  return out.substr(0, limit + 1);
}

std::string FakeTerminal::give(std::string_view text) {
  given += problem.empty() ? text : "";
  return problem;
}

}  // namespace unknot::test
