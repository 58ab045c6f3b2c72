#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/source.h"
#include "engine/condition/condition.h"
#include "engine/pack/model.h"

namespace unknot {

/// In which way a pack was made wrong on purpose.
enum class MutantKind : std::uint8_t {
  RuleDropped,
  TermDropped,     ///< of the condition of a rule; nothing is demanded or offered in its place
  TermNegated,     ///< it holds where it did not
  ThresholdMoved,  ///< of a number or a time by one cell, of a score by one point
  LevelMoved,      ///< of a rule, by one; never from or to the last level
  NeverDropped,    ///< of a remedy
};

constexpr std::size_t kMutantKinds = 6;

/// "rules left out": what mutants of a kind are, as a heading.
std::string_view heading(MutantKind kind);

/// A pack with one small mistake, as somebody could make it while writing: a good set of cases
/// notices it.
///
/// Rules of the last level keep their level and no other gets it, because such a rule says
/// something else: not how urgent it is, but that the problem was recognised.
struct Mutant {
  MutantKind kind = MutantKind::RuleDropped;
  std::string name;   ///< stable: "neck-cord/term-2-negated"
  std::string words;  ///< "rule neck-cord without `numbness: yes`"
  std::string term;   ///< which term, as a pack file says it; empty where there is none
  Span span;          ///< what was changed

  RuleId rule;                         ///< all but NeverDropped
  std::optional<Condition> condition;  ///< of the rule, where it is another one
  LevelId level;                       ///< of the rule
  LevelId unsure_level;                ///< of the rule

  RemedyId remedy;          ///< NeverDropped
  std::uint32_t never = 0;  ///< NeverDropped: index into Remedy::never
};

/// The rules that are made wrong: all, unless there is so much to them that the mutants would take
/// more than a few hundred megabytes; then the first ones.
std::vector<RuleId> rules_to_mutate(const Model& model);

/// All mutants of a model, rule by rule and then remedy by remedy.
std::vector<Mutant> mutants(const Model& model);

/// A condition that holds for nobody.
Condition never_holds();

/// A term as a pack file says it: "numbness: yes", "location: [neck, back]".
/// Requires: a Test, a Finding or a Score.
std::string term_text(const Model& model, const Condition::Node& term);

}  // namespace unknot
