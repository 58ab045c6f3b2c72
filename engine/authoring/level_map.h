#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "engine/facts/answers.h"
#include "engine/pack/model.h"

namespace unknot {

/// Which level comes out, over the values of one fact across and over signs or the values of
/// another fact down.
///
/// Every cell is evaluated for a person of whom is known what was given, the values of its column
/// and row, and that everything else with yes or no is no. What else is not given is open, so a
/// cell may hold two levels: what is certain at least, and what cannot be ruled out.
struct LevelMap {
  struct Row {
    std::vector<std::string> labels;  ///< signs that make no difference to each other; at least one
    std::vector<std::string> cells;   ///< one for each column
    friend bool operator==(const Row&, const Row&) = default;
  };
  std::string title;
  std::string across;                ///< what the columns are: "how long it has lasted"
  std::string down;                  ///< what the rows are; empty for signs
  std::vector<std::string> columns;  ///< values that make no difference to each other are joined
  std::vector<Row> rows;             ///< the most urgent first

  std::vector<std::string> unchanging;  ///< signs with which all is as without any
  std::vector<std::string> excluded;    ///< signs or values that nobody of this kind can have
  std::vector<std::string> open;        ///< labels of what is not given and not in the map
  friend bool operator==(const LevelMap&, const LevelMap&) = default;
};

/// The facts of a map. Without `down` the rows are all signs, one at a time, and none of them.
struct MapAxes {
  FactId across;               ///< of any type but any-of
  std::optional<FactId> down;  ///< likewise
};

/// The time that the pack asks for first; nothing if it asks for none.
std::optional<FactId> usual_axis(const Model& model);

/// The most cells that a map may have before equal ones are joined.
constexpr std::size_t kMostMapCells = 20'000;

/// Nothing if the map would have more than kMostMapCells cells.
/// Requires: `given` has no contradictions (see closed()); the axes are no any-of facts.
std::optional<LevelMap> level_map(const Model& model, const Answers& given, const MapAxes& axes);

/// As a table of plain lines. The columns are as wide as their words need; the words of the rows
/// get what is left of `width`, at least 30 columns.
std::string render_text(const LevelMap& map, std::size_t width);

/// For Graphviz: one box that holds the table. Every text is escaped and wrapped.
std::string render_dot(const LevelMap& map);

}  // namespace unknot
