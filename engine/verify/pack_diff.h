#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/pack/loader.h"
#include "engine/verify/answer_space.h"
#include "engine/verify/case_diff.h"
#include "engine/verify/example.h"
#include "engine/verify/joint_vocabulary.h"
#include "engine/verify/listing_diff.h"
#include "engine/verify/verdicts.h"

namespace unknot {

/// People whose outcome is decided otherwise than before, and the simplest of them.
struct ChangedOutcome {
  Both<Decision> decided;
  Example example;  ///< as an answers file for what both versions know together
  friend bool operator==(const ChangedOutcome&, const ChangedOutcome&) = default;
};

/// The changes of the outcome in one direction: what is or was most urgent first, and of that what
/// changed most.
struct ChangedOutcomes {
  std::vector<ChangedOutcome> kinds;  ///< each pair of decisions once
  bool are_all = true;                ///< false: there may be more
};

/// A remedy that somebody is suggested by one version and not by the other.
struct ChangedRemedy {
  std::string id;
  Example example;
  bool urgency_changes = false;  ///< only where the outcome changes as well
  friend bool operator==(const ChangedRemedy&, const ChangedRemedy&) = default;
};

/// What two versions of a pack tell differently.
struct PackDiff {
  std::vector<std::string> remarks;  ///< what only one version knows, in plain words
  bool has_people = true;            ///< false: there is nobody whom both versions allow

  /// What only one version takes as it stands, because `impossible`, `implies` or `else` differ, in
  /// words. Such people and answers are not compared.
  Both<std::optional<std::string>> only_taken;
  ChangedOutcomes less_urgent;
  ChangedOutcomes more_urgent;
  std::vector<ChangedRemedy> lost;
  std::vector<ChangedRemedy> gained;
  std::vector<std::string> not_decided;  ///< what could not be settled within the budget
  std::vector<ChangedCase> cases;
  ListingDiff listing;

  /// Whether anybody, a case included, may be told something less urgent than before; so it is
  /// where nobody could be compared.
  [[nodiscard]] bool may_be_less_urgent() const;
};

/// How many kinds of changes from one level to another are looked for, and how hard.
struct DiffLimits {
  std::size_t kinds = 5;
  std::int32_t conflict_budget = AnswerSpace::kUsualBudget;
};

/// The differences, or why the versions cannot be compared.
struct Compared {
  std::optional<PackDiff> diff;
  std::string problem;  ///< one line; empty if there is a difference to tell
};

/// Compares two versions of a pack over all answers that people whom both allow can have given to
/// both (see JointSpace), and over the cases of both. Exact: every example was tried on the
/// ordinary evaluation of both versions, and where nothing is listed nobody is told anything else.
Compared compare(const LoadedPack& before, const LoadedPack& after, const DiffLimits& limits = {});

}  // namespace unknot
