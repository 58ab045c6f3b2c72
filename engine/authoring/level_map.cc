#include "engine/authoring/level_map.h"

#include <algorithm>
#include <bit>
#include <map>
#include <tuple>
#include <utility>

#include <fmt/format.h>

#include "engine/authoring/condition_words.h"
#include "engine/base/expects.h"
#include "engine/evaluation/closure.h"
#include "engine/evaluation/evaluation.h"
#include "engine/evaluation/triage.h"
#include "engine/report/wording.h"

namespace unknot {
namespace {

// What a column or a row adds to the answers; nothing for "none of these".
using Narrowed = std::optional<std::pair<VariableId, CellMask>>;

// What comes out of one cell; nothing for people who cannot exist.
using Outcome = std::optional<Triage>;

struct RawRow {
  std::string label;
  Narrowed narrowed;
  std::vector<Outcome> outcomes;
};

class MapMaker {
 public:
  MapMaker(const Model& model, const Answers& given, const MapAxes& axes)
      : model_(model), given_(given), axes_(axes), evaluation_(model.circuit) {}

  std::optional<LevelMap> make() && {
    std::vector<CellMask> columns = cells_of(axes_.across);
    std::vector<RawRow> rows = axes_.down ? rows_of_values() : rows_of_signs();
    if (columns.size() * rows.size() > kMostMapCells) {
      return std::nullopt;
    }
    for (RawRow& row : rows) {
      for (const CellMask column : columns) {
        row.outcomes.push_back(outcome(column, row.narrowed));
      }
    }
    join_equal_columns(columns, rows);
    LevelMap map;
    const std::string known = given_in_words(model_.vocabulary, given_);
    map.title = known.empty() ? "Levels" : fmt::format("Levels for {}", known);
    map.across = model_.vocabulary[axes_.across].label;
    map.down = axes_.down ? model_.vocabulary[*axes_.down].label : "";
    const VariableId across = model_.vocabulary[axes_.across].first_variable;
    for (const CellMask column : columns) {
      const bool is_any = column == model_.vocabulary[across].all();
      map.columns.push_back(is_any ? "any" : words(model_.vocabulary, across, column));
    }
    set_apart(map, rows);
    map.rows = joined(std::move(rows));
    map.open = open_facts();
    return map;
  }

 private:
  // The single cells of a fact that are possible, in order.
  [[nodiscard]] std::vector<CellMask> cells_of(FactId fact) const {
    const VariableId variable = model_.vocabulary[fact].first_variable;
    std::vector<CellMask> out;
    for (CellMask cells = given_.possible(variable); cells != 0; cells &= cells - 1) {
      out.push_back(CellMask{1} << static_cast<unsigned>(std::countr_zero(cells)));
    }
    return out;
  }

  [[nodiscard]] std::vector<RawRow> rows_of_values() const {
    std::vector<RawRow> rows;
    const VariableId variable = model_.vocabulary[*axes_.down].first_variable;
    for (const CellMask cells : cells_of(*axes_.down)) {
      rows.push_back({words(model_.vocabulary, variable, cells), std::pair(variable, cells), {}});
    }
    return rows;
  }

  [[nodiscard]] bool is_sign(VariableId variable) const {
    const Variable& carrier = model_.vocabulary[variable];
    const FactType type = model_.vocabulary[carrier.fact].type;
    return (type == FactType::YesNo || type == FactType::AnyOf) &&
           model_.asked_by[carrier.fact].has_value() && carrier.fact != axes_.across;
  }

  [[nodiscard]] std::vector<RawRow> rows_of_signs() const {
    std::vector<RawRow> rows{{"none of the signs", std::nullopt, {}}};
    for (const VariableId variable : ids(model_.vocabulary.variables())) {
      if (is_sign(variable) && given_.state(variable) == AnswerState::NotAsked) {
        rows.push_back(
            {change_words(model_.vocabulary, Change{variable, kYes}), std::pair(variable, kYes), {}}
        );
      }
    }
    return rows;
  }

  Outcome outcome(CellMask column, const Narrowed& row) {
    Answers answers = given_;
    bool fits = answers.narrow(model_.vocabulary[axes_.across].first_variable, column);
    if (row) {
      fits = answers.narrow(row->first, row->second) && fits;
    }
    for (const VariableId variable : ids(model_.vocabulary.variables())) {
      if (is_sign(variable) && answers.state(variable) == AnswerState::NotAsked) {
        answers.narrow(variable, kNo, AnswerState::Assumed);
      }
    }
    const Closed state = closed(model_, std::move(answers));
    if (!fits || !state.contradictions.empty()) {
      return std::nullopt;
    }
    evaluation_.evaluate(state.answers.possible());
    return triage(model_, evaluation_, state.answers);
  }

  // Neighbouring values of a number or time, and any options, that nothing tells apart.
  void join_equal_columns(std::vector<CellMask>& columns, std::vector<RawRow>& rows) const {
    const bool is_ordered = model_.vocabulary[axes_.across].has_scale();
    for (std::size_t i = 1; i < columns.size();) {
      const std::size_t first = is_ordered ? i - 1 : 0;
      std::size_t same = i;
      for (std::size_t other = first; other < i && same == i; ++other) {
        same = std::ranges::all_of(
                   rows,
                   [i, other](const RawRow& row) { return row.outcomes[i] == row.outcomes[other]; }
               )
                   ? other
                   : i;
      }
      if (same == i) {
        ++i;
        continue;
      }
      columns[same] |= columns[i];
      const auto offset = static_cast<std::ptrdiff_t>(i);
      columns.erase(columns.begin() + offset);
      for (RawRow& row : rows) {
        row.outcomes.erase(row.outcomes.begin() + offset);
      }
    }
  }

  [[nodiscard]] std::string cell_words(const Outcome& outcome) const {
    if (!outcome) {
      return "cannot be";
    }
    const std::string& least = model_.levels[outcome->at_least].id;
    return outcome->settled()
               ? least
               : fmt::format("{}, perhaps {}", least, model_.levels[outcome->at_most].id);
  }

  // What nobody can have, and signs with which all is as in the first row, without any, would make
  // the table long and say little.
  void set_apart(LevelMap& map, std::vector<RawRow>& rows) const {
    const std::vector<Outcome> none = rows.empty() ? std::vector<Outcome>{} : rows.front().outcomes;
    std::erase_if(rows, [&](const RawRow& row) {
      if (std::ranges::none_of(row.outcomes, &Outcome::has_value)) {
        map.excluded.push_back(row.label);
        return true;
      }
      if (!axes_.down && row.narrowed && row.outcomes == none) {
        map.unchanging.push_back(row.label);
        return true;
      }
      return false;
    });
  }

  // Rows with equal cells are one; people who cannot exist come last.
  [[nodiscard]] std::vector<LevelMap::Row> joined(std::vector<RawRow> rows) const {
    const auto urgency = [](const Outcome& outcome) {
      return outcome ? std::tuple(0, outcome->at_least, outcome->at_most)
                     : std::tuple(1, LevelId{}, LevelId{});
    };
    const auto key = [&urgency](const RawRow& row) {
      std::vector<std::tuple<int, LevelId, LevelId>> out;
      for (const Outcome& outcome : row.outcomes) {
        out.push_back(urgency(outcome));
      }
      return out;
    };
    std::map<std::vector<std::tuple<int, LevelId, LevelId>>, LevelMap::Row> groups;
    for (RawRow& row : rows) {
      LevelMap::Row& group = groups[key(row)];
      group.labels.push_back(std::move(row.label));
      if (group.cells.empty()) {
        for (const Outcome& outcome : row.outcomes) {
          group.cells.push_back(cell_words(outcome));
        }
      }
    }
    std::vector<LevelMap::Row> out;
    for (auto& [ignored, row] : groups) {
      out.push_back(std::move(row));
    }
    return out;
  }

  [[nodiscard]] std::vector<std::string> open_facts() const {
    std::vector<std::string> out;
    for (const FactId id : ids(model_.vocabulary.facts())) {
      const Fact& fact = model_.vocabulary[id];
      const bool is_value = fact.type == FactType::OneOf || fact.has_scale();
      const bool is_open = !std::has_single_bit(given_.possible(fact.first_variable));
      if (is_value && is_open && id != axes_.across && id != axes_.down && model_.asked_by[id]) {
        out.push_back(fact.label);
      }
    }
    return out;
  }

  const Model& model_;
  const Answers& given_;
  const MapAxes& axes_;
  Evaluation evaluation_;
};

}  // namespace

std::optional<FactId> usual_axis(const Model& model) {
  for (const Question& question : model.questions) {
    if (model.vocabulary[question.asks.front()].type == FactType::Time) {
      return question.asks.front();
    }
  }
  return std::nullopt;
}

std::optional<LevelMap> level_map(const Model& model, const Answers& given, const MapAxes& axes) {
  const auto is_axis = [&model](FactId fact) {
    return model.vocabulary[fact].type != FactType::AnyOf;
  };
  expects(is_axis(axes.across) && (!axes.down || is_axis(*axes.down)), "an axis has one variable");
  return MapMaker(model, given, axes).make();
}

}  // namespace unknot
