#include "engine/authoring/fact_definition_schema.h"

namespace unknot::schema {
namespace {

namespace json = boost::json;

Schema is_one_of(const std::vector<Choice>& types) {
  return {{"properties", {{"type", choice(types)}}}};
}

// None of `keys` may stand in a fact unless it has one of these types.
Schema only_for(const std::vector<Choice>& types, const std::vector<std::string_view>& keys) {
  Schema none;
  for (const std::string_view key : keys) {
    none[key] = false;
  }
  return {{"if", is_one_of(types)}, {"else", json::object{{"properties", std::move(none)}}}};
}

// A fact of one of these types fulfils `demand` as well.
Schema demanded_of(const std::vector<Choice>& types, Schema demand) {
  return {{"if", is_one_of(types)}, {"then", std::move(demand)}};
}

Schema options_of(Mapping option) {
  Schema out = mapping_of(one_of({text(), option.done()}));
  out["minProperties"] = 1;
  return out;
}

Mapping option() {
  return Mapping()
      .optional("label", "The option as the person reads it.", text())
      .optional("help", "More, where it is asked.", text());
}

}  // namespace

Schema fact_definition() {
  Schema out =
      Mapping()
          .required(
              "type",
              "What people answer.",
              choice(
                  {{"yes-no", "yes or no"},
                   {"one-of", "one of several options, which may have parts"},
                   {"any-of", "any number of options, or none of them"},
                   {"number", "a number, with a unit if you name one"},
                   {"time", "how long: 2 days, 3 weeks"}}
              )
          )
          .optional("label", "Short words that read well in a list: numbness in a hand.", text())
          .optional("help", "More, where it is asked.", text())
          .optional("options", "What can be chosen: ids with their labels.", reference("options"))
          .optional("unit", "The unit of a number, one word: C.", text())
          .optional("decimals", "How many decimal places a number may have.", whole_number(0, 3))
          .optional("min", "The least value.", text())
          .optional("max", "The largest value.", text())
          .optional(
              "can-appear",
              "no: it does not change from one day to the next, such as age.",
              choice({{"yes"}, {"no"}})
          )
          .optional(
              "implies",
              "The yes-no facts of which it is a closer look: a yes here is a yes to one of them.",
              one_or_list(reference("yes-no-fact"))
          )
          .done();
  out["allOf"] = json::array{
      demanded_of({{"one-of"}, {"any-of"}}, {{"required", {"options"}}}),
      demanded_of({{"any-of"}}, {{"properties", {{"options", reference("flat-options")}}}}),
      only_for({{"one-of"}, {"any-of"}}, {"options"}),
      only_for({{"number"}}, {"unit", "decimals"}),
      only_for({{"number"}, {"time"}}, {"min", "max"}),
      only_for({{"yes-no"}}, {"implies"})};
  return out;
}

Schema option_forms() {
  Schema out;
  out["options"] =
      options_of(option().optional("options", "The parts of this option.", reference("options")));
  out["flat-options"] = options_of(option());
  return out;
}

}  // namespace unknot::schema
