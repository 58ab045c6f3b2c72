#include "engine/pack/model_compiler.h"

#include <map>
#include <optional>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "engine/base/text.h"
#include "engine/condition/checker.h"
#include "engine/condition/compiler.h"

namespace unknot {
namespace {

void add(std::vector<When*>& out, VariantText& text) {
  for (VariantText::Variant& variant : text.variants) {
    out.push_back(&variant.when);
  }
}

void add(std::vector<When*>& out, std::vector<Argument>& arguments) {
  for (Argument& argument : arguments) {
    out.push_back(&argument.when);
  }
}

std::vector<When*> named_whens(Model& model) {
  std::vector<When*> out;
  for (Finding& finding : model.findings) {
    out.push_back(&finding.when);
  }
  for (Score& score : model.scores) {
    for (Score::Item& item : score.items) {
      out.push_back(&item.when);
    }
  }
  return out;
}

// All conditions but those of findings and scores.
std::vector<When*> other_whens(Model& model) {
  std::vector<When*> out;
  for (Level& level : model.levels) {
    add(out, level.act);
  }
  for (Question& question : model.questions) {
    if (question.applies) {
      out.push_back(&question.applies->when);
    }
  }
  for (Impossible& impossible : model.impossible) {
    out.push_back(&impossible.when);
  }
  for (Rule& rule : model.rules) {
    out.push_back(&rule.when);
  }
  for (Remedy& remedy : model.remedies) {
    add(out, remedy.dose);
    add(out, remedy.for_it);
    add(out, remedy.cautions);
    add(out, remedy.never);
  }
  for (Topic& topic : model.topics) {
    if (topic.when) {
      out.push_back(&*topic.when);
    }
  }
  for (Promise& promise : model.promises) {
    out.push_back(&promise.when);
  }
  return out;
}

class ModelCompiler {
 public:
  ModelCompiler(Model& model, const NamedConditions& named, Diagnostics& remarks)
      : model_(model), named_(named), remarks_(remarks), builder_(model.vocabulary.variables()) {
    names_.findings.resize(model.findings.size());
    names_.scores.resize(model.scores.size());
  }

  void run() {
    report_circles();
    for (const std::uint32_t index : named_.order().order) {
      if (named_.is_finding(index)) {
        names_.findings[named_.finding(index)] =
            not_too_deep(compile_one(model_.findings[named_.finding(index)].when), index);
      } else {
        compile_score(named_.score(index));
      }
    }
    for (When* when : other_whens(model_)) {
      compile_one(*when);
    }
    compile_otherwise();
    build();
  }

 private:
  void report_circles() {
    for (const std::vector<std::uint32_t>& circle : named_.order().circles) {
      std::string path;
      for (const std::uint32_t index : circle) {
        path += fmt::format("{} -> ", quoted(id_of(index)));
      }
      path += quoted(id_of(circle.front()));
      remarks_.push_back(
          {Code::FindingCycle,
           span_of(circle.front()),
           fmt::format("a circle: {}", path),
           "write one of them out in terms of facts",
           {}}
      );
    }
  }

  [[nodiscard]] const std::string& id_of(std::uint32_t index) const {
    return named_.is_finding(index) ? model_.findings[named_.finding(index)].id
                                    : model_.scores[named_.score(index)].id;
  }

  [[nodiscard]] Span span_of(std::uint32_t index) const {
    return named_.is_finding(index) ? model_.findings[named_.finding(index)].span
                                    : model_.scores[named_.score(index)].span;
  }

  std::optional<NodeId> compile_one(When& when) {
    when.node = builder_.never();
    if (when.written.nodes.empty()) {
      return std::nullopt;
    }
    const std::vector<std::optional<NodeId>> nodes =
        compile(when.written, model_.vocabulary, names_, builder_);
    for (const ConstantPart& part : constant_parts(when.written, nodes, names_, builder_)) {
      report(part);
    }
    when.node = nodes.back().value_or(when.node);
    return nodes.back();
  }

  // Findings that build upon each other in endless chains would exhaust the stack.
  std::optional<NodeId> not_too_deep(std::optional<NodeId> node, std::uint32_t index) {
    constexpr std::uint32_t kMostGates = 1000;
    if (!node || builder_.depth(*node) <= kMostGates) {
      return node;
    }
    remarks_.push_back(
        {Code::TooDeep,
         span_of(index),
         fmt::format("{} builds upon too long a chain of findings", quoted(id_of(index))),
         "state it in terms of facts",
         {}}
    );
    return std::nullopt;
  }

  void report(const ConstantPart& part) {
    if (part.holds) {
      remarks_.push_back(
          {Code::AlwaysHolds,
           part.span,
           "this holds whatever the answers are",
           "remove it, or write `always` if it is meant for everybody",
           {}}
      );
    } else {
      remarks_.push_back(
          {Code::NeverHolds,
           part.span,
           "no answers make this true",
           "look for two demands that exclude each other; alternatives belong under `any:`",
           {}}
      );
    }
  }

  void compile_score(ScoreId id) {
    Score& score = model_.scores[id];
    std::vector<Edge> edges;
    bool whole = !score.items.empty();
    for (Score::Item& item : score.items) {
      const std::optional<NodeId> node = compile_one(item.when);
      whole = whole && node.has_value();
      edges.push_back({item.when.node, item.points});
    }
    if (whole) {
      names_.scores[id] = std::move(edges);
    }
  }

  // No rule of the last level holds.
  void compile_otherwise() {
    std::vector<NodeId> last_level;
    for (const Rule& rule : model_.rules) {
      if (rule.level == model_.last_level()) {
        last_level.push_back(rule.when.node);
      }
    }
    model_.otherwise.node = builder_.negation(builder_.any(last_level));
  }

  void build() {
    std::vector<When*> whens = named_whens(model_);
    const std::vector<When*> others = other_whens(model_);
    whens.insert(whens.end(), others.begin(), others.end());
    std::vector<NodeId*> places{&model_.otherwise.node};
    for (When* when : whens) {
      places.push_back(&when->node);
    }
    std::vector<NodeId> roots;
    roots.reserve(places.size());
    for (const NodeId* place : places) {
      roots.push_back(*place);
    }
    CircuitBuilder::Built built = builder_.build(roots);
    for (NodeId* place : places) {
      *place = built.renumbered[*place];
    }
    model_.circuit = std::move(built.circuit);
  }

  Model& model_;
  const NamedConditions& named_;
  Diagnostics& remarks_;
  CircuitBuilder builder_;
  CompiledNames names_;
};

}  // namespace

bool cut_into_cells(Model& model, Diagnostics& remarks) {
  std::map<FactId, std::vector<Ticks>> all;
  std::vector<When*> whens = named_whens(model);
  const std::vector<When*> others = other_whens(model);
  whens.insert(whens.end(), others.begin(), others.end());
  for (const When* when : whens) {
    for (const auto& [fact, threshold] : thresholds(when->written, model.vocabulary)) {
      all[fact].push_back(threshold);
    }
  }
  bool fits = true;
  for (auto& [fact, values] : all) {
    if (!model.vocabulary.cut(fact, std::move(values))) {
      fits = false;
      remarks.push_back(
          {Code::TooManyCells,
           model.vocabulary[fact].span,
           fmt::format(
               "the conditions compare {} with too many different values",
               quoted(model.vocabulary[fact].id)
           ),
           fmt::format(
               "at most {} pieces are possible; use the same values in several rules", kMaxCells
           ),
           {}}
      );
    }
  }
  return fits;
}

void compile_conditions(Model& model, const NamedConditions& named, Diagnostics& remarks) {
  ModelCompiler(model, named, remarks).run();
}

void recompile(Model& model) {
  Diagnostics ignored;
  compile_conditions(model, NamedConditions(model), ignored);
}

}  // namespace unknot
