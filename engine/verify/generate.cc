// A rule fails by one term alone if it does not hold, and would hold if the term were the other way
// round.
#include "engine/verify/generate.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "engine/evaluation/closure.h"
#include "engine/evaluation/triage.h"
#include "engine/verify/cover.h"
#include "engine/verify/mutated_model.h"
#include "engine/verify/search.h"

namespace unknot {
namespace {

// Something to show: a node that certainly holds and, for a term, one that does not.
struct Target {
  NodeId holds;
  std::optional<NodeId> fails;
  std::string name;  // of the case
  std::string words;
  Span span;
};

std::vector<Mutant> negated_terms(const Model& model) {
  std::vector<Mutant> all = mutants(model);
  std::erase_if(all, [](const Mutant& each) { return each.kind != MutantKind::TermNegated; });
  return all;
}

std::vector<Target> targets_of(const MutatedModel& models) {
  const Model& model = models.original();
  std::vector<Target> out;
  std::size_t next = 0;
  for (const RuleId id : ids(model.rules)) {
    const Rule& rule = model.rules[id];
    out.push_back(
        {rule.when.node,
         std::nullopt,
         fmt::format("{}-holds", rule.id),
         fmt::format("rule {} holds", rule.id),
         rule.span}
    );
    std::size_t number = 0;
    for (; next < models.mutants().size() && models.mutants()[next].rule == id; ++next) {
      const Mutant& turned = models.mutants()[next];
      out.push_back(
          {models.condition(next),
           rule.when.node,
           fmt::format("{}-fails-by-term-{}", rule.id, ++number),
           fmt::format("rule {} fails by `{}` alone", rule.id, turned.term),
           turned.span}
      );
    }
  }
  return out;
}

class Generator {
 public:
  Generator(const LoadedPack& pack, std::int32_t conflict_budget)
      : models_(pack.model, negated_terms(pack.model)),
        search_(models_.original(), conflict_budget),
        evaluation_(models_.original().circuit),
        ids_(pack.cases),
        targets_(targets_of(models_)),
        is_shown_(targets_.size()) {}

  GeneratedCases run() && {
    for (std::size_t i = 0; i < targets_.size(); ++i) {
      if (!is_shown_[i]) {
        look_for(targets_[i]);
      }
    }
    GeneratedCases out;
    out.targets = targets_.size();
    out.not_shown = std::move(not_shown_);
    out.rules_left_out = model().rules.size() - rules_to_mutate(model()).size();
    for (const std::size_t index : needed(shown_)) {
      out.cases.push_back(std::move(cases_[index]));
    }
    return out;
  }

 private:
  [[nodiscard]] const Model& model() const { return models_.original(); }

  void look_for(const Target& target) {
    std::vector<Literal> wanted{search_.answered().certain(target.holds)};
    if (target.fails) {
      wanted.push_back(-search_.answered().possible(*target.fails));
    }
    const Found found = search_.find(wanted);
    if (found.verdict != Satisfiable::Yes) {
      not_shown_.push_back({target.words, target.span, found.verdict == Satisfiable::No});
      return;
    }
    const Possible simple =
        simplified(search_.space(), found.answers, [&](const Possible& answers) {
          evaluation_.evaluate(answers);
          return is_shown(target);
        });
    keep(new_case(model(), ids_.take(target.name), example_of(model(), simple)));
  }

  // By what was evaluated last.
  [[nodiscard]] bool is_shown(const Target& target) const {
    return evaluation_.truth(target.holds) == Truth::True &&
           (!target.fails || evaluation_.truth(*target.fails) == Truth::False);
  }

  void keep(NewCase made) {
    const Closed state = closed(model(), made.example.answers);
    evaluation_.evaluate(state.answers.possible());
    made.example.expect.level = triage(model(), evaluation_, state.answers).outcome;
    for (const StandingRule& standing : standing_rules(model(), evaluation_)) {
      if (standing.truth == Truth::True) {
        made.example.expect.rules.push_back(standing.rule);
      }
    }
    std::vector<std::size_t>& shown = shown_.emplace_back();
    for (std::size_t i = 0; i < targets_.size(); ++i) {
      if (is_shown(targets_[i])) {
        shown.push_back(i);
        is_shown_[i] = true;
      }
    }
    cases_.push_back(std::move(made));
  }

  MutatedModel models_;
  Search search_;
  Evaluation evaluation_;
  FreshCaseIds ids_;
  std::vector<Target> targets_;
  std::vector<bool> is_shown_;
  std::vector<NewCase> cases_;
  Shown shown_;  // what each of the cases shows
  std::vector<NotShown> not_shown_;
};

}  // namespace

GeneratedCases generate_cases(const LoadedPack& pack, std::int32_t conflict_budget) {
  return Generator(pack, conflict_budget).run();
}

}  // namespace unknot
