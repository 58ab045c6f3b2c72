#include "engine/pack/shipped.h"

namespace unknot {
namespace {

std::vector<PackFile> as_pack(const std::vector<EmbeddedFile>& files) {
  std::vector<PackFile> out;
  for (const EmbeddedFile& file : files) {
    out.push_back({file.name, file.text, Origin::Base, "built-in:" + file.name});
  }
  return out;
}

}  // namespace

const std::vector<PackFile>& shipped_pack() {
  static const std::vector<PackFile> files = as_pack(shipped_files());
  return files;
}

}  // namespace unknot
