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

/// Reads a whole file. Anything that can be read will do, also a pipe; more than kLargestFile
/// bytes are a problem. Errors: never throws.
FileText read_file(const std::string& path);

/// The files below a folder whose names end in ".yaml", as paths relative to it with `/` between
/// the parts, in order. Hidden files and folders are left out, links to folders are not followed.
struct FolderListing {
  std::vector<std::string> names;
  std::string problem;
};
FolderListing yaml_files_below(const std::string& folder);

bool is_folder(const std::string& path);
bool exists(const std::string& path);

/// Replaces a file, readable for its owner only. Whatever happens meanwhile, also a loss of power,
/// the file holds either its old or its new text. Returns what went wrong, or nothing.
[[nodiscard]] std::string replace_file(const std::string& path, std::string_view text);

}  // namespace unknot
