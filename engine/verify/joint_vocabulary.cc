// A joint cell is what lies in one cell of each version: an interval between two neighbouring
// thresholds of either, or an innermost option of the options of both put together.
#include "engine/verify/joint_vocabulary.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "engine/base/expects.h"
#include "engine/base/text.h"

namespace unknot {
namespace {

bool same_kind(const Fact& a, const Fact& b) {
  return a.type == b.type && (!a.has_scale() || a.scale == b.scale);
}

const Option* find_option(const Fact& fact, const std::string& id) {
  const auto found = std::ranges::find(fact.options, id, &Option::id);
  return found == fact.options.end() ? nullptr : &*found;
}

// The options of `after`; those that only `before` has stand behind them, below the nearest option
// around them that both have.
std::vector<Option> joined_options(const Fact& before, const Fact& after) {
  Fact joint = after;
  for (Option option : before.options) {
    if (find_option(joint, option.id) != nullptr) {
      continue;
    }
    if (option.parent) {
      const std::string& parent = before.options[*option.parent].id;
      const auto index =
          static_cast<std::uint32_t>(find_option(joint, parent) - joint.options.data());
      option.parent = index;
      option.depth = joint.options[index].depth + 1;
      joint.options[index].has_parts = true;
    }
    option.has_parts = false;
    joint.options.push_back(std::move(option));
  }
  return std::move(joint.options);
}

Fact joined(const Fact& before, Fact after) {
  after.options = joined_options(before, after);
  after.domain.first = std::min(before.domain.first, after.domain.first);
  after.domain.last = std::max(before.domain.last, after.domain.last);
  return after;
}

std::size_t innermost(const Fact& fact) {
  return static_cast<std::size_t>(std::ranges::count(fact.options, false, &Option::has_parts));
}

std::uint8_t cell_of_option(const Fact& fact, const Option& option) {
  CellMask cell = option.cells;
  std::uint8_t index = 0;
  for (; (cell & 1) == 0; cell >>= 1) {
    ++index;
  }
  expects(fact.type == FactType::OneOf, "only options of one-of facts are cells");
  return index;
}

// The option itself if the pack has it, else the nearest one around it; the pack can tell it if
// that is an innermost one there.
std::uint8_t cell_around(const Fact& own, const Fact& joint, const Option* option) {
  while (true) {
    if (const Option* known = find_option(own, option->id)) {
      return known->has_parts ? Sight::kNoCell : cell_of_option(own, *known);
    }
    if (!option->parent) {
      return Sight::kNoCell;
    }
    option = &joint.options[*option->parent];
  }
}

std::uint8_t cell_around(const Fact& own, Ticks value) {
  if (value < own.domain.first || value > own.domain.last) {
    return Sight::kNoCell;
  }
  const auto next = std::ranges::upper_bound(own.starts, value);
  return static_cast<std::uint8_t>(next - own.starts.begin() - 1);
}

// For each joint cell the cell of `own` that it lies in.
std::vector<std::uint8_t> cells_seen(const Fact& own, const Fact& joint) {
  if (own.type == FactType::YesNo || own.type == FactType::AnyOf) {
    return {0, 1};
  }
  std::vector<std::uint8_t> out;
  for (const Ticks start : joint.starts) {
    out.push_back(cell_around(own, start));
  }
  for (const Option& option : joint.options) {
    if (!option.has_parts) {
      out.push_back(cell_around(own, joint, &option));
    }
  }
  return out;
}

std::vector<std::string> options_without(const Fact& fact, const Fact& other) {
  std::vector<std::string> out;
  for (const Option& option : fact.options) {
    if (find_option(other, option.id) == nullptr) {
      out.push_back(quoted(option.id));
    }
  }
  return out;
}

class Joining {
 public:
  Joining(const Vocabulary& before, const Vocabulary& after)
      : before_{&before, Seen(before.variables().size())},
        after_{&after, Seen(after.variables().size())} {}

  // False if a fact would have too many cells.
  bool run() {
    for (const FactId id : ids(after_.vocabulary->facts())) {
      const Fact& fact = (*after_.vocabulary)[id];
      const auto counterpart = before_.vocabulary->find(fact.id);
      if (!counterpart) {
        only_after_.push_back(quoted(fact.id));
      }
      const bool is_done = counterpart && same_kind((*before_.vocabulary)[*counterpart], fact)
                               ? add_shared((*before_.vocabulary)[*counterpart], fact)
                               : add_single(fact, after_, "new");
      if (!is_done) {
        return false;
      }
    }
    for (const FactId id : ids(before_.vocabulary->facts())) {
      const Fact& fact = (*before_.vocabulary)[id];
      const auto counterpart = after_.vocabulary->find(fact.id);
      if (counterpart && same_kind((*after_.vocabulary)[*counterpart], fact)) {
        continue;
      }
      if (counterpart) {
        remarks_.push_back(fmt::format(
            "the fact {} is of another kind in each version: it counts as two", quoted(fact.id)
        ));
      } else {
        only_before_.push_back(quoted(fact.id));
      }
      if (!add_single(fact, before_, "old")) {
        return false;
      }
    }
    return true;
  }

  JointVocabulary take() {
    IdMap<VariableId, CellMask> shared(vocabulary_.variables().size());
    for (const VariableId variable : ids(shared)) {
      shared[variable] = vocabulary_[variable].all();
    }
    for (const Side* side : {&before_, &after_}) {
      for (const Sight::Seen& seen : side->seen) {
        for (std::size_t cell = 0; cell < seen.cell_of.size(); ++cell) {
          if (seen.cell_of[cell] == Sight::kNoCell) {
            shared[seen.joint] &= ~(CellMask{1} << cell);
          }
        }
      }
    }
    tell("of the facts", "only the old version has", only_before_);
    tell("of the facts", "only the new version has", only_after_);
    return {
        std::move(vocabulary_),
        {Sight(std::move(before_.seen)), Sight(std::move(after_.seen))},
        std::move(shared),
        std::move(remarks_)};
  }

 private:
  using Seen = IdMap<VariableId, Sight::Seen>;
  struct Side {
    const Vocabulary* vocabulary;
    Seen seen;
  };

  bool add_shared(const Fact& before, const Fact& after) {
    Fact joint = joined(before, after);
    std::vector<Ticks> thresholds;
    for (const Fact* fact : {&before, &after}) {
      thresholds.insert(thresholds.end(), fact->starts.begin(), fact->starts.end());
      if (fact->has_scale() && fact->domain.last < joint.domain.last) {
        thresholds.push_back(fact->domain.last + 1);
      }
    }
    tell_options(before, after);
    return add(std::move(joint), thresholds, {{&before, &before_}, {&after, &after_}});
  }

  bool add_single(const Fact& fact, Side& side, std::string_view version) {
    Fact joint = fact;
    if (before_.vocabulary->find(fact.id) && after_.vocabulary->find(fact.id)) {
      joint.id += fmt::format(" ({})", version);
    }
    return add(std::move(joint), fact.starts, {{&fact, &side}});
  }

  bool add(
      Fact joint,
      std::vector<Ticks> thresholds,
      const std::vector<std::pair<const Fact*, Side*>>& known_as
  ) {
    if (joint.type == FactType::OneOf && innermost(joint) > kMaxCells) {
      return false;
    }
    const FactId id = vocabulary_.add(std::move(joint));
    if (vocabulary_[id].has_scale() && !vocabulary_.cut(id, std::move(thresholds))) {
      return false;
    }
    for (const auto& [own, side] : known_as) {
      see(*own, vocabulary_[id], *side);
    }
    return true;
  }

  static void see(const Fact& own, const Fact& joint, Side& side) {
    for (std::uint32_t i = 0; i < own.variable_count; ++i) {
      std::uint32_t place = i;
      if (own.type == FactType::AnyOf) {
        place = static_cast<std::uint32_t>(
            find_option(joint, own.options[i].id) - joint.options.data()
        );
      }
      side.seen[VariableId{own.first_variable.index + i}] = {
          VariableId{joint.first_variable.index + place}, cells_seen(own, joint)};
    }
  }

  void tell_options(const Fact& before, const Fact& after) {
    const std::string what = fmt::format("of the options of {}", quoted(after.id));
    tell(what, "only the old version has", options_without(before, after));
    tell(what, "only the new version has", options_without(after, before));
  }

  void tell(
      std::string_view what, std::string_view version, const std::vector<std::string>& names
  ) {
    if (!names.empty()) {
      remarks_.push_back(fmt::format("{} {} {}", what, version, listed(names, "and")));
    }
  }

  Side before_;
  Side after_;
  Vocabulary vocabulary_;
  std::vector<std::string> remarks_;
  std::vector<std::string> only_before_;
  std::vector<std::string> only_after_;
};

}  // namespace

Possible Sight::of(const Possible& joint) const {
  Possible out(seen_.size());
  for (const VariableId variable : ids(seen_)) {
    const Seen& seen = seen_[variable];
    for (std::size_t cell = 0; cell < seen.cell_of.size(); ++cell) {
      if ((joint[seen.joint] >> cell & 1) != 0 && seen.cell_of[cell] != kNoCell) {
        out[variable] |= CellMask{1} << seen.cell_of[cell];
      }
    }
  }
  return out;
}

Possible Sight::narrowed(Possible joint, const Possible& own) const {
  for (const VariableId variable : ids(seen_)) {
    const Seen& seen = seen_[variable];
    for (std::size_t cell = 0; cell < seen.cell_of.size(); ++cell) {
      const std::uint8_t own_cell = seen.cell_of[cell];
      if (own_cell != kNoCell && (own[variable] >> own_cell & 1) == 0) {
        joint[seen.joint] &= ~(CellMask{1} << cell);
      }
    }
  }
  return joint;
}

std::optional<JointVocabulary> joint_vocabulary(const Vocabulary& before, const Vocabulary& after) {
  Joining joining(before, after);
  if (!joining.run()) {
    return std::nullopt;
  }
  return joining.take();
}

}  // namespace unknot
