#pragma once

#include <deque>
#include <string>
#include <string_view>

#include "cli/terminal.h"

namespace unknot::test {

/// A terminal whose input is a list of lines and whose output is kept apart by channel.
class FakeTerminal final : public Terminal {
 public:
  explicit FakeTerminal(std::deque<std::string> lines) : lines_(std::move(lines)) {}

  Input read_line() override;
  std::string read_rest(std::size_t limit) override;
  void say(std::string_view text) override { said += text; }
  [[nodiscard]] std::string give(std::string_view text) override;
  [[nodiscard]] bool echoes() const override { return true; }
  [[nodiscard]] std::size_t talk_width() const override { return 80; }
  [[nodiscard]] std::size_t result_width() const override { return 80; }
  [[nodiscard]] Colour talk_colour() const override { return Colour::Off; }
  [[nodiscard]] Colour result_colour() const override { return Colour::Off; }

  std::string said;
  std::string given;
  std::string problem;  ///< what `give` answers; if not empty nothing is given

 private:
  std::deque<std::string> lines_;  // "^C" is an interruption
};

}  // namespace unknot::test
