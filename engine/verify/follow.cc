// What follows from answers (closure.cc), written out as formulas: round by round, as long as there
// is something that a changed variable can lead to.
#include "engine/verify/follow.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "engine/condition/variables_read.h"

namespace unknot {
namespace {

constexpr std::size_t kMostRounds = 40;

class Following {
 public:
  Following(AnswerSpace& space, CellLiterals cells, std::set<VariableId> changed)
      : space_(&space), cells_(std::move(cells)), changed_(std::move(changed)) {}

  // False if it did not come to an end. A round that excludes no further cell of a person is the
  // last one for that person, so there are no more rounds than cells that can be excluded at all,
  // even if formulas still grow.
  bool run() {
    for (std::size_t round = 0; round < kMostRounds; ++round) {
      if (changed_.empty() || round > exclusions_.size()) {
        return true;
      }
      const std::set<VariableId> changed = std::exchange(changed_, {});
      for (const Implication& implication : space_->model().implications) {
        if (touches(implication, changed)) {
          follow(implication);
        }
      }
      for (const QuestionId question : space_->model().applies_order) {
        follow(space_->model().questions[question], changed);
      }
    }
    return changed_.empty();
  }

  [[nodiscard]] CellLiterals take_cells() { return std::move(cells_); }

 private:
  static bool touches(const Implication& implication, const std::set<VariableId>& changed) {
    return changed.contains(implication.fact) ||
           std::ranges::any_of(implication.implied, [&changed](VariableId implied) {
             return changed.contains(implied);
           });
  }

  Literal can_be(VariableId variable, CellMask cell) {
    return cells_[variable][cell == kYes ? 1 : 0];
  }

  void narrow(VariableId variable, std::size_t cell, Literal excluded) {
    if (excluded == space_->logic().no() ||
        !exclusions_[{variable, cell}].insert(excluded).second) {
      return;
    }
    Literal& literal = cells_[variable][cell];
    const Literal narrowed = space_->logic().all({literal, -excluded});
    if (narrowed != literal) {
      literal = narrowed;
      changed_.insert(variable);
    }
  }

  void follow(const Implication& implication) {
    Logic& logic = space_->logic();
    const Literal is_yes = -can_be(implication.fact, kNo);
    std::vector<Literal> none_possible;
    for (const VariableId only : implication.implied) {
      std::vector<Literal> forced{is_yes};
      for (const VariableId other : implication.implied) {
        if (other != only) {
          forced.push_back(-can_be(other, kYes));
        }
      }
      narrow(only, 0, logic.all(std::move(forced)));
      none_possible.push_back(-can_be(only, kYes));
    }
    narrow(implication.fact, 1, logic.all(std::move(none_possible)));
  }

  void follow(const Question& question, const std::set<VariableId>& changed) {
    if (!question.applies) {
      return;
    }
    const Model& model = space_->model();
    const NodeId applies = question.applies->when.node;
    const std::vector<VariableId> read = variables_read(model.circuit, applies);
    const bool is_touched = std::ranges::any_of(read, [&](VariableId variable) {
      return changed.contains(variable) || changed_.contains(variable);
    });
    if (!is_touched) {
      return;
    }
    CircuitReading reading(
        model.circuit, cells_, space_->logic(), CircuitReading::Kind::StillPossible
    );
    const Literal does_not_apply = -reading.of(applies);
    std::size_t next = 0;
    for (const FactId fact : question.asks) {
      for (std::uint32_t i = 0; i < model.vocabulary[fact].variable_count; ++i) {
        const VariableId variable{model.vocabulary[fact].first_variable.index + i};
        const CellMask kept = question.applies->otherwise[next++];
        for (std::size_t cell = 0; cell < cells_[variable].size(); ++cell) {
          if ((kept >> cell & 1) == 0) {
            narrow(variable, cell, does_not_apply);
          }
        }
      }
    }
  }

  AnswerSpace* space_;
  CellLiterals cells_;
  std::set<VariableId> changed_;
  std::map<std::pair<VariableId, std::size_t>, std::set<Literal>> exclusions_;  // made already
};

Literal contradiction(AnswerSpace& space, View& view) {
  Logic& logic = space.logic();
  std::vector<Literal> reasons;
  for (const std::vector<Literal>& cells : view.cells()) {
    reasons.push_back(-logic.any(cells));
  }
  for (const Impossible& impossible : space.model().impossible) {
    reasons.push_back(view.certain(impossible.when.node));
  }
  for (const Implication& implication : space.model().implications) {
    std::vector<Literal> broken{-view.cells()[implication.fact][0]};
    for (const VariableId implied : implication.implied) {
      broken.push_back(-view.cells()[implied][1]);
    }
    reasons.push_back(logic.all(std::move(broken)));
  }
  return logic.any(std::move(reasons));
}

std::optional<Followed> all_that_follows(
    AnswerSpace& space, CellLiterals cells, std::set<VariableId> changed
) {
  Following following(space, std::move(cells), std::move(changed));
  if (!following.run()) {
    return std::nullopt;
  }
  View view(space.model().circuit, following.take_cells(), space.logic());
  const Literal contradicts = contradiction(space, view);
  return Followed{std::move(view), contradicts};
}

}  // namespace

std::optional<Followed> followed(AnswerSpace& space, VariableId variable, unsigned cell) {
  CellLiterals cells = space.answered().cells();
  for (std::size_t i = 0; i < cells[variable].size(); ++i) {
    cells[variable][i] = i == cell ? cells[variable][i] : space.logic().no();
  }
  return all_that_follows(space, std::move(cells), {variable});
}

std::optional<Followed> end_of_interview(AnswerSpace& space) {
  const Model& model = space.model();
  Logic& logic = space.logic();
  CellLiterals cells = space.person().cells();
  std::set<VariableId> changed;
  for (const QuestionId id : model.applies_order) {
    const Question& question = model.questions[id];
    CircuitReading reading(model.circuit, cells, logic, CircuitReading::Kind::StillPossible);
    const Literal asked = reading.of(question.applies->when.node);
    std::size_t next = 0;
    for (const FactId fact : question.asks) {
      for (std::uint32_t i = 0; i < model.vocabulary[fact].variable_count; ++i) {
        const VariableId variable{model.vocabulary[fact].first_variable.index + i};
        const CellMask otherwise = question.applies->otherwise[next++];
        changed.insert(variable);
        for (std::size_t cell = 0; cell < cells[variable].size(); ++cell) {
          const Literal assumed = (otherwise >> cell & 1) != 0 ? -asked : logic.no();
          Literal& literal = cells[variable][cell];
          literal = logic.any({logic.all({asked, literal}), assumed});
        }
      }
    }
  }
  return all_that_follows(space, std::move(cells), std::move(changed));
}

}  // namespace unknot
