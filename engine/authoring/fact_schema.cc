// What conditions ask and what people answer, one key for each fact of the pack.
#include "engine/authoring/fact_schema.h"

#include <fmt/format.h>

#include "engine/authoring/quantity_pattern.h"

namespace unknot::schema {
namespace {

namespace json = boost::json;

Schema yes_or_no() {
  return choice({{"yes"}, {"no"}});
}

Schema yes_no_or_unsure() {
  return choice({{"yes"}, {"no"}, {"unsure"}});
}

Choice unsure() {
  return {"unsure", "not known; it never makes anything less urgent"};
}

std::string type_words(const Fact& fact) {
  switch (fact.type) {
    case FactType::YesNo:
      return "yes-no";
    case FactType::OneOf:
      return "one-of";
    case FactType::AnyOf:
      return "any-of";
    case FactType::Number:
      return fact.scale.unit.empty() ? "number" : "number, in " + fact.scale.unit;
    case FactType::Time:
      return "time";
  }
  return "";
}

std::string words_of(const Option& option) {
  return option.help.empty() ? option.label : fmt::format("{}: {}", option.label, option.help);
}

Schema options_of(const Fact& fact) {
  return reference("option." + fact.id);
}

// YAML takes a number without a unit for a number, and nothing at all needs no unit of time.
Schema quantity(const Fact& fact, const std::string& expression, const std::string& example) {
  Schema out = pattern(expression, fmt::format("write for example `{}`", example));
  const bool is_time = fact.type == FactType::Time;
  if (is_time || fact.scale.unit.empty()) {
    const bool is_whole = is_time || fact.scale.decimals == 0;
    out["type"] = json::array{"string", is_whole ? "integer" : "number"};
    if (is_time) {
      out["minimum"] = 0;
      out["maximum"] = 0;
    }
  }
  out["examples"] = json::array{json::string(example)};
  return out;
}

// ---- Conditions ----

Schema comparison(const Fact& fact) {
  const std::string example = ">= " + example_answer(fact.scale);
  return quantity(fact, comparison_pattern(fact.scale), example);
}

// Points are whole numbers.
Schema score_comparison() {
  Fact points;
  points.type = FactType::Number;
  return comparison(points);
}

// `{all: [...]}`, `{none: [...]}`, `{at-least: 2, of: [...]}`
Schema match(const Fact& fact) {
  const Schema options = one_or_more(options_of(fact));
  const auto most = static_cast<std::int64_t>(fact.options.size());
  Schema out =
      Mapping()
          .optional("all", "All of these options.", options)
          .optional("none", "None of these options.", options)
          .optional("at-least", "So many of the options under `of`.", whole_number(1, most))
          .optional("of", "The options that `at-least` counts.", options)
          .together("at-least", "of")
          .not_empty()
          .done();
  json::object& dependencies = out["dependencies"].as_object();
  dependencies["all"] = json::object{{"maxProperties", 1}};
  dependencies["none"] = json::object{{"maxProperties", 1}};
  return out;
}

Schema asked(const Fact& fact) {
  switch (fact.type) {
    case FactType::YesNo:
      return yes_or_no();
    case FactType::OneOf:
      return one_or_more(options_of(fact));
    case FactType::AnyOf:
      return one_of(
          {options_of(fact),
           choice({{"none", "no option at all"}}),
           list_of(options_of(fact)),
           reference("match." + fact.id)}
      );
    case FactType::Number:
    case FactType::Time:
      return one_or_more(reference("comparison." + fact.id));
  }
  return {};
}

Schema entries(const Model& model) {
  Mapping out;
  for (const Fact& fact : model.vocabulary.facts()) {
    out.optional(fact.id, fact_words(fact), asked(fact));
  }
  for (const Finding& finding : model.findings) {
    out.optional(finding.id, "a finding: a condition with a name", yes_or_no());
  }
  const Schema points = one_or_more(reference("comparison"));
  for (const Score& score : model.scores) {
    out.optional(score.id, "a score: a sum of points", points);
  }
  const Schema conditions = list_of(reference("condition"));
  return out.optional("all", "All of these conditions hold.", conditions)
      .optional("any", "At least one of these conditions holds.", conditions)
      .optional("not", "This condition does not hold.", reference("condition"))
      .optional("at-least", "So many of the conditions under `of` hold.", whole_number(1, 1000))
      .optional("of", "The conditions that `at-least` counts.", conditions)
      .together("at-least", "of")
      .not_empty()
      .done();
}

// ---- Answers ----

Schema quantity_answer(const Fact& fact) {
  const std::string example = example_answer(fact.scale);
  return one_of({choice({unsure()}), quantity(fact, answer_pattern(fact.scale), example)});
}

Schema ticked_options(const Fact& fact) {
  Mapping each;
  for (const Option& option : fact.options) {
    each.optional(option.id, words_of(option), yes_no_or_unsure());
  }
  return each.done();
}

Schema answer(const Fact& fact) {
  switch (fact.type) {
    case FactType::YesNo:
      return yes_no_or_unsure();
    case FactType::OneOf:
      return one_of({options_of(fact), choice({unsure()}), list_of(options_of(fact))});
    case FactType::AnyOf:
      return one_of(
          {options_of(fact),
           choice({{"none", "no option at all"}, unsure()}),
           list_of(options_of(fact)),
           ticked_options(fact)}
      );
    case FactType::Number:
    case FactType::Time:
      return quantity_answer(fact);
  }
  return {};
}

}  // namespace

std::string fact_words(const Fact& fact) {
  const std::string words = fmt::format("{} ({})", fact.label, type_words(fact));
  return fact.help.empty() ? words : fmt::format("{}. {}", words, fact.help);
}

Schema option_definitions(const Vocabulary& vocabulary) {
  Schema out;
  for (const Fact& fact : vocabulary.facts()) {
    std::vector<Choice> options;
    for (const Option& option : fact.options) {
      options.push_back({option.id, words_of(option)});
    }
    if (!options.empty()) {
      out["option." + fact.id] = choice(options);
    }
  }
  return out;
}

Schema condition_definitions(const Model& model) {
  Schema out;
  out["condition"] =
      one_of({reference("entries"), choice({{"always", "This holds for everybody."}})});
  out["entries"] = entries(model);
  for (const Fact& fact : model.vocabulary.facts()) {
    if (fact.type == FactType::AnyOf) {
      out["match." + fact.id] = match(fact);
    } else if (fact.has_scale()) {
      out["comparison." + fact.id] = comparison(fact);
    }
  }
  out["comparison"] = score_comparison();
  return out;
}

Schema answers_mapping(const Vocabulary& vocabulary) {
  Mapping out;
  for (const Fact& fact : vocabulary.facts()) {
    out.optional(fact.id, fact_words(fact), answer(fact));
  }
  return out.done();
}

}  // namespace unknot::schema
