#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/source.h"
#include "engine/base/strong_id.h"
#include "engine/facts/quantity.h"

namespace unknot {

using FactId = StrongId<struct FactTag>;
using VariableId = StrongId<struct VariableTag>;

/// A set of cells of one variable; bit i stands for cell i.
using CellMask = std::uint64_t;

constexpr unsigned kMaxCells = 64;

/// The mask of the first `count` cells.
constexpr CellMask first_cells(unsigned count) {
  return count >= kMaxCells ? ~CellMask{0} : (CellMask{1} << count) - 1;
}

/// The two cells of a yes-no variable.
constexpr CellMask kNo = 1;
constexpr CellMask kYes = 2;

enum class FactType : std::uint8_t { YesNo, OneOf, AnyOf, Number, Time };

/// One option of a one-of or any-of fact. The options of a fact stand in writing order, an outer
/// option before its parts.
struct Option {
  std::string id;
  std::string label;
  std::string help;
  std::uint32_t depth = 0;              ///< 0 for the outermost options
  std::optional<std::uint32_t> parent;  ///< index of the option it is a part of
  bool has_parts = false;
  CellMask cells = 0;  ///< one-of only: the cells it covers; one bit for an innermost option
  friend bool operator==(const Option&, const Option&) = default;
};

/// Something that can be known about a person.
struct Fact {
  std::string id;
  FactType type = FactType::YesNo;
  std::string label;  ///< short words for lists; the id in words where the pack gives none
  std::string help;   ///< may be empty
  std::vector<Option> options;
  Scale scale;   ///< number and time only
  Range domain;  ///< number and time only: `min` to `max`
  std::vector<Ticks>
      starts;  ///< number and time only: where each cell begins; starts[0] is domain.first
  bool can_appear = true;  ///< may it change from one day to the next?
  VariableId first_variable;
  std::uint32_t variable_count = 1;  ///< one per option for any-of, else one
  Span span;                         ///< of the id in the pack

  [[nodiscard]] bool has_scale() const {
    return type == FactType::Number || type == FactType::Time;
  }
};

/// What carries cells: a fact, or one option of an any-of fact.
struct Variable {
  FactId fact;
  std::uint32_t option = 0;  ///< index into the options of an any-of fact
  std::uint8_t cell_count = 2;
  [[nodiscard]] CellMask all() const { return first_cells(cell_count); }
};

}  // namespace unknot
