#include "engine/authoring/schema.h"

#include <vector>

#include <fmt/format.h>

#include "engine/authoring/fact_schema.h"
#include "engine/authoring/json_text.h"
#include "engine/authoring/language_schema.h"
#include "engine/authoring/schema_parts.h"

namespace unknot {
namespace {

using schema::Choice;
using schema::Schema;

// The entries of a table, each with what is said about it.
template <class T>
std::vector<Choice> choices(const std::vector<T>& entries, std::string T::*meaning) {
  std::vector<Choice> out;
  for (const T& entry : entries) {
    out.push_back({entry.id, entry.*meaning});
  }
  return out;
}

std::vector<Choice> yes_no_facts(const Vocabulary& vocabulary) {
  std::vector<Choice> out;
  for (const Fact& fact : vocabulary.facts()) {
    if (fact.type == FactType::YesNo) {
      out.push_back({fact.id, fact.label});
    }
  }
  return out;
}

Schema name_definitions(const Model& model) {
  Schema out;
  out["level"] = schema::choice(choices(model.levels.items(), &Level::title));
  out["professional"] = schema::choice(choices(model.professionals.items(), &Professional::title));
  out["section"] = schema::choice(choices(model.sections.items(), &Section::title));
  out["source"] = schema::choice(choices(model.citations.items(), &Citation::title));
  out["remedy"] = schema::choice(choices(model.remedies.items(), &Remedy::title));
  out["rule"] = schema::choice(choices(model.rules.items(), &Rule::because));
  out["fact"] = schema::choice(choices(model.vocabulary.facts().items(), &Fact::label));
  out["yes-no-fact"] = schema::choice(yes_no_facts(model.vocabulary));
  return out;
}

std::string document(std::string description, const Schema& keys, Schema definitions) {
  const Schema head{
      {"$schema", "http://json-schema.org/draft-07/schema#"},
      {"description", std::move(description)}};
  const Schema tail{{"definitions", std::move(definitions)}};
  return json_text(schema::merged({head, keys, tail}));
}

}  // namespace

std::string pack_schema(const Model& model) {
  Schema answers;
  answers["answers"] = schema::answers_mapping(model.vocabulary);
  return document(
      fmt::format(
          "A file of the pack {}. Made by `unknot schema`; make it anew after naming something.",
          model.pack.id
      ),
      schema::collections(),
      schema::merged(
          {schema::language_definitions(),
           name_definitions(model),
           schema::option_definitions(model.vocabulary),
           schema::condition_definitions(model),
           answers}
      )
  );
}

std::string answers_schema(const Model& model) {
  return document(
      fmt::format("Answers for the pack {}. Made by `unknot schema --answers`.", model.pack.id),
      schema::Mapping()
          .required(
              "answers", "What is known of the person.", schema::answers_mapping(model.vocabulary)
          )
          .optional("unlisted", "What is not listed under `answers`.", schema::unlisted())
          .done(),
      schema::option_definitions(model.vocabulary)
  );
}

}  // namespace unknot
