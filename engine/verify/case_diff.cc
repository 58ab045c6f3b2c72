#include "engine/verify/case_diff.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "engine/evaluation/closure.h"
#include "engine/evaluation/triage.h"
#include "engine/plan/plan.h"

namespace unknot {
namespace {

bool can_be_no(const Vocabulary& vocabulary, VariableId id) {
  const FactType type = vocabulary.fact_of(id).type;
  return type == FactType::YesNo || type == FactType::AnyOf;
}

// What a case says of the joint variables. A number is as exact as it was said.
Answers in_joint(const Answers& said, const Sight& sight, const Vocabulary& joint) {
  Answers out(joint);
  Possible everything = out.possible();
  const Possible possible = sight.narrowed(everything, said.possible());
  bool assumes_no = false;
  IdMap<VariableId, bool> is_known(possible.size(), false);
  for (const VariableId variable : ids(sight.seen())) {
    const VariableId seen = sight.seen()[variable].joint;
    const AnswerState state = said.state(variable);
    assumes_no = assumes_no || state == AnswerState::Assumed;
    is_known[seen] = true;
    CellMask cells = possible[seen];
    if (joint.fact_of(seen).has_scale()) {
      cells &= joint.cells_touching(joint[seen].fact, said.said(variable));
    }
    if (state == AnswerState::NotKnown) {
      out.not_known(seen);
    } else if (state != AnswerState::NotAsked && cells != 0) {
      out.narrow(seen, cells, state);
    }
  }
  // The same file would say no to what only the other version asks.
  for (const VariableId variable : ids(possible)) {
    if (assumes_no && !is_known[variable] && can_be_no(joint, variable)) {
      out.narrow(variable, kNo, AnswerState::Assumed);
    }
  }
  return out;
}

struct Told {
  LevelId level;
  std::set<std::string> remedies;
};

// Nothing if the answers contradict each other.
std::optional<Told> told(const Model& model, const Answers& answers) {
  const Closed state = closed(model, answers);
  if (!state.contradictions.empty()) {
    return std::nullopt;
  }
  const Evaluation evaluation = evaluated(model.circuit, state.answers.possible());
  const Triage triage = unknot::triage(model, evaluation, state.answers);
  Told out{triage.outcome, {}};
  for (const Suggestion& suggestion : make_plan(model, evaluation, triage).suggested) {
    out.remedies.insert(model.remedies[suggestion.remedy].id);
  }
  return out;
}

std::vector<std::string> without(
    const std::set<std::string>& from, const std::set<std::string>& what
) {
  std::vector<std::string> out;
  std::ranges::set_difference(from, what, std::back_inserter(out));
  return out;
}

ChangedCase::Change direction(const JointLevels& levels, const Told& before, const Told& after) {
  const std::uint32_t was = levels.ranks.before[before.level];
  const std::uint32_t is = levels.ranks.after[after.level];
  if (was == is) {
    return ChangedCase::Change::SameUrgency;
  }
  return was < is ? ChangedCase::Change::LessUrgent : ChangedCase::Change::MoreUrgent;
}

}  // namespace

Answers carried(const Answers& said, const Sight& sight, const Vocabulary& vocabulary) {
  Answers out(vocabulary);
  const Possible possible = sight.of(said.possible());
  for (const VariableId variable : ids(possible)) {
    const AnswerState state = said.state(sight.seen()[variable].joint);
    if (state == AnswerState::NotKnown) {
      out.not_known(variable);
    }
    if (possible[variable] != 0 && possible[variable] != vocabulary[variable].all()) {
      out.narrow(variable, possible[variable], state);
    } else if (state == AnswerState::Given || possible[variable] == 0) {
      out.not_known(variable);  // it says nothing that this version can tell
    }
  }
  return out;
}

std::vector<ChangedCase> changed_cases(
    const LoadedPack& before,
    const LoadedPack& after,
    const JointVocabulary& joint,
    const JointLevels& levels
) {
  std::vector<ChangedCase> out;
  const auto look_at = [&](const Case& each, const Sight& sight) {
    const Answers said = in_joint(each.answers, sight, joint.vocabulary);
    const auto was =
        told(before.model, carried(said, joint.sights.before, before.model.vocabulary));
    const auto is = told(after.model, carried(said, joint.sights.after, after.model.vocabulary));
    if (!was || !is) {
      if (was || is) {
        out.push_back(
            {each.id,
             ChangedCase::Change::Contradicts,
             {was ? before.model.levels[was->level].id : "",
              is ? after.model.levels[is->level].id : ""},
             {},
             {}}
        );
      }
      return said;
    }
    ChangedCase changed{
        each.id,
        direction(levels, *was, *is),
        {before.model.levels[was->level].id, after.model.levels[is->level].id},
        without(was->remedies, is->remedies),
        without(is->remedies, was->remedies)};
    if (changed.change != ChangedCase::Change::SameUrgency || !changed.lost.empty() ||
        !changed.gained.empty()) {
      out.push_back(std::move(changed));
    }
    return said;
  };
  std::map<std::string, Answers, std::less<>> seen;
  for (const Case& each : before.cases) {
    seen.emplace(each.id, look_at(each, joint.sights.before));
  }
  for (const Case& each : after.cases) {
    const auto same = seen.find(each.id);
    if (same == seen.end() ||
        same->second.possible() !=
            in_joint(each.answers, joint.sights.after, joint.vocabulary).possible()) {
      look_at(each, joint.sights.after);
    }
  }
  std::ranges::stable_sort(out, {}, &ChangedCase::change);
  return out;
}

}  // namespace unknot
