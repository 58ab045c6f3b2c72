// The condition tree is drawn as it was written; a finding is a box of its own, drawn once, with
// its own tree to the left of it.
#include "engine/authoring/rule_graph.h"

#include <map>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "engine/authoring/condition_words.h"
#include "engine/base/text.h"

namespace unknot {
namespace {

using Kind = Condition::Kind;

// Findings that build on each other more deeply are named, and end there.
constexpr std::size_t kDeepest = 100;

class RuleDrawer {
 public:
  explicit RuleDrawer(const Model& model) : model_(model) {}

  Graph draw(RuleId id) && {
    const Rule& rule = model_.rules[id];
    const Level& level = model_.levels[rule.level];
    graph_.title = fmt::format("The rule {}", rule.id);
    graph_.note =
        "From left to right: what is asked, what is demanded, what is said. An arrow leads to what "
        "depends on it.";
    graph_.direction = Graph::Direction::Right;
    const std::size_t box = graph_.add({Graph::Shape::Box, {"Rule " + rule.id, rule.because}, {}});
    const Graph::Shape shape = level.stops_interview ? Graph::Shape::Double : Graph::Shape::Rounded;
    std::vector<std::string> said{
        fmt::format("Level {}: {}", level.id, level.title),
        fmt::format("See {}", model_.professionals[rule.see].title)};
    const std::size_t end = graph_.add({shape, std::move(said), {}});
    connect(tree(rule.when.written), box);
    connect(box, end);
    if (!rule.unsure_because.empty()) {
      const Level& unsure = model_.levels[rule.unsure_level];
      const std::size_t milder = graph_.add({
          Graph::Shape::Rounded,
          {fmt::format("Level {}: {}", unsure.id, unsure.title), rule.unsure_because},
          {},
      });
      graph_.edges.push_back({box, milder, "if not known", Graph::Stroke::Plain});
    }
    return std::move(graph_);
  }

 private:
  void connect(std::size_t from, std::size_t to, std::string label = "") {
    graph_.edges.push_back({from, to, std::move(label), Graph::Stroke::Plain});
  }

  // The box of the root of a condition.
  std::size_t tree(const Condition& condition) {
    std::vector<std::size_t> boxes(condition.nodes.size());
    for (std::size_t i = 0; i < condition.nodes.size(); ++i) {
      boxes[i] = part(condition, i, boxes);
    }
    return boxes.back();
  }

  // Children stand before their parent, so their boxes are there already.
  std::size_t part(
      const Condition& condition, std::size_t index, const std::vector<std::size_t>& boxes
  ) {
    const Condition::Node& node = condition.nodes[index];
    const std::string words = part_in_words(model_, node);
    switch (node.kind) {
      case Kind::Always:
        return graph_.add({Graph::Shape::Box, {words}, {}});
      case Kind::Test:
        return test(node, words);
      case Kind::Finding: {
        const std::size_t finding = finding_box(node.finding);
        if (node.wanted) {
          return finding;
        }
        const std::size_t turned = graph_.add({Graph::Shape::Oval, {"not"}, {}});
        connect(finding, turned);
        return turned;
      }
      case Kind::Score: {
        const std::size_t box = graph_.add({Graph::Shape::Box, {words}, {}});
        connect(score_box(node.score), box);
        return box;
      }
      case Kind::AtLeast:
        if (node.children.size() == 1) {
          return boxes[node.children.front()];
        }
        break;
      case Kind::Not:
        break;
    }
    return gate(node, words, boxes);
  }

  std::size_t gate(
      const Condition::Node& node, const std::string& words, const std::vector<std::size_t>& boxes
  ) {
    const std::size_t box = graph_.add({Graph::Shape::Oval, {words}, {}});
    for (const std::uint32_t child : node.children) {
      connect(boxes[child], box);
    }
    return box;
  }

  std::size_t test(const Condition::Node& node, const std::string& words) {
    const auto known = tests_.find({node.variable, words});
    if (known != tests_.end()) {
      return known->second;
    }
    const std::size_t box = graph_.add({Graph::Shape::Box, {words}, {}});
    tests_.emplace(std::pair(node.variable, words), box);
    const std::optional<QuestionId> question =
        model_.asked_by[model_.vocabulary[node.variable].fact];
    if (question) {
      connect(question_box(*question), box);
    }
    return box;
  }

  std::size_t question_box(QuestionId id) {
    const auto known = questions_.find(id);
    if (known != questions_.end()) {
      return known->second;
    }
    const std::size_t box =
        graph_.add({Graph::Shape::Rounded, {"Question: " + model_.questions[id].text}, {}});
    questions_.emplace(id, box);
    return box;
  }

  std::size_t finding_box(FindingId id) {
    const auto known = findings_.find(id);
    if (known != findings_.end()) {
      return known->second;
    }
    const unknot::Finding& finding = model_.findings[id];
    const std::size_t box =
        graph_.add({Graph::Shape::Hexagon, {"Finding: " + id_in_words(finding.id)}, {}});
    findings_.emplace(id, box);
    if (depth_ < kDeepest) {
      ++depth_;
      connect(tree(finding.when.written), box);
      --depth_;
    }
    return box;
  }

  std::size_t score_box(ScoreId id) {
    const auto known = scores_.find(id);
    if (known != scores_.end()) {
      return known->second;
    }
    const Score& score = model_.scores[id];
    const std::size_t box =
        graph_.add({Graph::Shape::Hexagon, {"Points of " + id_in_words(score.id)}, {}});
    scores_.emplace(id, box);
    if (depth_ < kDeepest) {
      ++depth_;
      for (const Score::Item& item : score.items) {
        connect(tree(item.when.written), box, fmt::format("{:+}", item.points));
      }
      --depth_;
    }
    return box;
  }

  const Model& model_;
  Graph graph_;
  std::map<std::pair<VariableId, std::string>, std::size_t> tests_;  // equal demands are one box
  std::map<QuestionId, std::size_t> questions_;
  std::map<FindingId, std::size_t> findings_;
  std::map<ScoreId, std::size_t> scores_;
  std::size_t depth_ = 0;  // of findings and scores inside of each other
};

}  // namespace

Graph rule_graph(const Model& model, RuleId rule) {
  return RuleDrawer(model).draw(rule);
}

}  // namespace unknot
