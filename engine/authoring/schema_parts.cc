#include "engine/authoring/schema_parts.h"

#include "engine/base/expects.h"
#include "engine/base/text.h"

namespace unknot::schema {
namespace {

namespace json = boost::json;

json::string shown(std::string_view words) {
  return json::string(printable(words));
}

}  // namespace

Schema reference(std::string_view definition) {
  return {{"$ref", "#/definitions/" + std::string(definition)}};
}

Schema described(std::string_view description, Schema schema) {
  Schema out{{"description", shown(description)}};
  // In draft-07 nothing beside a reference is looked at.
  if (schema.contains("$ref")) {
    out["allOf"] = json::array{std::move(schema)};
    return out;
  }
  return merged({out, schema});
}

Schema choice(const std::vector<Choice>& choices) {
  if (choices.empty()) {
    return {{"not", json::object{}}};
  }
  // `enum` with a list of explanations beside it and not an alternative for each word: editors
  // complete the entries of a list from the former only.
  json::array words;
  json::array meanings;
  bool says_more = false;
  for (const Choice& each : choices) {
    words.emplace_back(shown(each.word));
    meanings.emplace_back(shown(each.meaning));
    says_more = says_more || !each.meaning.empty();
  }
  Schema out{{"enum", std::move(words)}};
  if (says_more) {
    out["enumDescriptions"] = std::move(meanings);
  }
  return out;
}

Schema text() {
  return {{"type", {"string", "number"}}, {"minLength", 1}};
}

Schema pattern(std::string_view expression, std::string_view help) {
  return {{"type", "string"}, {"pattern", shown(expression)}, {"patternErrorMessage", shown(help)}};
}

Schema whole_number(std::int64_t low, std::int64_t high) {
  return {
      {"type", {"integer", "string"}},
      {"minimum", low},
      {"maximum", high},
      {"pattern", low < 0 ? "^-?[0-9]+$" : "^[0-9]+$"}};
}

Schema one_of(const std::vector<Schema>& schemas) {
  json::array alternatives;
  for (const Schema& each : schemas) {
    alternatives.emplace_back(each);
  }
  return {{"oneOf", std::move(alternatives)}};
}

Schema list_of(Schema item, std::size_t least) {
  Schema out{{"type", "array"}};
  if (least > 0) {
    out["minItems"] = least;
  }
  out["items"] = std::move(item);
  return out;
}

Schema one_or_list(const Schema& item) {
  return one_of({item, list_of(item, 0)});
}

Schema one_or_more(const Schema& item) {
  return one_of({item, list_of(item, 1)});
}

Schema mapping_of(Schema entry) {
  return {
      {"type", "object"},
      {"propertyNames", reference("new-id")},
      {"additionalProperties", std::move(entry)}};
}

Schema merged(const std::vector<Schema>& mappings) {
  Schema out;
  for (const Schema& mapping : mappings) {
    for (const auto& entry : mapping) {
      const bool is_new = out.emplace(entry.key(), entry.value()).second;
      expects(is_new, "the parts of a schema have different keys");
    }
  }
  return out;
}

Mapping& Mapping::required(std::string_view key, std::string_view description, Schema schema) {
  required_.emplace_back(shown(key));
  return optional(key, description, std::move(schema));
}

Mapping& Mapping::optional(std::string_view key, std::string_view description, Schema schema) {
  properties_.emplace(printable(key), described(description, std::move(schema)));
  return *this;
}

Mapping& Mapping::together(std::string_view key, std::string_view other) {
  dependencies_.emplace(key, json::array{shown(other)});
  dependencies_.emplace(other, json::array{shown(key)});
  return *this;
}

Mapping& Mapping::not_empty() {
  may_be_empty_ = false;
  return *this;
}

Schema Mapping::done() const {
  Schema out{{"type", "object"}, {"additionalProperties", false}};
  if (!may_be_empty_) {
    out["minProperties"] = 1;
  }
  if (!required_.empty()) {
    out["required"] = required_;
  }
  if (!dependencies_.empty()) {
    out["dependencies"] = dependencies_;
  }
  out["properties"] = properties_;
  return out;
}

}  // namespace unknot::schema
