#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/base/source.h"
#include "engine/base/written.h"

namespace unknot {

/// A value of a YAML file: nothing, a text, a list or a mapping, with its place in the file.
///
/// Every scalar is a text; what it means is decided by whoever reads it, so `no` stays `no` and
/// `012` stays `012`. The tree is at most kMaxDepth deep, which makes recursion over it safe.
struct Node {
  enum class Kind : std::uint8_t { Empty, Text, List, Mapping };
  Kind kind = Kind::Empty;
  bool is_quoted = false;  ///< Text: it was written in quotes or as a block
  std::string text;        ///< Text
  Span span;               ///< all that was written, quotes and brackets included

  std::vector<Node> items;    ///< List: its items; Mapping: its values
  std::vector<Written> keys;  ///< Mapping: the key of each item; all different

  [[nodiscard]] bool is_text() const { return kind == Kind::Text; }
  [[nodiscard]] bool is_list() const { return kind == Kind::List; }
  [[nodiscard]] bool is_mapping() const { return kind == Kind::Mapping; }
  [[nodiscard]] Written written() const { return {text, span}; }
};

/// How deep lists and mappings may be nested, the outermost one included.
constexpr std::size_t kMaxDepth = 64;

}  // namespace unknot
