#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/source.h"
#include "engine/pack/loader.h"

namespace unknot {

/// One thing of a pack that cases can cover.
struct Covered {
  std::string name;                ///< its id, "location=neck", or what a term is part of
  std::optional<Span> span;        ///< where it stands, if that is kept
  std::vector<std::size_t> times;  ///< how many cases covered it in each of the ways of its kind
  friend bool operator==(const Covered&, const Covered&) = default;
};

/// All things of one kind, and in which ways a case can cover them.
struct CoveredKind {
  /// What the names of things are.
  enum class Naming : std::uint8_t {
    Own,   ///< the thing has a name of its own
    Part,  ///< a term, named by the rule, finding, score or remedy that it is a part of
  };
  std::string what;
  Naming naming = Naming::Own;
  std::vector<std::string_view> ways;
  std::vector<Covered> things;

  /// How many things at least one case covered in one of the ways.
  [[nodiscard]] std::size_t covered(std::size_t way) const;

  /// How many were covered in all of the ways, not necessarily by one case.
  [[nodiscard]] std::size_t covered_in_all_ways() const;
};

/// What the cases of a pack cover of it: "rules" held, failed, undecided; "findings" held, failed;
/// "terms of rules", "terms of findings", "terms of remedies" true, false; "questions" answered,
/// one for each line of a checklist; "options" chosen; "remedies" suggested, withheld.
///
/// A term is a part of a written condition that has no parts itself. What was only assumed because
/// a case did not list it (`unlisted: no`) answers no question, but does count for conditions.
struct Coverage {
  std::size_t cases = 0;  ///< that were counted: those whose answers do not contradict each other
  std::vector<CoveredKind> kinds;
};

Coverage coverage(const LoadedPack& pack);

}  // namespace unknot
