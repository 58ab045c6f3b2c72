#pragma once

#include <cstdint>
#include <random>

#include "tests/support/tiny_model.h"

namespace unknot::test {

/// Numbers from a fixed seed: the same on every machine, unlike the distributions of the library.
class Dice {
 public:
  explicit Dice(std::uint32_t seed) : engine_(seed) {}

  /// From 0 to `sides` - 1.
  std::uint32_t roll(std::uint32_t sides) { return static_cast<std::uint32_t>(engine_()) % sides; }

  /// Once in `times`.
  bool once_in(std::uint32_t times) { return roll(times) == 0; }

 private:
  std::mt19937 engine_;
};

/// What a random model may hold; small enough that everybody can be enumerated.
struct Shape {
  unsigned yes_no = 2;
  unsigned one_of = 1;   ///< with three options
  unsigned numbers = 1;  ///< with three cells
  unsigned rules = 5;
  unsigned remedies = 0;
  unsigned depth = 2;         ///< of the conditions
  bool applies = false;       ///< some questions have an `applies`
  bool impossible = false;    ///< some people cannot exist
  bool implications = false;  ///< some yes-no facts are closer looks at others
  bool when_unsure = false;   ///< some rules count less while undecided
  bool checklist = false;     ///< the yes-no facts without `applies` are asked together
};

/// A condition that some people fulfil and others do not.
Condition random_condition(const Model& model, unsigned depth, Dice& dice);

TinyModel random_model(const Shape& shape, Dice& dice);

/// Answers as a person could give them: some exact, some imprecise, some "I don't know", some not
/// given. Never contradictory.
Answers random_answers(const Model& model, Dice& dice);

/// A choice among the cells of `cells`, never empty.
CellMask random_part(CellMask cells, Dice& dice);

}  // namespace unknot::test
