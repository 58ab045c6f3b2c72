#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <boost/json.hpp>

/// The pieces of which schema.cc makes a JSON Schema. All texts that come from a pack are made
/// printable on their way in.
namespace unknot::schema {

using Schema = boost::json::object;

/// A word that may stand somewhere, and what an editor says about it.
struct Choice {
  std::string word;
  std::string meaning = {};  ///< may be empty
};

/// Whatever stands under `definitions` by this name.
Schema reference(std::string_view definition);

/// `schema` with a text that an editor shows for it.
Schema described(std::string_view description, Schema schema);

/// One of these words; nothing at all if there are none.
Schema choice(const std::vector<Choice>& choices);

/// A scalar that people will read, and that YAML may take for a number.
Schema text();

/// A word that matches a regular expression; `help` is what an editor says if it does not.
Schema pattern(std::string_view expression, std::string_view help);

/// A whole number from `low` to `high`.
Schema whole_number(std::int64_t low, std::int64_t high);

/// One of these. No value may fit two of them.
Schema one_of(const std::vector<Schema>& schemas);

/// A list with at least `least` entries.
Schema list_of(Schema item, std::size_t least = 1);

/// `item`, or a list of such; the list may be empty.
Schema one_or_list(const Schema& item);

/// `item`, or a list of at least one.
Schema one_or_more(const Schema& item);

/// A mapping of new ids to entries.
Schema mapping_of(Schema entry);

/// The mappings with all keys of each; no key may be in two of them.
Schema merged(const std::vector<Schema>& mappings);

/// A mapping with fixed keys and no others, in the order of their adding.
class Mapping {
 public:
  Mapping& required(std::string_view key, std::string_view description, Schema schema);
  Mapping& optional(std::string_view key, std::string_view description, Schema schema);

  /// Neither of the two keys may stand without the other.
  Mapping& together(std::string_view key, std::string_view other);

  /// At least one of the keys has to be there.
  Mapping& not_empty();

  /// The schema so far.
  [[nodiscard]] Schema done() const;

 private:
  Schema properties_;
  boost::json::array required_;
  Schema dependencies_;
  bool may_be_empty_ = true;
};

}  // namespace unknot::schema
