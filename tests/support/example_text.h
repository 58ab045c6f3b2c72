#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace unknot::test {

/// Bytes [begin, end) of a text.
struct Marked {
  std::size_t begin = 0;
  std::size_t end = 0;
  friend bool operator==(const Marked&, const Marked&) = default;
};

/// One file of an example of a diagnostic, as unknot gets it.
struct ExampleText {
  std::string name;  ///< "example.yaml" unless a line such as `# neck.yaml` names it
  std::string text;
  std::vector<Marked> marks;  ///< what is underlined
};

/// The files that the lines of an example stand for. Underlining is taken out, and what stands
/// between angle brackets is replaced, see DiagnosticExample.
std::vector<ExampleText> example_texts(
    const std::vector<std::string>& lines, std::string_view digest
);

/// The small pack around an example, without what the example defines itself.
std::string pack_around(const std::vector<ExampleText>& example);

}  // namespace unknot::test
