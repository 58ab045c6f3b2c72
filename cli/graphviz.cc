// The program reads from one pipe and writes to another. Both ends are served as they become ready,
// because a program that writes before it has read everything would else wait for ever.
#include "cli/graphviz.h"

#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fmt/format.h>

#include "engine/base/text.h"

extern char** environ;

namespace unknot {
namespace {

constexpr std::size_t kLargestPicture = std::size_t{64} << 20U;
constexpr std::chrono::seconds kPatience{60};

// Two ends of a pipe, closed when they go out of scope.
class Pipe {
 public:
  Pipe() { ok_ = ::pipe2(ends_.data(), O_CLOEXEC) == 0; }
  ~Pipe() {
    close(0);
    close(1);
  }
  Pipe(const Pipe&) = delete;
  Pipe& operator=(const Pipe&) = delete;

  [[nodiscard]] bool ok() const { return ok_; }
  [[nodiscard]] int read_end() const { return ends_[0]; }
  [[nodiscard]] int write_end() const { return ends_[1]; }
  void close(std::size_t end) {
    if (ends_.at(end) >= 0) {
      ::close(ends_.at(end));
      ends_.at(end) = -1;
    }
  }

 private:
  std::array<int, 2> ends_{-1, -1};
  bool ok_ = false;
};

// Writing to a program that has ended is a failure like any other, not the end of this one.
class IgnoredPipeSignal {
 public:
  IgnoredPipeSignal() : before_(std::signal(SIGPIPE, SIG_IGN)) {}
  ~IgnoredPipeSignal() { std::signal(SIGPIPE, before_); }
  IgnoredPipeSignal(const IgnoredPipeSignal&) = delete;
  IgnoredPipeSignal& operator=(const IgnoredPipeSignal&) = delete;

 private:
  void (*before_)(int);
};

// Starts the program between the pipes; returns an error number, 0 if all is well.
int start(const std::string& program, const Pipe& input, const Pipe& output, pid_t& process) {
  posix_spawn_file_actions_t actions;
  ::posix_spawn_file_actions_init(&actions);
  ::posix_spawn_file_actions_adddup2(&actions, input.read_end(), STDIN_FILENO);
  ::posix_spawn_file_actions_adddup2(&actions, output.write_end(), STDOUT_FILENO);
  ::posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  std::string name = program;
  std::string format = "-Tsvg";
  std::array<char*, 3> arguments{name.data(), format.data(), nullptr};
  const int error =
      ::posix_spawnp(&process, program.c_str(), &actions, nullptr, arguments.data(), environ);
  ::posix_spawn_file_actions_destroy(&actions);
  return error;
}

// Feeds `text` in and gathers what comes out. Returns what went wrong, or nothing.
std::string exchange(std::string_view text, Pipe& input, const Pipe& output, std::string& out) {
  using Clock = std::chrono::steady_clock;
  const auto end = Clock::now() + kPatience;
  ::fcntl(input.write_end(), F_SETFL, O_NONBLOCK);
  std::array<char, 1U << 16U> chunk{};
  while (true) {
    if (text.empty()) {
      input.close(1);
    }
    std::array<pollfd, 2> waiting{
        pollfd{output.read_end(), POLLIN, 0}, pollfd{input.write_end(), POLLOUT, 0}};
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(end - Clock::now()).count();
    const int ready = left <= 0 ? 0 : ::poll(waiting.data(), 2, static_cast<int>(left));
    if (ready == 0) {
      return "took too long";
    }
    if (ready < 0 && errno != EINTR) {
      return std::strerror(errno);
    }
    if (waiting[1].revents != 0) {
      const ssize_t count = ::write(input.write_end(), text.data(), text.size());
      if (count < 0 && errno != EAGAIN && errno != EINTR) {
        text = {};  // it does not want to know more; what it wrote tells the rest
      }
      text.remove_prefix(count > 0 ? static_cast<std::size_t>(count) : 0);
    }
    if (waiting[0].revents != 0) {
      const ssize_t count = ::read(output.read_end(), chunk.data(), chunk.size());
      if (count == 0) {
        return "";
      }
      if (count < 0 && errno != EINTR) {
        return std::strerror(errno);
      }
      out.append(chunk.data(), count > 0 ? static_cast<std::size_t>(count) : 0);
    }
    if (out.size() > kLargestPicture) {
      return "drew too large a picture";
    }
  }
}

bool ended_well(pid_t process) {
  int status = 0;
  while (::waitpid(process, &status, 0) < 0 && errno == EINTR) {
  }
  return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

}  // namespace

Drawn drawn_by_graphviz(std::string_view dot, const std::string& program) {
  const IgnoredPipeSignal ignored;
  Pipe input;
  Pipe output;
  if (!input.ok() || !output.ok()) {
    return {"", fmt::format("no pipe: {}", std::strerror(errno)), ""};
  }
  pid_t process = -1;
  if (const int error = start(program, input, output, process); error != 0) {
    const bool missing = error == ENOENT;
    return {
        "",
        missing ? fmt::format("the program {} of Graphviz is not installed", quoted(program))
                : fmt::format("{} cannot be started: {}", quoted(program), std::strerror(error)),
        "install Graphviz, or use another format: `--format dot` or `--format text`"};
  }
  input.close(0);
  output.close(1);
  Drawn drawn;
  const std::string problem = exchange(dot, input, output, drawn.svg);
  if (!problem.empty()) {
    ::kill(process, SIGKILL);
  }
  const bool well = ended_well(process);
  if (!problem.empty() || !well) {
    drawn = {
        "",
        fmt::format("{} {}", quoted(program), problem.empty() ? "could not draw this" : problem),
        "use another format: `--format dot` or `--format text`"};
  }
  return drawn;
}

}  // namespace unknot
