#pragma once

#include <string>
#include <string_view>

namespace unknot {

/// What came of drawing.
struct Drawn {
  std::string svg;
  std::string problem;  ///< empty if all is well
  std::string help;
};

/// Has the program `dot` of Graphviz draw a picture as SVG. `program` is looked for on the PATH; it
/// is started without a shell, reads and writes pipes only, and is stopped when it takes longer
/// than a minute or writes more than 64 MiB. Errors: never throws.
Drawn drawn_by_graphviz(std::string_view dot, const std::string& program = "dot");

}  // namespace unknot
