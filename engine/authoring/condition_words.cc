// The condition tree keeps the author's shape, so it is told from top to bottom. "Not" is told by
// turning the demand around ("none of these", "not Neck"), which reads better than a "not" in front
// of a list. Findings and scores are opened in place, each once.
#include "engine/authoring/condition_words.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <iterator>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "engine/base/text.h"
#include "engine/report/wording.h"

namespace unknot {
namespace {

using Kind = Condition::Kind;

// Whether a part is told as it stands or turned around.
enum class Sense : std::uint8_t { Holds, Fails };

Sense turned(Sense sense) {
  return sense == Sense::Holds ? Sense::Fails : Sense::Holds;
}

std::string joined(const std::vector<std::string>& items) {
  return fmt::format("{}", fmt::join(items, "; "));
}

// "label: A", "label, one of: A; B". Labels of options hold commas and "or" themselves.
std::string choice_words(
    const std::string& label, std::string_view several, const std::vector<std::string>& options
) {
  return options.size() == 1 ? fmt::format("{}: {}", label, options.front())
                             : fmt::format("{}, {}: {}", label, several, joined(options));
}

// The options that `cells` cover, an outer one instead of its parts.
std::vector<std::string> options_within(const Fact& fact, CellMask cells) {
  std::vector<std::string> labels;
  CellMask told = 0;
  for (const Option& option : fact.options) {
    if ((option.cells & ~cells) == 0 && (option.cells & told) == 0) {
      labels.push_back(option.label);
      told |= option.cells;
    }
  }
  return labels;
}

// What lies outside of the ranges; they are sorted and joined first.
std::vector<Range> complement(std::vector<Range> ranges) {
  std::ranges::sort(ranges, {}, &Range::first);
  std::vector<Range> out;
  Ticks next = Range::kLowest;
  for (const Range& range : ranges) {
    if (range.first > next) {
      out.push_back({next, range.first - 1});
    }
    if (range.last == Range::kHighest) {
      return out;
    }
    next = std::max(next, range.last + 1);
  }
  out.push_back({next, Range::kHighest});
  return out;
}

std::string range_words(std::vector<Range> ranges, const Scale& scale, Sense sense) {
  if (sense == Sense::Fails) {
    ranges = complement(std::move(ranges));
  }
  std::vector<std::string> words;
  for (const Range& range : ranges) {
    words.push_back(spoken(range, scale));
  }
  return words.empty() ? "nothing" : listed(words, "or");
}

std::string test_words(const Vocabulary& vocabulary, const Condition::Node& node, Sense sense) {
  const Fact& fact = vocabulary.fact_of(node.variable);
  const bool holds = sense == Sense::Holds;
  switch (fact.type) {
    case FactType::YesNo:
      return (node.cells == kYes) == holds ? fact.label : fact.label + ": no";
    case FactType::AnyOf: {
      const std::string& option = fact.options[vocabulary[node.variable].option].label;
      return fmt::format(
          "{}: {}{}", fact.label, (node.cells == kYes) == holds ? "" : "not ", option
      );
    }
    case FactType::OneOf: {
      const std::vector<std::string> options = options_within(fact, node.cells);
      if (!holds && options.size() == 1) {
        return fmt::format("{}: not {}", fact.label, options.front());
      }
      return choice_words(fact.label, holds ? "one of" : "none of", options);
    }
    case FactType::Number:
    case FactType::Time:
      break;
  }
  return fmt::format("{}: {}", fact.label, range_words(node.ranges, fact.scale, sense));
}

std::string gate_words(std::size_t count, std::size_t size, Sense sense) {
  if (count == 1) {
    return sense == Sense::Holds ? "any of these" : "none of these";
  }
  if (count == size) {
    return sense == Sense::Holds ? "all of these" : "not all of these together";
  }
  return fmt::format("{} {} of these", sense == Sense::Holds ? "at least" : "fewer than", count);
}

// A gate over options of one any-of fact is one line: "history, any of: A; B".
std::optional<std::string> options_words(
    const Vocabulary& vocabulary,
    const Condition& condition,
    const Condition::Node& gate,
    Sense sense
) {
  std::vector<std::string> options;
  const Condition::Node& first = condition.nodes[gate.children.front()];
  for (const std::uint32_t child : gate.children) {
    const Condition::Node& node = condition.nodes[child];
    const bool fits = node.kind == Kind::Test && first.kind == Kind::Test &&
                      vocabulary[node.variable].fact == vocabulary[first.variable].fact &&
                      node.cells == first.cells &&
                      vocabulary.fact_of(node.variable).type == FactType::AnyOf;
    if (!fits) {
      return std::nullopt;
    }
    const Variable& variable = vocabulary[node.variable];
    options.push_back(vocabulary[variable.fact].options[variable.option].label);
  }
  const Fact& fact = vocabulary.fact_of(first.variable);
  const bool all = gate.count == gate.children.size();
  if (first.cells == kNo) {
    if (!all || sense == Sense::Fails) {
      return std::nullopt;  // rare enough to be told line by line
    }
    return options.size() == fact.options.size()
               ? fmt::format("{}: none at all", fact.label)
               : fmt::format("{}, none of: {}", fact.label, joined(options));
  }
  std::string several = gate_words(gate.count, gate.children.size(), sense);
  several.resize(several.rfind(" these"));
  return fmt::format("{}, {}: {}", fact.label, several, joined(options));
}

std::string score_words(const Score& score, const std::vector<Range>& ranges, Sense sense) {
  return fmt::format(
      "points of {}: {}", id_in_words(score.id), range_words(ranges, Scale{}, sense)
  );
}

class Teller {
 public:
  explicit Teller(const Model& model) : model_(model) {}

  SheetLine tell(const Condition& condition, std::size_t index, Sense sense) {
    const Condition::Node& node = condition.nodes[index];
    switch (node.kind) {
      case Kind::Always:
        return line(sense == Sense::Holds ? "anything, for everybody" : "nothing, for nobody");
      case Kind::Test:
        return line(test_words(model_.vocabulary, node, sense));
      case Kind::Finding:
        return finding(node.finding, node.wanted ? sense : turned(sense));
      case Kind::Score:
        return score(node, sense);
      case Kind::AtLeast:
        return gate(condition, node, sense);
      case Kind::Not:
        return tell(condition, node.children.front(), turned(sense));
    }
    return {};
  }

 private:
  static SheetLine line(std::string text) { return {"", std::move(text), "", {}}; }

  SheetLine gate(const Condition& condition, const Condition::Node& node, Sense sense) {
    if (node.children.size() == 1) {
      return tell(condition, node.children.front(), sense);
    }
    if (const auto options = options_words(model_.vocabulary, condition, node, sense)) {
      return line(*options);
    }
    SheetLine out = line(gate_words(node.count, node.children.size(), sense));
    for (const std::uint32_t child : node.children) {
      SheetLine part = tell(condition, child, Sense::Holds);
      // All inside of all, as written for two demands on one name, is one list.
      if (sense == Sense::Holds && part.label.empty() && part.text == out.text &&
          (node.count == 1 || node.count == node.children.size())) {
        std::ranges::move(part.parts, std::back_inserter(out.parts));
      } else {
        out.parts.push_back(std::move(part));
      }
    }
    return out;
  }

  // Whether there is room to tell so many parts more.
  bool has_room(std::size_t parts) {
    if (told_ + parts > kMostToldParts) {
      return false;
    }
    told_ += parts;
    return true;
  }

  static SheetLine named(const std::string& name, std::string_view where, Sense sense) {
    return line(fmt::format("{}{} ({})", sense == Sense::Holds ? "" : "not ", name, where));
  }

  SheetLine finding(FindingId id, Sense sense) {
    const unknot::Finding& finding = model_.findings[id];
    const std::string name = id_in_words(finding.id);
    const Condition& meaning = finding.when.written;
    if (told_findings_.contains(id)) {
      return named(name, "as above", sense);
    }
    if (!has_room(meaning.nodes.size())) {
      return named(name, "see the findings", sense);
    }
    SheetLine out = tell(meaning, meaning.nodes.size() - 1, sense);
    if (out.parts.empty()) {
      return out;  // one line says it all, so it is told again wherever it is mentioned
    }
    told_findings_.insert(id);
    // A finding that is nothing but another one has both names. Whether it has to hold is said with
    // its name, because what it means may begin with a "not" of its own.
    const std::string mentioned = fmt::format("{}{}", sense == Sense::Holds ? "" : "not ", name);
    out.label = out.label.empty() ? mentioned : fmt::format("{}, {}", mentioned, out.label);
    return out;
  }

  SheetLine score(const Condition::Node& node, Sense sense) {
    const Score& score = model_.scores[node.score];
    SheetLine out = line(score_words(score, node.ranges, sense));
    std::size_t parts = 0;
    for (const Score::Item& item : score.items) {
      parts += item.when.written.nodes.size();
    }
    if (told_scores_.contains(node.score) || !has_room(parts)) {
      return out;
    }
    told_scores_.insert(node.score);
    for (const Score::Item& item : score.items) {
      const std::size_t root = item.when.written.nodes.size() - 1;
      SheetLine part = tell(item.when.written, root, Sense::Holds);
      const std::string points = fmt::format(
          "{}{} for",
          item.points < 0 ? "minus " : "",
          counted(static_cast<std::size_t>(std::abs(std::int64_t{item.points})), "point")
      );
      part.label = part.label.empty() ? points : fmt::format("{} {}", points, part.label);
      out.parts.push_back(std::move(part));
    }
    return out;
  }

  const Model& model_;
  std::set<FindingId> told_findings_;
  std::set<ScoreId> told_scores_;
  std::size_t told_ = 0;
};

// "2 weeks" and "6 weeks" are "2 to 6 weeks".
std::string from_to(const std::string& from, const std::string& to) {
  const std::size_t space = from.find(' ');
  const std::size_t other = to.find(' ');
  const bool one_unit = space != std::string::npos && other != std::string::npos &&
                        from.substr(space) == to.substr(other);
  return fmt::format("{} to {}", one_unit ? from.substr(0, space) : from, to);
}

}  // namespace

std::string given_in_words(const Vocabulary& vocabulary, const Answers& given) {
  std::vector<std::string> parts;
  for (const VariableId variable : ids(vocabulary.variables())) {
    if (given.state(variable) == AnswerState::Given) {
      parts.push_back(
          fmt::format("{}: {}", label(vocabulary, variable), words(vocabulary, given, variable))
      );
    }
  }
  return joined(parts);
}

std::string id_in_words(std::string_view id) {
  std::string words(id);
  std::ranges::replace(words, '-', ' ');
  return words;
}

std::string spoken(Range range, const Scale& scale) {
  const bool open_below = range.first == Range::kLowest;
  const bool open_above = range.last == Range::kHighest;
  if (scale.kind == Scale::Kind::Number && scale.decimals > 0 && open_below && !open_above) {
    const std::string next = words(range.last + 1, scale);
    if (next.find('.') == std::string::npos) {
      return "less than " + next;
    }
  }
  const std::string plain = words(range, scale);
  const bool two_plain_ends = !open_below && !open_above && range.first != range.last &&
                              plain.find("than") == std::string::npos;
  return two_plain_ends ? from_to(words(range.first, scale), words(range.last, scale)) : plain;
}

SheetLine in_words(const Model& model, const Condition& condition) {
  return Teller(model).tell(condition, condition.nodes.size() - 1, Sense::Holds);
}

std::string part_in_words(const Model& model, const Condition::Node& node) {
  switch (node.kind) {
    case Kind::Always:
      return "everybody";
    case Kind::Test:
      return test_words(model.vocabulary, node, Sense::Holds);
    case Kind::Finding:
      return fmt::format(
          "{}{}", node.wanted ? "" : "not ", id_in_words(model.findings[node.finding].id)
      );
    case Kind::Score:
      return score_words(model.scores[node.score], node.ranges, Sense::Holds);
    case Kind::AtLeast:
      return gate_words(node.count, node.children.size(), Sense::Holds);
    case Kind::Not:
      return "not";
  }
  return "";
}

}  // namespace unknot
