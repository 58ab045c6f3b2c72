#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/pack/loader.h"

namespace unknot {

/// The files of a small pack that works, with remarks for somebody who writes a first pack. The
/// texts stand in engine/authoring/starter. Requires: `id` is an id.
std::vector<PackFile> starter_pack(std::string_view id);

/// An id made from the name of a folder: "My Pack" gives "my-pack"; "my-pack" for a name that holds
/// nothing of use.
std::string pack_id_of(std::string_view folder_name);

}  // namespace unknot
