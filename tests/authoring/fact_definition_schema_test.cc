// What the conditions below mean for packs is tested by tests/schema/.
#include "engine/authoring/fact_definition_schema.h"

#include "tests/support/catch.h"

namespace unknot::schema {

TEST_CASE("fact definition schema: which keys a fact may have depends on its type", "[schema]") {
  const Schema fact = fact_definition();
  CHECK(boost::json::serialize(fact.at("required")) == R"(["type"])");
  std::string conditions;
  for (const auto& condition : fact.at("allOf").as_array()) {
    conditions += boost::json::serialize(condition) + "\n";
  }
  CHECK(
      conditions ==
      R"({"if":{"properties":{"type":{"enum":["one-of","any-of"]}}},"then":{"required":["options"]}}
{"if":{"properties":{"type":{"enum":["any-of"]}}},"then":{"properties":{"options":{"$ref":"#/definitions/flat-options"}}}}
{"if":{"properties":{"type":{"enum":["one-of","any-of"]}}},"else":{"properties":{"options":false}}}
{"if":{"properties":{"type":{"enum":["number"]}}},"else":{"properties":{"unit":false,"decimals":false}}}
{"if":{"properties":{"type":{"enum":["number","time"]}}},"else":{"properties":{"min":false,"max":false}}}
{"if":{"properties":{"type":{"enum":["yes-no"]}}},"else":{"properties":{"implies":false}}}
)"
  );
}

TEST_CASE("fact definition schema: options may have parts, flat ones may not", "[schema]") {
  const Schema forms = option_forms();
  const auto keys = [&forms](std::string_view name) {
    std::string out;
    const auto& option = forms.at(name).at("additionalProperties").at("oneOf").at(1);
    for (const auto& each : option.at("properties").as_object()) {
      out += std::string(each.key()) + " ";
    }
    return out;
  };
  CHECK(keys("options") == "label help options ");
  CHECK(keys("flat-options") == "label help ");
}

}  // namespace unknot::schema
