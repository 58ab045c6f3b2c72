#include "engine/verify/mutants.h"

#include <algorithm>
#include <bit>
#include <utility>

#include <fmt/format.h>

#include "engine/base/expects.h"

namespace unknot {
namespace {

using Kind = Condition::Kind;

bool is_term(const Condition::Node& node) {
  return node.kind == Kind::Test || node.kind == Kind::Finding || node.kind == Kind::Score;
}

std::optional<std::size_t> parent_of(const Condition& condition, std::size_t child) {
  for (std::size_t i = child + 1; i < condition.nodes.size(); ++i) {
    if (std::ranges::find(condition.nodes[i].children, child) !=
        condition.nodes[i].children.end()) {
      return i;
    }
  }
  return std::nullopt;
}

Condition with(Condition condition, std::size_t place, Condition::Node node) {
  node.span = condition.nodes[place].span;
  condition.nodes[place] = std::move(node);
  return condition;
}

// What demands it does so no more, what offers it as one of several does not offer it any more.
Condition without(const Condition& condition, std::size_t term) {
  std::size_t part = term;
  std::optional<std::size_t> around = parent_of(condition, part);
  while (around && condition.nodes[*around].children.size() == 1) {
    part = *around;  // "not this" goes as a whole
    around = parent_of(condition, part);
  }
  const bool is_demanded =
      !around || condition.nodes[*around].count == condition.nodes[*around].children.size();
  return with(condition, part, is_demanded ? Condition::Node{} : never_holds().root());
}

Condition negated(Condition condition, std::size_t term) {
  for (Condition::Node& node : condition.nodes) {
    for (std::uint32_t& child : node.children) {
      child += child >= term ? 1 : 0;  // the "not" stands behind the term and in its place
    }
  }
  Condition::Node negation;
  negation.kind = Kind::Not;
  negation.span = condition.nodes[term].span;
  negation.children = {static_cast<std::uint32_t>(term)};
  condition.nodes.insert(
      condition.nodes.begin() + static_cast<std::ptrdiff_t>(term) + 1, std::move(negation)
  );
  return condition;
}

// A range with one of its ends moved, and which: "from-earlier".
struct MovedRange {
  std::string_view how;
  Range range;
};

// Both ends of a range moved by one cell, as long as they stay between cells and do not meet.
std::vector<MovedRange> moved(const Vocabulary& vocabulary, FactId fact, Range range) {
  const std::vector<Ticks>& starts = vocabulary[fact].starts;
  const CellMask touched = vocabulary.cells_touching(fact, range);
  std::vector<MovedRange> out;
  if (touched == 0) {
    return out;
  }
  const auto first = static_cast<std::size_t>(std::countr_zero(touched));
  const std::size_t behind = kMaxCells - static_cast<unsigned>(std::countl_zero(touched));
  if (first > 1) {
    out.push_back({"from-lower", {starts[first - 1], range.last}});
  }
  if (first > 0 && first + 1 < behind) {
    out.push_back({"from-higher", {starts[first + 1], range.last}});
  }
  if (behind < starts.size() && first + 1 < behind) {
    out.push_back({"to-lower", {range.first, starts[behind - 1] - 1}});
  }
  if (behind + 1 < starts.size()) {
    out.push_back({"to-higher", {range.first, starts[behind + 1] - 1}});
  }
  return out;
}

// The same for points, which are no cells: by one point.
std::vector<MovedRange> moved(Range points) {
  std::vector<MovedRange> out;
  if (points.first != Range::kLowest) {
    out.push_back({"from-lower", {points.first - 1, points.last}});
  }
  if (points.first != Range::kLowest && points.first < points.last) {
    out.push_back({"from-higher", {points.first + 1, points.last}});
  }
  if (points.last != Range::kHighest && points.first < points.last) {
    out.push_back({"to-lower", {points.first, points.last - 1}});
  }
  if (points.last != Range::kHighest) {
    out.push_back({"to-higher", {points.first, points.last + 1}});
  }
  return out;
}

std::string range_text(const Range& range, const Scale& scale) {
  return range.first == range.last ? words(range.first, scale) : words(range, scale);
}

std::string ranges_text(const std::vector<Range>& ranges, const Scale& scale) {
  std::vector<std::string> parts;
  for (const Range& range : ranges) {
    parts.push_back(range_text(range, scale));
  }
  return fmt::format("{}", fmt::join(parts, " or "));
}

// Collects the mutants of one rule.
class MutantsOfRule {
 public:
  MutantsOfRule(const Model& model, RuleId id, std::vector<Mutant>& out)
      : model_(model), rule_(model.rules[id]), id_(id), out_(out) {}

  void add_all() {
    add(MutantKind::RuleDropped, "dropped", "left out", rule_.span, never_holds());
    const Condition& condition = rule_.when.written;
    std::size_t number = 0;
    for (std::size_t i = 0; i < condition.nodes.size(); ++i) {
      if (is_term(condition.nodes[i])) {
        add_term(i, ++number);
      }
    }
    add_levels();
  }

 private:
  Mutant& add(
      MutantKind kind,
      const std::string& name,
      const std::string& words,
      Span span,
      std::optional<Condition> condition
  ) {
    Mutant mutant;
    mutant.kind = kind;
    mutant.name = fmt::format("{}/{}", rule_.id, name);
    mutant.words = fmt::format("rule {} {}", rule_.id, words);
    mutant.span = span;
    mutant.rule = id_;
    mutant.condition = std::move(condition);
    mutant.level = rule_.level;
    mutant.unsure_level = rule_.unsure_level;
    out_.push_back(std::move(mutant));
    return out_.back();
  }

  void add_term(std::size_t place, std::size_t number) {
    const Condition& condition = rule_.when.written;
    const Condition::Node& term = condition.nodes[place];
    const std::string text = term_text(model_, term);
    add(MutantKind::TermDropped,
        fmt::format("term-{}-dropped", number),
        fmt::format("without `{}`", text),
        term.span,
        without(condition, place))
        .term = text;
    add(MutantKind::TermNegated,
        fmt::format("term-{}-negated", number),
        fmt::format("with not `{}`", text),
        term.span,
        negated(condition, place))
        .term = text;
    add_thresholds(place, number);
  }

  void add_thresholds(std::size_t place, std::size_t number) {
    const Condition::Node& term = rule_.when.written.nodes[place];
    for (std::size_t i = 0; i < term.ranges.size(); ++i) {
      for (const MovedRange& move : moved_ends(term, term.ranges[i])) {
        Condition::Node other = term;
        other.ranges[i] = move.range;
        const std::string which = term.ranges.size() > 1 ? fmt::format("-range-{}", i + 1) : "";
        add(MutantKind::ThresholdMoved,
            fmt::format("term-{}{}-{}", number, which, move.how),
            fmt::format(
                "with `{}` instead of `{}`", term_text(model_, other), term_text(model_, term)
            ),
            term.span,
            with(rule_.when.written, place, other))
            .term = term_text(model_, term);
      }
    }
  }

  [[nodiscard]] std::vector<MovedRange> moved_ends(const Condition::Node& term, Range range) const {
    return term.kind == Kind::Score
               ? moved(range)
               : moved(model_.vocabulary, model_.vocabulary[term.variable].fact, range);
  }

  void add_levels() {
    if (rule_.level == model_.last_level()) {
      return;
    }
    if (rule_.level.index > 0) {
      add_level("more-urgent", LevelId{rule_.level.index - 1});
    }
    if (const LevelId lower{rule_.level.index + 1}; lower < model_.last_level()) {
      add_level("less-urgent", lower);
    }
  }

  void add_level(const std::string& name, LevelId level) {
    const std::string words = fmt::format(
        "with level {} instead of {}", model_.levels[level].id, model_.levels[rule_.level].id
    );
    Mutant& mutant = add(MutantKind::LevelMoved, name, words, rule_.span, std::nullopt);
    mutant.level = level;
    const bool is_lowered = rule_.unsure_level != rule_.level;
    mutant.unsure_level = is_lowered ? std::max(level, rule_.unsure_level) : level;
  }

  const Model& model_;
  const Rule& rule_;
  RuleId id_;
  std::vector<Mutant>& out_;
};

void add_nevers(const Model& model, RemedyId id, std::vector<Mutant>& out) {
  const Remedy& remedy = model.remedies[id];
  for (std::size_t i = 0; i < remedy.never.size(); ++i) {
    Mutant mutant;
    mutant.kind = MutantKind::NeverDropped;
    mutant.name = fmt::format("{}/never-{}-dropped", remedy.id, i + 1);
    mutant.words = fmt::format("remedy {} without its `never` number {}", remedy.id, i + 1);
    mutant.span = remedy.never[i].span;
    mutant.remedy = id;
    mutant.never = static_cast<std::uint32_t>(i);
    out.push_back(std::move(mutant));
  }
}

std::string test_text(const Model& model, const Condition::Node& term) {
  const Fact& fact = model.vocabulary.fact_of(term.variable);
  switch (fact.type) {
    case FactType::YesNo:
      return term.cells == kYes ? "yes" : "no";
    case FactType::OneOf: {
      const std::vector<std::string> options = covering_options(fact, term.cells);
      return options.size() == 1 ? options.front() : fmt::format("[{}]", fmt::join(options, ", "));
    }
    case FactType::AnyOf: {
      const std::string& option = fact.options[model.vocabulary[term.variable].option].id;
      return term.cells == kYes ? option : fmt::format("{{none: [{}]}}", option);
    }
    case FactType::Number:
    case FactType::Time:
      break;
  }
  return ranges_text(term.ranges, fact.scale);
}

}  // namespace

std::string_view heading(MutantKind kind) {
  switch (kind) {
    case MutantKind::RuleDropped:
      return "rules left out";
    case MutantKind::TermDropped:
      return "terms left out";
    case MutantKind::TermNegated:
      return "terms negated";
    case MutantKind::ThresholdMoved:
      return "thresholds moved";
    case MutantKind::LevelMoved:
      return "levels moved";
    case MutantKind::NeverDropped:
      return "`never` left out";
  }
  return "";
}

std::vector<RuleId> rules_to_mutate(const Model& model) {
  constexpr std::size_t kMostParts = 2'000'000;
  constexpr std::size_t kMostMutantsOfATerm = 6;
  std::size_t last_level = 0;
  for (const Rule& rule : model.rules) {
    last_level += rule.level == model.last_level() ? rule.when.written.nodes.size() : 0;
  }
  std::vector<RuleId> out;
  std::size_t parts = 0;
  for (const RuleId id : ids(model.rules)) {
    // Each mutant is a condition; of the last level it is one of all rules of that level, too.
    const Rule& rule = model.rules[id];
    const std::size_t size = rule.when.written.nodes.size();
    parts +=
        kMostMutantsOfATerm * size * (size + (rule.level == model.last_level() ? last_level : 0));
    if (parts > kMostParts) {
      break;
    }
    out.push_back(id);
  }
  return out;
}

std::vector<Mutant> mutants(const Model& model) {
  std::vector<Mutant> out;
  for (const RuleId id : rules_to_mutate(model)) {
    MutantsOfRule(model, id, out).add_all();
  }
  for (const RemedyId id : ids(model.remedies)) {
    add_nevers(model, id, out);
  }
  return out;
}

Condition never_holds() {
  Condition::Node one_of_none;
  one_of_none.kind = Kind::AtLeast;
  one_of_none.count = 1;
  Condition out;
  out.nodes.push_back(std::move(one_of_none));
  return out;
}

std::string term_text(const Model& model, const Condition::Node& term) {
  expects(is_term(term), "only terms have a text");
  switch (term.kind) {
    case Kind::Finding:
      return fmt::format("{}: {}", model.findings[term.finding].id, term.wanted ? "yes" : "no");
    case Kind::Score:
      return fmt::format("{}: {}", model.scores[term.score].id, ranges_text(term.ranges, {}));
    default:
      return fmt::format(
          "{}: {}", model.vocabulary.fact_of(term.variable).id, test_text(model, term)
      );
  }
}

}  // namespace unknot
