// Each version reads the same joint cells. What the versions have in common becomes the same
// formulas, so that only what differs is left for the solver to find out.
#include "engine/verify/pack_diff.h"

#include <algorithm>
#include <bit>
#include <functional>
#include <utility>

#include <fmt/format.h>

#include "engine/base/expects.h"
#include "engine/base/text.h"
#include "engine/evaluation/closure.h"
#include "engine/verify/joint_levels.h"
#include "engine/verify/joint_space.h"

namespace unknot {
namespace {

template <class Id, class T>
std::optional<Id> find_by_id(const IdMap<Id, T>& table, const std::string& id) {
  const auto found = std::ranges::find(table, id, &T::id);
  if (found == table.end()) {
    return std::nullopt;
  }
  return Id{static_cast<std::uint32_t>(found - table.begin())};
}

// Whether answers with assumptions come to the same in each of these versions.
bool leads_back(
    const JointVocabulary& joint,
    const Both<const Model*>& models,
    const Answers& said,
    const Possible& answers,
    AllowedBy allowed_by = AllowedBy::Both
) {
  const auto leads = [&](const Sight& sight, const Model& model) {
    const Closed state = closed(model, carried(said, sight, model.vocabulary));
    return state.contradictions.empty() && state.answers.possible() == sight.of(answers);
  };
  return (allowed_by == AllowedBy::After || leads(joint.sights.before, *models.before)) &&
         (allowed_by == AllowedBy::Before || leads(joint.sights.after, *models.after));
}

std::vector<LevelId> mildest_first(const IdMap<LevelId, Level>& levels) {
  std::vector<LevelId> out;
  for (const LevelId level : ids(levels)) {
    out.insert(out.begin(), level);
  }
  return out;
}

// The exact answers among those that leave something open, yes before all others. What is open
// altogether stays open.
std::vector<CellMask> more_exact(
    const Vocabulary& vocabulary, VariableId variable, CellMask cells
) {
  const FactType type = vocabulary.fact_of(variable).type;
  if (type == FactType::YesNo || type == FactType::AnyOf) {
    return cells == (kYes | kNo) ? std::vector<CellMask>{kYes} : std::vector<CellMask>{};
  }
  std::vector<CellMask> out;
  if (cells != vocabulary[variable].all() && !std::has_single_bit(cells)) {
    for (CellMask rest = cells; rest != 0; rest &= rest - 1) {
      out.push_back(rest & (~rest + 1));
    }
  }
  return out;
}

class Comparison {
 public:
  Comparison(
      const JointVocabulary& joint,
      const Both<const Model*>& models,
      const JointLevels& levels,
      const DiffLimits& limits
  )
      : joint_(&joint),
        models_(models),
        levels_(&levels),
        limits_(limits),
        space_(joint, models, limits.conflict_budget),
        before_(*models.before, space_.answered().before, space_.logic()),
        after_(*models.after, space_.answered().after, space_.logic()) {}

  void run(PackDiff& diff) {
    diff.has_people = space_.solve({}) != Satisfiable::No;
    if (!diff.has_people) {
      return;
    }
    for (const LevelId from : ids(models_.before->levels)) {
      for (const LevelId to : mildest_first(models_.after->levels)) {
        if (levels_->ranks.before[from] < levels_->ranks.after[to]) {
          find_changes(from, to, diff.less_urgent);
        }
      }
    }
    for (const LevelId to : ids(models_.after->levels)) {
      for (const LevelId from : mildest_first(models_.before->levels)) {
        if (levels_->ranks.before[from] > levels_->ranks.after[to]) {
          find_changes(from, to, diff.more_urgent);
        }
      }
    }
    for (const RemedyId remedy : ids(models_.before->remedies)) {
      find_changed(remedy, diff);
    }
    diff.not_decided = std::move(not_decided_);
  }

 private:
  using Shows = std::function<bool(const Both<Evaluation>&)>;

  // Nothing that was found is relied upon where sums were too large to be built.
  Satisfiable solve(const std::vector<Literal>& wanted, const std::string& question) {
    Satisfiable verdict = space_.solve(wanted);
    if (verdict == Satisfiable::Yes && space_.logic().is_approximate()) {
      verdict = Satisfiable::NotDecided;
    }
    if (verdict == Satisfiable::NotDecided) {
      not_decided_.push_back(question);
    }
    return verdict;
  }

  [[nodiscard]] Both<Evaluation> evaluated_in_both(const Possible& answers) const {
    return {
        evaluated(models_.before->circuit, joint_->sights.before.of(answers)),
        evaluated(models_.after->circuit, joint_->sights.after.of(answers))};
  }

  [[nodiscard]] Both<Decision> decisions(const Both<Evaluation>& evaluations) const {
    return {
        decision(*models_.before, evaluations.before), decision(*models_.after, evaluations.after)};
  }

  void find_changes(LevelId from, LevelId to, ChangedOutcomes& changes) {
    std::vector<Literal> wanted{before_.outcome_is(from), after_.outcome_is(to)};
    const std::string question = fmt::format(
        "whether anybody goes from {} to {}",
        quoted(models_.before->levels[from].id),
        quoted(models_.after->levels[to].id)
    );
    for (std::size_t kinds = 0;; ++kinds) {
      const Satisfiable verdict = solve(wanted, question);
      if (verdict != Satisfiable::Yes || kinds == limits_.kinds) {
        changes.are_all = changes.are_all && verdict == Satisfiable::No;
        return;
      }
      const Possible found = space_.found();
      const Both<Decision> decided = decisions(evaluated_in_both(found));
      expects(
          decided.before.level == from && decided.after.level == to,
          "what was found is told at these levels"
      );
      const auto shows = [this, &decided](const Both<Evaluation>& evaluations) {
        return decisions(evaluations) == decided;
      };
      changes.kinds.push_back({decided, example(found, shows)});
      wanted.push_back(
          -space_.logic().all({before_.decided(decided.before), after_.decided(decided.after)})
      );
    }
  }

  // Both versions tell the same level.
  Literal same_urgency() {
    std::vector<Literal> ways;
    for (const LevelId from : ids(models_.before->levels)) {
      for (const LevelId to : ids(models_.after->levels)) {
        if (levels_->ranks.before[from] == levels_->ranks.after[to]) {
          ways.push_back(space_.logic().all({before_.outcome_is(from), after_.outcome_is(to)}));
        }
      }
    }
    return space_.logic().any(std::move(ways));
  }

  [[nodiscard]] bool are_equally_urgent(const Both<Evaluation>& evaluations) const {
    const Both<Decision> decided = decisions(evaluations);
    return levels_->ranks.before[decided.before.level] == levels_->ranks.after[decided.after.level];
  }

  void find_changed(RemedyId remedy, PackDiff& diff) {
    const std::string& id = models_.before->remedies[remedy].id;
    const std::optional<RemedyId> same = find_by_id(models_.after->remedies, id);
    if (!same) {
      return;
    }
    const Literal was = before_.suggests(remedy);
    const Literal is = after_.suggests(*same);
    const auto changes_so = [this, remedy, after = *same](bool suggested_before) -> Shows {
      return [this, remedy, after, suggested_before](const Both<Evaluation>& evaluations) {
        return suggests(*models_.before, evaluations.before, remedy) == suggested_before &&
               suggests(*models_.after, evaluations.after, after) != suggested_before;
      };
    };
    find_changed(id, {was, -is}, changes_so(true), diff.lost);
    find_changed(id, {-was, is}, changes_so(false), diff.gained);
  }

  void find_changed(
      const std::string& id,
      std::vector<Literal> wanted,
      const Shows& shows,
      std::vector<ChangedRemedy>& changed
  ) {
    const std::string question =
        fmt::format("whether {} is suggested to the same people", quoted(id));
    if (solve(wanted, question) != Satisfiable::Yes) {
      return;
    }
    const Possible somebody = space_.found();
    wanted.push_back(same_urgency());
    if (space_.solve(wanted) == Satisfiable::Yes) {
      const auto at_same_level = [this, &shows](const Both<Evaluation>& evaluations) {
        return shows(evaluations) && are_equally_urgent(evaluations);
      };
      changed.push_back({id, example(space_.found(), at_same_level), false});
    } else {
      changed.push_back({id, example(somebody, shows), true});
    }
  }

  Example example(const Possible& found, const Shows& shows) {
    expects(
        with_all_that_follows(*joint_, models_, found) == found,
        "answers that were found hold all that follows and do not contradict each other"
    );
    expects(shows(evaluated_in_both(found)), "answers that were found show what was looked for");
    const auto shown = [&](const Possible& candidate) -> std::optional<Possible> {
      std::optional<Possible> all = with_all_that_follows(*joint_, models_, candidate);
      if (all && shows(evaluated_in_both(*all)) && space_.allows(*all)) {
        return all;
      }
      return std::nullopt;
    };
    Possible simplest = simplified(joint_->vocabulary, found, shown);
    for (const VariableId variable : ids(simplest)) {
      for (const CellMask cells : more_exact(joint_->vocabulary, variable, simplest[variable])) {
        Possible candidate = simplest;
        candidate[variable] = cells;
        if (std::optional<Possible> exact = shown(candidate)) {
          simplest = std::move(*exact);
          break;
        }
      }
    }
    return example_of(joint_->vocabulary, simplest, [&](const Answers& said) {
      return leads_back(*joint_, models_, said, simplest);
    });
  }

  const JointVocabulary* joint_;
  Both<const Model*> models_;
  const JointLevels* levels_;
  DiffLimits limits_;
  JointSpace space_;
  Verdicts before_;
  Verdicts after_;
  std::vector<std::string> not_decided_;
};

// Answers that only one version takes as they stand, in words.
std::optional<std::string> only_taken(
    const JointVocabulary& joint,
    const Both<const Model*>& models,
    const DiffLimits& limits,
    AllowedBy allowed_by
) {
  JointSpace space(joint, models, limits.conflict_budget, allowed_by);
  const Literal excluded =
      allowed_by == AllowedBy::Before ? space.is_excluded_after() : space.is_excluded_before();
  const Satisfiable verdict = space.solve({excluded});
  if (verdict == Satisfiable::No) {
    return std::nullopt;
  }
  if (verdict == Satisfiable::NotDecided || space.logic().is_approximate()) {
    return "not settled within the limit";
  }
  const auto shown = [&](const Possible& candidate) -> std::optional<Possible> {
    std::optional<Possible> all = with_all_that_follows(joint, models, candidate, allowed_by);
    return all && space.allows(*all, {excluded}) ? all : std::nullopt;
  };
  const Possible simplest = simplified(joint.vocabulary, space.found(), shown);
  const Example example = example_of(joint.vocabulary, simplest, [&](const Answers& said) {
    return leads_back(joint, models, said, simplest, allowed_by);
  });
  return example.told;
}

}  // namespace

bool PackDiff::may_be_less_urgent() const {
  return !has_people || !less_urgent.kinds.empty() || !less_urgent.are_all ||
         std::ranges::any_of(cases, &ChangedCase::is_less_urgent);
}

Compared compare(const LoadedPack& before, const LoadedPack& after, const DiffLimits& limits) {
  const std::optional<JointLevels> levels = joint_levels(before.model.levels, after.model.levels);
  if (!levels) {
    return {std::nullopt, "the levels of the two versions stand in different orders"};
  }
  const std::optional<JointVocabulary> joint =
      joint_vocabulary(before.model.vocabulary, after.model.vocabulary);
  if (!joint) {
    return {std::nullopt, "what the two versions ask about a fact makes too many parts of it"};
  }
  PackDiff diff;
  diff.remarks = levels->remarks;
  diff.remarks.insert(diff.remarks.end(), joint->remarks.begin(), joint->remarks.end());
  Comparison(*joint, {&before.model, &after.model}, *levels, limits).run(diff);
  const Both<const Model*> models{&before.model, &after.model};
  diff.only_taken = {
      only_taken(*joint, models, limits, AllowedBy::Before),
      only_taken(*joint, models, limits, AllowedBy::After)};
  diff.cases = changed_cases(before, after, *joint, *levels);
  diff.listing = listing_diff(before.model, after.model);
  return {std::move(diff), ""};
}

}  // namespace unknot
