#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/facts/fact.h"
#include "engine/facts/vocabulary.h"

namespace unknot {

/// What an answer leaves possible of one variable. Invariant: at least one cell.
struct Narrowing {
  VariableId variable;
  CellMask cells = 0;
  Range said;  ///< of a number or time: exactly what was said; everything for other types
  friend bool operator==(const Narrowing&, const Narrowing&) = default;
};

/// What somebody said about a fact.
struct ReadAnswer {
  enum class Outcome : std::uint8_t {
    Narrowed,       ///< `narrowings` says what it leaves possible
    NotKnown,       ///< "I don't know"
    NotUnderstood,  ///< `message` and `help` say why and what would be accepted
    OutOfRange,     ///< below the smallest or above the largest possible value; as above
  };
  Outcome outcome = Outcome::NotUnderstood;
  std::vector<Narrowing> narrowings;  ///< one for each variable of the fact
  std::string message;
  std::string help;

  [[nodiscard]] bool understood() const {
    return outcome == Outcome::Narrowed || outcome == Outcome::NotKnown;
  }
  friend bool operator==(const ReadAnswer&, const ReadAnswer&) = default;
};

/// How freely an answer may be worded.
enum class Wording : std::uint8_t {
  Exact,   ///< files: `yes`, `no`, `unsure`, ids of options, quantities
  Spoken,  ///< prompts: also `y`, `n`, "don't know", labels, unambiguous beginnings, any case
};

/// Reads one answer to one fact. Several options are separated by commas: for a one-of fact they
/// mean "one of these", for an any-of fact the others are then no. `none` is "none of these".
///
/// A quantity that is given as a range leaves every cell it touches. Never throws.
ReadAnswer read_answer_text(
    const Vocabulary& vocabulary, FactId id, std::string_view text, Wording wording
);

/// As above for options that are given one by one, for example as the items of a list.
ReadAnswer read_options(
    const Vocabulary& vocabulary,
    FactId id,
    const std::vector<std::string>& options,
    Wording wording
);

/// What would be accepted, for help lines: "answer `yes`, `no` or `unsure`".
std::string accepted_answers(const Vocabulary& vocabulary, FactId id);

}  // namespace unknot
