// A mutant of a rule and the pack as it is give different outcomes exactly if, for some level, the
// one rule lifts somebody to it and its mutant does not, or the other way round, and nothing else
// does. So everything but the one rule is looked at once, not twice.
#include "engine/verify/mutation_run.h"

#include <set>
#include <utility>

#include "engine/base/expects.h"
#include "engine/evaluation/suitability.h"
#include "engine/evaluation/triage.h"
#include "engine/plan/plan.h"
#include "engine/verify/cover.h"
#include "engine/verify/mutated_model.h"
#include "engine/verify/search.h"

namespace unknot {
namespace {

// Finds somebody for whom a mutant gives a different answer.
class Difference {
 public:
  Difference(const MutatedModel& models, std::int32_t conflict_budget)
      : models_(models),
        search_(models.original(), conflict_budget),
        knows_everything_(knows_everything()) {}

  [[nodiscard]] AnswerSpace& space() { return search_.space(); }

  // Somebody who knows everything reads best, so that is tried first.
  [[nodiscard]] Found find(std::size_t mutant) {
    Found found = find(mutant, {knows_everything_});
    return found.verdict == Satisfiable::Yes ? found : find(mutant, {});
  }

 private:
  [[nodiscard]] const Model& model() const { return models_.original(); }

  // Every answer is exact: what is possible is true of the person.
  Literal knows_everything() {
    std::vector<Literal> parts;
    const CellLiterals& answered = search_.answered().cells();
    const CellLiterals& person = search_.space().person().cells();
    for (const VariableId variable : ids(answered)) {
      for (std::size_t i = 0; i < answered[variable].size(); ++i) {
        parts.push_back(search_.logic().any({-answered[variable][i], person[variable][i]}));
      }
    }
    return search_.logic().all(std::move(parts));
  }

  Found find(std::size_t mutant, std::vector<Literal> wanted) {
    const Mutant& about = models_.mutants()[mutant];
    if (about.kind == MutantKind::NeverDropped) {
      return find_suggested(about, std::move(wanted));
    }
    return about.level == model().last_level() ? find_recognised(mutant, std::move(wanted))
                                               : find_lifted(mutant, wanted);
  }

  Literal differ(Literal a, Literal b) {
    Logic& logic = search_.logic();
    return logic.any({logic.all({a, -b}), logic.all({-a, b})});
  }

  // Only this `never` stands in the way of the remedy.
  Found find_suggested(const Mutant& about, std::vector<Literal> wanted) {
    const std::vector<Argument>& never = model().remedies[about.remedy].never;
    wanted.push_back(search_.is_indicated(about.remedy));
    for (std::size_t i = 0; i < never.size(); ++i) {
      const Literal possible = search_.answered().possible(never[i].when.node);
      wanted.push_back(i == about.never ? possible : -possible);
    }
    return search_.find_in_scope(about.remedy, std::move(wanted));
  }

  // A rule of the last level: it decides whether `otherwise` counts.
  Found find_recognised(std::size_t mutant, std::vector<Literal> wanted) {
    const Literal before = search_.answered().possible(model().otherwise.node);
    const Literal after = search_.answered().possible(models_.otherwise(mutant));
    wanted.push_back(differ(before, after));
    wanted.push_back(-reached_by_rules(model().otherwise.level));
    return search_.find(wanted);
  }

  // The rules alone, without `otherwise`, make the outcome as urgent as `level`.
  Literal reached_by_rules(LevelId level) {
    std::vector<Literal> reasons;
    for (const Rule& rule : model().rules) {
      reasons.push_back(counts(rule.when.node, rule.level, rule.unsure_level, level));
    }
    return search_.logic().any(std::move(reasons));
  }

  Found find_lifted(std::size_t mutant, const std::vector<Literal>& wanted) {
    const Mutant& about = models_.mutants()[mutant];
    const Rule& rule = model().rules[about.rule];
    Found result{Satisfiable::No, {}, {}};
    for (const LevelId level :
         std::set{rule.level, rule.unsure_level, about.level, about.unsure_level}) {
      const Literal before = counts(rule.when.node, rule.level, rule.unsure_level, level);
      const Literal after =
          counts(models_.condition(mutant), about.level, about.unsure_level, level);
      std::vector<Literal> lifted = wanted;
      lifted.push_back(differ(before, after));
      Found found = search_.find_milder_without(about.rule, level, std::move(lifted));
      if (found.verdict == Satisfiable::Yes) {
        return found;
      }
      if (found.verdict == Satisfiable::NotDecided) {
        result.verdict = Satisfiable::NotDecided;
      }
    }
    return result;
  }

  // A rule with this condition and these levels makes the outcome as urgent as `wanted`.
  Literal counts(NodeId condition, LevelId level, LevelId unsure_level, LevelId wanted) {
    if (unsure_level <= wanted) {
      return search_.answered().possible(condition);
    }
    return level <= wanted ? search_.answered().certain(condition) : search_.logic().no();
  }

  const MutatedModel& models_;
  Search search_;
  Literal knows_everything_;
};

class Runner {
 public:
  Runner(const LoadedPack& pack, std::int32_t conflict_budget)
      : models_(pack.model, mutants(pack.model)),
        difference_(models_, conflict_budget),
        evaluation_(models_.original().circuit),
        ids_(pack.cases),
        fates_(models_.mutants().size()) {
    for (const Case& example : pack.cases) {
      EvaluatedCase own(models_, example);
      settle(own, {Fate::Noticed, std::nullopt});
    }
  }

  MutationRun run() && {
    // Who notices a threshold that moved often notices as well that the term is missing.
    resolve_if([](MutantKind kind) { return kind == MutantKind::ThresholdMoved; });
    resolve_if([](MutantKind kind) { return kind != MutantKind::ThresholdMoved; });
    MutationRun out{models_.mutants(), {}, rules_left_out(), {}};
    for (const std::optional<MutantResult>& result : fates_) {
      out.results.push_back(*result);
    }
    keep_needed_cases(out);
    return out;
  }

 private:
  [[nodiscard]] const Model& model() const { return models_.original(); }

  // This becomes of all mutants that a case notices and that nothing else was found out about.
  void settle(EvaluatedCase& example, const MutantResult& result) {
    for (std::size_t i = 0; i < fates_.size(); ++i) {
      if (!fates_[i] && example.notices(i)) {
        fates_[i] = result;
      }
    }
  }

  [[nodiscard]] std::size_t rules_left_out() const {
    return model().rules.size() - rules_to_mutate(model()).size();
  }

  template <class Wanted>
  void resolve_if(const Wanted& wanted) {
    for (std::size_t i = 0; i < fates_.size(); ++i) {
      if (!fates_[i] && wanted(models_.mutants()[i].kind)) {
        resolve(i);
      }
    }
  }

  // Later cases often notice what an earlier one was made for.
  void keep_needed_cases(MutationRun& run) {
    Shown noticed;
    for (const NewCase& each : cases_) {
      EvaluatedCase example(models_, each.example);
      std::vector<std::size_t>& by_this = noticed.emplace_back();
      for (std::size_t i = 0; i < run.results.size(); ++i) {
        if (run.results[i].fate == Fate::Unnoticed && example.notices(i)) {
          by_this.push_back(i);
        }
      }
    }
    for (const std::size_t index : needed(noticed)) {
      for (const std::size_t mutant : noticed[index]) {
        run.results[mutant].new_case = run.cases.size();
      }
      run.cases.push_back(std::move(cases_[index]));
    }
  }

  void resolve(std::size_t mutant) {
    const Found found = difference_.find(mutant);
    if (found.verdict != Satisfiable::Yes) {
      const bool is_proved = found.verdict == Satisfiable::No;
      fates_[mutant] = {is_proved ? Fate::Equivalent : Fate::NotDecided, std::nullopt};
      return;
    }
    cases_.push_back(case_that_notices(mutant, found.answers));
    EvaluatedCase last(models_, cases_.back().example);
    settle(last, {Fate::Unnoticed, cases_.size() - 1});
  }

  // The simplest case, as far as possible without a word about what is not known.
  NewCase case_that_notices(std::size_t mutant, const Possible& answers) {
    const std::string id = ids_.take("notices-" + models_.mutants()[mutant].name);
    if (shows(mutant, answers, AnswerState::NotAsked)) {
      const Possible simple = simplest(mutant, answers, AnswerState::NotAsked);
      NewCase out = expecting(mutant, id, example_of(model(), simple));
      if (EvaluatedCase(models_, out.example).notices(mutant)) {
        return out;
      }
    }
    const Possible simple = simplest(mutant, answers, AnswerState::NotKnown);
    NewCase out = expecting(mutant, id, spelled_out(model(), simple));
    expects(EvaluatedCase(models_, out.example).notices(mutant), "a new case notices its mutant");
    return out;
  }

  Possible simplest(std::size_t mutant, const Possible& answers, AnswerState open) {
    return simplified(difference_.space(), answers, [&](const Possible& candidate) {
      return shows(mutant, candidate, open);
    });
  }

  // Whether the mutant gives a different answer; `open` is the state of what is not answered. What
  // was not asked may not be what it depends on.
  bool shows(std::size_t mutant, const Possible& possible, AnswerState open) {
    evaluation_.evaluate(possible);
    const bool is_vague = open == AnswerState::NotAsked && is_undecided(mutant);
    if (is_vague || models_.is_out_of_reach(mutant, evaluation_)) {
      return false;
    }
    const Answers answers =
        open == AnswerState::NotKnown ? answers_leaving(model(), possible) : said_of(possible);
    const LevelId outcome = triage(model(), evaluation_, answers).outcome;
    const Mutant& about = models_.mutants()[mutant];
    const Model& changed = models_.changed(mutant);
    if (about.kind != MutantKind::NeverDropped) {
      return triage(changed, evaluation_, answers).outcome != outcome;
    }
    const Remedy& remedy = model().remedies[about.remedy];
    return in_scope(remedy, model().levels[outcome]) &&
           suitability(remedy, evaluation_).suitable() !=
               suitability(changed.remedies[about.remedy], evaluation_).suitable();
  }

  // Whether by what was evaluated last it is open what the mutant changes.
  [[nodiscard]] bool is_undecided(std::size_t mutant) const {
    const Mutant& about = models_.mutants()[mutant];
    if (about.kind == MutantKind::NeverDropped) {
      const Argument& never = model().remedies[about.remedy].never[about.never];
      return evaluation_.truth(never.when.node) == Truth::Unknown;
    }
    return evaluation_.truth(model().rules[about.rule].when.node) == Truth::Unknown ||
           evaluation_.truth(models_.condition(mutant)) == Truth::Unknown;
  }

  [[nodiscard]] Answers said_of(const Possible& possible) const {
    Answers out(model().vocabulary);
    for (const VariableId variable : ids(possible)) {
      if (possible[variable] != model().vocabulary[variable].all()) {
        out.narrow(variable, possible[variable]);
      }
    }
    return out;
  }

  // Expects the level, or for a `never` all that is withheld.
  NewCase expecting(std::size_t mutant, const std::string& id, Example told) {
    NewCase out = new_case(model(), id, std::move(told));
    const Closed state = closed(model(), out.example.answers);
    evaluation_.evaluate(state.answers.possible());
    const Triage triage = unknot::triage(model(), evaluation_, state.answers);
    if (models_.mutants()[mutant].kind != MutantKind::NeverDropped) {
      out.example.expect.level = triage.outcome;
      return out;
    }
    for (const Withheld& withheld : make_plan(model(), evaluation_, triage).withheld) {
      out.example.expect.plan_lacks.push_back(withheld.remedy);
    }
    return out;
  }

  MutatedModel models_;
  Difference difference_;
  Evaluation evaluation_;
  FreshCaseIds ids_;
  std::vector<std::optional<MutantResult>> fates_;
  std::vector<NewCase> cases_;
};

}  // namespace

MutationRun run_mutants(const LoadedPack& pack, std::int32_t conflict_budget) {
  return Runner(pack, conflict_budget).run();
}

}  // namespace unknot
