#include "engine/authoring/schema.h"

#include <cstdlib>
#include <fstream>

#include <boost/json.hpp>

#include "engine/pack/shipped.h"
#include "tests/support/catch.h"
#include "tests/support/files.h"
#include "tests/support/packs.h"

namespace unknot {
namespace {

namespace json = boost::json;

constexpr const char* kShippedSchema = "rules/muscle-knots/pack.schema.json";

Model shipped_model() {
  Sources sources;
  return load_pack(shipped_pack(), sources).value.value().model;
}

std::string definition(const json::value& schema, std::string_view name) {
  return json::serialize(schema.at("definitions").at(name));
}

std::string first_line(const std::string& text) {
  return text.substr(0, text.find('\n'));
}

}  // namespace

TEST_CASE("schema: the one beside the shipped pack is up to date", "[schema]") {
  const std::string now = pack_schema(shipped_model());
  if (std::getenv("UNKNOT_ACCEPT") != nullptr) {
    std::ofstream(std::string(UNKNOT_ROOT) + "/" + kShippedSchema) << now;
  }
  INFO("build/dev/cli/unknot schema > " << kShippedSchema);
  const bool is_same = test::checkout_file(kShippedSchema) == now;
  CHECK(is_same);
}

TEST_CASE("schema: every shipped file names it in its first line", "[schema]") {
  for (const PackFile& file : test::checkout_pack("rules/muscle-knots")) {
    INFO(file.name);
    const std::string up = file.name.find('/') == std::string::npos ? "" : "../";
    CHECK(first_line(file.text) == "# yaml-language-server: $schema=" + up + "pack.schema.json");
  }
}

TEST_CASE("schema: what is referred to is completed with what it means", "[schema]") {
  const json::value schema = json::parse(pack_schema(test::model_of(test::small_pack())));
  CHECK(schema.at("$schema") == "http://json-schema.org/draft-07/schema#");
  CHECK(
      definition(schema, "level") ==
      R"({"enum":["emergency","soon","routine","self-care"],"enumDescriptions":["Get help now",)"
      R"("See someone soon","Make an appointment","Look after it yourself"]})"
  );
  CHECK(
      definition(schema, "professional") ==
      R"({"enum":["ambulance","doctor"],"enumDescriptions":["an ambulance crew","a doctor"]})"
  );
  CHECK(
      definition(schema, "section") ==
      R"({"enum":["start","health"],"enumDescriptions":["What brings you here","Your health"]})"
  );
  CHECK(definition(schema, "source") == R"({"enum":["guide"],"enumDescriptions":["A guide"]})");
  CHECK(
      definition(schema, "remedy") ==
      R"({"enum":["ibuprofen-tablets","warm-pack"],"enumDescriptions":["Ibuprofen","Warm pack"]})"
  );
  CHECK(
      json::serialize(schema.at("definitions").at("rule").at("enum")) ==
      R"(["at-risk","infected","plain-knot","saddle-numbness"])"
  );
  CHECK(
      json::serialize(schema.at("definitions").at("yes-no-fact").at("enum")) ==
      R"(["fever","numbness","pregnant"])"
  );
}

TEST_CASE("schema: every reference leads somewhere", "[schema]") {
  const std::string text = pack_schema(shipped_model());
  const json::value schema = json::parse(text);
  const std::string prefix = "\"#/definitions/";
  std::size_t count = 0;
  for (std::size_t at = text.find(prefix); at != std::string::npos;
       at = text.find(prefix, at + 1)) {
    const std::size_t begin = at + prefix.size();
    const std::string name = text.substr(begin, text.find('"', begin) - begin);
    INFO(name);
    CHECK(schema.at("definitions").as_object().contains(name));
    ++count;
  }
  CHECK(count > 100);
}

TEST_CASE("schema: a pack without sources can be described", "[schema]") {
  const Model model = test::model_of(
      "pack: {id: p, title: P, version: 1.0.0}\n"
      "levels:\n"
      "  soon: {title: S, within: w, do: d}\n"
      "  self-care: {title: S, within: w, do: d}\n"
      "otherwise: {level: soon, see: doctor, because: B.}\n"
      "professionals: {doctor: {title: a doctor}}\n"
      "sections: {start: Start}\n"
      "facts: {bad: {type: yes-no}}\n"
      "questions: [{ask: bad, section: start, text: T, why: W.}]\n"
      "rules: {r: {when: {bad: yes}, level: soon, see: doctor, because: B.}}\n"
  );
  CHECK(definition(json::parse(pack_schema(model)), "source") == R"({"not":{}})");
}

TEST_CASE("schema: answers files have the facts and nothing else", "[schema]") {
  const json::value schema = json::parse(answers_schema(test::model_of(test::small_pack())));
  CHECK(json::serialize(schema.at("required")) == R"(["answers"])");
  const json::object& keys = schema.at("properties").as_object();
  CHECK(keys.size() == 2);
  CHECK(keys.at("answers").at("properties").as_object().size() == 9);
  CHECK(json::serialize(keys.at("unlisted").at("enum")) == R"(["no","unknown"])");
}

TEST_CASE(
    "schema: the same pack gives the same bytes, whatever the order of its files", "[schema]"
) {
  const std::vector<PackFile> files{
      {"a.yaml", test::small_pack()},
      {"b.yaml", "findings: {hot: {fever: yes}}\n"},
      {"c.yaml", "findings: {cold: {fever: no}}\n"}};
  const std::vector<PackFile> reversed(files.rbegin(), files.rend());
  CHECK(
      pack_schema(test::load_files(files).pack.value.value().model) ==
      pack_schema(test::load_files(reversed).pack.value.value().model)
  );
}

}  // namespace unknot
