#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "engine/base/expects.h"

namespace unknot {

/// A dense index into one table of a Model. Ids of different tables do not convert into each
/// other: passing a FactId where a RuleId is due is a compile error, not a wrong answer.
template <class Tag>
struct StrongId {
  std::uint32_t index = 0;
  friend constexpr auto operator<=>(StrongId, StrongId) = default;
};

/// A table indexed by its own kind of id.
template <class Id, class T>
class IdMap {
 public:
  IdMap() = default;
  explicit IdMap(std::size_t size, const T& value = T{}) : items_(size, value) {}

  /// Appends and returns the id of the new entry.
  Id add(T value) {
    items_.push_back(std::move(value));
    return Id{static_cast<std::uint32_t>(items_.size() - 1)};
  }

  /// Requires: `id` was given out by a table of this size (unchecked here; checked builds trap).
  typename std::vector<T>::reference operator[](Id id) { return items_[id.index]; }
  typename std::vector<T>::const_reference operator[](Id id) const { return items_[id.index]; }

  [[nodiscard]] std::size_t size() const { return items_.size(); }
  [[nodiscard]] bool empty() const { return items_.empty(); }
  void resize(std::size_t size, const T& value = T{}) { items_.resize(size, value); }

  auto begin() { return items_.begin(); }
  auto end() { return items_.end(); }
  auto begin() const { return items_.begin(); }
  auto end() const { return items_.end(); }

  /// The entries as a plain sequence, in order of their ids.
  [[nodiscard]] const std::vector<T>& items() const { return items_; }

  friend bool operator==(const IdMap&, const IdMap&) = default;

 private:
  std::vector<T> items_;
};

/// All ids of a table of `size` entries, in order; for range-based loops.
template <class Id>
class IdRange {
 public:
  explicit IdRange(std::size_t size) : size_(static_cast<std::uint32_t>(size)) {}

  class Iterator {
   public:
    explicit Iterator(std::uint32_t index) : index_(index) {}
    Id operator*() const { return Id{index_}; }
    Iterator& operator++() {
      ++index_;
      return *this;
    }
    friend bool operator==(Iterator, Iterator) = default;

   private:
    std::uint32_t index_;
  };

  [[nodiscard]] Iterator begin() const { return Iterator(0); }
  [[nodiscard]] Iterator end() const { return Iterator(size_); }

 private:
  std::uint32_t size_;
};

/// The ids of `table`, in order.
template <class Id, class T>
IdRange<Id> ids(const IdMap<Id, T>& table) {
  return IdRange<Id>(table.size());
}

}  // namespace unknot
