#pragma once

namespace unknot {

/// Something of each of two versions of a pack.
template <class T>
struct Both {
  T before;
  T after;
  friend bool operator==(const Both&, const Both&) = default;
};

}  // namespace unknot
