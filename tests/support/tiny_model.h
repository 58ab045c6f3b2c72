#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/facts/answers.h"
#include "engine/pack/model.h"

namespace unknot::test {

// Conditions as trees, put together in C++ without a pack file.
Condition always();
Condition is(VariableId variable, CellMask cells);
Condition within(VariableId variable, std::vector<Range> ranges);
Condition holds(FindingId finding);
Condition fails(FindingId finding);
Condition points(ScoreId score, std::vector<Range> ranges);
Condition at_least(std::uint32_t count, const std::vector<Condition>& children);
Condition all(const std::vector<Condition>& children);
Condition any(const std::vector<Condition>& children);
Condition negated(const Condition& child);

/// For messages of failing tests: "all(a in 0x2, not(b in 0x1))".
std::string told(const Model& model, const Condition& condition);

/// A condition that is compiled when the model is finished.
inline When when(Condition written) {
  return {std::move(written), {}};
}

/// The node of a condition in `builder`, compiled straight from the definition. Findings and scores
/// of `model` are compiled in place.
NodeId compiled(CircuitBuilder& builder, const Model& model, const Condition& condition);

/// Builds small models directly through Vocabulary and CircuitBuilder.
///
/// It starts with the levels `emergency`, `urgent`, `routine`, `self-care`, two professionals and
/// one section; `otherwise` is routine. Everything can be changed in `model` until `finish`, which
/// compiles all conditions, gives every fact that no question asks a question of its own, and
/// fills the indexes. Ids are given out in order of the calls.
class TinyModel {
 public:
  static constexpr LevelId kEmergency{0};
  static constexpr LevelId kUrgent{1};
  static constexpr LevelId kRoutine{2};
  static constexpr LevelId kSelfCare{3};
  static constexpr ProfessionalId kDoctor{0};
  static constexpr ProfessionalId kPhysiotherapist{1};

  TinyModel();

  VariableId yes_no(const std::string& id);
  /// A flat one-of fact with the options id-0, id-1, ...
  VariableId one_of(const std::string& id, unsigned options);
  /// A number from 0 to 99 whose cells begin at 0 and at each threshold.
  VariableId number(const std::string& id, const std::vector<Ticks>& thresholds);
  /// A fact as given; returns its first variable.
  VariableId fact(Fact declared);

  QuestionId ask(const std::vector<VariableId>& variables, SectionId section = {});
  /// A question whose facts hold `otherwise` (one mask per variable) unless `applies` holds.
  QuestionId ask_if(
      const Condition& applies,
      const std::vector<VariableId>& variables,
      std::vector<CellMask> otherwise
  );

  RuleId rule(const Condition& condition, LevelId level, ProfessionalId see = kDoctor);
  /// An undecided rule counts with `unsure_level`.
  RuleId lenient_rule(const Condition& condition, LevelId level, LevelId unsure_level);
  FindingId finding(const Condition& condition);
  ScoreId score(const std::vector<std::pair<Condition, std::int32_t>>& items);
  RemedyId remedy(Remedy remedy);
  void impossible(const Condition& condition);

  Model model;

  [[nodiscard]] Model finish() const;
};

/// A reason of `weight` points.
Argument argument(const Condition& condition, std::int32_t weight = 1);

/// No answers at all.
inline Answers nothing_said(const Model& model) {
  return Answers(model.vocabulary);
}

}  // namespace unknot::test
