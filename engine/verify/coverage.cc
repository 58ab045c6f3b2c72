// Each kind of things is counted by a counter of its own, which looks at every case once.
#include "engine/verify/coverage.h"

#include <algorithm>
#include <functional>

#include <fmt/format.h>

#include "engine/evaluation/closure.h"
#include "engine/evaluation/triage.h"
#include "engine/plan/plan.h"
#include "engine/verify/leaf.h"

namespace unknot {
namespace {

using Naming = CoveredKind::Naming;

// What came of one case.
struct Seen {
  Seen(const Model& model, const Closed& state, const Evaluation& evaluated)
      : answers(state.answers),
        evaluation(evaluated),
        plan(make_plan(model, evaluated, triage(model, evaluated, state.answers))) {}

  const Answers& answers;
  const Evaluation& evaluation;
  Plan plan;
};

// Tells for every thing of a kind which way a case covers it; a number past the ways is none.
constexpr std::size_t kNotCovered = 1000;
using WayOf = std::function<std::size_t(const Seen&, std::size_t thing)>;

struct Counter {
  CoveredKind kind;
  WayOf way_of;

  void count(const Seen& seen) {
    for (std::size_t i = 0; i < kind.things.size(); ++i) {
      const std::size_t way = way_of(seen, i);
      if (way < kind.ways.size()) {
        ++kind.things[i].times[way];
      }
    }
  }
};

CoveredKind kind_of(
    std::string what, std::vector<std::string_view> ways, Naming naming = Naming::Own
) {
  return {std::move(what), naming, std::move(ways), {}};
}

void add(CoveredKind& kind, std::string name, std::optional<Span> span) {
  kind.things.push_back({std::move(name), span, std::vector<std::size_t>(kind.ways.size())});
}

std::size_t way_of(Truth truth) {
  switch (truth) {
    case Truth::True:
      return 0;
    case Truth::False:
      return 1;
    case Truth::Unknown:
      break;
  }
  return 2;
}

Counter rules(const Model& model) {
  CoveredKind kind = kind_of("rules", {"held", "failed", "undecided"});
  for (const Rule& rule : model.rules) {
    add(kind, rule.id, rule.span);
  }
  return {std::move(kind), [&model](const Seen& seen, std::size_t i) {
            return way_of(seen.evaluation.truth(model.rules.items()[i].when.node));
          }};
}

Counter findings(const Model& model) {
  CoveredKind kind = kind_of("findings", {"held", "failed"});
  for (const Finding& finding : model.findings) {
    add(kind, finding.id, finding.span);
  }
  return {std::move(kind), [&model](const Seen& seen, std::size_t i) {
            return way_of(seen.evaluation.truth(model.findings.items()[i].when.node));
          }};
}

// Collects the terms of conditions, with whom they belong to.
class Terms {
 public:
  Terms(const Model& model, std::string what)
      : model_(&model), kind_(kind_of(std::move(what), {"true", "false"}, Naming::Part)) {}

  void take(const std::string& owner, const Condition& condition) {
    for (const Condition::Node& node : condition.nodes) {
      if (is_leaf(node)) {
        add(kind_, owner, node.span);
        leaves_.emplace_back(*model_, node);
      }
    }
  }

  Counter counter() && {
    const auto way = [model = model_,
                      leaves = std::move(leaves_)](const Seen& seen, std::size_t i) {
      return way_of(leaves[i].truth(*model, seen.evaluation, seen.answers.possible()));
    };
    return {std::move(kind_), way};
  }

 private:
  const Model* model_;
  CoveredKind kind_;
  std::vector<Leaf> leaves_;
};

Counter rule_terms(const Model& model) {
  Terms terms(model, "terms of rules");
  for (const Rule& rule : model.rules) {
    terms.take(rule.id, rule.when.written);
  }
  return std::move(terms).counter();
}

Counter finding_terms(const Model& model) {
  Terms terms(model, "terms of findings");
  for (const Finding& finding : model.findings) {
    terms.take(finding.id, finding.when.written);
  }
  for (const Score& score : model.scores) {
    for (const Score::Item& item : score.items) {
      terms.take(score.id, item.when.written);
    }
  }
  return std::move(terms).counter();
}

Counter remedy_terms(const Model& model) {
  Terms terms(model, "terms of remedies");
  for (const Remedy& remedy : model.remedies) {
    for (const auto* arguments : {&remedy.for_it, &remedy.cautions, &remedy.never}) {
      for (const Argument& argument : *arguments) {
        terms.take(remedy.id, argument.when.written);
      }
    }
  }
  return std::move(terms).counter();
}

bool is_given(const Fact& fact, const Answers& answers) {
  for (std::uint32_t i = 0; i < fact.variable_count; ++i) {
    if (answers.state(VariableId{fact.first_variable.index + i}) == AnswerState::Given) {
      return true;
    }
  }
  return false;
}

Counter questions(const Model& model) {
  CoveredKind kind = kind_of("questions", {"answered"});
  std::vector<FactId> facts;
  for (const Question& question : model.questions) {
    for (const FactId fact : question.asks) {
      facts.push_back(fact);
      add(kind, model.vocabulary[fact].id, model.vocabulary[fact].span);
    }
  }
  const auto way = [&model, facts](const Seen& seen, std::size_t i) {
    return is_given(model.vocabulary[facts[i]], seen.answers) ? 0 : kNotCovered;
  };
  return {std::move(kind), way};
}

Counter options(const Model& model) {
  CoveredKind kind = kind_of("options", {"chosen"});
  std::vector<Term> chosen;
  for (const Fact& fact : model.vocabulary.facts()) {
    for (std::uint32_t i = 0; i < fact.options.size(); ++i) {
      const Option& option = fact.options[i];
      if (option.has_parts) {
        continue;  // whoever chooses one of its parts chooses it as well
      }
      add(kind, fmt::format("{}={}", fact.id, option.id), std::nullopt);
      const bool is_any_of = fact.type == FactType::AnyOf;
      chosen.push_back(
          {VariableId{fact.first_variable.index + (is_any_of ? i : 0)},
           is_any_of ? kYes : option.cells}
      );
    }
  }
  const auto way = [chosen](const Seen& seen, std::size_t i) {
    const bool is_chosen = (seen.answers.possible(chosen[i].variable) & ~chosen[i].cells) == 0;
    return is_chosen ? 0 : kNotCovered;
  };
  return {std::move(kind), way};
}

Counter remedies(const Model& model) {
  CoveredKind kind = kind_of("remedies", {"suggested", "withheld"});
  for (const Remedy& remedy : model.remedies) {
    add(kind, remedy.id, remedy.span);
  }
  const auto way = [](const Seen& seen, std::size_t i) -> std::size_t {
    const RemedyId id{static_cast<std::uint32_t>(i)};
    if (std::ranges::find(seen.plan.suggested, id, &Suggestion::remedy) !=
        seen.plan.suggested.end()) {
      return 0;
    }
    const auto& withheld = seen.plan.withheld;
    return std::ranges::find(withheld, id, &Withheld::remedy) != withheld.end() ? 1 : kNotCovered;
  };
  return {std::move(kind), way};
}

}  // namespace

std::size_t CoveredKind::covered(std::size_t way) const {
  return static_cast<std::size_t>(std::ranges::count_if(things, [way](const Covered& thing) {
    return thing.times[way] > 0;
  }));
}

std::size_t CoveredKind::covered_in_all_ways() const {
  return static_cast<std::size_t>(std::ranges::count_if(things, [](const Covered& thing) {
    return std::ranges::all_of(thing.times, [](std::size_t times) { return times > 0; });
  }));
}

Coverage coverage(const LoadedPack& pack) {
  const Model& model = pack.model;
  std::vector<Counter> counters{
      rules(model),
      rule_terms(model),
      findings(model),
      finding_terms(model),
      questions(model),
      options(model),
      remedies(model),
      remedy_terms(model)};
  Coverage out;
  Evaluation evaluation(model.circuit);
  for (const Case& example : pack.cases) {
    const Closed state = closed(model, example.answers);
    if (!state.contradictions.empty()) {
      continue;
    }
    ++out.cases;
    evaluation.evaluate(state.answers.possible());
    const Seen seen(model, state, evaluation);
    for (Counter& counter : counters) {
      counter.count(seen);
    }
  }
  for (Counter& counter : counters) {
    out.kinds.push_back(std::move(counter.kind));
  }
  return out;
}

}  // namespace unknot
