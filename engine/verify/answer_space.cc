#include "engine/verify/answer_space.h"

#include <algorithm>
#include <bit>
#include <utility>

namespace unknot {
namespace {

bool is_one_piece(CellMask cells) {
  const CellMask shifted = cells >> std::countr_zero(cells);
  return (shifted & (shifted + 1)) == 0;
}

// Whether what holds of a variable where its question does not apply is more than one range.
bool has_gaps(const Model& model, VariableId variable) {
  const auto question = model.asked_by[model.vocabulary[variable].fact];
  if (!question || !model.questions[*question].applies) {
    return false;
  }
  return !std::ranges::all_of(model.questions[*question].applies->otherwise, is_one_piece);
}

}  // namespace

CircuitReading::CircuitReading(
    const Circuit& circuit, const CellLiterals& cells, Logic& logic, Kind kind
)
    : circuit_(&circuit),
      cells_(&cells),
      logic_(&logic),
      kind_(kind),
      built_(circuit.node_count()) {}

Literal CircuitReading::of(NodeId node) {
  if (built_[node].number == 0) {
    // Not in one expression: building may build others.
    const Literal literal =
        circuit_->is_term(node) ? of_term(circuit_->term(node)) : of_gate(circuit_->gate(node));
    built_[node] = literal;
  }
  return built_[node];
}

Literal CircuitReading::of_term(const Term& term) {
  const std::vector<Literal>& cells = (*cells_)[term.variable];
  std::vector<Literal> parts;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const bool inside = (term.cells >> i & 1) != 0;
    if (kind_ == Kind::StillPossible && inside) {
      parts.push_back(cells[i]);
    } else if (kind_ == Kind::Certain && !inside) {
      parts.push_back(-cells[i]);
    }
  }
  return kind_ == Kind::StillPossible ? logic_->any(std::move(parts))
                                      : logic_->all(std::move(parts));
}

Literal CircuitReading::of_gate(const Gate& gate) {
  std::vector<Literal> literals;
  std::vector<WeightedLiteral> weighted;
  std::int64_t total = 0;
  std::int64_t smallest = INT32_MAX;
  for (const Edge& edge : circuit_->edges(gate)) {
    const Literal child = of(edge.child);
    literals.push_back(child);
    weighted.push_back({child, edge.weight});
    total += edge.weight;
    smallest = std::min<std::int64_t>(smallest, edge.weight);
  }
  if (gate.threshold > 0 && gate.threshold <= smallest) {
    return logic_->any(std::move(literals));
  }
  if (gate.threshold > total - smallest && gate.threshold <= total) {
    return logic_->all(std::move(literals));
  }
  return logic_->at_least(gate.threshold, std::move(weighted));
}

AnswerSpace::AnswerSpace(const Model& model, std::int32_t conflict_budget)
    : model_(&model),
      solver_(conflict_budget),
      logic_(solver_),
      answered_(model.circuit, new_cells(), logic_),
      person_(model.circuit, new_cells(), logic_) {
  require_truthful();
  require_one_piece();
  require_possible_person();
  for (const Implication& implication : model.implications) {
    require_implications(implication);
  }
  for (const Impossible& impossible : model.impossible) {
    logic_.require_any({-answered_.certain(impossible.when.node)});
  }
  for (const Question& question : model.questions) {
    if (question.applies) {
      require_otherwise(question);
    }
  }
}

// Examples read best if people say no and know it, so that is tried first.
CellLiterals AnswerSpace::new_cells() {
  CellLiterals out(model_->vocabulary.variables().size());
  for (const VariableId variable : ids(out)) {
    for (unsigned i = 0; i < model_->vocabulary[variable].cell_count; ++i) {
      const Literal cell = solver_.new_variable();
      solver_.prefer(i == 0 ? cell : -cell);
      out[variable].push_back(cell);
    }
  }
  return out;
}

Literal AnswerSpace::none_of(View& view, VariableId variable, CellMask mask) {
  const std::vector<Literal>& cells = view.cells()[variable];
  std::vector<Literal> excluded;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if ((mask >> i & 1) != 0) {
      excluded.push_back(-cells[i]);
    }
  }
  return logic_.all(std::move(excluded));
}

// The person has one cell of each variable, and the answers leave it possible.
void AnswerSpace::require_truthful() {
  for (const VariableId variable : ids(person_.cells())) {
    logic_.require_one(person_.cells()[variable]);
    for (std::size_t i = 0; i < person_.cells()[variable].size(); ++i) {
      logic_.require_any({-person_.cells()[variable][i], answered_.cells()[variable][i]});
    }
  }
}

// An answer to a number or a time is one range: once a cell is left out behind one that is not,
// all further ones are left out. (What a question's `else` leaves may have gaps.)
void AnswerSpace::require_one_piece() {
  for (const VariableId variable : ids(answered_.cells())) {
    if (!model_->vocabulary.fact_of(variable).has_scale() || has_gaps(*model_, variable)) {
      continue;
    }
    const std::vector<Literal>& cells = answered_.cells()[variable];
    Literal ended = logic_.no();
    for (std::size_t i = 1; i < cells.size(); ++i) {
      ended = logic_.any({ended, logic_.all({cells[i - 1], -cells[i]})});
      logic_.require_any({-ended, -cells[i]});
    }
  }
}

void AnswerSpace::require_possible_person() {
  for (const Impossible& impossible : model_->impossible) {
    logic_.require_any({-person_.certain(impossible.when.node)});
  }
  for (const Implication& implication : model_->implications) {
    std::vector<Literal> clause{none_of(person_, implication.fact, kYes)};
    for (const VariableId implied : implication.implied) {
      clause.push_back(none_of(person_, implied, kNo));
    }
    logic_.require_any(clause);
  }
}

// As closure.cc infers: if a yes can only come from one implied fact, that one is yes; if from
// none, the fact is no.
void AnswerSpace::require_implications(const Implication& implication) {
  const Literal is_yes = none_of(answered_, implication.fact, kNo);
  std::vector<Literal> some_possible;
  for (const VariableId only : implication.implied) {
    std::vector<Literal> clause{-is_yes, none_of(answered_, only, kNo)};
    for (const VariableId other : implication.implied) {
      if (other != only) {
        clause.push_back(-none_of(answered_, other, kYes));
      }
    }
    logic_.require_any(clause);
    some_possible.push_back(-none_of(answered_, only, kYes));
  }
  some_possible.push_back(none_of(answered_, implication.fact, kYes));
  logic_.require_any(some_possible);
}

void AnswerSpace::require_otherwise(const Question& question) {
  const Literal may_apply = answered_.possible(question.applies->when.node);
  std::size_t next = 0;
  for (const FactId fact : question.asks) {
    for (std::uint32_t i = 0; i < model_->vocabulary[fact].variable_count; ++i) {
      const VariableId variable{model_->vocabulary[fact].first_variable.index + i};
      const CellMask excluded =
          model_->vocabulary[variable].all() & ~question.applies->otherwise[next++];
      logic_.require_any({may_apply, none_of(answered_, variable, excluded)});
    }
  }
}

Satisfiable AnswerSpace::solve(const std::vector<Literal>& wanted) {
  return solver_.solve(wanted);
}

Possible AnswerSpace::found(const View& view) const {
  const CellLiterals& cells = view.cells();
  Possible out(cells.size());
  for (const VariableId variable : ids(cells)) {
    for (std::size_t i = 0; i < cells[variable].size(); ++i) {
      if (solver_.value(cells[variable][i])) {
        out[variable] |= CellMask{1} << i;
      }
    }
  }
  return out;
}

bool AnswerSpace::allows(const Possible& answers) {
  std::vector<Literal> wanted;
  for (const VariableId variable : ids(answered_.cells())) {
    for (std::size_t i = 0; i < answered_.cells()[variable].size(); ++i) {
      const Literal cell = answered_.cells()[variable][i];
      wanted.push_back((answers[variable] >> i & 1) != 0 ? cell : -cell);
    }
  }
  return solve(wanted) == Satisfiable::Yes;
}

Answers answers_leaving(const Model& model, const Possible& possible) {
  Answers answers(model.vocabulary);
  for (const VariableId variable : ids(possible)) {
    if (possible[variable] == model.vocabulary[variable].all()) {
      answers.not_known(variable);
    } else {
      answers.narrow(variable, possible[variable]);
    }
  }
  return answers;
}

}  // namespace unknot
