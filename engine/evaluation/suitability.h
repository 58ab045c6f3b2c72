#pragma once

#include "engine/evaluation/evaluation.h"
#include "engine/pack/model.h"

namespace unknot {

/// What the answers say about one remedy.
struct Suitability {
  Truth indicated = Truth::Unknown;  ///< at least one `for` holds
  Truth forbidden = Truth::Unknown;  ///< at least one `never` holds
  friend bool operator==(const Suitability&, const Suitability&) = default;

  /// Suggested only if it certainly helps with something and certainly nothing forbids it.
  [[nodiscard]] bool suitable() const {
    return indicated == Truth::True && forbidden == Truth::False;
  }
};

Suitability suitability(const Remedy& remedy, const Evaluation& evaluation);

/// Whether a level lets this remedy into its plan at all.
bool in_scope(const Remedy& remedy, const Level& level);

}  // namespace unknot
