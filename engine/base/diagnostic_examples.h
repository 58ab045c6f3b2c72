#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/base/diagnostic_codes.h"
#include "engine/base/embedded_file.h"

namespace unknot {

/// The files that are built into the library, in order of their names.
const std::vector<EmbeddedFile>& diagnostic_example_files();

/// A mistake as people make it, and the same done right.
struct DiagnosticExample {
  std::vector<std::string> wrong;  ///< lines, with a line of `^` below each that is remarked on
  std::vector<std::string> right;  ///< lines
  std::string note;                ///< what the reader has to know about the two; may be empty
  bool is_alone = false;           ///< it is all there is, not a part of a pack
  bool is_illustration = false;    ///< the real mistake is too long to show; this is only its kind
};

/// The example of a code; nothing if it has none. Errors: an example that is not written as above
/// is a fault of the library.
std::optional<DiagnosticExample> example_of(Code code);

/// Whether a line of an example underlines the line above: blanks, then nothing but `^`.
bool is_underline(const std::string& line);

}  // namespace unknot
