// An outcome depends on every rule, but few rules stand in the way of an example. So examples are
// searched without regard to the rules, and whichever rule then objects is taken into account.
#include "engine/verify/search.h"

#include <utility>

#include "engine/base/expects.h"
#include "engine/evaluation/closure.h"
#include "engine/evaluation/suitability.h"
#include "engine/evaluation/triage.h"
#include "engine/verify/verdicts.h"

namespace unknot {
namespace {

// What the solver found must be what an interview would make of the same answers.
void replay(const Model& model, const Possible& answers) {
  const Closed state = closed(model, answers_leaving(model, answers));
  expects(state.contradictions.empty(), "answers that were found do not contradict each other");
  expects(state.answers.possible() == answers, "answers that were found hold all that follows");
}

}  // namespace

Search::Search(const Model& model, std::int32_t conflict_budget)
    : space_(model, conflict_budget), evaluation_(model.circuit) {}

Found Search::find(const std::vector<Literal>& wanted) {
  const Satisfiable verdict = space_.solve(wanted);
  if (verdict != Satisfiable::Yes) {
    return {verdict, {}, {}};
  }
  if (space_.logic().is_approximate()) {
    return {Satisfiable::NotDecided, {}, {}};
  }
  Found found{verdict, space_.found(answered()), space_.found(space_.person())};
  replay(model(), found.answers);
  return found;
}

Found Search::find_milder_than(LevelId level, std::vector<Literal> wanted) {
  return milder(level, {}, std::move(wanted), answered());
}

Found Search::find_milder_than(LevelId level, std::vector<Literal> wanted, View& view) {
  return milder(level, {}, std::move(wanted), view);
}

Found Search::find_milder_without(RuleId rule, LevelId level, std::vector<Literal> wanted) {
  return milder(level, {rule, false}, std::move(wanted), answered());
}

Found Search::find_milder_by_other_rules(RuleId rule, LevelId level, std::vector<Literal> wanted) {
  return milder(level, {rule, true}, std::move(wanted), answered());
}

Found Search::milder(
    LevelId level, const LeftOut& left_out, std::vector<Literal> wanted, View& view
) {
  if (level >= model().last_level()) {
    return {Satisfiable::No, {}, {}};  // nothing is less urgent than the last level
  }
  while (true) {
    Found found = find(wanted);
    if (found.verdict != Satisfiable::Yes) {
      return found;
    }
    evaluation_.evaluate(space_.found(view));
    const std::vector<Literal> more = objections(level, left_out, view);
    if (more.empty()) {
      expects(
          left_out.rule || triage(model(), evaluation_).outcome > level,
          "an outcome that was found is less urgent"
      );
      return found;
    }
    wanted.insert(wanted.end(), more.begin(), more.end());
  }
}

std::vector<Literal> Search::objections(LevelId level, const LeftOut& left_out, View& view) {
  std::vector<Literal> out;
  for (const RuleId id : ids(model().rules)) {
    const Rule& rule = model().rules[id];
    const Truth truth = evaluation_.truth(rule.when.node);
    if (truth == Truth::False || rule.level > level || id == left_out.rule) {
      continue;
    }
    if (rule.unsure_level <= level) {
      out.push_back(-view.possible(rule.when.node));
    } else if (truth == Truth::True) {
      out.push_back(-view.certain(rule.when.node));
    }
  }
  const bool otherwise_counts =
      !left_out.otherwise && otherwise_truth(model(), evaluation_) != Truth::False;
  if (otherwise_counts && model().otherwise.level <= level) {
    out.push_back(-view.possible(model().otherwise.node));
  }
  return out;
}

Literal Search::is_indicated(RemedyId remedy) {
  std::vector<Literal> reasons;
  for (const Argument& argument : model().remedies[remedy].for_it) {
    reasons.push_back(answered().certain(argument.when.node));
  }
  return logic().any(std::move(reasons));
}

Literal Search::may_be_forbidden(RemedyId remedy) {
  std::vector<Literal> reasons;
  for (const Argument& argument : model().remedies[remedy].never) {
    reasons.push_back(answered().possible(argument.when.node));
  }
  return logic().any(std::move(reasons));
}

Literal Search::reaches(LevelId level) {
  return Verdicts(model(), answered(), logic()).reaches(level);
}

Found Search::find_suggested(RemedyId remedy, std::vector<Literal> wanted) {
  wanted.push_back(is_indicated(remedy));
  wanted.push_back(-may_be_forbidden(remedy));
  return find_in_scope(remedy, std::move(wanted));
}

Found Search::find_in_scope(RemedyId remedy, std::vector<Literal> wanted) {
  bool every_level = true;
  for (const Level& level : model().levels) {
    every_level = every_level && in_scope(model().remedies[remedy], level);
  }
  if (every_level) {
    return find(wanted);
  }
  Found found{Satisfiable::No, {}, {}};
  for (const LevelId level : ids(model().levels)) {
    if (found.verdict != Satisfiable::No ||
        !in_scope(model().remedies[remedy], model().levels[level])) {
      continue;
    }
    // The outcome is exactly this level.
    std::vector<Literal> at_level = wanted;
    if (level != model().last_level()) {
      at_level.push_back(reaches(level));
    }
    found = level.index == 0 ? find(at_level)
                             : find_milder_than(LevelId{level.index - 1}, std::move(at_level));
  }
  return found;
}

}  // namespace unknot
