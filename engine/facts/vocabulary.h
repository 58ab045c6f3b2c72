#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/strong_id.h"
#include "engine/facts/fact.h"

namespace unknot {

/// Everything that can be known about a person: the facts of a pack, and the variables that carry
/// their cells.
///
/// Built in two steps, because the cells of numbers and times follow from the thresholds that the
/// conditions mention: `add` every fact, then `cut` once with all thresholds.
class Vocabulary {
 public:
  /// Requires: the id is new; options carry everything but `cells`.
  FactId add(Fact fact);

  /// Cuts the domain of a number or time fact into cells, a new one beginning at each threshold.
  /// Thresholds outside of the domain are ignored. Returns false, and changes nothing, if that
  /// makes more than kMaxCells cells.
  bool cut(FactId fact, std::vector<Ticks> thresholds);

  [[nodiscard]] const IdMap<FactId, Fact>& facts() const { return facts_; }
  [[nodiscard]] const IdMap<VariableId, Variable>& variables() const { return variables_; }
  [[nodiscard]] const Fact& operator[](FactId id) const { return facts_[id]; }
  [[nodiscard]] const Variable& operator[](VariableId id) const { return variables_[id]; }
  [[nodiscard]] const Fact& fact_of(VariableId id) const { return facts_[variables_[id].fact]; }

  [[nodiscard]] std::optional<FactId> find(std::string_view id) const;

  /// The index of an option by its id.
  [[nodiscard]] std::optional<std::uint32_t> find_option(FactId fact, std::string_view id) const;

  /// The ids of all facts, for suggestions.
  [[nodiscard]] std::vector<std::string> fact_names() const;
  [[nodiscard]] std::vector<std::string> option_names(FactId fact) const;

  /// The cells of a number or time fact that share a value with `range`.
  [[nodiscard]] CellMask cells_touching(FactId fact, Range range) const;

  /// The values that the cells stand for, as few ranges as possible, in order.
  [[nodiscard]] std::vector<Range> ranges(FactId fact, CellMask cells) const;

 private:
  IdMap<FactId, Fact> facts_;
  IdMap<VariableId, Variable> variables_;
  std::map<std::string, FactId, std::less<>> by_id_;
};

/// The fewest options of a one-of fact that cover just these cells, outer ones before their parts.
std::vector<std::string> covering_options(const Fact& fact, CellMask cells);

/// What remains possible in words: "neck or shoulder", "6 weeks or more", "yes", "no".
/// Nothing narrower than everything is told as "not known".
std::string words(const Vocabulary& vocabulary, VariableId variable, CellMask cells);

}  // namespace unknot
