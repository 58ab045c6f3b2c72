#include "cli/files.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utility>

#include <fmt/format.h>

namespace unknot {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMostFiles = 2000;

// Closes a file when it goes out of use.
class OpenFile {
 public:
  explicit OpenFile(int number) : number_(number) {}
  ~OpenFile() { static_cast<void>(close_now()); }
  OpenFile(const OpenFile&) = delete;
  OpenFile& operator=(const OpenFile&) = delete;

  [[nodiscard]] int number() const { return number_; }
  [[nodiscard]] bool is_open() const { return number_ >= 0; }

  // False if the system only now says that something was not written.
  [[nodiscard]] bool close_now() {
    const int number = number_;
    number_ = -1;
    return number < 0 || ::close(number) == 0;
  }

 private:
  int number_;
};

std::string system_message() {
  return std::strerror(errno);
}

// While it lives, the polite ways of ending a program wait.
class HeldSignals {
 public:
  HeldSignals() {
    sigset_t ending;
    sigemptyset(&ending);
    for (const int signal : {SIGHUP, SIGINT, SIGQUIT, SIGTERM}) {
      sigaddset(&ending, signal);
    }
    sigprocmask(SIG_BLOCK, &ending, &before_);
  }
  ~HeldSignals() { sigprocmask(SIG_SETMASK, &before_, nullptr); }
  HeldSignals(const HeldSignals&) = delete;
  HeldSignals& operator=(const HeldSignals&) = delete;

 private:
  sigset_t before_{};
};

// A name that stands for a stream which the shell has opened already.
bool names_stream(std::string_view path) {
  return path == "/dev/stdin" || path.starts_with("/dev/fd/") || path.starts_with("/proc/self/fd/");
}

struct OpenedFile {
  int number = -1;
  std::string problem;  // empty if it can be read; a folder says so when it is read
};

// Opens without ever waiting for somebody to write, unless the shell has asked for that.
OpenedFile open_to_read(const std::string& path) {
  const bool is_stream = names_stream(path);
  const int waiting = is_stream ? 0 : O_NONBLOCK;
  const int number = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | waiting);
  struct stat status {};
  if (number < 0 || ::fstat(number, &status) != 0) {
    return {number, system_message()};
  }
  const bool will_do = is_stream || S_ISREG(status.st_mode) || S_ISDIR(status.st_mode);
  return {number, will_do ? "" : "it is not a regular file"};
}

// The folder's own entry has to reach the disk too, or a loss of power could undo the renaming.
void sync_folder_of(const fs::path& path) {
  const std::string folder = path.has_parent_path() ? path.parent_path().string() : ".";
  const OpenFile opened(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (opened.is_open()) {
    static_cast<void>(::fsync(opened.number()));
  }
}

bool is_hidden(const fs::path& path) {
  return path.filename().string().starts_with('.');
}

}  // namespace

FileText read_file(const std::string& path) {
  OpenedFile opened = open_to_read(path);
  const OpenFile file(opened.number);
  if (!opened.problem.empty()) {
    return {"", std::move(opened.problem)};
  }
  FileText out;
  std::array<char, 65536> chunk{};
  while (true) {
    const ssize_t count = ::read(file.number(), chunk.data(), chunk.size());
    if (count < 0 && errno == EINTR) {
      continue;
    }
    if (count < 0) {
      return {"", system_message()};
    }
    if (count == 0) {
      return out;
    }
    out.text.append(chunk.data(), static_cast<std::size_t>(count));
    if (out.text.size() > kLargestFile) {
      return {"", fmt::format("it is larger than {} megabytes", kLargestFile >> 20U)};
    }
  }
}

FolderListing yaml_files_below(const std::string& folder) {
  FolderListing out;
  std::error_code error;
  fs::recursive_directory_iterator entry(folder, error);
  for (; !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
    if (is_hidden(entry->path())) {
      entry.disable_recursion_pending();
      continue;
    }
    std::error_code ignored;
    if (entry->path().extension() == ".yaml" && !entry->is_directory(ignored)) {
      out.names.push_back(entry->path().lexically_relative(folder).generic_string());
    }
    if (out.names.size() > kMostFiles) {
      return {{}, fmt::format("it holds more than {} pack files", kMostFiles)};
    }
  }
  if (error) {
    return {{}, error.message()};
  }
  std::ranges::sort(out.names);
  return out;
}

bool is_folder(const std::string& path) {
  std::error_code ignored;
  return fs::is_directory(path, ignored);
}

bool exists(const std::string& path) {
  std::error_code ignored;
  return fs::exists(fs::symlink_status(path, ignored));
}

bool write_all(int file, std::string_view text) {
  while (!text.empty()) {
    const ssize_t written = ::write(file, text.data(), text.size());
    if (written < 0 && errno != EINTR) {
      return false;
    }
    if (written > 0) {
      text.remove_prefix(static_cast<std::size_t>(written));
    }
  }
  return true;
}

std::string replace_file(const std::string& path, std::string_view text) {
  const HeldSignals held;
  // The temporary file stands in the same folder, because renaming is only atomic inside of one
  // file system.
  std::string temporary = path + ".XXXXXX";
  OpenFile file(::mkostemp(temporary.data(), O_CLOEXEC));  // mode 0600
  if (!file.is_open()) {
    return system_message();
  }
  const bool written = write_all(file.number(), text) && ::fsync(file.number()) == 0 &&
                       file.close_now() && ::rename(temporary.c_str(), path.c_str()) == 0;
  if (!written) {
    const std::string problem = system_message();
    static_cast<void>(::unlink(temporary.c_str()));
    return problem;
  }
  sync_folder_of(path);
  return "";
}

std::string create_folder(const std::string& path) {
  std::error_code error;
  if (fs::create_directory(path, error)) {
    return "";
  }
  if (error) {
    return error.message();
  }
  // Nothing was made and nothing went wrong: the folder was there.
  const bool is_empty = fs::is_empty(path, error);
  return error ? error.message() : is_empty ? "" : "it exists and is not empty";
}

std::string create_file(const std::string& path, std::string_view text) {
  constexpr mode_t kUsual = 0666;  // less what the person's umask takes away
  OpenFile file(::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, kUsual));
  const bool written = file.is_open() && write_all(file.number(), text) && file.close_now();
  return written ? "" : system_message();
}

}  // namespace unknot
