// The pack language as rules/README.md tells it, key by key.
#include "engine/authoring/language_schema.h"

#include <fmt/format.h>

#include "engine/authoring/fact_definition_schema.h"
#include "engine/authoring/quantity_pattern.h"
#include "engine/base/text.h"
#include "engine/pack/fields.h"
#include "engine/pack/model.h"

namespace unknot::schema {
namespace {

namespace json = boost::json;

Schema yes_no() {
  return choice({{"yes"}, {"no"}});
}

Schema texts() {
  return one_or_more(text());
}

Schema condition() {
  return reference("condition");
}

Schema variant_text() {
  return reference("variant-text");
}

Schema sources() {
  return one_or_list(reference("source"));
}

// ---- The header, levels, people to see ----

Schema header() {
  return Mapping()
      .required("id", "The id of the pack.", reference("new-id"))
      .required("title", "What the pack is about.", text())
      .required("version", "For example 1.0.0.", text())
      .optional("language", "The language of its texts, for example en.", text())
      .optional("status", "Who has checked it. Printed on every report; be honest.", text())
      .done();
}

Schema level() {
  return Mapping()
      .required("title", "The level in a few words: See somebody today.", text())
      .required("within", "The time limit in words: within two days.", text())
      .required("do", "What the person is told to do.", variant_text())
      .optional(
          "plan",
          "Which remedies the plan suggests at this level.",
          choice(
              {{"full", "all that fit (the default)"},
               {"while-waiting", "only those marked `while-waiting: yes`"}}
          )
      )
      .optional("stop", "yes: the interview ends as soon as this level is certain.", yes_no())
      .done();
}

Schema otherwise() {
  return Mapping()
      .required("level", "The level when no rule of the last level holds.", reference("level"))
      .required("see", "Who to see then.", reference("professional"))
      .required("because", "The reason, in one sentence that the person reads.", text())
      .optional("sources", "Where it comes from.", sources())
      .done();
}

Schema professional() {
  return Mapping().required("title", "With its article: a doctor.", text()).done();
}

// ---- Questions ----

Schema question() {
  Schema checklist = list_of(reference("yes-no-fact"));
  checklist["maxItems"] = 8;
  return Mapping()
      .required(
          "ask",
          "The fact to ask for, or up to eight yes-no facts as one checklist.",
          one_of({reference("fact"), checklist})
      )
      .required("section", "The part of the interview it belongs to.", reference("section"))
      .required("text", "The question as the person reads it.", text())
      .required("why", "Why it is asked; shown when the person types `why`.", text())
      .optional("help", "A longer explanation.", text())
      .optional("applies", "Where the question can apply at all. Needs `else`.", condition())
      .optional(
          "else",
          "What the facts hold where the question does not apply, for example no.",
          {{"type", {"string", "number", "array", "object"}}}
      )
      .together("applies", "else")
      .done();
}

// ---- Scores and rules ----

Schema score_item() {
  return Mapping()
      .required("when", "When the points count.", condition())
      .required("points", "How many points; they may be negative.", whole_number(-1000, 1000))
      .done();
}

Schema when_unsure() {
  return Mapping()
      .required("level", "A less urgent level than the rule's own.", reference("level"))
      .required("because", "Why less urgent is safe while this is not known.", text())
      .done();
}

Schema rule() {
  return Mapping()
      .required("when", "When the rule holds.", condition())
      .required("level", "How urgent it is then.", reference("level"))
      .required("see", "Who to see then.", reference("professional"))
      .required("because", "The reason, in one sentence that the person reads.", text())
      .optional("sources", "Where it comes from.", sources())
      .optional(
          "basis",
          "On what it stands.",
          choice(
              {{"study", "studies"},
               {"guideline", "a guideline"},
               {"local", "a local pathway or a textbook"},
               {"unverified", "nobody has checked it"}}
          )
      )
      .optional(
          "when-unsure",
          "What the rule counts with while it is undecided; only to lower its own level.",
          when_unsure()
      )
      .done();
}

// ---- Remedies and topics ----

Schema argument(std::string_view when, const Schema& weight) {
  Mapping out;
  out.required("when", when, condition())
      .required("because", "The reason, in one sentence that the person reads.", text());
  if (!weight.empty()) {
    out.optional("weight", "Points, from 1 to 5; 1 if left out.", weight);
  }
  return out.done();
}

Schema evidence() {
  std::vector<Choice> grades;
  for (const Grade grade :
       {Grade::Strong,
        Grade::Moderate,
        Grade::Low,
        Grade::VeryLow,
        Grade::Contested,
        Grade::None}) {
    grades.push_back({std::string(name(grade))});
  }
  return Mapping()
      .required("grade", "How sure it is that it helps.", choice(grades))
      .optional("sources", "Where that comes from.", sources())
      .done();
}

Schema effort() {
  std::string expression = value_pattern({Scale::Kind::Time, "", 0});
  expression.pop_back();
  return pattern(
      expression + " (?:a day|a week|once)$",
      "write for example `10 minutes a day`, `1 hour a week` or `5 minutes once`"
  );
}

Schema phase() {
  return choice(
      {{"now", "at once"},
       {"this-week", "in the next days"},
       {"prevention", "so that it does not come back"}}
  );
}

Schema remedy() {
  const Schema weight = whole_number(1, 5);
  return Mapping()
      .required("title", "The remedy in a few words.", text())
      .required("phase", "When it has its place.", phase())
      .required("steps", "What to do, step by step.", texts())
      .optional("dose", "How much of a medicine.", variant_text())
      .required("expect", "What it brings, and how soon.", text())
      .optional("stop-if", "When to stop: the skin burns.", texts())
      .required("evidence", "How sure it is that it helps.", evidence())
      .required("effort", "How much time it takes: 30 minutes a day.", effort())
      .optional("cost", "What it costs.", text())
      .optional("equipment", "What is needed for it.", text())
      .optional("while-waiting", "yes: safe while waiting for urgent help.", yes_no())
      .optional("professional", "yes: care by somebody else.", yes_no())
      .required(
          "for",
          "What it helps with. At least one has to hold.",
          list_of(argument("When it helps.", weight))
      )
      .optional(
          "caution",
          "What speaks against it; each that holds costs its weight in points.",
          list_of(argument("When to take care.", weight), 0)
      )
      .optional(
          "never",
          "When it must not be suggested, also while this is not known.",
          list_of(argument("When it must not be suggested.", {}), 0)
      )
      .done();
}

Schema topic() {
  std::vector<Choice> verdicts;
  for (const Verdict verdict :
       {Verdict::Supported, Verdict::Partly, Verdict::Contested, Verdict::Unsupported}) {
    verdicts.push_back({std::string(name(verdict))});
  }
  return Mapping()
      .required("question", "What people ask.", text())
      .required("verdict", "How much of it holds.", choice(verdicts))
      .required("answer", "An honest answer.", text())
      .optional("sources", "Where it comes from.", sources())
      .optional("when", "Where the plan shows it.", condition())
      .done();
}

Schema source() {
  return Mapping()
      .required("title", "Who said it, and what it is called.", text())
      .optional("url", "Where it can be read.", text())
      .optional("date", "When it was published, for example 2024-05.", text())
      .optional("review-by", "When to look at it again, for example 2027-01-31.", text())
      .optional("note", "What kind of source it is, and how far it can be trusted.", text())
      .done();
}

// ---- Promises and cases ----

Schema promise() {
  Schema out = Mapping()
                   .required("when", "For whom it is promised.", condition())
                   .optional("level", "They get at least this level.", reference("level"))
                   .optional(
                       "never-suggest",
                       "They are never offered these remedies.",
                       one_or_list(reference("remedy"))
                   )
                   .done();
  out["minProperties"] = 2;  // `when`, and something that is promised
  return out;
}

Schema expectation() {
  const Schema remedies = one_or_list(reference("remedy"));
  return Mapping()
      .optional("level", "The level that comes out.", reference("level"))
      .optional("see", "Who to see.", reference("professional"))
      .optional("rules", "Rules that hold.", one_or_list(reference("rule")))
      .optional("plan-has", "Remedies that are suggested.", remedies)
      .optional("plan-lacks", "Remedies that are not suggested.", remedies)
      .not_empty()
      .done();
}

Schema example() {
  return Mapping()
      .optional("about", "Who this is, in a few words.", text())
      .required("answers", "What is known of the person.", reference("answers"))
      .optional("unlisted", "What is not listed under `answers`.", reference("unlisted"))
      .required("expect", "What has to come out.", expectation())
      .done();
}

Schema accepted_remark() {
  return Mapping()
      .required(
          "code",
          "A warning of `unknot check`, for example K009.",
          pattern("^[KL][0-9]{3}$", "give the code of a warning that begins with K or L")
      )
      .required("of", "The rules, remedies, facts or others it is made about.", one_or_list(text()))
      .required("because", "Why it is meant to be so.", text())
      .done();
}

// ---- Definitions ----

Schema new_id() {
  json::array reserved;
  for (const std::string_view word : reserved_words()) {
    reserved.emplace_back(word);
  }
  Schema out = pattern(
      "^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$",
      "use small letters, digits and single hyphens, beginning with a letter"
  );
  out["not"] = json::object{{"enum", std::move(reserved)}};
  return out;
}

Schema variant_text_definition() {
  const Schema variant = Mapping()
                             .required("when", "Who reads this text.", condition())
                             .required("text", "The text for them.", text())
                             .done();
  Schema variants = list_of(one_of({variant, text()}));
  variants["contains"] = text();
  return one_of({text(), variants});
}

}  // namespace

Schema unlisted() {
  return choice(
      {{"no", "every yes-no and any-of fact that is not listed is no; only if you really asked"},
       {"unknown", "what is not listed is not known (the default)"}}
  );
}

Schema language_definitions() {
  Schema out = option_forms();
  out["new-id"] = new_id();
  out["variant-text"] = variant_text_definition();
  out["unlisted"] = unlisted();
  return out;
}

Schema collections() {
  const Schema conditions = mapping_of(condition());
  return Mapping()
      .optional("pack", "Which pack this is; in exactly one file of a pack.", header())
      .optional(
          "levels",
          "How soon somebody should look at it, most urgent first; the last one has to be earned.",
          mapping_of(level())
      )
      .optional("otherwise", "What holds when no rule of the last level does.", otherwise())
      .optional("professionals", "Who `see` may name.", mapping_of(professional()))
      .optional(
          "sections", "The parts of the interview, in order: ids with titles.", mapping_of(text())
      )
      .optional("facts", "What can be known about a person.", mapping_of(fact_definition()))
      .optional("questions", "What is asked, in order.", list_of(question(), 0))
      .optional("impossible", "People who cannot exist.", list_of(condition(), 0))
      .optional("findings", "Conditions with a name, to be used like facts.", conditions)
      .optional("scores", "Points that add up.", mapping_of(list_of(score_item())))
      .optional(
          "rules", "When this holds, it is this urgent. Order means nothing.", mapping_of(rule())
      )
      .optional("remedies", "What one can do about it.", mapping_of(remedy()))
      .optional("topics", "What people ask, answered honestly.", mapping_of(topic()))
      .optional("sources", "Where rules and remedies come from.", mapping_of(source()))
      .optional("promises", "What has to be true of all people.", mapping_of(promise()))
      .optional("cases", "Examples of people, with what has to come out.", mapping_of(example()))
      .optional(
          "accepted",
          "Remarks of `unknot check` that are meant to be.",
          list_of(accepted_remark(), 0)
      )
      .not_empty()
      .done();
}

}  // namespace unknot::schema
