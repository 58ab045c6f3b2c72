#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <utility>
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

/// What is known, as formulas: for each cell whether it is possible, and what that makes of every
/// node of the circuit.
class View {
 public:
  /// The circuit and the logic must outlive it.
  View(const Circuit& circuit, CellLiterals cells, Logic& logic)
      : cells_(std::make_unique<CellLiterals>(std::move(cells))),
        certain_(circuit, *cells_, logic, CircuitReading::Kind::Certain),
        possible_(circuit, *cells_, logic, CircuitReading::Kind::StillPossible) {}

  [[nodiscard]] const CellLiterals& cells() const { return *cells_; }

  /// A node certainly holds; it can still hold.
  [[nodiscard]] Literal certain(NodeId node) { return certain_.of(node); }
  [[nodiscard]] Literal possible(NodeId node) { return possible_.of(node); }

 private:
  std::unique_ptr<CellLiterals> cells_;  // stays in place when the view is moved
  CircuitReading certain_;
  CircuitReading possible_;
};

/// New literals for every cell of every variable, as examples read best: people say no and know it.
CellLiterals new_cells(const Vocabulary& vocabulary, Solver& solver);

/// `person` has one cell of each variable, and `answered` leaves it possible.
void require_truthful(const CellLiterals& answered, const CellLiterals& person, Logic& logic);

/// What was answered of one number or time is one range.
void require_one_piece(const std::vector<Literal>& cells, Logic& logic);

/// Whether what holds of a variable where its question does not apply may be more than one range.
bool has_gaps(const Model& model, VariableId variable);

/// Something that holds of all possible people and their answers: at least one of the literals.
struct Law {
  std::vector<Literal> clause;
  std::vector<VariableId> reads;  ///< what it is about
};

/// Calls `visit` for each law of a model: `person` is one that it allows, `answered` has all that
/// follows from it (see closure.h) and no contradiction.
void for_each_law(
    const Model& model,
    View& answered,
    View& person,
    Logic& logic,
    const std::function<void(const Law&)>& visit
);

/// From now on all laws of the model hold.
void require_allowed(const Model& model, View& answered, View& person, Logic& logic);

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

  /// What was answered, and what is true of the person.
  [[nodiscard]] View& answered() { return answered_; }
  [[nodiscard]] View& person() { return person_; }

  /// Looks for a person and answers for which all of `wanted` holds.
  [[nodiscard]] Satisfiable solve(const std::vector<Literal>& wanted);

  /// What was found. Requires: the last call of `solve` said Yes, and nothing was built since.
  [[nodiscard]] Possible found(const View& view) const;

  /// Whether a possible person can have answered exactly this.
  [[nodiscard]] bool allows(const Possible& answers);

 private:
  const Model* model_;
  Solver solver_;
  Logic logic_;
  View answered_;
  View person_;
};

/// The answers a person gave to be left with just these cells: what is open is "I don't know".
Answers answers_leaving(const Model& model, const Possible& possible);

}  // namespace unknot
