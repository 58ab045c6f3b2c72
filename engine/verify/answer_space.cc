#include "engine/verify/answer_space.h"

#include <algorithm>
#include <bit>
#include <utility>

#include "engine/condition/variables_read.h"

namespace unknot {
namespace {

bool is_one_piece(CellMask cells) {
  const CellMask shifted = cells >> std::countr_zero(cells);
  return (shifted & (shifted + 1)) == 0;
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

namespace {

Literal none_of(const View& view, VariableId variable, CellMask mask, Logic& logic) {
  const std::vector<Literal>& cells = view.cells()[variable];
  std::vector<Literal> excluded;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if ((mask >> i & 1) != 0) {
      excluded.push_back(-cells[i]);
    }
  }
  return logic.all(std::move(excluded));
}

using VisitLaw = std::function<void(const Law&)>;

std::vector<VariableId> reads(const Implication& implication) {
  std::vector<VariableId> out = implication.implied;
  out.push_back(implication.fact);
  return out;
}

void visit_possible_person(const Model& model, View& person, Logic& logic, const VisitLaw& visit) {
  for (const Impossible& impossible : model.impossible) {
    const NodeId node = impossible.when.node;
    visit({{-person.certain(node)}, variables_read(model.circuit, node)});
  }
  for (const Implication& implication : model.implications) {
    std::vector<Literal> clause{none_of(person, implication.fact, kYes, logic)};
    for (const VariableId implied : implication.implied) {
      clause.push_back(none_of(person, implied, kNo, logic));
    }
    visit({std::move(clause), reads(implication)});
  }
}

// As closure.cc infers: if a yes can only come from one implied fact, that one is yes; if from
// none, the fact is no.
void visit_implication(
    const Implication& implication, const View& answered, Logic& logic, const VisitLaw& visit
) {
  const Literal is_yes = none_of(answered, implication.fact, kNo, logic);
  std::vector<Literal> some_possible;
  for (const VariableId only : implication.implied) {
    std::vector<Literal> clause{-is_yes, none_of(answered, only, kNo, logic)};
    for (const VariableId other : implication.implied) {
      if (other != only) {
        clause.push_back(-none_of(answered, other, kYes, logic));
      }
    }
    visit({std::move(clause), reads(implication)});
    some_possible.push_back(-none_of(answered, only, kYes, logic));
  }
  some_possible.push_back(none_of(answered, implication.fact, kYes, logic));
  visit({std::move(some_possible), reads(implication)});
}

void visit_otherwise(
    const Model& model,
    const Question& question,
    View& answered,
    Logic& logic,
    const VisitLaw& visit
) {
  const NodeId applies = question.applies->when.node;
  const Literal may_apply = answered.possible(applies);
  std::size_t next = 0;
  for (const FactId fact : question.asks) {
    for (std::uint32_t i = 0; i < model.vocabulary[fact].variable_count; ++i) {
      const VariableId variable{model.vocabulary[fact].first_variable.index + i};
      const CellMask excluded =
          model.vocabulary[variable].all() & ~question.applies->otherwise[next++];
      std::vector<VariableId> about = variables_read(model.circuit, applies);
      about.push_back(variable);
      visit({{may_apply, none_of(answered, variable, excluded, logic)}, std::move(about)});
    }
  }
}

}  // namespace

CellLiterals new_cells(const Vocabulary& vocabulary, Solver& solver) {
  CellLiterals out(vocabulary.variables().size());
  for (const VariableId variable : ids(out)) {
    for (unsigned i = 0; i < vocabulary[variable].cell_count; ++i) {
      const Literal cell = solver.new_variable();
      solver.prefer(i == 0 ? cell : -cell);
      out[variable].push_back(cell);
    }
  }
  return out;
}

void require_truthful(const CellLiterals& answered, const CellLiterals& person, Logic& logic) {
  for (const VariableId variable : ids(person)) {
    logic.require_one(person[variable]);
    for (std::size_t i = 0; i < person[variable].size(); ++i) {
      logic.require_any({-person[variable][i], answered[variable][i]});
    }
  }
}

// Once a cell is left out behind one that is not, all further ones are left out.
void require_one_piece(const std::vector<Literal>& cells, Logic& logic) {
  Literal ended = logic.no();
  for (std::size_t i = 1; i < cells.size(); ++i) {
    ended = logic.any({ended, logic.all({cells[i - 1], -cells[i]})});
    logic.require_any({-ended, -cells[i]});
  }
}

bool has_gaps(const Model& model, VariableId variable) {
  const auto question = model.asked_by[model.vocabulary[variable].fact];
  if (!question || !model.questions[*question].applies) {
    return false;
  }
  return !std::ranges::all_of(model.questions[*question].applies->otherwise, is_one_piece);
}

void for_each_law(
    const Model& model,
    View& answered,
    View& person,
    Logic& logic,
    const std::function<void(const Law&)>& visit
) {
  visit_possible_person(model, person, logic, visit);
  for (const Implication& implication : model.implications) {
    visit_implication(implication, answered, logic, visit);
  }
  for (const Impossible& impossible : model.impossible) {
    const NodeId node = impossible.when.node;
    visit({{-answered.certain(node)}, variables_read(model.circuit, node)});
  }
  for (const Question& question : model.questions) {
    if (question.applies) {
      visit_otherwise(model, question, answered, logic, visit);
    }
  }
}

void require_allowed(const Model& model, View& answered, View& person, Logic& logic) {
  for_each_law(model, answered, person, logic, [&logic](const Law& law) {
    logic.require_any(law.clause);
  });
}

AnswerSpace::AnswerSpace(const Model& model, std::int32_t conflict_budget)
    : model_(&model),
      solver_(conflict_budget),
      logic_(solver_),
      answered_(model.circuit, new_cells(model.vocabulary, solver_), logic_),
      person_(model.circuit, new_cells(model.vocabulary, solver_), logic_) {
  require_truthful(answered_.cells(), person_.cells(), logic_);
  for (const VariableId variable : ids(answered_.cells())) {
    if (model.vocabulary.fact_of(variable).has_scale() && !has_gaps(model, variable)) {
      require_one_piece(answered_.cells()[variable], logic_);
    }
  }
  require_allowed(model, answered_, person_, logic_);
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
