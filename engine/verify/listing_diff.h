#pragma once

#include <string>
#include <vector>

#include "engine/pack/model.h"

namespace unknot {

/// Which rules, remedies and levels two versions of a pack have, by id, and which of those that
/// both have say something in other words or rest on other sources.
struct ListingDiff {
  std::vector<std::string> removed;        ///< "rule red-leg"
  std::vector<std::string> added;          ///< as above
  std::vector<std::string> texts_changed;  ///< as above
  friend bool operator==(const ListingDiff&, const ListingDiff&) = default;
};

ListingDiff listing_diff(const Model& before, const Model& after);

}  // namespace unknot
