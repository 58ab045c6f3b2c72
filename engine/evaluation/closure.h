#pragma once

#include <vector>

#include "engine/facts/answers.h"
#include "engine/pack/model.h"

namespace unknot {

/// Answers that cannot all be true of one person.
struct Contradiction {
  enum class Kind : std::uint8_t {
    DoesNotApply,  ///< a question cannot apply, yet its fact was answered otherwise
    Implied,       ///< a fact is yes although all that it implies is no
    Impossible,    ///< the answers make up one of the pack's impossible people
  };
  Kind kind = Kind::DoesNotApply;
  QuestionId question;           ///< DoesNotApply
  VariableId variable;           ///< DoesNotApply, Implied: what was answered
  std::uint32_t impossible = 0;  ///< Impossible: index into Model::impossible
  friend bool operator==(const Contradiction&, const Contradiction&) = default;
};

struct Closed {
  Answers answers;
  std::vector<Contradiction> contradictions;
};

/// The answers together with what follows from them (state Derived): a yes to a closer look is a
/// yes to what it is a closer look at, a no to the latter is a no to the former; and where a
/// question certainly does not apply, its facts hold what its `else` says.
///
/// What was only assumed because a file did not list it (state Assumed) gives way to everything that
/// was said, "I don't know" included. An answer that contradicts another one is left as it was given and reported, so that
/// nothing becomes less urgent by it.
Closed closed(const Model& model, Answers answers);

}  // namespace unknot
