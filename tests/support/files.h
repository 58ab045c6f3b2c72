#pragma once

#include <string>
#include <vector>

#include "engine/pack/loader.h"

namespace unknot::test {

/// The text of a file below the checkout; fails the test if it cannot be read.
std::string checkout_file(const std::string& path);

/// The YAML files below a folder of the checkout, in order of their names.
std::vector<PackFile> checkout_pack(const std::string& folder);

}  // namespace unknot::test
