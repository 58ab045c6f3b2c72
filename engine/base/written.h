#pragma once

#include <string>

#include "engine/base/source.h"

namespace unknot {

/// A piece of text together with the place where a person wrote it.
struct Written {
  std::string text;
  Span span;
  friend bool operator==(const Written&, const Written&) = default;
};

}  // namespace unknot
