#include "engine/authoring/json_text.h"

#include "tests/support/catch.h"

namespace unknot {
namespace {

namespace json = boost::json;

}  // namespace

TEST_CASE("json text: what fits stands on one line", "[schema]") {
  const json::object value{{"b", 1}, {"a", {true, "x"}}};
  CHECK(json_text(value) == "{\"b\":1,\"a\":[true,\"x\"]}\n");
}

TEST_CASE("json text: what does not fit has one entry on each line, in its order", "[schema]") {
  const json::object value{{"b", {1, 2, 3, 4}}, {"a", json::object{{"long", "0123456789"}}}};
  CHECK(
      json_text(value, 18) ==
      "{\n"
      " \"b\": [1,2,3,4],\n"
      " \"a\": {\n"
      "  \"long\": \"0123456789\"\n"
      " }\n"
      "}\n"
  );
  CHECK(json_text(json::array{1000, 2000}, 4) == "[\n 1000,\n 2000\n]\n");
}

TEST_CASE("json text: a comma that would not fit breaks the line before", "[schema]") {
  const json::array value{json::array{1, 2}, json::array{3, 4}};
  CHECK(json_text(value, 7) == "[\n [1,2],\n [3,4]\n]\n");
  CHECK(json_text(value, 6) == "[\n [\n  1,\n  2\n ],\n [3,4]\n]\n");
}

TEST_CASE("json text: quotes and control characters are escaped", "[schema]") {
  CHECK(json_text(json::object{{"a\"", "\n"}}) == "{\"a\\\"\":\"\\n\"}\n");
}

}  // namespace unknot
