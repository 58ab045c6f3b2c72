#include "cli/packs.h"

#include <algorithm>
#include <filesystem>
#include <set>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "cli/files.h"
#include "engine/base/text.h"
#include "engine/pack/shipped.h"

namespace unknot {
namespace {

namespace fs = std::filesystem;

// A file that was named, directly or by its folder.
struct Given {
  std::string path;
  std::string name;  // unless another file has the same
  std::string text;
};

struct GivenFiles {
  std::vector<Given> files;
  std::string problem;
};

std::string cannot_read(const std::string& path, const std::string& problem) {
  return fmt::format("cannot read {}: {}", unknot::quoted(path), problem);
}

// Adds what one path names, still without the texts. Returns what went wrong, or nothing.
std::string find(const std::string& path, std::vector<Given>& files) {
  if (!is_folder(path)) {
    files.push_back({path, fs::path(path).filename().generic_string(), ""});
    return "";
  }
  const FolderListing listing = yaml_files_below(path);
  if (!listing.problem.empty()) {
    return cannot_read(path, listing.problem);
  }
  if (listing.names.empty()) {
    return cannot_read(path, "the folder holds no file whose name ends in .yaml");
  }
  for (const std::string& name : listing.names) {
    files.push_back({(fs::path(path) / name).generic_string(), name, ""});
  }
  return "";
}

GivenFiles read_all(const std::vector<std::string>& paths) {
  GivenFiles out;
  for (const std::string& path : paths) {
    out.problem = find(path, out.files);
    if (!out.problem.empty()) {
      return out;
    }
  }
  for (Given& given : out.files) {
    FileText file = read_file(given.path);
    if (!file.problem.empty()) {
      out.problem = cannot_read(given.path, file.problem);
      return out;
    }
    given.text = std::move(file.text);
  }
  return out;
}

// The first name that no file has yet: its own, its path, its path with a number.
std::string unique_name(const Given& given, std::set<std::string>& taken) {
  if (taken.insert(given.name).second) {
    return given.name;
  }
  std::string name = given.path;
  for (std::size_t number = 2; !taken.insert(name).second; ++number) {
    name = fmt::format("{} ({})", given.path, number);
  }
  return name;
}

}  // namespace

bool has_pack_header(std::string_view text) {
  constexpr std::string_view kHeader = "pack:";
  while (!text.starts_with(kHeader)) {
    const std::size_t end = text.find('\n');
    if (end == std::string_view::npos) {
      return false;
    }
    text.remove_prefix(end + 1);
  }
  return true;
}

GatheredPack gather_pack(const std::vector<std::string>& paths) {
  if (paths.empty()) {
    return {shipped_pack(), ""};
  }
  GivenFiles given = read_all(paths);
  if (!given.problem.empty()) {
    return {{}, std::move(given.problem)};
  }
  const bool replaces = std::ranges::any_of(given.files, [](const Given& file) {
    return has_pack_header(file.text);
  });
  GatheredPack out;
  if (!replaces) {
    out.files = shipped_pack();
  }
  std::set<std::string> taken;
  for (const PackFile& file : out.files) {
    taken.insert(file.name);
  }
  for (Given& file : given.files) {
    out.files.push_back({unique_name(file, taken), std::move(file.text)});
  }
  return out;
}

}  // namespace unknot
