// Relevance is read off the circuit: an undecided condition that can still matter is followed down
// through its undecided gates to the variables that a person can be asked about.
#include "engine/interview/agenda.h"

#include <algorithm>
#include <optional>
#include <set>
#include <tuple>

#include "engine/evaluation/suitability.h"

namespace unknot {
namespace {

// Marks the nodes that are undecided and that better knowledge of `changeable` variables can still
// decide, one way or the other. One forward sweep, which reads the circuit for the best and for the
// worst that can still come out.
std::vector<bool> open_nodes(const Evaluation& evaluation, const Askable& changeable) {
  const Circuit& circuit = evaluation.circuit();
  std::vector<bool> best(circuit.node_count());
  std::vector<bool> worst(circuit.node_count());
  std::vector<bool> open(circuit.node_count());
  for (std::uint32_t i = 0; i < circuit.node_count(); ++i) {
    const NodeId node{i};
    const Truth truth = evaluation.truth(node);
    if (truth != Truth::Unknown) {
      best[i] = worst[i] = truth == Truth::True;
      continue;
    }
    if (circuit.is_term(node)) {
      best[i] = changeable[circuit.term(node).variable];
      worst[i] = !best[i];
    } else {
      const Gate& gate = circuit.gate(node);
      std::int32_t best_weight = 0;
      std::int32_t worst_weight = 0;
      for (const Edge& edge : circuit.edges(gate)) {
        best_weight += best[edge.child.index] ? edge.weight : 0;
        worst_weight += worst[edge.child.index] ? edge.weight : 0;
      }
      best[i] = best_weight >= gate.threshold;
      worst[i] = worst_weight >= gate.threshold;
    }
    open[i] = best[i] || !worst[i];
  }
  return open;
}

// Whether a yes-no variable is decided, and how, as far as a condition reads it.
std::optional<bool> decided(const Evaluation& evaluation, VariableId variable) {
  for (const NodeId node : evaluation.circuit().terms_of(variable)) {
    const Truth truth = evaluation.truth(node);
    if (truth != Truth::Unknown) {
      return (truth == Truth::True) == (evaluation.circuit().term(node).cells == kYes);
    }
  }
  return std::nullopt;
}

// The undecided facts of an implication that can still follow from each other: the closer look and
// what it is a closer look at. Nothing once the former is ruled out or one of the latter is there.
std::vector<VariableId> related(const Evaluation& evaluation, const Implication& implication) {
  const std::optional<bool> fact = decided(evaluation, implication.fact);
  if (fact == false) {
    return {};
  }
  std::vector<VariableId> open;
  if (!fact) {
    open.push_back(implication.fact);
  }
  for (const VariableId implied : implication.implied) {
    const std::optional<bool> there = decided(evaluation, implied);
    if (there == true) {
      return {};
    }
    if (!there) {
      open.push_back(implied);
    }
  }
  return open;
}

std::vector<VariableId> variables_of(const Model& model, const Question& question) {
  std::vector<VariableId> variables;
  for (const FactId fact : question.asks) {
    for (std::uint32_t i = 0; i < model.vocabulary[fact].variable_count; ++i) {
      variables.push_back(VariableId{model.vocabulary[fact].first_variable.index + i});
    }
  }
  return variables;
}

// Adds `more` to the variables that can change; false if it holds nothing new.
bool add(const std::vector<VariableId>& more, Askable& changeable) {
  bool is_new = false;
  for (const VariableId variable : more) {
    is_new = is_new || !changeable[variable];
    changeable[variable] = true;
  }
  return is_new;
}

using Groups = std::vector<std::vector<VariableId>>;

Groups related(const Model& model, const Evaluation& evaluation) {
  Groups groups;
  groups.reserve(model.implications.size());
  for (const Implication& implication : model.implications) {
    groups.push_back(related(evaluation, implication));
  }
  return groups;
}

// The nodes that asking can still decide. What a person does not know can still follow from
// another answer: when that tells that its question does not apply, or by an implication.
std::vector<bool> open_nodes(
    const Model& model, const Evaluation& evaluation, const Groups& groups, const Askable& askable
) {
  Askable changeable = askable;
  const auto can_change = [&changeable](VariableId id) { return changeable[id]; };
  std::vector<bool> open;
  for (bool more = true; more;) {
    more = false;
    for (const std::vector<VariableId>& group : groups) {
      if (std::ranges::any_of(group, can_change)) {
        more = add(group, changeable) || more;
      }
    }
    open = open_nodes(evaluation, changeable);
    for (const QuestionId id : model.applies_order) {
      const Question& question = model.questions[id];
      if (open[question.applies->when.node.index]) {
        more = add(variables_of(model, question), changeable) || more;
      }
    }
  }
  return open;
}

// Collects, condition by condition, which variables matter and for what.
class Collector {
 public:
  Collector(const Model& model, const Evaluation& evaluation, const Askable& askable)
      : model_(model),
        evaluation_(evaluation),
        askable_(askable),
        groups_(related(model, evaluation)),
        open_(open_nodes(model, evaluation, groups_, askable)),
        visited_(open_.size(), 0),
        groups_of_(model.vocabulary.variables().size()),
        reached_(model.vocabulary.variables().size(), 0),
        matters_(model.vocabulary.variables().size(), false),
        prompts_(model.questions.size()) {
    for (std::size_t i = 0; i < groups_.size(); ++i) {
      for (const VariableId variable : groups_[i]) {
        groups_of_[variable].push_back(i);
      }
    }
  }

  [[nodiscard]] bool is_open(NodeId node) const { return open_[node.index]; }

  // `urgency` is the level the condition can still lead to.
  void follow(NodeId root, LevelId urgency) {
    if (!is_open(root)) {
      return;
    }
    ++round_;
    seen_questions_.clear();
    visit(root);
    for (const QuestionId question : seen_questions_) {
      note(question, urgency);
    }
  }

  Agenda agenda(LevelId floor) && {
    Agenda out;
    out.floor = floor;
    for (const QuestionId id : ids(model_.questions)) {
      if (prompts_[id]) {
        prompts_[id]->lines = lines_of(id);
        out.prompts.push_back(std::move(*prompts_[id]));
      }
    }
    sort(out.prompts);
    return out;
  }

 private:
  void visit(NodeId root) {
    stack_.assign(1, root);
    while (!stack_.empty()) {
      const NodeId node = stack_.back();
      stack_.pop_back();
      if (!open_[node.index] || visited_[node.index] == round_) {
        continue;
      }
      visited_[node.index] = round_;
      const Circuit& circuit = evaluation_.circuit();
      if (circuit.is_term(node)) {
        reach(circuit.term(node).variable);
        continue;
      }
      for (const Edge& edge : circuit.edges(circuit.gate(node))) {
        stack_.push_back(edge.child);
      }
    }
  }

  // A variable matters; so does, first, whether its question applies at all, and what it can follow
  // from.
  void reach(VariableId variable) {
    if (reached_[variable] == round_) {
      return;
    }
    reached_[variable] = round_;
    const std::optional<QuestionId> question = model_.asked_by[model_.vocabulary[variable].fact];
    if (question && askable_[variable]) {
      matters_[variable] = true;
      if (std::ranges::find(seen_questions_, *question) == seen_questions_.end()) {
        seen_questions_.push_back(*question);
      }
    }
    if (question && model_.questions[*question].applies) {
      stack_.push_back(model_.questions[*question].applies->when.node);
    }
    for (const std::size_t group : groups_of_[variable]) {
      for (const VariableId other : groups_[group]) {
        reach(other);
      }
    }
  }

  void note(QuestionId id, LevelId urgency) {
    std::optional<Prompt>& prompt = prompts_[id];
    if (!prompt || urgency < prompt->urgency) {
      prompt = Prompt{id, {}, urgency, 0};
    }
    if (prompt->urgency == urgency) {
      ++prompt->waiting;
    }
  }

  [[nodiscard]] std::vector<VariableId> lines_of(QuestionId id) const {
    std::vector<VariableId> lines = variables_of(model_, model_.questions[id]);
    std::erase_if(lines, [this](VariableId line) { return !matters_[line]; });
    return lines;
  }

  void sort(std::vector<Prompt>& prompts) const {
    const auto key = [this](const Prompt& prompt) {
      const Question& question = model_.questions[prompt.question];
      return std::tuple(question.section, prompt.urgency, ~prompt.waiting, prompt.question);
    };
    std::ranges::sort(prompts, [&key](const Prompt& a, const Prompt& b) {
      return key(a) < key(b);
    });
    // Whether a question applies is asked before the question itself.
    for (const QuestionId id : model_.applies_order) {
      const auto place = std::ranges::find(prompts, id, &Prompt::question);
      if (place != prompts.end()) {
        move_behind_determinants(prompts, place);
      }
    }
  }

  void move_behind_determinants(std::vector<Prompt>& prompts, std::vector<Prompt>::iterator place)
      const {
    const NodeId applies = model_.questions[place->question].applies->when.node;
    if (!open_[applies.index]) {
      return;
    }
    auto last = place;
    for (auto other = place + 1; other != prompts.end(); ++other) {
      if (reads(applies, other->question)) {
        last = other;
      }
    }
    std::rotate(place, place + 1, last + 1);
  }

  [[nodiscard]] bool reads(NodeId root, QuestionId question) const {
    std::vector<NodeId> waiting{root};
    std::set<NodeId> seen;
    const Circuit& circuit = evaluation_.circuit();
    while (!waiting.empty()) {
      const NodeId node = waiting.back();
      waiting.pop_back();
      if (!open_[node.index] || !seen.insert(node).second) {
        continue;
      }
      if (circuit.is_term(node)) {
        const FactId fact = model_.vocabulary[circuit.term(node).variable].fact;
        if (model_.asked_by[fact] == question) {
          return true;
        }
        continue;
      }
      for (const Edge& edge : circuit.edges(circuit.gate(node))) {
        waiting.push_back(edge.child);
      }
    }
    return false;
  }

  const Model& model_;
  const Evaluation& evaluation_;
  const Askable& askable_;
  Groups groups_;  // of facts that can follow from each other
  std::vector<bool> open_;
  std::vector<std::uint32_t> visited_;  // the round in which a node was last seen
  IdMap<VariableId, std::vector<std::size_t>> groups_of_;
  IdMap<VariableId, std::uint32_t> reached_;  // the round in which a variable was last reached
  std::uint32_t round_ = 0;
  std::vector<NodeId> stack_;
  std::vector<QuestionId> seen_questions_;
  IdMap<VariableId, bool> matters_;
  IdMap<QuestionId, std::optional<Prompt>> prompts_;
};

// How urgent the outcome will be whatever is answered from here on: rules that hold, and undecided
// ones that no question can decide any more.
LevelId floor_of(const Model& model, const Evaluation& evaluation, const Collector& collector) {
  LevelId floor = model.last_level();
  for (const Rule& rule : model.rules) {
    const Truth truth = evaluation.truth(rule.when.node);
    if (truth == Truth::True) {
      floor = std::min(floor, rule.level);
    } else if (truth == Truth::Unknown && !collector.is_open(rule.when.node)) {
      floor = std::min(floor, rule.unsure_level);
    }
  }
  const Otherwise& otherwise = model.otherwise;
  const Truth truth = evaluation.truth(otherwise.node);
  if (truth == Truth::True || (truth == Truth::Unknown && !collector.is_open(otherwise.node))) {
    floor = std::min(floor, otherwise.level);
  }
  return floor;
}

bool any_stuck(
    const std::vector<Argument>& arguments, const Evaluation& evaluation, const Collector& collector
) {
  return std::ranges::any_of(arguments, [&](const Argument& argument) {
    const NodeId node = argument.when.node;
    return evaluation.truth(node) == Truth::Unknown && !collector.is_open(node);
  });
}

bool any_open(const std::vector<Argument>& arguments, const Collector& collector) {
  return std::ranges::any_of(arguments, [&collector](const Argument& argument) {
    return collector.is_open(argument.when.node);
  });
}

// Whether asking can still end with the remedy in the plan.
bool can_be_suggested(
    const Remedy& remedy, const Evaluation& evaluation, const Collector& collector
) {
  const Suitability state = suitability(remedy, evaluation);
  const bool can_help = state.indicated == Truth::True || any_open(remedy.for_it, collector);
  return can_help && state.forbidden != Truth::True &&
         !any_stuck(remedy.never, evaluation, collector);
}

void follow_all(const std::vector<Argument>& arguments, LevelId urgency, Collector& collector) {
  for (const Argument& argument : arguments) {
    collector.follow(argument.when.node, urgency);
  }
}

void follow_variants(const VariantText& text, LevelId urgency, Collector& collector) {
  for (const VariantText::Variant& variant : text.variants) {
    collector.follow(variant.when.node, urgency);
  }
}

// What the plan still depends on: remedies that can still be suggested and how they are told, and
// what to do at the levels that the outcome can still be.
void follow_plan(
    const Model& model, const Evaluation& evaluation, LevelId floor, Collector& collector
) {
  const LevelId only_the_plan{static_cast<std::uint32_t>(model.levels.size())};
  const LevelId ceiling = triage(model, evaluation).at_most;
  for (const Remedy& remedy : model.remedies) {
    bool has_place = false;
    for (LevelId level = ceiling; level <= floor; ++level.index) {
      has_place = has_place || in_scope(remedy, model.levels[level]);
    }
    if (has_place && can_be_suggested(remedy, evaluation, collector)) {
      follow_all(remedy.for_it, only_the_plan, collector);
      follow_all(remedy.cautions, only_the_plan, collector);
      follow_all(remedy.never, only_the_plan, collector);
      follow_variants(remedy.dose, only_the_plan, collector);
    }
  }
  for (LevelId level = ceiling; level <= floor; ++level.index) {
    follow_variants(model.levels[level].act, only_the_plan, collector);
  }
}

}  // namespace

Agenda agenda(const Model& model, const Evaluation& evaluation, const Askable& askable) {
  Collector collector(model, evaluation, askable);
  const LevelId floor = floor_of(model, evaluation, collector);
  for (const Rule& rule : model.rules) {
    if (rule.level < floor) {
      collector.follow(rule.when.node, rule.level);
    }
  }
  if (model.otherwise.level < floor) {
    collector.follow(model.otherwise.node, model.otherwise.level);
  }
  if (!model.levels[floor].stops_interview) {
    follow_plan(model, evaluation, floor, collector);
  }
  return std::move(collector).agenda(floor);
}

}  // namespace unknot
