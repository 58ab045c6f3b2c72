// From the first question on, Ctrl-C is only let through while waiting for a line (ppoll swaps the
// signal mask atomically), so that no answer is lost half way and a signal handler does nothing.
#include "cli/terminal.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <poll.h>
#include <sys/ioctl.h>
#include <unistd.h>
#include <utility>

#include "cli/files.h"

namespace unknot {
namespace {

constexpr std::size_t kUsualWidth = 80;
constexpr std::size_t kWidest = 100;  // longer lines are hard to read

volatile std::sig_atomic_t interrupted = 0;  // the one thing a signal handler may touch

void on_interrupt(int /*signal*/) {
  interrupted = 1;
}

std::size_t width_of(int file) {
  winsize size{};
  if (isatty(file) == 0 || ioctl(file, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) {
    return kUsualWidth;
  }
  return std::min<std::size_t>(size.ws_col, kWidest);
}

Target target_of(int file) {
  return isatty(file) != 0 ? Target::Terminal : Target::Elsewhere;
}

std::string_view variable(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::string_view() : std::string_view(value);
}

}  // namespace

Colour colour_for(Target target, const ColourWishes& wishes) {
  if (wishes.no_color) {
    return Colour::Off;
  }
  if (wishes.force) {
    return Colour::On;
  }
  return target == Target::Terminal && !wishes.dumb ? Colour::On : Colour::Off;
}

ColourWishes colour_wishes_of_environment() {
  const std::string_view term = variable("TERM");
  const std::string_view force = variable("CLICOLOR_FORCE");
  return {
      !variable("NO_COLOR").empty(),
      term.empty() || term == "dumb",
      !force.empty() && force != "0"};
}

// While it lives, SIGINT waits until somebody waits for input.
class ProcessTerminal::InterruptGate {
 public:
  InterruptGate() {
    struct sigaction action {};
    action.sa_handler = on_interrupt;
    sigemptyset(&action.sa_mask);
    sigaction(SIGINT, &action, &action_before_);
    sigset_t interrupt;
    sigemptyset(&interrupt);
    sigaddset(&interrupt, SIGINT);
    sigprocmask(SIG_BLOCK, &interrupt, &mask_before_);
  }
  ~InterruptGate() {
    sigprocmask(SIG_SETMASK, &mask_before_, nullptr);
    sigaction(SIGINT, &action_before_, nullptr);
  }
  InterruptGate(const InterruptGate&) = delete;
  InterruptGate& operator=(const InterruptGate&) = delete;

  // False if the wait was ended by Ctrl-C; a wait that was ended by anything else begins anew.
  [[nodiscard]] bool wait_for_input() const {
    pollfd input{STDIN_FILENO, POLLIN, 0};
    sigset_t open = mask_before_;
    sigdelset(&open, SIGINT);
    while (ppoll(&input, 1, nullptr, &open) < 0 && errno == EINTR) {
      if (interrupted != 0) {
        return false;
      }
    }
    return true;
  }

 private:
  struct sigaction action_before_ {};
  sigset_t mask_before_{};
};

ProcessTerminal::ProcessTerminal(std::size_t width, ColourWishes wishes)
    : width_(width), wishes_(wishes) {}

ProcessTerminal::~ProcessTerminal() = default;

bool ProcessTerminal::fill() {
  std::array<char, 4096> chunk{};
  while (!ended_) {
    const ssize_t count = ::read(STDIN_FILENO, chunk.data(), chunk.size());
    if (count > 0) {
      buffer_.append(chunk.data(), static_cast<std::size_t>(count));
      return true;
    }
    ended_ = count == 0 || (errno != EINTR && errno != EAGAIN);
  }
  return false;
}

Input ProcessTerminal::read_line() {
  if (!gate_) {
    gate_ = std::make_unique<InterruptGate>();
  }
  std::string line;
  while (true) {
    const std::size_t end = buffer_.find('\n');
    const std::size_t room = kLongestLine - line.size();
    line.append(buffer_, 0, std::min(end == std::string::npos ? buffer_.size() : end, room));
    if (end != std::string::npos) {
      buffer_.erase(0, end + 1);
      return {Input::Kind::Line, std::move(line)};
    }
    buffer_.clear();
    if (!gate_->wait_for_input()) {
      return {Input::Kind::Interrupted, ""};
    }
    if (!fill()) {
      return {line.empty() ? Input::Kind::End : Input::Kind::Line, std::move(line)};
    }
  }
}

std::string ProcessTerminal::read_rest(std::size_t limit) {
  while (buffer_.size() <= limit && fill()) {
  }
  return std::exchange(buffer_, {});
}

void ProcessTerminal::say(std::string_view text) {
  // Nowhere is left to complain to when this fails.
  static_cast<void>(write_all(STDERR_FILENO, text));
}

std::string ProcessTerminal::give(std::string_view text) {
  return write_all(STDOUT_FILENO, text) ? "" : std::strerror(errno);
}

bool ProcessTerminal::echoes() const {
  return isatty(STDIN_FILENO) != 0;
}

std::size_t ProcessTerminal::talk_width() const {
  return width_ != 0 ? width_ : width_of(STDERR_FILENO);
}

std::size_t ProcessTerminal::result_width() const {
  return width_ != 0 ? width_ : width_of(STDOUT_FILENO);
}

Colour ProcessTerminal::talk_colour() const {
  return colour_for(target_of(STDERR_FILENO), wishes_);
}

Colour ProcessTerminal::result_colour() const {
  return colour_for(target_of(STDOUT_FILENO), wishes_);
}

}  // namespace unknot
