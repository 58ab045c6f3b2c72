#include "cli/files.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <string>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

namespace unknot {
namespace {

namespace fs = std::filesystem;

void write(const std::string& path, std::string_view text) {
  fs::create_directories(fs::path(path).parent_path());
  std::ofstream(path) << text;
}

std::size_t entries(const std::string& folder) {
  return static_cast<std::size_t>(
      std::distance(fs::directory_iterator(folder), fs::directory_iterator())
  );
}

}  // namespace

TEST_CASE("files: a file is replaced as a whole, for its owner only", "[files]") {
  const test::TemporaryFolder folder;
  const std::string path = folder.path() + "/kept";
  CHECK(replace_file(path, "one").empty());
  CHECK(replace_file(path, "two\n").empty());
  CHECK(read_file(path).text == "two\n");
  struct stat status {};
  REQUIRE(::stat(path.c_str(), &status) == 0);
  CHECK((status.st_mode & 0777U) == 0600U);
  CHECK(entries(folder.path()) == 1);  // no temporary file is left
}

TEST_CASE("files: what cannot be written is said and leaves nothing behind", "[files]") {
  const test::TemporaryFolder folder;
  CHECK(replace_file(folder.path() + "/no/kept", "x") == "No such file or directory");
  fs::create_directories(folder.path() + "/taken/inside");
  CHECK_FALSE(replace_file(folder.path() + "/taken", "x").empty());
  CHECK(entries(folder.path()) == 1);
}

TEST_CASE("files: what cannot be read is said in the words of the system", "[files]") {
  const test::TemporaryFolder folder;
  CHECK(read_file(folder.path() + "/none").problem == "No such file or directory");
  CHECK(read_file(folder.path()).problem == "Is a directory");
  CHECK(read_file("/dev/zero").problem == "it is not a regular file");
  write(folder.path() + "/large", std::string(kLargestFile + 1, 'x'));
  CHECK(read_file(folder.path() + "/large").problem == "it is larger than 8 megabytes");
}

TEST_CASE("files: a pipe is not waited for, unless the shell has opened it", "[files]") {
  const test::TemporaryFolder folder;
  const std::string pipe = folder.path() + "/x.yaml";
  REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
  CHECK(read_file(pipe).problem == "it is not a regular file");
  std::array<int, 2> ends{};
  REQUIRE(::pipe(ends.data()) == 0);
  CHECK(write_all(ends[1], "from the shell"));
  ::close(ends[1]);
  CHECK(read_file("/dev/fd/" + std::to_string(ends[0])).text == "from the shell");
  ::close(ends[0]);
}

TEST_CASE("files: a name is taken also by a link that leads nowhere", "[files]") {
  const test::TemporaryFolder folder;
  const std::string link = folder.path() + "/link";
  fs::create_symlink(folder.path() + "/nowhere", link);
  CHECK(exists(link));
  CHECK_FALSE(exists(folder.path() + "/nowhere"));
}

TEST_CASE("files: a program that is ended while it writes leaves nothing behind", "[files]") {
  const test::TemporaryFolder folder;
  const std::string path = folder.path() + "/kept";
  const std::string text(1U << 20U, 'x');
  for (int round = 0; round < 5; ++round) {
    const pid_t writer = ::fork();
    if (writer == 0) {
      ::signal(SIGTERM, SIG_DFL);  // Catch tells of it
      while (replace_file(path, text).empty()) {
      }
      ::_exit(1);
    }
    while (!exists(path)) {
      ::usleep(1000);
    }
    ::usleep(5000);
    ::kill(writer, SIGTERM);
    int status = 0;
    ::waitpid(writer, &status, 0);
    CHECK(WIFSIGNALED(status));
    CHECK(entries(folder.path()) == 1);
    CHECK(read_file(path).text == text);
  }
}

TEST_CASE("files: what cannot be written to is told by errno", "[files]") {
  CHECK_FALSE(write_all(-1, "x"));
  CHECK(errno == EBADF);
}

TEST_CASE("files: the pack files of a folder are found in order", "[files]") {
  const test::TemporaryFolder folder;
  for (const char* name :
       {"b.yaml", "a/z.yaml", "a.yaml", "note.md", ".hidden.yaml", ".git/x.yaml"}) {
    write(folder.path() + "/" + name, "");
  }
  CHECK(
      yaml_files_below(folder.path()).names ==
      std::vector<std::string>{"a.yaml", "a/z.yaml", "b.yaml"}
  );
  CHECK(yaml_files_below(folder.path() + "/none").problem == "No such file or directory");
  CHECK(is_folder(folder.path()));
  CHECK_FALSE(is_folder(folder.path() + "/a.yaml"));
  CHECK(exists(folder.path() + "/a.yaml"));
  CHECK_FALSE(exists(folder.path() + "/none"));
}

TEST_CASE("files: a new folder is made, and an empty one will do", "[files]") {
  const test::TemporaryFolder folder;
  const std::string path = folder.path() + "/new";
  CHECK(create_folder(path).empty());
  CHECK(is_folder(path));
  CHECK(create_folder(path).empty());
  CHECK(create_folder(folder.path()) == "it exists and is not empty");
  CHECK(create_folder(folder.path() + "/no/new") == "No such file or directory");
}

TEST_CASE("files: where a file stands, no folder is made", "[files]") {
  const test::TemporaryFolder folder;
  write(folder.path() + "/taken", "kept");
  CHECK(create_folder(folder.path() + "/taken") == "File exists");
  CHECK(read_file(folder.path() + "/taken").text == "kept");
}

TEST_CASE("files: a new file never takes the place of another", "[files]") {
  const test::TemporaryFolder folder;
  const std::string path = folder.path() + "/new";
  CHECK(create_file(path, "one").empty());
  CHECK(create_file(path, "two") == "File exists");
  CHECK(read_file(path).text == "one");
}

}  // namespace unknot
