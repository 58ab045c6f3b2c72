#include "tests/support/process.h"

#include <array>
#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <stdexcept>
#include <string_view>
#include <sys/wait.h>
#include <unistd.h>

namespace unknot::test {
namespace {

constexpr int kPatience = 60'000;  // milliseconds without any output

std::vector<char*> pointers(std::vector<std::string>& texts) {
  std::vector<char*> out;
  for (std::string& text : texts) {
    out.push_back(text.data());
  }
  out.push_back(nullptr);
  return out;
}

[[noreturn]] void become(Run run) {
  const std::vector<char*> arguments = pointers(run.command);
  const std::vector<char*> environment = pointers(run.environment);
  if (!run.keep_result) {
    ::dup2(::open("/dev/null", O_WRONLY | O_CLOEXEC), STDOUT_FILENO);
  }
  if (::chdir(run.folder.c_str()) == 0) {
    ::execve(arguments.front(), arguments.data(), environment.data());
  }
  ::_exit(126);
}

void write_all(int file, std::string_view text) {
  while (!text.empty()) {
    const ssize_t count = ::write(file, text.data(), text.size());
    if (count <= 0) {
      return;  // the program has ended and will not read it
    }
    text.remove_prefix(static_cast<std::size_t>(count));
  }
}

// Appends what comes next; false when there will be no more.
bool read_more(int file, std::string& output) {
  pollfd waiting{file, POLLIN, 0};
  if (::poll(&waiting, 1, kPatience) <= 0) {
    throw std::runtime_error("the program neither writes nor ends; so far: " + output);
  }
  std::array<char, 4096> chunk{};
  const ssize_t count = ::read(file, chunk.data(), chunk.size());
  if (count <= 0) {
    return false;  // a terminal whose program has ended is an error, not an end of file
  }
  output.append(chunk.data(), static_cast<std::size_t>(count));
  return true;
}

int status_of(pid_t process) {
  int status = 0;
  ::waitpid(process, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

// A terminal ends its lines with "\r\n".
std::string without_returns(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (c != '\r') {
      out += c;
    }
  }
  return out;
}

std::string keys(const std::string& line) {
  if (line == "^C") {
    return "\x03";
  }
  return line == "^D" ? "\x04" : line + "\n";
}

}  // namespace

Ran run_in_pipe(const Run& run) {
  std::array<int, 2> input{};
  std::array<int, 2> output{};
  if (::pipe2(input.data(), O_CLOEXEC) != 0 || ::pipe2(output.data(), O_CLOEXEC) != 0) {
    throw std::runtime_error("no pipe");
  }
  const pid_t process = ::fork();
  if (process == 0) {
    ::dup2(input[0], STDIN_FILENO);
    ::dup2(output[1], STDOUT_FILENO);
    ::dup2(output[1], STDERR_FILENO);
    become(run);
  }
  ::close(input[0]);
  ::close(output[1]);
  const auto before = ::signal(SIGPIPE, SIG_IGN);
  for (const std::string& line : run.lines) {
    write_all(input[1], line + "\n");
  }
  ::signal(SIGPIPE, before);
  ::close(input[1]);
  Ran ran;
  while (read_more(output[0], ran.output)) {
  }
  ::close(output[0]);
  ran.status = status_of(process);
  return ran;
}

Ran run_at_terminal(const Run& run, unsigned short columns) {
  const winsize size{24, columns, 0, 0};
  int terminal = -1;
  const pid_t process = ::forkpty(&terminal, nullptr, nullptr, &size);
  if (process == 0) {
    become(run);
  }
  Ran ran;
  std::size_t typed = 0;
  std::size_t seen = 0;  // output before the last line that was typed
  while (read_more(terminal, ran.output)) {
    const bool waits = std::string_view(ran.output).substr(seen).ends_with("\n> ");
    if (waits) {
      seen = ran.output.size();
      write_all(terminal, keys(typed < run.lines.size() ? run.lines[typed] : "^D"));
      ++typed;
    }
  }
  ::close(terminal);
  ran.status = status_of(process);
  ran.output = without_returns(ran.output);
  return ran;
}

}  // namespace unknot::test
