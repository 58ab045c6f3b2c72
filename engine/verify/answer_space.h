#pragma once

#include <cstdint>
#include <vector>

#include "engine/facts/answers.h"
#include "engine/pack/model.h"
#include "engine/verify/logic.h"
#include "engine/verify/solver.h"

namespace unknot {

/// For each cell of each variable the literal "it is possible".
using CellLiterals = IdMap<VariableId, std::vector<Literal>>;

/// A circuit read for what certainly holds, or for what can still hold, as formulas. Nodes are
/// built when they are first asked for.
class CircuitReading {
 public:
  enum class Kind : std::uint8_t { Certain, StillPossible };

  /// All three must outlive it.
  CircuitReading(const Circuit& circuit, const CellLiterals& cells, Logic& logic, Kind kind);

  [[nodiscard]] Literal of(NodeId node);

 private:
  Literal of_term(const Term& term);
  Literal of_gate(const Gate& gate);

  const Circuit* circuit_;
  const CellLiterals* cells_;
  Logic* logic_;
  Kind kind_;
  IdMap<NodeId, Literal> built_;  // zero: not yet
};

/// All answers that possible people can have given, as a formula: a person whom neither
/// `impossible` nor `implies` excludes, and answers that are true of that person, with all that
/// follows from them (see closure.h) and without contradiction.
///
/// Every literal of it can be wanted or excluded in a question to the solver.
class AnswerSpace {
 public:
  /// How many conflicts a question may take before it stays undecided.
  static constexpr std::int32_t kUsualBudget = 100'000;

  /// The model must outlive it.
  explicit AnswerSpace(const Model& model, std::int32_t conflict_budget = kUsualBudget);
  AnswerSpace(const AnswerSpace&) = delete;
  AnswerSpace& operator=(const AnswerSpace&) = delete;

  [[nodiscard]] const Model& model() const { return *model_; }
  [[nodiscard]] Logic& logic() { return logic_; }

  /// The answers make it certain; they leave it possible; it is true of the person.
  [[nodiscard]] Literal certain(NodeId node) { return certain_.of(node); }
  [[nodiscard]] Literal possible(NodeId node) { return possible_.of(node); }
  [[nodiscard]] Literal true_of_person(NodeId node) { return true_.of(node); }

  /// The answers leave a cell possible; the person has it.
  [[nodiscard]] const CellLiterals& answered() const { return answered_; }
  [[nodiscard]] const CellLiterals& person() const { return person_; }

  /// Looks for a person and answers for which all of `wanted` holds.
  [[nodiscard]] Satisfiable solve(const std::vector<Literal>& wanted);

  /// What was found. Requires: the last call of `solve` said Yes.
  [[nodiscard]] Possible found_answers() const { return found(answered_); }
  [[nodiscard]] Possible found_person() const { return found(person_); }

  /// Whether a possible person can have answered exactly this.
  [[nodiscard]] bool allows(const Possible& answers);

 private:
  CellLiterals new_cells();
  [[nodiscard]] Possible found(const CellLiterals& cells) const;
  Literal none_of(const CellLiterals& cells, VariableId variable, CellMask mask);
  void require_truthful();
  void require_possible_person();
  void require_implications(const Implication& implication);
  void require_otherwise(const Question& question);

  const Model* model_;
  Solver solver_;
  Logic logic_;
  CellLiterals answered_;
  CellLiterals person_;
  CircuitReading certain_;
  CircuitReading possible_;
  CircuitReading true_;
};

/// The answers a person gave to be left with just these cells: what is open is "I don't know".
Answers answers_leaving(const Model& model, const Possible& possible);

}  // namespace unknot
