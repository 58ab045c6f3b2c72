#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace unknot {

/// The most bytes of one file that are read; every text that unknot reads is far smaller.
constexpr std::size_t kLargestFile = std::size_t{8} << 20U;

/// The bytes of a file, or what went wrong in the words of the system.
struct FileText {
  std::string text;
  std::string problem;  ///< empty if all is well
};

/// Reads a whole file. It has to be a regular one, because others may never end or never begin;
/// what the shell hands over by the name of a stream (/dev/stdin, /dev/fd/63) may be anything. More
/// than kLargestFile bytes are a problem. Errors: never throws.
FileText read_file(const std::string& path);

/// The files below a folder whose names end in ".yaml", as paths relative to it with `/` between
/// the parts, in order. Hidden files and folders are left out, links to folders are not followed.
struct FolderListing {
  std::vector<std::string> names;
  std::string problem;
};
FolderListing yaml_files_below(const std::string& folder);

bool is_folder(const std::string& path);

/// Whether the name is taken, be it by a link that leads nowhere.
bool exists(const std::string& path);

/// Writes all of `text` to an open file. False, with errno set, if that fails.
[[nodiscard]] bool write_all(int file, std::string_view text);

/// Replaces a file, readable for its owner only. Whatever happens meanwhile, also a loss of power,
/// the file holds either its old or its new text. Signals that would end the program wait
/// meanwhile, so that only a sudden death can leave a temporary file behind. Returns what went
/// wrong, or nothing.
[[nodiscard]] std::string replace_file(const std::string& path, std::string_view text);

/// Makes a folder; one that exists will do if it is empty. Returns what went wrong, or nothing.
[[nodiscard]] std::string create_folder(const std::string& path);

/// Writes a new file, with the permissions that new files usually get. A file that exists is left
/// as it is. Returns what went wrong, or nothing.
[[nodiscard]] std::string create_file(const std::string& path, std::string_view text);

}  // namespace unknot
