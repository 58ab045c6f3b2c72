#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/base/diagnostic_codes.h"
#include "engine/base/source.h"
#include "engine/pack/loader.h"

namespace unknot {

/// The texts that make up the pack of this run, or what could not be read.
struct GatheredPack {
  std::vector<PackFile> files;
  std::string problem;               ///< empty if all is well
  Code code = Code::FileUnreadable;  ///< of the problem
};

/// The files of a pack from paths of files and folders; without any path the shipped pack.
///
/// If one of the given files has a `pack:` header they are a pack of their own, all together; else
/// they are additions to the shipped one. Diagnostics call a file by its path as it was typed.
GatheredPack gather_pack(const std::vector<std::string>& paths);

/// Whether a pack file has the top-level key `pack`.
bool has_pack_header(std::string_view text);

}  // namespace unknot
