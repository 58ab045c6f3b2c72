// The schema names the keys of the language once more. Here every key that it names is read by the
// readers; that every key which packs use is in the schema is tested by tests/schema/.
#include "engine/authoring/language_schema.h"

#include <algorithm>

#include <fmt/format.h>

#include "tests/support/catch.h"
#include "tests/support/packs.h"

namespace unknot::schema {
namespace {

// The schema of one entry of a list or of a mapping by ids; a mapping with fixed keys is its own.
const Schema& entry_of(const Schema& schema) {
  if (const auto* items = schema.if_contains("items")) {
    return entry_of(items->as_object());
  }
  const auto* entries = schema.if_contains("additionalProperties");
  return entries != nullptr && entries->is_object() ? entry_of(entries->as_object()) : schema;
}

// What stands between a key and the first key of its entry.
std::string opening(const Schema& schema, const std::string& margin) {
  if (const auto* items = schema.if_contains("items")) {
    return "\n" + margin + "-" + opening(items->as_object(), margin + "  ");
  }
  const auto* entries = schema.if_contains("additionalProperties");
  return entries != nullptr && entries->is_object()
             ? "\n" + margin + "an-id:" + opening(entries->as_object(), margin + "  ")
             : "\n" + margin;
}

// Whether a key at the end of `file` is a key of the language. Of a fact without a type nothing
// more is read, so everything gets a type; that it may not have one is of no interest here.
bool is_key(const std::string& file, const std::string& key) {
  const std::string margin = file.substr(file.rfind('\n') + 1);
  const std::string type = key == "type" ? "" : margin + "type: yes-no\n";
  const std::vector<std::string> remarks =
      test::remarks_of(test::load(fmt::format("{}{}: x\n{}", file, key, type)));
  return std::ranges::find(remarks, fmt::format("P001 `{}`", key)) == remarks.end();
}

// Counts the keys below `schema`, and checks that each is read. `file` ends before its entry.
std::size_t checked_keys(const Schema& schema, const std::string& file, const std::string& margin) {
  std::size_t count = 0;
  for (const auto& property : entry_of(schema).at("properties").as_object()) {
    const std::string key = property.key();
    const std::string with_key = file + key + ":";
    INFO(with_key);
    CHECK(is_key(file, key));
    CHECK_FALSE(is_key(file, key + "-not"));
    ++count;
    const Schema& inner = property.value().as_object();
    if (entry_of(inner).contains("properties")) {
      const std::string deeper = margin + "    ";
      count += checked_keys(inner, with_key + opening(inner, deeper), deeper);
    }
  }
  return count;
}

}  // namespace

TEST_CASE("language schema: every key that it names is a key of the language", "[schema]") {
  CHECK(checked_keys(collections(), "", "") >= 90);
}

TEST_CASE("language schema: words of the language cannot be ids", "[schema]") {
  CHECK(
      boost::json::serialize(language_definitions().at("new-id")) ==
      R"({"type":"string","pattern":"^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$","patternErrorMessage":)"
      R"("use small letters, digits and single hyphens, beginning with a letter","not":{"enum":)"
      R"(["yes","no","unsure","none","unknown","always","all","any","not","at-least","of"]}})"
  );
}

TEST_CASE("language schema: what is not listed is unknown or no", "[schema]") {
  CHECK(boost::json::serialize(unlisted().at("enum")) == R"(["no","unknown"])");
}

}  // namespace unknot::schema
