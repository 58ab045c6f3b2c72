#include "engine/condition/checker.h"

#include <algorithm>
#include <optional>

#include <fmt/format.h>

#include "engine/base/expects.h"
#include "engine/base/suggestion.h"
#include "engine/base/text.h"

namespace unknot {
namespace {

using Match = ConditionSyntax::Match;
using Kind = Condition::Kind;

class Checker {
 public:
  explicit Checker(const ConditionNames& names) : names_(names) {}

  Checked<Condition> run(const ConditionSyntax& syntax) {
    // Where each node of the syntax went; a failed one has no place.
    std::vector<std::optional<std::uint32_t>> places;
    for (const ConditionSyntax::Node& node : syntax.nodes) {
      places.push_back(check(node, places));
      whole_ = whole_ && places.back().has_value();
    }
    Checked<Condition> checked{std::nullopt, std::move(remarks_)};
    if (whole_) {
      checked.value = std::move(condition_);
    }
    return checked;
  }

 private:
  using Place = std::optional<std::uint32_t>;

  Place add(Condition::Node node) {
    condition_.nodes.push_back(std::move(node));
    return static_cast<std::uint32_t>(condition_.nodes.size() - 1);
  }

  Place failed(Code code, Span span, std::string message, std::string help) {
    remarks_.push_back({code, span, std::move(message), std::move(help), {}});
    return std::nullopt;
  }

  Place check(const ConditionSyntax::Node& node, const std::vector<Place>& places) {
    switch (node.kind) {
      case ConditionSyntax::Kind::Always:
        return add(plain(Kind::Always, node.span));
      case ConditionSyntax::Kind::Entry:
        return entry(node);
      case ConditionSyntax::Kind::AtLeast:
        return gate(Kind::AtLeast, node, places);
      case ConditionSyntax::Kind::Not:
        return gate(Kind::Not, node, places);
    }
    return std::nullopt;
  }

  static Condition::Node plain(Kind kind, Span span) {
    Condition::Node node;
    node.kind = kind;
    node.span = span;
    return node;
  }

  Place gate(Kind kind, const ConditionSyntax::Node& from, const std::vector<Place>& places) {
    Condition::Node node = plain(kind, from.span);
    node.count = from.count;
    for (const std::uint32_t child : from.children) {
      if (!places[child]) {
        return std::nullopt;
      }
      node.children.push_back(*places[child]);
    }
    return add(std::move(node));
  }

  Place entry(const ConditionSyntax::Node& node) {
    if (names_.broken.contains(node.name.text)) {
      return std::nullopt;
    }
    if (const auto finding = names_.findings.find(node.name.text);
        finding != names_.findings.end()) {
      return finding_test(node, finding->second);
    }
    if (const auto score = names_.scores.find(node.name.text); score != names_.scores.end()) {
      return score_test(node, score->second);
    }
    const std::optional<FactId> fact = names_.vocabulary.find(node.name.text);
    if (!fact) {
      return unknown_name(node.name);
    }
    switch (names_.vocabulary[*fact].type) {
      case FactType::YesNo:
        return yes_no_test(node, *fact);
      case FactType::OneOf:
        return one_of_test(node, *fact);
      case FactType::AnyOf:
        return any_of_test(node, *fact);
      case FactType::Number:
      case FactType::Time:
        return quantity_test(node, *fact);
    }
    return std::nullopt;
  }

  Place unknown_name(const Written& name) {
    std::vector<std::string> known = names_.vocabulary.fact_names();
    for (const auto& [id, finding] : names_.findings) {
      known.push_back(id);
    }
    for (const auto& [id, score] : names_.scores) {
      known.push_back(id);
    }
    // An option in place of its fact is a frequent slip.
    for (const FactId fact : ids(names_.vocabulary.facts())) {
      if (names_.vocabulary.find_option(fact, name.text)) {
        return failed(
            Code::UnknownName,
            name.span,
            fmt::format("unknown fact {}", quoted(name.text)),
            fmt::format("it is an option: write `{}: {}`", names_.vocabulary[fact].id, name.text)
        );
      }
    }
    return failed(
        Code::UnknownName,
        name.span,
        fmt::format("unknown fact {}", quoted(name.text)),
        suggestion(name.text, known, "define it under `facts`, `findings` or `scores`")
    );
  }

  // Whether the entry is a plain value or list; `{all: ...}` and the like are for any-of only.
  bool is_plain(const ConditionSyntax::Node& node, std::string_view what) {
    if (node.match == Match::Any) {
      return true;
    }
    failed(
        Code::WrongShape,
        node.span,
        fmt::format("{} is {}, so it cannot be compared like this", quoted(node.name.text), what),
        "`all`, `none` and `at-least` inside of a value are for any-of facts"
    );
    return false;
  }

  // The wanted answer of an entry that is compared with yes or no.
  std::optional<bool> wanted(const ConditionSyntax::Node& node, std::string_view what) {
    if (!is_plain(node, what)) {
      return std::nullopt;
    }
    const Written& value = node.values.front();
    if (node.values.size() == 1 && (value.text == "yes" || value.text == "no")) {
      return value.text == "yes";
    }
    const std::string_view meant = meant_yes_or_no(value.text);
    const bool single = node.values.size() == 1;
    failed(
        Code::NotYesNo,
        single ? value.span : node.span,
        fmt::format("{} is {}; compare it with yes or no", quoted(node.name.text), what),
        meant.empty() || !single ? "write `yes` or `no`" : fmt::format("write `{}`", meant)
    );
    return std::nullopt;
  }

  Place finding_test(const ConditionSyntax::Node& node, FindingId finding) {
    const std::optional<bool> answer = wanted(node, "a finding");
    if (!answer) {
      return std::nullopt;
    }
    Condition::Node test = plain(Kind::Finding, node.span);
    test.finding = finding;
    test.wanted = *answer;
    return add(std::move(test));
  }

  Place yes_no_test(const ConditionSyntax::Node& node, FactId fact) {
    const std::optional<bool> answer = wanted(node, "a yes-no fact");
    if (!answer) {
      return std::nullopt;
    }
    return cells_test(node.span, names_.vocabulary[fact].first_variable, *answer ? kYes : kNo);
  }

  Place cells_test(Span span, VariableId variable, CellMask cells) {
    Condition::Node test = plain(Kind::Test, span);
    test.variable = variable;
    test.cells = cells;
    return add(std::move(test));
  }

  // The index of the option; nothing, and a remark, if there is none.
  std::optional<std::uint32_t> option(FactId fact, const Written& value) {
    const std::optional<std::uint32_t> found = names_.vocabulary.find_option(fact, value.text);
    if (!found) {
      const std::vector<std::string> options = names_.vocabulary.option_names(fact);
      failed(
          Code::UnknownOption,
          value.span,
          fmt::format(
              "{} has no option {}", quoted(names_.vocabulary[fact].id), quoted(value.text)
          ),
          suggestion(value.text, options, fmt::format("possible here: {}", listed_words(options)))
      );
    }
    return found;
  }

  Place one_of_test(const ConditionSyntax::Node& node, FactId fact) {
    if (!is_plain(node, "a one-of fact")) {
      return std::nullopt;
    }
    CellMask cells = 0;
    bool fine = true;
    for (const Written& value : node.values) {
      const std::optional<std::uint32_t> index = option(fact, value);
      fine = fine && index.has_value();
      cells |= index ? names_.vocabulary[fact].options[*index].cells : 0;
    }
    return fine ? cells_test(node.span, names_.vocabulary[fact].first_variable, cells)
                : std::nullopt;
  }

  Place any_of_test(const ConditionSyntax::Node& node, FactId fact) {
    if (node.match == Match::Any && node.values.size() == 1 && node.values.front().text == "none") {
      return none_of_all(node, fact);
    }
    const CellMask cells = node.match == Match::None ? kNo : kYes;
    std::vector<std::uint32_t> tests;
    bool fine = true;
    for (const Written& value : node.values) {
      const std::optional<std::uint32_t> index = option(fact, value);
      fine = fine && index.has_value();
      if (fine) {
        tests.push_back(*cells_test(value.span, variable_of(fact, *index), cells));
      }
    }
    if (!fine) {
      return std::nullopt;
    }
    return gate_of(node, std::move(tests));
  }

  Place none_of_all(const ConditionSyntax::Node& node, FactId fact) {
    std::vector<std::uint32_t> tests;
    for (std::uint32_t i = 0; i < names_.vocabulary[fact].variable_count; ++i) {
      tests.push_back(*cells_test(node.span, variable_of(fact, i), kNo));
    }
    Condition::Node all = plain(Kind::AtLeast, node.span);
    all.count = static_cast<std::uint32_t>(tests.size());
    all.children = std::move(tests);
    return add(std::move(all));
  }

  [[nodiscard]] VariableId variable_of(FactId fact, std::uint32_t option) const {
    return VariableId{names_.vocabulary[fact].first_variable.index + option};
  }

  Place gate_of(const ConditionSyntax::Node& node, std::vector<std::uint32_t> tests) {
    if (tests.size() == 1) {
      condition_.nodes[tests.front()].span = node.span;
      return tests.front();
    }
    Condition::Node gate = plain(Kind::AtLeast, node.span);
    switch (node.match) {
      case Match::Any:
        gate.count = 1;
        break;
      case Match::AtLeast:
        gate.count = node.count;
        break;
      case Match::All:
      case Match::None:
        gate.count = static_cast<std::uint32_t>(tests.size());
        break;
    }
    gate.children = std::move(tests);
    return add(std::move(gate));
  }

  Place quantity_test(const ConditionSyntax::Node& node, FactId id) {
    const Fact& fact = names_.vocabulary[id];
    if (!is_plain(node, fact.type == FactType::Time ? "a time" : "a number")) {
      return std::nullopt;
    }
    Condition::Node test = plain(Kind::Test, node.span);
    test.variable = fact.first_variable;
    for (const Written& value : node.values) {
      const std::optional<Range> range = comparison(value, fact.scale);
      if (range && inside(value, *range, fact)) {
        test.ranges.push_back(*range);
      }
    }
    return test.ranges.size() == node.values.size() ? add(std::move(test)) : std::nullopt;
  }

  Place score_test(const ConditionSyntax::Node& node, ScoreId score) {
    if (!is_plain(node, "a score")) {
      return std::nullopt;
    }
    Condition::Node test = plain(Kind::Score, node.span);
    test.score = score;
    for (const Written& value : node.values) {
      if (const std::optional<Range> range = comparison(value, Scale{})) {
        test.ranges.push_back(*range);
      }
    }
    return test.ranges.size() == node.values.size() ? add(std::move(test)) : std::nullopt;
  }

  std::optional<Range> comparison(const Written& value, const Scale& scale) {
    const ReadRange read = read_comparison(value.text, scale);
    if (read.fault == QuantityFault::None) {
      return read.range;
    }
    const std::string example = example_answer(scale);
    const std::string text = quoted(value.text);
    std::string help = fmt::format("write for example `\">= {}\"`", example);
    Code code = Code::BadQuantity;
    std::string message = fmt::format("{} is not understood", text);
    switch (read.fault) {
      case QuantityFault::None:
      case QuantityFault::NotAQuantity:
        break;
      case QuantityFault::UnitMissing:
        code = Code::WrongUnit;
        message = fmt::format("{} has no unit", text);
        break;
      case QuantityFault::UnitWrong:
        code = Code::WrongUnit;
        message = fmt::format("{} has the wrong unit", text);
        break;
      case QuantityFault::TooPrecise:
        message = fmt::format("{} has too many decimal places", text);
        help = scale.decimals == 0
                   ? "use a whole number, or give the fact `decimals`"
                   : fmt::format("use at most {}", counted(scale.decimals, "place"));
        break;
      case QuantityFault::TooLarge:
        message = fmt::format("{} is too large", text);
        break;
      case QuantityFault::Backwards:
        message = fmt::format("{} ends before it begins", text);
        help = "put the smaller value first";
        break;
    }
    failed(code, value.span, std::move(message), std::move(help));
    return std::nullopt;
  }

  // Whether both ends of the range are values that the fact can have.
  bool inside(const Written& value, Range range, const Fact& fact) {
    const auto possible = [&fact](Ticks end) {
      return fact.domain.first <= end && end <= fact.domain.last;
    };
    const bool low_fits = range.first == Range::kLowest || possible(range.first);
    const bool high_fits = range.last == Range::kHighest || possible(range.last);
    if (low_fits && high_fits) {
      return true;
    }
    failed(
        Code::OutOfDomain,
        value.span,
        fmt::format("{} is outside of what {} allows", quoted(value.text), quoted(fact.id)),
        fmt::format("possible values: {}", words(fact.domain, fact.scale))
    );
    return false;
  }

  const ConditionNames& names_;
  Condition condition_;
  Diagnostics remarks_;
  bool whole_ = true;
};

}  // namespace

Checked<Condition> check_condition(const ConditionSyntax& syntax, const ConditionNames& names) {
  expects(syntax.readable(), "only readable conditions are checked");
  return Checker(names).run(syntax);
}

std::vector<std::pair<FactId, Ticks>> thresholds(
    const Condition& condition, const Vocabulary& vocabulary
) {
  std::vector<std::pair<FactId, Ticks>> out;
  for (const Condition::Node& node : condition.nodes) {
    if (node.kind != Kind::Test) {
      continue;
    }
    const FactId fact = vocabulary[node.variable].fact;
    for (const Range& range : node.ranges) {
      out.emplace_back(fact, range.first);
      if (range.last != Range::kHighest) {
        out.emplace_back(fact, range.last + 1);
      }
    }
  }
  return out;
}

}  // namespace unknot
