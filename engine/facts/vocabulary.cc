#include "engine/facts/vocabulary.h"

#include <algorithm>
#include <utility>

#include "engine/base/expects.h"
#include "engine/base/text.h"

namespace unknot {
namespace {

// One bit per innermost option, in writing order; an outer option covers its parts. Returns how
// many cells there are.
unsigned number_options(std::vector<Option>& options) {
  unsigned cells = 0;
  for (Option& option : options) {
    option.cells = 0;
    if (!option.has_parts) {
      expects(cells < kMaxCells, "options fit into the cells of a fact");
      option.cells = CellMask{1} << cells++;
    }
  }
  for (std::size_t i = options.size(); i-- > 0;) {
    if (options[i].parent) {
      options[*options[i].parent].cells |= options[i].cells;
    }
  }
  return cells;
}

std::string fact_words(const Fact& fact, CellMask cells) {
  std::vector<std::string> parts;
  // An outer option that is possible as a whole is told instead of its parts.
  CellMask told = 0;
  for (const Option& option : fact.options) {
    if ((option.cells & ~cells) == 0 && (option.cells & told) == 0) {
      parts.push_back(option.label);
      told |= option.cells;
    }
  }
  return listed(parts, "or");
}

}  // namespace

FactId Vocabulary::add(Fact fact) {
  expects(!by_id_.contains(fact.id), "every fact has an id of its own");
  const FactId id{static_cast<std::uint32_t>(facts_.size())};
  fact.first_variable = VariableId{static_cast<std::uint32_t>(variables_.size())};
  fact.variable_count = 1;
  Variable variable{id, 0, 2};
  if (fact.type == FactType::AnyOf) {
    fact.variable_count = static_cast<std::uint32_t>(fact.options.size());
    for (std::uint32_t option = 0; option < fact.variable_count; ++option) {
      variables_.add({id, option, 2});
    }
  } else {
    if (fact.type == FactType::OneOf) {
      variable.cell_count = static_cast<std::uint8_t>(number_options(fact.options));
    } else if (fact.has_scale()) {
      fact.starts = {fact.domain.first};
      variable.cell_count = 1;
    }
    variables_.add(variable);
  }
  by_id_.emplace(fact.id, id);
  return facts_.add(std::move(fact));
}

bool Vocabulary::cut(FactId id, std::vector<Ticks> thresholds) {
  Fact& fact = facts_[id];
  expects(fact.has_scale(), "only numbers and times are cut into cells");
  std::vector<Ticks> starts{fact.domain.first};
  std::ranges::sort(thresholds);
  for (const Ticks threshold : thresholds) {
    if (threshold > starts.back() && threshold <= fact.domain.last) {
      starts.push_back(threshold);
    }
  }
  if (starts.size() > kMaxCells) {
    return false;
  }
  variables_[fact.first_variable].cell_count = static_cast<std::uint8_t>(starts.size());
  fact.starts = std::move(starts);
  return true;
}

std::optional<FactId> Vocabulary::find(std::string_view id) const {
  const auto found = by_id_.find(id);
  return found == by_id_.end() ? std::nullopt : std::optional(found->second);
}

std::optional<std::uint32_t> Vocabulary::find_option(FactId fact, std::string_view id) const {
  const std::vector<Option>& options = facts_[fact].options;
  const auto found = std::ranges::find(options, id, &Option::id);
  if (found == options.end()) {
    return std::nullopt;
  }
  return static_cast<std::uint32_t>(found - options.begin());
}

std::vector<std::string> Vocabulary::fact_names() const {
  std::vector<std::string> names;
  names.reserve(facts_.size());
  for (const Fact& fact : facts_) {
    names.push_back(fact.id);
  }
  return names;
}

std::vector<std::string> Vocabulary::option_names(FactId fact) const {
  std::vector<std::string> names;
  for (const Option& option : facts_[fact].options) {
    names.push_back(option.id);
  }
  return names;
}

CellMask Vocabulary::cells_touching(FactId id, Range range) const {
  const Fact& fact = facts_[id];
  expects(fact.has_scale(), "only numbers and times have ranges");
  CellMask cells = 0;
  for (std::size_t i = 0; i < fact.starts.size(); ++i) {
    const Ticks last = i + 1 < fact.starts.size() ? fact.starts[i + 1] - 1 : fact.domain.last;
    if (range.first <= last && fact.starts[i] <= range.last) {
      cells |= CellMask{1} << i;
    }
  }
  return cells;
}

std::vector<Range> Vocabulary::ranges(FactId id, CellMask cells) const {
  const Fact& fact = facts_[id];
  std::vector<Range> out;
  bool open = false;
  for (std::size_t i = 0; i < fact.starts.size(); ++i) {
    if ((cells >> i & 1U) == 0) {
      open = false;
      continue;
    }
    const Ticks last = i + 1 < fact.starts.size() ? fact.starts[i + 1] - 1 : fact.domain.last;
    if (open) {
      out.back().last = last;
    } else {
      out.push_back({fact.starts[i], last});
    }
    open = true;
  }
  return out;
}

std::vector<std::string> covering_options(const Fact& fact, CellMask cells) {
  std::vector<std::string> names;
  CellMask covered = 0;
  for (const Option& option : fact.options) {
    if ((option.cells & ~cells) == 0 && (option.cells & covered) == 0) {
      names.push_back(option.id);
      covered |= option.cells;
    }
  }
  return names;
}

std::string words(const Vocabulary& vocabulary, VariableId id, CellMask cells) {
  const Variable& variable = vocabulary[id];
  const Fact& fact = vocabulary[variable.fact];
  if ((cells & variable.all()) == variable.all()) {
    return "not known";
  }
  switch (fact.type) {
    case FactType::YesNo:
    case FactType::AnyOf:
      return cells == kYes ? "yes" : "no";
    case FactType::OneOf:
      return fact_words(fact, cells);
    case FactType::Number:
    case FactType::Time:
      break;
  }
  std::vector<std::string> parts;
  for (Range range : vocabulary.ranges(variable.fact, cells)) {
    // The outermost cells are told without the bounds of the domain: "50 or more".
    if (range.first == fact.domain.first) {
      range.first = Range::kLowest;
    }
    if (range.last == fact.domain.last) {
      range.last = Range::kHighest;
    }
    parts.push_back(words(range, fact.scale));
  }
  return listed(parts, "or");
}

}  // namespace unknot
