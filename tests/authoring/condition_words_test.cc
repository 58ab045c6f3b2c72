#include "engine/authoring/condition_words.h"

#include <map>
#include <string>

#include <fmt/format.h>

#include "tests/reference/evaluator.h"
#include "tests/support/catch.h"
#include "tests/support/packs.h"
#include "tests/support/random_model.h"

namespace unknot {
namespace {

// "label| text [part, part]"
std::string flat(const SheetLine& line) {
  std::string out = line.label.empty() ? line.text : line.label + "| " + line.text;
  std::string parts;
  for (const SheetLine& part : line.parts) {
    parts += (parts.empty() ? "" : ", ") + flat(part);
  }
  return parts.empty() ? out : fmt::format("{} [{}]", out, parts);
}

// A condition of the small pack in words.
std::string told(std::string_view condition) {
  const Model model =
      test::small_pack_with(fmt::format("findings:\n  probe: {}\n", condition)).model;
  for (const Finding& finding : model.findings) {
    if (finding.id == "probe") {
      return flat(in_words(model, finding.when.written));
    }
  }
  return "";
}

// Reads the words back as somebody who knows only what the words mean.
class Listener {
 public:
  Listener(const Model& model, const Possible& person) : model_(model), person_(person) {}

  bool holds(const SheetLine& line) {
    if (line.parts.empty()) {
      return leaf(line.text);
    }
    std::size_t held = 0;
    for (const SheetLine& part : line.parts) {
      held += holds(part) ? 1U : 0U;
    }
    const bool result = gate(line.text, held, line.parts.size());
    if (!line.label.empty()) {
      const bool turned = line.label.starts_with("not ");
      named_[turned ? line.label.substr(4) : line.label] = result != turned;
    }
    return result;
  }

 private:
  static bool gate(const std::string& words, std::size_t held, std::size_t size) {
    if (words == "all of these" || words == "not all of these together") {
      return (held == size) == (words == "all of these");
    }
    if (words == "any of these" || words == "none of these") {
      return (held > 0) == (words == "any of these");
    }
    const bool at_least = words.starts_with("at least ");
    REQUIRE((at_least || words.starts_with("fewer than ")));
    REQUIRE(words.ends_with(" of these"));
    const std::size_t count = std::stoul(words.substr(words.find_first_of("0123456789")));
    return (held >= count) == at_least;
  }

  bool leaf(std::string words) {
    constexpr std::string_view kNamed = " (as above)";
    if (words.ends_with(kNamed)) {
      words.resize(words.size() - kNamed.size());
      const bool turned = words.starts_with("not ");
      return named_.at(turned ? words.substr(4) : words) != turned;
    }
    const std::string id = words.substr(0, words.find_first_of(",:"));
    const VariableId variable =
        model_.vocabulary[model_.vocabulary.find(id).value()].first_variable;
    const Fact& fact = model_.vocabulary.fact_of(variable);
    const std::string rest = words.substr(id.size());
    if (fact.type == FactType::YesNo) {
      REQUIRE((rest.empty() || rest == ": no"));
      return (person_[variable] == kYes) == rest.empty();
    }
    bool is_named = false;
    for (const Option& option : fact.options) {
      is_named = is_named || (option.cells == person_[variable] &&
                              rest.find(option.label) != std::string::npos);
    }
    const bool turned = rest.starts_with(": not ") || rest.starts_with(", none of: ");
    REQUIRE((turned || rest.starts_with(": choice") || rest.starts_with(", one of: ")));
    return is_named != turned;
  }

  const Model& model_;
  const Possible& person_;
  std::map<std::string, bool> named_;
};

}  // namespace

TEST_CASE("condition_words: the words mean what the condition means", "[authoring]") {
  test::Dice dice(2026);
  test::Shape shape;
  shape.yes_no = 3;
  shape.one_of = 1;
  shape.numbers = 0;
  shape.rules = 0;
  for (int round = 0; round < 300; ++round) {
    test::TinyModel tiny = test::random_model(shape, dice);
    const FindingId finding = tiny.finding(test::random_condition(tiny.model, 2, dice));
    const Condition condition = test::any(
        {test::all({test::random_condition(tiny.model, 2, dice), test::holds(finding)}),
         test::negated(test::all({test::random_condition(tiny.model, 3, dice), test::fails(finding)}
         ))}
    );
    const Model model = tiny.finish();
    const SheetLine words = in_words(model, condition);
    INFO(flat(words));
    for (const Possible& person : reference::everybody(model.vocabulary)) {
      const bool meant = reference::kleene(model, condition, person) == Truth::True;
      REQUIRE(Listener(model, person).holds(words) == meant);
    }
  }
}

TEST_CASE("condition_words: a demand on one fact is one line", "[authoring]") {
  CHECK(told("{fever: yes}") == "a fever");
  CHECK(told("{fever: no}") == "a fever: no");
  CHECK(told("{location: neck}") == "where it is: Neck");
  CHECK(told("{location: back}") == "where it is: Back");
  CHECK(told("{location: [calf, upper-back]}") == "where it is, one of: Upper back; Calf");
  CHECK(told("{medicines: ibuprofen}") == "medicines you take: Ibuprofen");
  CHECK(told("{age: 40}") == "your age: 40");
  CHECK(told("{age: [40, \">= 65\"]}") == "your age: 40 or 65 or more");
  CHECK(told("{duration: \"2 to 6 weeks\"}") == "how long it has lasted: 2 to 6 weeks");
  CHECK(told("{duration: \"< 48 hours\"}") == "how long it has lasted: less than 2 days");
  CHECK(told("{temperature: \"< 38 C\"}") == "your temperature: less than 38 C");
}

TEST_CASE("condition_words: options of one fact are told together", "[authoring]") {
  const std::string both = "[blood-thinner, ibuprofen]";
  CHECK(
      told(fmt::format("{{medicines: {}}}", both)) ==
      "medicines you take, any of: A blood thinner; Ibuprofen"
  );
  CHECK(
      told(fmt::format("{{medicines: {{all: {}}}}}", both)) ==
      "medicines you take, all of: A blood thinner; Ibuprofen"
  );
  CHECK(told("{medicines: none}") == "medicines you take: none at all");
  CHECK(told("{medicines: {none: [ibuprofen]}}") == "medicines you take: not Ibuprofen");
  CHECK(
      told(fmt::format("{{not: {{medicines: {}}}}}", both)) ==
      "medicines you take, none of: A blood thinner; Ibuprofen"
  );
}

TEST_CASE("condition_words: several demands stand below what joins them", "[authoring]") {
  CHECK(
      told("{fever: yes, numbness: no}") ==
      "all of these [a fever, numbness around the back passage: no]"
  );
  CHECK(
      told("{fever: yes, any: [{numbness: yes}, {age: 40}]}") ==
      "all of these [a fever, any of these [numbness around the back passage, your age: 40]]"
  );
  CHECK(
      told("{at-least: 2, of: [{fever: yes}, {numbness: yes}, {age: 40}]}") ==
      "at least 2 of these [a fever, numbness around the back passage, your age: 40]"
  );
  CHECK(
      told("{fever: yes, all: [{numbness: yes}, {age: 40}]}") ==
      "all of these [a fever, numbness around the back passage, your age: 40]"
  );
}

TEST_CASE("condition_words: what must not hold is told the other way round", "[authoring]") {
  CHECK(told("{not: {fever: yes}}") == "a fever: no");
  CHECK(told("{not: {location: neck}}") == "where it is: not Neck");
  CHECK(told("{not: {location: [neck, calf]}}") == "where it is, none of: Neck; Calf");
  CHECK(told("{not: {age: \">= 65\"}}") == "your age: 64 or less");
  CHECK(told("{not: {age: \"20 to 30\"}}") == "your age: 19 or less or 31 or more");
  CHECK(
      told("{not: {any: [{fever: yes}, {numbness: yes}]}}") ==
      "none of these [a fever, numbness around the back passage]"
  );
  CHECK(
      told("{not: {fever: yes, numbness: yes}}") ==
      "not all of these together [a fever, numbness around the back passage]"
  );
  CHECK(
      told("{not: {at-least: 2, of: [{fever: yes}, {numbness: yes}, {age: 40}]}}") ==
      "fewer than 2 of these [a fever, numbness around the back passage, your age: 40]"
  );
  CHECK(told("{not: {not: {fever: yes}}}") == "a fever");
}

TEST_CASE("condition_words: a finding is told once, then named", "[authoring]") {
  CHECK(
      told("{any: [{infection: yes, age: 40}, {infection: no, age: 50}]}") ==
      "any of these [all of these [infection| any of these [a fever, your temperature: 38 C or "
      "more], your age: 40], all of these [not infection (as above), your age: 50]]"
  );
  CHECK(
      told("{infection: no}") ==
      "not infection| none of these [a fever, your temperature: 38 C or more]"
  );
}

TEST_CASE("condition_words: a score is told with what counts for it", "[authoring]") {
  CHECK(
      told("{risk: \">= 2\"}") ==
      "points of risk: 2 or more [2 points for| your age: 65 or more, 1 point for| medicines you "
      "take: A blood thinner, minus 1 point for| how long it has lasted: less than 2 days]"
  );
}

TEST_CASE("condition_words: findings that build on each other stay short", "[authoring]") {
  std::string findings = "findings:\n  f-0: {fever: yes, numbness: yes}\n";
  for (int i = 1; i < 60; ++i) {
    findings += fmt::format(
        "  f-{}: {{any: [{{f-{}: yes, age: {}}}, {{f-{}: no, age: {}}}]}}\n",
        i,
        i - 1,
        i,
        i - 1,
        i + 1
    );
  }
  const Model model = test::small_pack_with(findings).model;
  for (const Finding& finding : model.findings) {
    const std::string words = flat(in_words(model, finding.when.written));
    CHECK(words.size() < 20'000);
    CHECK((finding.id != "f-59" || words.find("(see the findings)") != std::string::npos));
  }
}

TEST_CASE("condition_words: a part is told without what stands below it", "[authoring]") {
  const Model model = test::small_pack_with(
                          "findings:\n"
                          "  probe: {any: [{infection: no}, {not: {age: 40}}, "
                          "{risk: 1}]}\n"
  )
                          .model;
  std::vector<std::string> parts;
  for (const Finding& finding : model.findings) {
    if (finding.id == "probe") {
      for (const Condition::Node& node : finding.when.written.nodes) {
        parts.push_back(part_in_words(model, node));
      }
    }
  }
  CHECK(
      parts ==
      std::vector<std::string>{
          "not infection", "your age: 40", "not", "points of risk: 1", "any of these"}
  );
}

TEST_CASE("condition_words: what was given is one phrase", "[authoring]") {
  const Model model = test::model_of(test::small_pack());
  const auto given = [&model](std::string_view answers) {
    return given_in_words(model.vocabulary, test::answers_of(model, answers));
  };
  CHECK(given("location: back, age: 30, fever: unsure") == "your age: 30; where it is: Back");
  CHECK(given("").empty());
}

TEST_CASE("condition_words: ranges are told as people say them", "[authoring]") {
  const Scale time{Scale::Kind::Time, "", 0};
  const Scale centimetres{Scale::Kind::Number, "cm", 1};
  constexpr Ticks kWeek = 7 * 24 * 3600;
  CHECK(spoken({2 * kWeek, 6 * kWeek}, time) == "2 to 6 weeks");
  CHECK(spoken({kWeek / 7, 6 * kWeek}, time) == "1 day to 6 weeks");
  CHECK(spoken({2 * kWeek, 6 * kWeek - 1}, time) == "2 weeks to less than 6 weeks");
  CHECK(spoken({Range::kLowest, 49}, centimetres) == "less than 5 cm");
  CHECK(spoken({Range::kLowest, 50}, centimetres) == "5 cm or less");
  CHECK(spoken({20, 50}, centimetres) == "2 to 5 cm");
  CHECK(id_in_words("nerve-root-sign") == "nerve root sign");
}

}  // namespace unknot
