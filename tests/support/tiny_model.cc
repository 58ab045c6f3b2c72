#include "tests/support/tiny_model.h"

#include <utility>

#include <fmt/format.h>

#include "engine/base/expects.h"

namespace unknot::test {
namespace {

Condition leaf(Condition::Node node) {
  Condition condition;
  condition.nodes.push_back(std::move(node));
  return condition;
}

// Puts the children behind each other and `root` on top.
Condition joined(Condition::Node root, const std::vector<Condition>& children) {
  Condition condition;
  for (const Condition& child : children) {
    const auto shift = static_cast<std::uint32_t>(condition.nodes.size());
    for (Condition::Node node : child.nodes) {
      for (std::uint32_t& index : node.children) {
        index += shift;
      }
      condition.nodes.push_back(std::move(node));
    }
    root.children.push_back(static_cast<std::uint32_t>(condition.nodes.size() - 1));
  }
  condition.nodes.push_back(std::move(root));
  return condition;
}

std::string told_from(const Model& model, const Condition& condition, std::uint32_t index) {
  const Condition::Node& node = condition.nodes[index];
  std::string inner;
  for (const std::uint32_t child : node.children) {
    inner += (inner.empty() ? "" : ", ") + told_from(model, condition, child);
  }
  std::string ranges;
  for (const Range range : node.ranges) {
    ranges += fmt::format(" [{}, {}]", range.first, range.last);
  }
  switch (node.kind) {
    case Condition::Kind::Always:
      return "always";
    case Condition::Kind::Test: {
      const std::string& id = model.vocabulary.fact_of(node.variable).id;
      return ranges.empty() ? fmt::format("{} in {:#x}", id, node.cells) : id + ranges;
    }
    case Condition::Kind::Finding:
      return fmt::format("finding {} = {}", node.finding.index, node.wanted);
    case Condition::Kind::Score:
      return fmt::format("score {}{}", node.score.index, ranges);
    case Condition::Kind::AtLeast:
      return fmt::format("{} of ({})", node.count, inner);
    case Condition::Kind::Not:
      return fmt::format("not({})", inner);
  }
  return "invalid";
}

// Compiles one tree from its leaves upwards.
class Compiler {
 public:
  Compiler(CircuitBuilder& builder, const Model& model) : builder_(builder), model_(model) {}

  NodeId node(const Condition& condition) {
    std::vector<NodeId> done;
    for (const Condition::Node& part : condition.nodes) {
      std::vector<NodeId> children;
      for (const std::uint32_t child : part.children) {
        children.push_back(done[child]);
      }
      done.push_back(node(part, children));
    }
    return done.back();
  }

 private:
  NodeId node(const Condition::Node& part, const std::vector<NodeId>& children) {
    switch (part.kind) {
      case Condition::Kind::Always:
        return builder_.always();
      case Condition::Kind::Test:
        return builder_.term(part.variable, cells_of(part));
      case Condition::Kind::Finding: {
        const NodeId finding = node(model_.findings[part.finding].when.written);
        return part.wanted ? finding : builder_.negation(finding);
      }
      case Condition::Kind::Score:
        return score(part);
      case Condition::Kind::AtLeast:
        return builder_.at_least(static_cast<std::int32_t>(part.count), children);
      case Condition::Kind::Not:
        return builder_.negation(children.front());
    }
    throw InternalFault("every kind of condition is compiled");
  }

  [[nodiscard]] CellMask cells_of(const Condition::Node& part) const {
    CellMask cells = part.cells;
    for (const Range range : part.ranges) {
      cells |= model_.vocabulary.cells_touching(model_.vocabulary[part.variable].fact, range);
    }
    return cells;
  }

  // "at least first, and not at least last + 1" for one of the ranges.
  NodeId score(const Condition::Node& part) {
    std::vector<Edge> edges;
    for (const Score::Item& item : model_.scores[part.score].items) {
      edges.push_back({node(item.when.written), item.points});
    }
    std::vector<NodeId> alternatives;
    for (const Range range : part.ranges) {
      std::vector<NodeId> ends;
      if (range.first != Range::kLowest) {
        ends.push_back(builder_.weighted(static_cast<std::int32_t>(range.first), edges));
      }
      if (range.last != Range::kHighest) {
        ends.push_back(
            builder_.negation(builder_.weighted(static_cast<std::int32_t>(range.last + 1), edges))
        );
      }
      alternatives.push_back(builder_.all(ends));
    }
    return builder_.any(alternatives);
  }

  CircuitBuilder& builder_;
  const Model& model_;
};

void visit(std::vector<Argument>& arguments, const auto& action) {
  for (Argument& argument : arguments) {
    action(argument.when);
  }
}

void visit(VariantText& text, const auto& action) {
  for (VariantText::Variant& variant : text.variants) {
    action(variant.when);
  }
}

// Calls `action` for every condition of the model.
void for_each_when(Model& model, const auto& action) {
  for (Level& level : model.levels) {
    visit(level.act, action);
  }
  for (Question& question : model.questions) {
    if (question.applies) {
      action(question.applies->when);
    }
  }
  for (Finding& finding : model.findings) {
    action(finding.when);
  }
  for (Score& score : model.scores) {
    for (Score::Item& item : score.items) {
      action(item.when);
    }
  }
  for (Rule& rule : model.rules) {
    action(rule.when);
  }
  for (Remedy& remedy : model.remedies) {
    visit(remedy.dose, action);
    visit(remedy.for_it, action);
    visit(remedy.cautions, action);
    visit(remedy.never, action);
  }
  for (Topic& topic : model.topics) {
    if (topic.when) {
      action(*topic.when);
    }
  }
  for (Promise& promise : model.promises) {
    action(promise.when);
  }
  for (Impossible& impossible : model.impossible) {
    action(impossible.when);
  }
}

void ask_the_rest(Model& model) {
  model.asked_by = IdMap<FactId, std::optional<QuestionId>>(model.vocabulary.facts().size());
  for (const QuestionId id : ids(model.questions)) {
    for (const FactId fact : model.questions[id].asks) {
      model.asked_by[fact] = id;
    }
  }
  for (const FactId fact : ids(model.vocabulary.facts())) {
    if (!model.asked_by[fact]) {
      Question question;
      question.asks = {fact};
      question.text = model.vocabulary[fact].id + "?";
      model.asked_by[fact] = model.questions.add(std::move(question));
    }
  }
}

// Findings cannot be told apart from facts here, so tests declare questions in a fitting order.
void order_applies(Model& model) {
  for (const QuestionId id : ids(model.questions)) {
    if (model.questions[id].applies) {
      model.applies_order.push_back(id);
    }
  }
}

Fact named(const std::string& id, FactType type) {
  Fact fact;
  fact.id = id;
  fact.label = id;
  fact.type = type;
  return fact;
}

}  // namespace

Condition always() {
  return leaf({});
}

Condition is(VariableId variable, CellMask cells) {
  Condition::Node node;
  node.kind = Condition::Kind::Test;
  node.variable = variable;
  node.cells = cells;
  return leaf(std::move(node));
}

Condition within(VariableId variable, std::vector<Range> ranges) {
  Condition::Node node;
  node.kind = Condition::Kind::Test;
  node.variable = variable;
  node.ranges = std::move(ranges);
  return leaf(std::move(node));
}

Condition holds(FindingId finding) {
  Condition::Node node;
  node.kind = Condition::Kind::Finding;
  node.finding = finding;
  return leaf(std::move(node));
}

Condition fails(FindingId finding) {
  Condition condition = holds(finding);
  condition.nodes.back().wanted = false;
  return condition;
}

Condition points(ScoreId score, std::vector<Range> ranges) {
  Condition::Node node;
  node.kind = Condition::Kind::Score;
  node.score = score;
  node.ranges = std::move(ranges);
  return leaf(std::move(node));
}

Condition at_least(std::uint32_t count, const std::vector<Condition>& children) {
  Condition::Node node;
  node.kind = Condition::Kind::AtLeast;
  node.count = count;
  return joined(std::move(node), children);
}

Condition all(const std::vector<Condition>& children) {
  return at_least(static_cast<std::uint32_t>(children.size()), children);
}

Condition any(const std::vector<Condition>& children) {
  return at_least(1, children);
}

Condition negated(const Condition& child) {
  Condition::Node node;
  node.kind = Condition::Kind::Not;
  return joined(std::move(node), {child});
}

std::string told(const Model& model, const Condition& condition) {
  return told_from(model, condition, static_cast<std::uint32_t>(condition.nodes.size() - 1));
}

NodeId compiled(CircuitBuilder& builder, const Model& model, const Condition& condition) {
  return Compiler(builder, model).node(condition);
}

TinyModel::TinyModel() {
  for (const char* id : {"emergency", "urgent", "routine", "self-care"}) {
    Level level;
    level.id = id;
    level.title = id;
    model.levels.add(std::move(level));
  }
  model.professionals.add({"doctor", "a doctor"});
  model.professionals.add({"physiotherapist", "a physiotherapist"});
  model.sections.add({"start", "Start"});
  model.otherwise.level = kRoutine;
  model.otherwise.see = kDoctor;
}

VariableId TinyModel::fact(Fact declared) {
  const FactId id = model.vocabulary.add(std::move(declared));
  return model.vocabulary[id].first_variable;
}

VariableId TinyModel::yes_no(const std::string& id) {
  return fact(named(id, FactType::YesNo));
}

VariableId TinyModel::one_of(const std::string& id, unsigned options) {
  Fact declared = named(id, FactType::OneOf);
  for (unsigned i = 0; i < options; ++i) {
    Option option;
    option.id = fmt::format("{}-{}", id, i);
    option.label = option.id;
    declared.options.push_back(std::move(option));
  }
  return fact(std::move(declared));
}

VariableId TinyModel::number(const std::string& id, const std::vector<Ticks>& thresholds) {
  Fact declared = named(id, FactType::Number);
  declared.domain = {0, 99};
  const VariableId variable = fact(std::move(declared));
  expects(
      model.vocabulary.cut(model.vocabulary[variable].fact, thresholds),
      "a tiny number has few cells"
  );
  return variable;
}

QuestionId TinyModel::ask(const std::vector<VariableId>& variables, SectionId section) {
  Question question;
  for (const VariableId variable : variables) {
    question.asks.push_back(model.vocabulary[variable].fact);
  }
  question.section = section;
  return model.questions.add(std::move(question));
}

QuestionId TinyModel::ask_if(
    const Condition& applies,
    const std::vector<VariableId>& variables,
    std::vector<CellMask> otherwise
) {
  const QuestionId id = ask(variables);
  model.questions[id].applies = Question::Applies{when(applies), std::move(otherwise)};
  return id;
}

RuleId TinyModel::rule(const Condition& condition, LevelId level, ProfessionalId see) {
  Rule rule;
  rule.id = fmt::format("rule-{}", model.rules.size());
  rule.when = when(condition);
  rule.level = level;
  rule.unsure_level = level;
  rule.see = see;
  return model.rules.add(std::move(rule));
}

RuleId TinyModel::lenient_rule(const Condition& condition, LevelId level, LevelId unsure_level) {
  const RuleId id = rule(condition, level);
  model.rules[id].unsure_level = unsure_level;
  return id;
}

FindingId TinyModel::finding(const Condition& condition) {
  Finding finding;
  finding.id = fmt::format("finding-{}", model.findings.size());
  finding.when = when(condition);
  return model.findings.add(std::move(finding));
}

ScoreId TinyModel::score(const std::vector<std::pair<Condition, std::int32_t>>& items) {
  Score score;
  score.id = fmt::format("score-{}", model.scores.size());
  for (const auto& [condition, count] : items) {
    score.items.push_back({when(condition), count});
  }
  return model.scores.add(std::move(score));
}

RemedyId TinyModel::remedy(Remedy remedy) {
  if (remedy.id.empty()) {
    remedy.id = fmt::format("remedy-{}", model.remedies.size());
  }
  return model.remedies.add(std::move(remedy));
}

void TinyModel::impossible(const Condition& condition) {
  model.impossible.push_back({when(condition), {}});
}

Model TinyModel::finish() const {
  Model out = model;
  ask_the_rest(out);
  order_applies(out);
  CircuitBuilder builder(out.vocabulary.variables());
  std::vector<NodeId> roots;
  for_each_when(out, [&](When& condition) {
    condition.node = compiled(builder, out, condition.written);
    roots.push_back(condition.node);
  });
  std::vector<NodeId> last_level_rules;
  for (const Rule& rule : out.rules) {
    if (rule.level == out.last_level()) {
      last_level_rules.push_back(rule.when.node);
    }
  }
  out.otherwise.node = builder.negation(builder.any(last_level_rules));
  roots.push_back(out.otherwise.node);
  CircuitBuilder::Built built = builder.build(roots);
  for_each_when(out, [&built](When& condition) {
    condition.node = built.renumbered[condition.node];
  });
  out.otherwise.node = built.renumbered[out.otherwise.node];
  out.circuit = std::move(built.circuit);
  return out;
}

Argument argument(const Condition& condition, std::int32_t weight) {
  Argument out;
  out.when = when(condition);
  out.weight = weight;
  return out;
}

}  // namespace unknot::test
