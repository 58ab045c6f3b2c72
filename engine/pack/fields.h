#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/diagnostic.h"
#include "engine/base/suggestion.h"
#include "engine/base/written.h"
#include "engine/pack/document.h"

namespace unknot {

/// After so many remarks nothing more is looked up: finding near names for each would take long,
/// and nobody mends more than this in one go.
constexpr std::size_t kManyRemarks = 1000;

/// Whether a key has to be there.
enum class Need : std::uint8_t { Optional, Required };

/// One word of the pack language and what it stands for.
template <class T>
struct Word {
  std::string_view word;
  T value;
};

/// Typed reading of one mapping: each key is asked for once, and `finish` remarks on the keys that
/// nobody asked for. Whatever is missing or wrong becomes a remark and an empty or default value,
/// so that one run finds every mistake.
class Fields {
 public:
  /// `what` names the mapping in remarks, for example "a rule"; `home` is the place to underline
  /// where a key is missing, for example the rule's id. `node` and `remarks` must outlive this
  /// object. A node that is not a mapping is remarked on and then counts as unreadable: no key of
  /// it is found, and none is missed.
  Fields(const Node& node, std::string_view what, Span home, Diagnostics& remarks);

  /// Whether the node is a mapping at all.
  [[nodiscard]] bool readable() const { return node_->is_mapping(); }

  /// The value of a key as it stands; nothing if it is absent.
  const Node* find(std::string_view key, Need need = Need::Optional);

  /// Where the key itself stands; `home` if it is absent.
  [[nodiscard]] Span key_span(std::string_view key) const;

  /// A text that people will read: one paragraph without blanks at its ends. Empty if absent.
  std::string text(std::string_view key, Need need = Need::Optional);

  /// A text with its place, for what is looked up later. Empty if absent.
  Written word(std::string_view key, Need need = Need::Optional);

  /// A list of texts that people will read; a single text is a list of one.
  std::vector<std::string> texts(std::string_view key, Need need = Need::Optional);

  /// A list of words with their places; a single word is a list of one.
  std::vector<Written> words(std::string_view key, Need need = Need::Optional);

  /// A whole number from `low` to `high`; nothing if it is absent or wrong.
  std::optional<std::int32_t> whole(
      std::string_view key, std::int32_t low, std::int32_t high, Need need = Need::Optional
  );

  /// `yes` or `no`; nothing if it is absent or wrong.
  std::optional<bool> yes_no(std::string_view key);

  /// One of the words of a table; nothing if it is absent or wrong.
  template <class T>
  std::optional<T> choice(
      std::string_view key, std::span<const Word<T>> table, Need need = Need::Optional
  ) {
    std::vector<std::string> allowed;
    for (const Word<T>& row : table) {
      allowed.emplace_back(row.word);
    }
    const std::optional<std::size_t> index = choice_index(key, allowed, need);
    return index ? std::optional<T>(table[*index].value) : std::nullopt;
  }

  /// Remarks on every key that was not asked for.
  void finish();

 private:
  std::optional<std::size_t> choice_index(
      std::string_view key, std::span<const std::string> allowed, Need need
  );

  const Node* node_;
  std::string what_;
  Span home_;
  Diagnostics* remarks_;
  std::vector<std::string> asked_;
};

/// "a text", "a list" and so on, for remarks.
std::string_view kind_name(const Node& node);

/// A remark that something else was expected than what stands at `node`.
Diagnostic wrong_shape(const Node& node, std::string_view expected, std::string help);

/// The text of a scalar that people will read, folded to one paragraph. Remarks on anything else
/// and on an empty text; `what` names it in remarks.
std::string readable_text(const Node& node, std::string_view what, Diagnostics& remarks);

/// The words of the language, which cannot be ids.
std::span<const std::string_view> reserved_words();

/// Remarks unless `id` can name something: it is an id and not a word of the language.
void check_id(const Written& id, Diagnostics& remarks);

/// A whole number within 32 bits, written with digits and at most a sign; nothing otherwise.
std::optional<std::int32_t> whole_number(std::string_view text);

}  // namespace unknot
