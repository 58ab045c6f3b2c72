#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/diagnostic.h"
#include "engine/base/written.h"
#include "engine/pack/fields.h"
#include "engine/pack/model.h"
#include "engine/pack/pack.h"

namespace unknot {

/// The ids of one collection and their places in the table of the model.
template <class Id>
class NameTable {
 public:
  NameTable() = default;

  /// Ids are given out in the order of `entries`. `kind` is what remarks call an entry.
  template <class T>
  NameTable(std::string_view kind, const std::vector<said::Defined<T>>& entries) : kind_(kind) {
    for (const said::Defined<T>& entry : entries) {
      by_name_.emplace(entry.id.text, Id{static_cast<std::uint32_t>(by_name_.size())});
    }
  }

  [[nodiscard]] std::optional<Id> find(std::string_view name) const {
    const auto found = by_name_.find(name);
    return found == by_name_.end() ? std::nullopt : std::optional(found->second);
  }

  [[nodiscard]] std::vector<std::string> names() const {
    std::vector<std::string> out;
    for (const auto& [name, id] : by_name_) {
      out.push_back(name);
    }
    return out;
  }

  [[nodiscard]] std::string_view kind() const { return kind_; }
  [[nodiscard]] const std::map<std::string, Id, std::less<>>& map() const { return by_name_; }

 private:
  std::string_view kind_;
  std::map<std::string, Id, std::less<>> by_name_;
};

/// The names of everything in a pack that others refer to.
struct Names {
  explicit Names(const said::Pack& pack);

  NameTable<LevelId> levels;
  NameTable<ProfessionalId> professionals;
  NameTable<SectionId> sections;
  NameTable<FindingId> findings;
  NameTable<ScoreId> scores;
  NameTable<RuleId> rules;
  NameTable<RemedyId> remedies;
  NameTable<SourceId> citations;
};

/// The remark that a reference leads nowhere.
Diagnostic unknown_reference(
    const Written& name, std::string_view kind, const std::vector<std::string>& known
);

/// What `name` refers to; nothing, with a remark, if there is no such entry, and nothing without a
/// remark if `name` is empty, because its absence was remarked on where it was read.
template <class Id>
std::optional<Id> refer(const NameTable<Id>& table, const Written& name, Diagnostics& remarks) {
  const std::optional<Id> id = table.find(name.text);
  if (!id && !name.text.empty() && remarks.size() < kManyRemarks) {
    remarks.push_back(unknown_reference(name, table.kind(), table.names()));
  }
  return id;
}

/// What several names refer to; those that lead nowhere are left out.
template <class Id>
std::vector<Id> refer(
    const NameTable<Id>& table, const std::vector<Written>& names, Diagnostics& remarks
) {
  std::vector<Id> out;
  for (const Written& name : names) {
    if (const std::optional<Id> id = refer(table, name, remarks)) {
      out.push_back(*id);
    }
  }
  return out;
}

}  // namespace unknot
