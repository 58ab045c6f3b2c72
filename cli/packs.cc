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

std::string cannot_read(const std::string& path, const std::string& problem) {
  return fmt::format("cannot read {}: {}", unknot::quoted(path), problem);
}

// Adds what one path names, directly or as a folder, still without the texts, or notes what is
// wrong with it. What is shown of a file is the path that leads to it from here.
void add_files_at(const std::string& path, GatheredPack& out) {
  if (!is_folder(path)) {
    out.files.push_back({fs::path(path).filename().generic_string(), "", Origin::Base, path});
    return;
  }
  const FolderListing listing = yaml_files_below(path);
  if (!listing.problem.empty()) {
    out.problem = cannot_read(path, listing.problem);
  } else if (listing.names.empty()) {
    out.problem = cannot_read(path, "the folder holds no file whose name ends in .yaml");
    out.code = Code::NothingToLoad;
  }
  for (const std::string& name : listing.names) {
    out.files.push_back({name, "", Origin::Base, (fs::path(path) / name).generic_string()});
  }
}

// A file that is named twice, say by itself and by its folder, is read once.
void remove_repetitions(std::vector<PackFile>& files) {
  std::set<fs::path> seen;
  std::erase_if(files, [&seen](const PackFile& file) {
    return !seen.insert(fs::path(file.shown).lexically_normal()).second;
  });
}

GatheredPack read_all(const std::vector<std::string>& paths) {
  GatheredPack out;
  for (const std::string& path : paths) {
    add_files_at(path, out);
    if (!out.problem.empty()) {
      return out;
    }
  }
  remove_repetitions(out.files);
  for (PackFile& file : out.files) {
    FileText read = read_file(file.shown);
    if (!read.problem.empty()) {
      out.problem = cannot_read(file.shown, read.problem);
      return out;
    }
    file.text = std::move(read.text);
  }
  return out;
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
  GatheredPack given = read_all(paths);
  const bool replaces = std::ranges::any_of(given.files, [](const PackFile& file) {
    return has_pack_header(file.text);
  });
  if (!given.problem.empty() || replaces) {
    return given;
  }
  GatheredPack out{shipped_pack(), ""};
  for (PackFile& file : given.files) {
    file.origin = Origin::Addition;
    out.files.push_back(std::move(file));
  }
  return out;
}

}  // namespace unknot
