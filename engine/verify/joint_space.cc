#include "engine/verify/joint_space.h"

#include <algorithm>
#include <set>
#include <utility>

#include "engine/evaluation/closure.h"

namespace unknot {
namespace {

// The variables that can have been answered with more than one range, because a version says so.
IdMap<VariableId, bool> may_have_gaps(
    const JointVocabulary& joint, const Both<const Model*>& models
) {
  IdMap<VariableId, bool> out(joint.vocabulary.variables().size(), false);
  const auto mark = [&out](const Sight& sight, const Model& model) {
    for (const VariableId variable : ids(sight.seen())) {
      const VariableId seen = sight.seen()[variable].joint;
      out[seen] = out[seen] || has_gaps(model, variable);
    }
  };
  mark(joint.sights.before, *models.before);
  mark(joint.sights.after, *models.after);
  return out;
}

}  // namespace

JointSpace::JointSpace(
    const JointVocabulary& joint,
    const Both<const Model*>& models,
    std::int32_t conflict_budget,
    AllowedBy allowed_by
)
    : joint_(&joint),
      models_(models),
      solver_(conflict_budget),
      logic_(solver_),
      cells_(new_cells(joint.vocabulary, solver_)),
      person_cells_(new_cells(joint.vocabulary, solver_)),
      answered_{
          view_of(cells_, joint.sights.before, *models.before),
          view_of(cells_, joint.sights.after, *models.after)},
      person_{
          view_of(person_cells_, joint.sights.before, *models.before),
          view_of(person_cells_, joint.sights.after, *models.after)} {
  require_truthful(cells_, person_cells_, logic_);
  const IdMap<VariableId, bool> gaps = may_have_gaps(joint, models);
  for (const VariableId variable : ids(cells_)) {
    if (joint.vocabulary.fact_of(variable).has_scale() && !gaps[variable]) {
      require_one_piece(cells_[variable], logic_);
    }
    for (std::size_t cell = 0; cell < person_cells_[variable].size(); ++cell) {
      if ((joint.shared[variable] >> cell & 1) == 0) {
        logic_.require_any({-person_cells_[variable][cell]});
      }
    }
  }
  if (allowed_by != AllowedBy::After) {
    require_allowed(*models.before, answered_.before, person_.before, logic_);
  }
  if (allowed_by != AllowedBy::Before) {
    require_allowed(*models.after, answered_.after, person_.after, logic_);
  }
}

Literal JointSpace::breaks_a_law(
    const Model& model, View& answered, View& person, const Sight& sight, const Sight& other
) {
  std::set<VariableId> known;
  for (const Sight::Seen& seen : other.seen()) {
    known.insert(seen.joint);
  }
  std::vector<Literal> broken;
  for_each_law(model, answered, person, logic_, [&](const Law& law) {
    const bool is_known = std::ranges::all_of(law.reads, [&](VariableId variable) {
      return known.contains(sight.seen()[variable].joint);
    });
    if (is_known) {
      broken.push_back(-logic_.any(law.clause));
    }
  });
  return logic_.any(std::move(broken));
}

Literal JointSpace::is_excluded_before() {
  const Both<Sight>& sights = joint_->sights;
  return breaks_a_law(
      *models_.before, answered_.before, person_.before, sights.before, sights.after
  );
}

Literal JointSpace::is_excluded_after() {
  const Both<Sight>& sights = joint_->sights;
  return breaks_a_law(*models_.after, answered_.after, person_.after, sights.after, sights.before);
}

View JointSpace::view_of(const CellLiterals& cells, const Sight& sight, const Model& model) {
  CellLiterals own(sight.seen().size());
  for (const VariableId variable : ids(own)) {
    const Sight::Seen& seen = sight.seen()[variable];
    std::vector<std::vector<Literal>> parts(model.vocabulary[variable].cell_count);
    for (std::size_t cell = 0; cell < seen.cell_of.size(); ++cell) {
      if (seen.cell_of[cell] != Sight::kNoCell) {
        parts[seen.cell_of[cell]].push_back(cells[seen.joint][cell]);
      }
    }
    for (std::vector<Literal>& part : parts) {
      own[variable].push_back(logic_.any(std::move(part)));
    }
  }
  return {model.circuit, std::move(own), logic_};
}

Satisfiable JointSpace::solve(const std::vector<Literal>& wanted) {
  return solver_.solve(wanted);
}

Possible JointSpace::found() const {
  Possible out(cells_.size());
  for (const VariableId variable : ids(cells_)) {
    for (std::size_t cell = 0; cell < cells_[variable].size(); ++cell) {
      if (solver_.value(cells_[variable][cell])) {
        out[variable] |= CellMask{1} << cell;
      }
    }
  }
  return out;
}

bool JointSpace::allows(const Possible& answers, std::vector<Literal> wanted) {
  for (const VariableId variable : ids(cells_)) {
    for (std::size_t cell = 0; cell < cells_[variable].size(); ++cell) {
      const Literal literal = cells_[variable][cell];
      wanted.push_back((answers[variable] >> cell & 1) != 0 ? literal : -literal);
    }
  }
  return solve(wanted) == Satisfiable::Yes;
}

namespace {

// Narrows `answers` by what follows in one version. False if they contradict each other.
bool follow(const Model& model, const Sight& sight, Possible& answers) {
  const Possible own = sight.of(answers);
  for (const CellMask cells : own) {
    if (cells == 0) {
      return false;
    }
  }
  const Closed state = closed(model, answers_leaving(model, own));
  answers = sight.narrowed(std::move(answers), state.answers.possible());
  return state.contradictions.empty();
}

}  // namespace

std::optional<Possible> with_all_that_follows(
    const JointVocabulary& joint,
    const Both<const Model*>& models,
    Possible answers,
    AllowedBy allowed_by
) {
  while (true) {
    const Possible earlier = answers;
    if (allowed_by != AllowedBy::After && !follow(*models.before, joint.sights.before, answers)) {
      return std::nullopt;
    }
    if (allowed_by != AllowedBy::Before && !follow(*models.after, joint.sights.after, answers)) {
      return std::nullopt;
    }
    if (answers == earlier) {
      return answers;
    }
  }
}

}  // namespace unknot
