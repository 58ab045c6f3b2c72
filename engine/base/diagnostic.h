#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/base/diagnostic_codes.h"
#include "engine/base/source.h"

namespace unknot {

/// Another place that belongs to a remark, for example where an id was first defined.
struct RelatedPlace {
  Span span;
  std::string text;
  friend bool operator==(const RelatedPlace&, const RelatedPlace&) = default;
};

/// A remark about a text that a person wrote.
///
/// `message` is one line in lower case without a final stop; what the person wrote stands in it
/// between back-ticks (see `quoted`). `span` is the exact text to underline; a remark about a whole
/// file has an empty span at its start. `help` says what to do; it may be empty.
struct Diagnostic {
  Code code{};
  Span span;
  std::string message;
  std::string help;
  std::vector<RelatedPlace> related;
  std::string example = {};  ///< somebody it happens to, in words; may be empty
  friend bool operator==(const Diagnostic&, const Diagnostic&) = default;
};

using Diagnostics = std::vector<Diagnostic>;

/// A value together with everything that was noticed while making it.
/// Invariant: `value` is empty if and only if `diagnostics` holds an error.
template <class T>
struct Checked {
  std::optional<T> value;
  Diagnostics diagnostics;

  [[nodiscard]] bool ok() const { return value.has_value(); }
};

bool has_errors(const Diagnostics& diagnostics);

/// Sorted by source, place and code, with exact repetitions removed.
Diagnostics in_order(Diagnostics diagnostics);

/// One remark as people read it, ending in a line end:
///
///     neck.yaml:41:18: error[C001]: unknown fact `pain-scor`
///        41 |     when: {pain-scor: ">= 7"}
///           |            ^~~~~~~~~
///           = help: did you mean `pain-score`?
///
/// Printable text only, whatever the source holds; long lines are cut around the underlined text.
std::string render(const Diagnostic& diagnostic, const Sources& sources);

/// All remarks in order, at most `limit` of them, then how many were left out.
std::string render(const Diagnostics& diagnostics, const Sources& sources, std::size_t limit = 100);

}  // namespace unknot
