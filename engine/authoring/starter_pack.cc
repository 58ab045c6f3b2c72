#include "engine/authoring/starter_pack.h"

#include <algorithm>

#include "engine/authoring/starter_files.h"
#include "engine/base/expects.h"
#include "engine/base/text.h"
#include "engine/pack/fields.h"

namespace unknot {
namespace {

// How the starter pack calls itself.
constexpr std::string_view kName = "my-pack";

std::string renamed(std::string text, std::string_view id) {
  for (std::size_t at = text.find(kName); at != std::string::npos;
       at = text.find(kName, at + id.size())) {
    text.replace(at, kName.size(), id);
  }
  return text;
}

bool is_letter(char c) {
  return c >= 'a' && c <= 'z';
}

}  // namespace

std::vector<PackFile> starter_pack(std::string_view id) {
  expects(is_id(id), "a pack is named by an id");
  std::vector<PackFile> files;
  for (const EmbeddedFile& file : starter_files()) {
    files.push_back({file.name, renamed(file.text, id)});
  }
  return files;
}

std::string pack_id_of(std::string_view folder_name) {
  std::string id;
  for (const char c : lower_case(folder_name)) {
    const bool is_digit = c >= '0' && c <= '9';
    if (is_letter(c) || (is_digit && !id.empty())) {
      id += c;
    } else if (!id.empty() && id.back() != '-') {
      id += '-';
    }
  }
  while (id.ends_with('-')) {
    id.pop_back();
  }
  const auto reserved = reserved_words();
  const bool is_taken = std::ranges::find(reserved, id) != reserved.end();
  return id.empty() || is_taken ? std::string(kName) : id;
}

}  // namespace unknot
