#pragma once

#include <stdexcept>
#include <string>

namespace unknot {

/// A broken promise of the caller or of unknot itself, never of a pack or an answer.
///
/// It is thrown in every build type and caught in one place, `main`, which says that the result
/// must not be relied on. Nothing between the two catches it.
class InternalFault : public std::logic_error {
  using std::logic_error::logic_error;
};

/// Throws InternalFault unless `holds`. `promise` names what should have been true.
inline void expects(bool holds, const char* promise) {
  if (!holds) {
    throw InternalFault(promise);
  }
}

}  // namespace unknot
