#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "engine/report/page.h"

namespace unknot {

/// What came of waiting for a line.
struct Input {
  enum class Kind : std::uint8_t { Line, End, Interrupted };
  Kind kind = Kind::End;
  std::string line;  ///< without its line end, at most kLongestLine bytes
};

constexpr std::size_t kLongestLine = 4096;

/// The two ends of a conversation. Questions, progress and complaints are said on one channel, the
/// result is given on another, so that `unknot > plan.txt` still talks.
class Terminal {
 public:
  Terminal() = default;
  virtual ~Terminal() = default;
  Terminal(const Terminal&) = delete;
  Terminal& operator=(const Terminal&) = delete;

  /// The next line of input. Longer lines lose their tail.
  virtual Input read_line() = 0;

  /// Everything that is left of the input, at most `limit` bytes and one.
  virtual std::string read_rest(std::size_t limit) = 0;

  /// To the person: standard error.
  virtual void say(std::string_view text) = 0;

  /// The result: standard output. Returns what went wrong, or nothing.
  [[nodiscard]] virtual std::string give(std::string_view text) = 0;

  /// Whether a person sees the lines that they type.
  [[nodiscard]] virtual bool echoes() const = 0;

  [[nodiscard]] virtual std::size_t talk_width() const = 0;    ///< of `say`
  [[nodiscard]] virtual std::size_t result_width() const = 0;  ///< of `give`
  [[nodiscard]] virtual Colour talk_colour() const = 0;
  [[nodiscard]] virtual Colour result_colour() const = 0;
};

/// What the environment says about colours, by the names of its variables; empty means not set.
struct ColourWishes {
  bool no_color = false;  ///< NO_COLOR is set and not empty, or --no-color was given
  bool dumb = false;      ///< TERM is "dumb" or not set
  bool force = false;     ///< CLICOLOR_FORCE is set and neither empty nor "0"
};

/// Whether to colour what goes to a terminal, or to something else.
enum class Target : std::uint8_t { Terminal, Elsewhere };
Colour colour_for(Target target, const ColourWishes& wishes);

/// The real one. `wishes` and the width are fixed when it is made.
class ProcessTerminal final : public Terminal {
 public:
  /// `width` of zero means: ask the terminal, 80 if there is none.
  ProcessTerminal(std::size_t width, ColourWishes wishes);
  ~ProcessTerminal() override;

  Input read_line() override;
  std::string read_rest(std::size_t limit) override;
  void say(std::string_view text) override;
  [[nodiscard]] std::string give(std::string_view text) override;
  [[nodiscard]] bool echoes() const override;
  [[nodiscard]] std::size_t talk_width() const override;
  [[nodiscard]] std::size_t result_width() const override;
  [[nodiscard]] Colour talk_colour() const override;
  [[nodiscard]] Colour result_colour() const override;

 private:
  class InterruptGate;

  // Reads more into the buffer; false at the end of the input.
  bool fill();

  std::size_t width_;
  ColourWishes wishes_;
  std::string buffer_;  // read but not yet handed out
  bool ended_ = false;
  std::unique_ptr<InterruptGate> gate_;  // from the first line that is waited for
};

/// The wishes of this process's environment.
ColourWishes colour_wishes_of_environment();

}  // namespace unknot
