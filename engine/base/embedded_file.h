#pragma once

#include <string>

namespace unknot {

/// A file that travels inside of the library, see engine/pack/embed.cmake.
struct EmbeddedFile {
  std::string name;  ///< below its folder, with `/` between the parts
  std::string text;
};

}  // namespace unknot
