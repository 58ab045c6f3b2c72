#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/source.h"
#include "engine/base/truth.h"
#include "engine/pack/loader.h"
#include "engine/verify/run_case.h"

namespace unknot {

/// Where something stands in the files of a pack, as editors and compilers say it.
struct Place {
  std::string file;
  LineColumn at;
  friend bool operator==(const Place&, const Place&) = default;
};

/// "neck.yaml:3:5".
std::string words(const Place& place);

/// The place where a span begins.
Place place_of(Span span, const Sources& sources);

/// A rule that has to do with what came out of a failed case.
struct RuleSeen {
  enum class Part : std::uint8_t {
    Decides,   ///< it gives the level that came out
    InTheWay,  ///< it asks for more than the case expects
    Named,     ///< the case expects it to hold
    Nearest,   ///< of the expected level, the one that the fewest terms keep from holding
  };
  std::string id;  ///< "otherwise" for the pack's `otherwise`
  std::string level;
  Truth truth = Truth::True;
  Part part = Part::Decides;
  std::optional<Place> place;  ///< not for `otherwise`

  /// True: the answers that hold it up, as "duration: 7 weeks", none of which can be left out.
  /// Unknown: the facts that would have to be known. False: its terms that are false, as written.
  std::vector<std::string> answers;
  friend bool operator==(const RuleSeen&, const RuleSeen&) = default;
};

/// What came of one case. It passed if nothing differs; the rest is told of failures only.
struct CaseResult {
  std::string id;
  std::string about;
  Place place;
  std::vector<Mismatch> mismatches = {};
  std::vector<RuleSeen> rules = {};
  std::vector<std::string> remedies =
      {};  ///< why each remedy is suggested, or is not; one line each

  /// Each of these would be enough for the case to pass: "fever: yes", or "fever: yes and
  /// numbness: yes" where no single answer is enough.
  std::vector<std::string> changes = {};

  [[nodiscard]] bool passed() const { return mismatches.empty(); }
  friend bool operator==(const CaseResult&, const CaseResult&) = default;
};

/// What came of all cases of a pack, in the order of their ids.
struct TestRun {
  PackInfo pack;
  std::vector<CaseResult> cases;

  [[nodiscard]] std::size_t failed() const;
  [[nodiscard]] std::size_t passed() const { return cases.size() - failed(); }
};

/// How many failures of one run are explained, by rules and remedies and by changes. A pack may
/// hold so many cases that explaining them all would take hours; nobody reads that.
constexpr std::size_t kMostExplained = 200;
constexpr std::size_t kMostChangesLookedFor = 20;

/// Runs all cases. `sources` are the texts the pack was loaded from.
TestRun run_cases(const LoadedPack& pack, const Sources& sources);

}  // namespace unknot
