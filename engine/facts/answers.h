#pragma once

#include <cstdint>
#include <string>

#include "engine/base/strong_id.h"
#include "engine/facts/fact.h"
#include "engine/facts/vocabulary.h"

namespace unknot {

/// For each variable the cells that are still possible: all that an evaluation reads.
using Possible = IdMap<VariableId, CellMask>;

/// Why a variable has the cells it has.
enum class AnswerState : std::uint8_t {
  NotAsked,
  NotKnown,  ///< the person said "I don't know"; not asked again
  Given,     ///< the person's answer, exact or not
  Assumed,   ///< `unlisted: no`: not said, and gives way to everything that was
  Derived,   ///< follows from other answers
};

/// What is known of one person: for each variable the cells still possible and where that comes
/// from. Cheap to copy, equal by content, independent of the order in which it was filled.
class Answers {
 public:
  explicit Answers(const Vocabulary& vocabulary);

  /// Narrows a variable to `cells`. Returns false, and changes nothing, if no cell would be left.
  /// Requires: `cells` is not empty.
  bool narrow(VariableId variable, CellMask cells, AnswerState state = AnswerState::Given);

  /// Keeps the value or range of a number or time as it was said, so that it can be told back; the
  /// cells round it to what the conditions ask about. Of no effect on any result.
  void remember(VariableId variable, Range said) { said_[variable] = said; }

  /// Notes that the person does not know. What was known before stays known.
  void not_known(VariableId variable);

  /// Back to not asked.
  void forget(VariableId variable, const Vocabulary& vocabulary);

  [[nodiscard]] const Possible& possible() const { return possible_; }
  [[nodiscard]] CellMask possible(VariableId variable) const { return possible_[variable]; }
  [[nodiscard]] AnswerState state(VariableId variable) const { return states_[variable]; }

  /// What was remembered; the range of everything if nothing was.
  [[nodiscard]] Range said(VariableId variable) const { return said_[variable]; }

  friend bool operator==(const Answers&, const Answers&) = default;

 private:
  Possible possible_;
  IdMap<VariableId, AnswerState> states_;
  IdMap<VariableId, Range> said_;
};

/// What is known of a variable in words; a number or a time as it was said.
std::string words(const Vocabulary& vocabulary, const Answers& answers, VariableId variable);

}  // namespace unknot
