#include "engine/verify/failure.h"

#include <algorithm>

#include <fmt/format.h>

#include "engine/base/text.h"
#include "engine/evaluation/closure.h"
#include "engine/evaluation/triage.h"
#include "engine/explain/support.h"
#include "engine/plan/plan.h"
#include "engine/verify/answer_words.h"
#include "engine/verify/leaf.h"

namespace unknot {
namespace {

constexpr std::size_t kMostRules = 12;

// What came out of the answers of a case.
struct Outcome {
  explicit Outcome(const Model& model, const Case& example)
      : state(closed(model, example.answers)),
        evaluation(evaluated(model.circuit, state.answers.possible())),
        triage(unknot::triage(model, evaluation, state.answers)) {}

  Closed state;
  Evaluation evaluation;
  Triage triage;
};

class RuleFinder {
 public:
  RuleFinder(const Model& model, const Case& example, const Sources& sources)
      : model_(model), example_(example), sources_(sources), outcome_(model, example) {}

  std::vector<RuleSeen> found() {
    if (!outcome_.state.contradictions.empty()) {
      return {};
    }
    for (const StandingRule& standing : standing_rules(model_, outcome_.evaluation)) {
      consider(standing.rule, standing.truth);
    }
    consider_otherwise();
    consider_nearest();
    for (const RuleId rule : example_.expect.rules) {
      const Truth truth = outcome_.evaluation.truth(model_.rules[rule].when.node);
      if (truth != Truth::True) {
        add(rule, truth, RuleSeen::Part::Named);
      }
    }
    return std::move(found_);
  }

 private:
  [[nodiscard]] bool asks_for_too_much(LevelId level) const {
    return example_.expect.level && level < *example_.expect.level;
  }

  // The level that an undecided rule counts with, which depends on whether somebody was asked.
  [[nodiscard]] LevelId counted_level(const Rule& rule, Truth truth) const {
    if (truth == Truth::True || rule.level == rule.unsure_level) {
      return rule.level;
    }
    const bool waits = std::ranges::any_of(
        undecided_variables(outcome_.evaluation, rule.when.node),
        [this](VariableId id) { return outcome_.state.answers.state(id) == AnswerState::NotAsked; }
    );
    return waits ? rule.level : rule.unsure_level;
  }

  void consider(RuleId id, Truth truth) {
    const LevelId level = counted_level(model_.rules[id], truth);
    if (asks_for_too_much(level)) {
      add(id, truth, RuleSeen::Part::InTheWay);
    } else if (level == outcome_.triage.outcome) {
      add(id, truth, RuleSeen::Part::Decides);
    }
  }

  void consider_otherwise() {
    const Truth truth = otherwise_truth(model_, outcome_.evaluation);
    const LevelId level = model_.otherwise.level;
    if (truth != Truth::False && level == outcome_.triage.outcome) {
      const auto part =
          asks_for_too_much(level) ? RuleSeen::Part::InTheWay : RuleSeen::Part::Decides;
      found_.push_back({"otherwise", model_.levels[level].id, truth, part, std::nullopt, {}});
    }
  }

  // Of the rules that would have given the expected level, the one with the fewest false terms.
  void consider_nearest() {
    if (!example_.expect.level || *example_.expect.level == outcome_.triage.outcome) {
      return;
    }
    std::optional<RuleId> nearest;
    std::size_t fewest = 0;
    for (const RuleId id : ids(model_.rules)) {
      const Rule& rule = model_.rules[id];
      if (rule.level != *example_.expect.level) {
        continue;
      }
      if (outcome_.evaluation.truth(rule.when.node) == Truth::True) {
        return;  // nothing has to be nearer
      }
      const std::size_t count = false_terms(rule).size();
      if (!nearest || count < fewest) {
        nearest = id;
        fewest = count;
      }
    }
    if (nearest) {
      const Truth truth = outcome_.evaluation.truth(model_.rules[*nearest].when.node);
      add(*nearest, truth, RuleSeen::Part::Nearest);
    }
  }

  [[nodiscard]] std::vector<std::string> false_terms(const Rule& rule) const {
    std::vector<std::string> out;
    for (const Condition::Node& node : rule.when.written.nodes) {
      if (is_leaf(node) &&
          Leaf(model_, node)
                  .truth(model_, outcome_.evaluation, outcome_.state.answers.possible()) ==
              Truth::False) {
        out.push_back(quoted(sources_.text(node.span)));
      }
    }
    return out;
  }

  void add(RuleId id, Truth truth, RuleSeen::Part part) {
    const Rule& rule = model_.rules[id];
    const bool is_there = std::ranges::find(found_, rule.id, &RuleSeen::id) != found_.end();
    if (is_there || found_.size() >= kMostRules) {
      return;
    }
    found_.push_back(
        {rule.id,
         model_.levels[rule.level].id,
         truth,
         part,
         place_of(rule.span, sources_),
         answers_behind(rule, truth)}
    );
  }

  [[nodiscard]] std::vector<std::string> answers_behind(const Rule& rule, Truth truth) const {
    if (truth == Truth::False) {
      return false_terms(rule);
    }
    const NodeId node = rule.when.node;
    const Answers& answers = outcome_.state.answers;
    std::vector<std::string> out;
    if (truth == Truth::True) {
      for (const VariableId id : smallest_support(model_, answers, node)) {
        out.push_back(answer_in_words(model_.vocabulary, answers, id));
      }
    } else {
      for (const VariableId id : undecided_variables(outcome_.evaluation, node)) {
        out.push_back(id_in_answers(model_.vocabulary, id));
      }
    }
    return out;
  }

  const Model& model_;
  const Case& example_;
  const Sources& sources_;
  Outcome outcome_;
  std::vector<RuleSeen> found_;
};

class RemedyTeller {
 public:
  RemedyTeller(const Model& model, const Sources& sources, const Outcome& outcome)
      : model_(model), sources_(sources), outcome_(outcome) {}

  // What keeps a remedy out of the plan; empty if nothing does.
  [[nodiscard]] std::string why_not(const Remedy& remedy) const {
    for (const Truth truth : {Truth::True, Truth::Unknown}) {
      for (const Argument& against : remedy.never) {
        if (outcome_.evaluation.truth(against.when.node) == truth) {
          return fmt::format(
              "{} is left out{}{}",
              remedy.id,
              truth == Truth::True ? ": " : " until checked: ",
              told(against)
          );
        }
      }
    }
    const Truth indicated = suitability(remedy, outcome_.evaluation).indicated;
    if (indicated != Truth::True) {
      return fmt::format(
          "{} is left out: {}",
          remedy.id,
          indicated == Truth::False ? "nothing speaks for it"
                                    : "it is not known whether anything speaks for it"
      );
    }
    const Level& level = model_.levels[outcome_.triage.outcome];
    return in_scope(remedy, level)
               ? ""
               : fmt::format(
                     "{} is left out: `{}` lets in only what is `while-waiting`",
                     remedy.id,
                     level.id
                 );
  }

  // What speaks for a remedy. Requires: something does.
  [[nodiscard]] std::string why(const Remedy& remedy) const {
    const auto holding = std::ranges::find_if(remedy.for_it, [this](const Argument& argument) {
      return outcome_.evaluation.truth(argument.when.node) == Truth::True;
    });
    return fmt::format("{} is suggested: {}", remedy.id, told(*holding));
  }

 private:
  [[nodiscard]] std::string told(const Argument& argument) const {
    return fmt::format("{} ({})", argument.because, words(place_of(argument.span, sources_)));
  }

  const Model& model_;
  const Sources& sources_;
  const Outcome& outcome_;
};

}  // namespace

std::vector<RuleSeen> rules_behind(
    const Model& model, const Case& example, const Sources& sources
) {
  return RuleFinder(model, example, sources).found();
}

std::vector<std::string> remedies_behind(
    const Model& model, const Case& example, const Sources& sources
) {
  const Outcome outcome(model, example);
  if (!outcome.state.contradictions.empty()) {
    return {};
  }
  const RemedyTeller teller(model, sources, outcome);
  std::vector<std::string> out;
  for (const RemedyId id : example.expect.plan_has) {
    std::string line = teller.why_not(model.remedies[id]);
    if (!line.empty()) {
      out.push_back(std::move(line));
    }
  }
  for (const RemedyId id : example.expect.plan_lacks) {
    if (teller.why_not(model.remedies[id]).empty()) {
      out.push_back(teller.why(model.remedies[id]));
    }
  }
  return out;
}

}  // namespace unknot
