#pragma once

#include <string>
#include <vector>

#include "engine/verify/inquiry.h"

namespace unknot {

// What `unknot check` proves about a pack, one function for each kind of claim. Each counts its
// claims and remarks on those that do not hold.

/// The pack's own promises (K001), and that somebody fulfils their `when` (K003).
void prove_promises(Inquiry& inquiry);

/// A rule that counts less while it is undecided.
struct Lowered {
  RuleId rule;
  Example example;  ///< somebody whose outcome it makes less urgent
};

/// Not knowing something is never told as less urgent than every answer to it would be (K004); a
/// lowered level makes a difference (K005); nobody is left to the last level while something more
/// urgent than `otherwise` cannot be ruled out (K006). Returns, with an example, all rules by which
/// "I don't know" makes an outcome less urgent than one of the possible answers: by construction
/// only those with `when-unsure` can.
std::vector<Lowered> prove_caution(Inquiry& inquiry);

/// The pack allows somebody (K007); every rule can hold (K008), is never outvoted by less urgent ones
/// when it does, and decides for somebody (K009).
void prove_rules(Inquiry& inquiry);

/// Each remedy is suggested to somebody (K010), but never while something forbids it or may do so;
/// each of its reasons can hold (K011).
void prove_remedies(Inquiry& inquiry);

/// Each option can be chosen by somebody (K012); no two findings mean the same (K013).
void prove_names(Inquiry& inquiry);

/// Each part of a rule's or a finding's condition makes a difference, `implies` apart (K019); of two comparisons of a
/// number or a time, one ends where the next begins (K020).
void prove_conditions(Inquiry& inquiry);

/// What the interview ends up saying is never less urgent than what the whole truth about the
/// person says (K014); each question is asked of somebody (K015); no warning sign is asked about
/// after a question that only serves comfort (K016).
void prove_interview(Inquiry& inquiry);

}  // namespace unknot
