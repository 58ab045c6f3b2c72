#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/diagnostic.h"
#include "engine/pack/model.h"
#include "engine/verify/example.h"
#include "engine/verify/extended_model.h"
#include "engine/verify/search.h"

namespace unknot {

/// Something that was noticed about a pack, with somebody it happens to where that helps.
struct Remark {
  std::string about;  ///< the id of the rule, remedy, fact, finding or promise
  Diagnostic diagnostic;
  std::optional<Example> example;
  std::string expectation = {};  ///< what should come out of the example, as `expect` says it
  friend bool operator==(const Remark&, const Remark&) = default;
};

/// How many claims of one kind were proved, refuted, or not decided within the budget.
struct Tally {
  std::string_view what;
  std::size_t proved = 0;
  std::size_t refuted = 0;
  std::size_t not_decided = 0;
  friend bool operator==(const Tally&, const Tally&) = default;
};

/// Tells whether answers, with all that follows, still show what a counterexample was found for.
using Shows = std::function<bool(const Possible&)>;

/// The proofs about one pack: what they search with, and what they came to.
class Inquiry {
 public:
  Inquiry(const Model& model, std::int32_t conflict_budget);

  [[nodiscard]] const Model& model() const { return questions_.model; }

  /// What `otherwise` stands for in the pack without one rule of the last level: no other rule of
  /// that level holds.
  [[nodiscard]] NodeId otherwise_without(RuleId rule) const;

  [[nodiscard]] Search& search() { return search_; }
  [[nodiscard]] std::int32_t conflict_budget() const { return conflict_budget_; }

  /// What follows is counted under `what`.
  void begin(std::string_view what);

  /// Answers a claim that `found` is the counterexample of. If there is one, `refutation` is
  /// remarked with the simplest answers that still show it.
  /// `expectation` is what should come out instead, as the `expect` of a case says it.
  void claim(
      std::string_view about,
      const Found& found,
      Diagnostic refutation,
      const Shows& shows,
      std::string expectation
  );

  /// As `claim`, where the counterexample is a person rather than what was answered. `shows` is
  /// asked of people with one cell a variable.
  void claim_for_person(
      std::string_view about, const Found& found, Diagnostic refutation, const Shows& shows
  );

  /// Answers a claim that something is possible, of which `found` is the proof. If there is none,
  /// `refutation` is remarked.
  void claim_possible(std::string_view about, const Found& found, Diagnostic refutation);

  /// Counts a claim that is refuted without an example.
  void refute(std::string_view about, Diagnostic refutation);
  void prove() { ++tallies_.back().proved; }

  /// A remark that no claim belongs to.
  void remark(std::string_view about, Diagnostic diagnostic) {
    remarks_.push_back({std::string(about), std::move(diagnostic), std::nullopt});
  }

  /// The simplest answers that still show something, as an example.
  [[nodiscard]] Example example(const Possible& answers, const Shows& shows);

  [[nodiscard]] const std::vector<Remark>& remarks() const { return remarks_; }
  [[nodiscard]] const std::vector<Tally>& tallies() const { return tallies_; }

 private:
  // Counts the answer; true if it is refuted.
  bool is_refuted(std::string_view about, const Found& found, const Diagnostic& refutation);
  void not_decided(std::string_view about, const Diagnostic& claim);

  ExtendedModel questions_;
  std::int32_t conflict_budget_;
  Search search_;
  AnswerSpace people_;  // holds no rule, so that it tells quickly who is possible
  std::vector<Remark> remarks_;
  std::vector<Tally> tallies_;
};

}  // namespace unknot
