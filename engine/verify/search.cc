// An outcome depends on every rule, but few rules stand in the way of an example. So examples are
// searched without regard to the rules, and whichever rule then objects is taken into account.
#include "engine/verify/search.h"

#include <utility>

#include "engine/base/expects.h"
#include "engine/evaluation/closure.h"
#include "engine/evaluation/triage.h"

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

Found Search::find(std::vector<Literal> wanted) {
  const Satisfiable verdict = space_.solve(wanted);
  if (verdict != Satisfiable::Yes) {
    return {verdict, {}};
  }
  Found found{verdict, space_.found_answers()};
  if (space_.logic().is_approximate()) {
    return {Satisfiable::NotDecided, {}};
  }
  replay(model(), found.answers);
  return found;
}

Found Search::find_milder_than(LevelId level, std::vector<Literal> wanted) {
  return milder(level, std::nullopt, std::move(wanted));
}

Found Search::find_milder_without(RuleId rule, LevelId level, std::vector<Literal> wanted) {
  return milder(level, rule, std::move(wanted));
}

Found Search::milder(LevelId level, std::optional<RuleId> without, std::vector<Literal> wanted) {
  if (level >= model().last_level()) {
    return {Satisfiable::No, {}};  // nothing is less urgent than the last level
  }
  while (true) {
    Found found = find(wanted);
    if (found.verdict != Satisfiable::Yes) {
      return found;
    }
    evaluation_.evaluate(found.answers);
    const std::vector<Literal> more = objections(level, without);
    if (more.empty()) {
      expects(
          without || triage(model(), evaluation_).outcome > level,
          "an outcome that was found is less urgent"
      );
      return found;
    }
    wanted.insert(wanted.end(), more.begin(), more.end());
  }
}

std::vector<Literal> Search::objections(LevelId level, std::optional<RuleId> without) {
  std::vector<Literal> out;
  for (const RuleId id : ids(model().rules)) {
    const Rule& rule = model().rules[id];
    const Truth truth = evaluation_.truth(rule.when.node);
    if (truth == Truth::False || rule.level > level || id == without) {
      continue;
    }
    if (rule.unsure_level <= level) {
      out.push_back(-space_.possible(rule.when.node));
    } else if (truth == Truth::True) {
      out.push_back(-space_.certain(rule.when.node));
    }
  }
  const bool otherwise_counts = otherwise_truth(model(), evaluation_) != Truth::False;
  if (otherwise_counts && model().otherwise.level <= level) {
    out.push_back(-space_.possible(model().otherwise.node));
  }
  return out;
}

}  // namespace unknot
