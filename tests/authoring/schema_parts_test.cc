#include "engine/authoring/schema_parts.h"

#include "tests/support/catch.h"

namespace unknot::schema {
namespace {

std::string text_of(const Schema& schema) {
  return boost::json::serialize(schema);
}

}  // namespace

TEST_CASE(
    "schema parts: a description stands before the rest, and around a reference", "[schema]"
) {
  CHECK(
      text_of(described("Why.", list_of(text()))) ==
      R"({"description":"Why.","type":"array","minItems":1,)"
      R"("items":{"type":["string","number"],"minLength":1}})"
  );
  CHECK(
      text_of(described("Why.", reference("level"))) ==
      R"({"description":"Why.","allOf":[{"$ref":"#/definitions/level"}]})"
  );
}

TEST_CASE("schema parts: a choice tells the meanings if there are any", "[schema]") {
  CHECK(
      text_of(choice({{"a", "first"}, {"b"}})) ==
      R"({"enum":["a","b"],"enumDescriptions":["first",""]})"
  );
  CHECK(text_of(choice({{"a"}, {"b"}})) == R"({"enum":["a","b"]})");
  CHECK(text_of(choice({})) == R"({"not":{}})");
}

TEST_CASE("schema parts: what a pack says cannot steer a terminal", "[schema]") {
  CHECK(
      text_of(choice({{"a", "\x1b[2J\xff"}})) ==
      "{\"enum\":[\"a\"],\"enumDescriptions\":[\"\xef\xbf\xbd[2J\xef\xbf\xbd\"]}"
  );
}

TEST_CASE("schema parts: a whole number may be read as a text", "[schema]") {
  CHECK(
      text_of(whole_number(-5, 5)) ==
      R"({"type":["integer","string"],"minimum":-5,"maximum":5,"pattern":"^-?[0-9]+$"})"
  );
  CHECK(
      text_of(whole_number(0, 3)) ==
      R"({"type":["integer","string"],"minimum":0,"maximum":3,"pattern":"^[0-9]+$"})"
  );
}

TEST_CASE("schema parts: lists", "[schema]") {
  CHECK(
      text_of(one_or_list({{"const", "a"}})) ==
      R"({"oneOf":[{"const":"a"},{"type":"array","items":{"const":"a"}}]})"
  );
  CHECK(
      text_of(one_or_more({{"const", "a"}})) ==
      R"({"oneOf":[{"const":"a"},{"type":"array","minItems":1,"items":{"const":"a"}}]})"
  );
}

TEST_CASE("schema parts: a mapping has its keys and no others", "[schema]") {
  CHECK(
      text_of(Mapping().done()) ==
      R"({"type":"object","additionalProperties":false,"properties":{}})"
  );
  const Mapping mapping = Mapping()
                              .required("b", "B.", {{"const", 1}})
                              .optional("a", "A.", {{"const", 2}})
                              .together("a", "b")
                              .not_empty();
  CHECK(
      text_of(mapping.done()) ==
      R"({"type":"object","additionalProperties":false,"minProperties":1,"required":["b"],)"
      R"("dependencies":{"a":["b"],"b":["a"]},"properties":{)"
      R"("b":{"description":"B.","const":1},"a":{"description":"A.","const":2}}})"
  );
  CHECK(
      text_of(mapping_of({{"const", 1}})) ==
      R"({"type":"object","propertyNames":{"$ref":"#/definitions/new-id"},)"
      R"("additionalProperties":{"const":1}})"
  );
}

TEST_CASE("schema parts: merging keeps the order of the keys", "[schema]") {
  CHECK(text_of(merged({{{"b", 1}}, {{"a", 2}}})) == R"({"b":1,"a":2})");
}

}  // namespace unknot::schema
