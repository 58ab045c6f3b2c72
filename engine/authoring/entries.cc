#include "engine/authoring/entries.h"

#include <utility>

#include <fmt/format.h>

#include "engine/authoring/condition_words.h"
#include "engine/base/text.h"
#include "engine/report/wording.h"

namespace unknot {
namespace {

SheetLine list(std::string label, std::vector<SheetLine> parts) {
  return {std::move(label), "", "", std::move(parts)};
}

// Nothing is told of what a pack leaves out.
void add(std::vector<SheetLine>& lines, SheetLine line) {
  if (!line.text.empty() || !line.parts.empty()) {
    lines.push_back(std::move(line));
  }
}

std::string level_words(const Model& model, LevelId id) {
  const Level& level = model.levels[id];
  return fmt::format("{} ({})", level.title, level.within);
}

std::string outcome_words(const Model& model, LevelId level, ProfessionalId see) {
  return fmt::format("{} - see {}", level_words(model, level), model.professionals[see].title);
}

std::string unsure_words(const Model& model, const Rule& rule) {
  if (rule.level == model.last_level()) {
    return "does not count, because this level has to be earned";
  }
  if (rule.unsure_because.empty()) {
    return fmt::format("counts as {}, as if it held", model.levels[rule.level].title);
  }
  return fmt::format(
      "counts only as {}, because: {}", model.levels[rule.unsure_level].title, rule.unsure_because
  );
}

std::string basis_words(Basis basis) {
  return basis == Basis::NotStated ? "not stated" : std::string(plain_words(basis));
}

std::string_view type_words(FactType type) {
  switch (type) {
    case FactType::YesNo:
      return "yes or no";
    case FactType::OneOf:
      return "one of several options";
    case FactType::AnyOf:
      return "any number of options, or none";
    case FactType::Number:
      return "a number";
    case FactType::Time:
      return "a time";
  }
  return "";
}

std::string fact_type_words(const Fact& fact) {
  std::string out(type_words(fact.type));
  if (!fact.scale.unit.empty()) {
    out += fmt::format(" in {}", fact.scale.unit);
  }
  // The end of what can be counted is no bound that an author set.
  Range bounds = fact.domain;
  bounds.first = fact.type == FactType::Time && bounds.first == 0 ? Range::kLowest : bounds.first;
  if (fact.has_scale() && bounds.first != Range::kLowest && bounds.last != Range::kHighest) {
    out += fmt::format(", {}", spoken(bounds, fact.scale));
  }
  return out;
}

SheetLine option_line(const Option& option) {
  return labelled(
      option.help.empty() ? "" : option.label, option.help.empty() ? option.label : option.help
  );
}

// Options with their parts below them, from `next` on, as long as they are of this depth.
std::vector<SheetLine> option_lines(
    const std::vector<Option>& options, std::size_t& next, std::uint32_t depth
) {
  std::vector<SheetLine> lines;
  while (next < options.size() && options[next].depth >= depth) {
    lines.push_back(option_line(options[next++]));
    if (next < options.size() && options[next].depth > depth) {
      lines.back().parts = option_lines(options, next, depth + 1);
    }
  }
  return lines;
}

std::vector<SheetLine> closer_looks(const Model& model, FactId id) {
  std::vector<SheetLine> lines;
  for (const Implication& implication : model.implications) {
    if (implication.fact == model.vocabulary[id].first_variable) {
      for (const VariableId implied : implication.implied) {
        lines.push_back(plain_line(model.vocabulary.fact_of(implied).label));
      }
    }
  }
  return lines;
}

// What holds of the facts of a question that does not apply.
std::vector<SheetLine> otherwise_lines(const Model& model, const Question& question) {
  std::vector<SheetLine> lines;
  std::size_t next = 0;
  for (const FactId fact : question.asks) {
    for (std::uint32_t i = 0; i < model.vocabulary[fact].variable_count; ++i) {
      const VariableId variable{model.vocabulary[fact].first_variable.index + i};
      lines.push_back(labelled(
          label(model.vocabulary, variable),
          words(model.vocabulary, variable, question.applies->otherwise[next++])
      ));
    }
  }
  return lines;
}

std::string joined_ids(const Model& model, const Question& question) {
  std::vector<std::string> names;
  for (const FactId fact : question.asks) {
    names.push_back(model.vocabulary[fact].id);
  }
  return fmt::format("{}", fmt::join(names, ", "));
}

}  // namespace

SheetLine plain_line(std::string text) {
  return {"", std::move(text), "", {}};
}

SheetLine labelled(std::string label, std::string text) {
  return {std::move(label), std::move(text), "", {}};
}

SheetLine if_line(const Model& model, const Condition& condition) {
  SheetLine words = in_words(model, condition);
  if (condition.root().kind == Condition::Kind::Always) {
    return plain_line("For everybody");
  }
  if (!words.label.empty()) {  // a finding and what it means
    return {"", fmt::format("If {}", words.label), "", {{"", words.text, "", words.parts}}};
  }
  const bool is_list = words.text.ends_with("these") || words.text.ends_with("together");
  words.text = fmt::format("If {}{}", words.text, is_list && !words.parts.empty() ? " hold" : "");
  return words;
}

SheetLine variants_line(const Model& model, std::string label, const VariantText& text) {
  if (text.variants.empty()) {
    return labelled(std::move(label), text.otherwise);
  }
  SheetLine out{std::move(label), "depends on the person, the first that fits", "", {}};
  for (const VariantText::Variant& variant : text.variants) {
    out.parts.push_back({"", variant.text, "", {if_line(model, variant.when.written)}});
  }
  out.parts.push_back(labelled("Everybody else", text.otherwise));
  return out;
}

SheetLine sources_line(const Model& model, const std::vector<SourceId>& sources) {
  if (sources.empty()) {
    return labelled("Sources", "none named");
  }
  SheetLine out = list("Sources", {});
  for (const SourceId id : sources) {
    const Citation& source = model.citations[id];
    SheetLine line = labelled(source.id, source.title);
    line.text += source.date.empty() ? "" : fmt::format(" ({})", source.date);
    line.url = source.url;
    out.parts.push_back(std::move(line));
  }
  return out;
}

SheetEntry rule_entry(const Model& model, RuleId id, std::vector<SheetLine> cases) {
  const Rule& rule = model.rules[id];
  SheetEntry entry{EntryKind::Rule, rule.id, "", model.levels[rule.level].id, {}};
  entry.lines = {
      if_line(model, rule.when.written),
      labelled("Then", outcome_words(model, rule.level, rule.see)),
      labelled("Because", rule.because),
      labelled("If not known", unsure_words(model, rule)),
      labelled("It stands on", basis_words(rule.basis)),
      sources_line(model, rule.sources),
      cases.empty() ? labelled("Cases in which it holds", "none")
                    : list("Cases in which it holds", std::move(cases)),
  };
  return entry;
}

SheetEntry otherwise_entry(const Model& model) {
  const Otherwise& otherwise = model.otherwise;
  SheetEntry entry{EntryKind::Rule, "otherwise", "", model.levels[otherwise.level].id, {}};
  entry.lines = {
      plain_line(fmt::format(
          "If no rule for {} certainly holds", quoted(model.levels[model.last_level()].title, 200)
      )),
      labelled("Then", outcome_words(model, otherwise.level, otherwise.see)),
      labelled("Because", otherwise.because),
      sources_line(model, otherwise.sources),
  };
  return entry;
}

SheetEntry level_entry(const Model& model, LevelId id) {
  const Level& level = model.levels[id];
  SheetEntry entry{EntryKind::Level, level.id, level.title, level.id, {}};
  entry.lines = {
      labelled("How soon", level.within),
      variants_line(model, "What to do", level.act),
      labelled(
          "Plan",
          level.plan == PlanScope::Full ? "all remedies that fit"
                                        : "only what is safe while waiting for help"
      ),
      labelled("Interview", level.stops_interview ? "ends as soon as this is certain" : "goes on"),
  };
  return entry;
}

SheetEntry finding_entry(const Model& model, FindingId id) {
  const Finding& finding = model.findings[id];
  return {EntryKind::Finding, finding.id, "", "", {if_line(model, finding.when.written)}};
}

SheetEntry promise_entry(const Model& model, const Promise& promise) {
  SheetEntry entry{EntryKind::Promise, promise.id, "", "", {if_line(model, promise.when.written)}};
  if (promise.at_least) {
    entry.level = model.levels[*promise.at_least].id;
    entry.lines.push_back(
        labelled("Then it is never milder than", level_words(model, *promise.at_least))
    );
  }
  std::vector<SheetLine> remedies;
  for (const RemedyId remedy : promise.never_suggest) {
    remedies.push_back(plain_line(model.remedies[remedy].title));
  }
  add(entry.lines, list("Then never suggested", std::move(remedies)));
  return entry;
}

SheetEntry topic_entry(const Model& model, TopicId id) {
  const Topic& topic = model.topics[id];
  SheetEntry entry{EntryKind::Topic, topic.id, topic.question, "", {}};
  entry.lines = {
      labelled("Verdict", std::string(plain_words(topic.verdict))),
      labelled("Answer", topic.answer),
      sources_line(model, topic.sources),
  };
  if (topic.when) {
    entry.lines.push_back({"Shown", "with the plan", "", {if_line(model, topic.when->written)}});
  }
  return entry;
}

SheetEntry question_entry(const Model& model, QuestionId id) {
  const Question& question = model.questions[id];
  SheetEntry entry{EntryKind::Question, joined_ids(model, question), question.text, "", {}};
  std::vector<SheetLine> asks;
  for (const FactId fact : question.asks) {
    asks.push_back(plain_line(model.vocabulary[fact].label));
  }
  entry.lines = {
      labelled("Section", model.sections[question.section].title),
      list("It asks for", std::move(asks)),
      labelled("Why it is asked", question.why),
  };
  add(entry.lines, labelled("Help", question.help));
  if (question.applies) {
    entry.lines.push_back(
        {"Asked only", "where it applies", "", {if_line(model, question.applies->when.written)}}
    );
    entry.lines.push_back(list("Elsewhere this holds", otherwise_lines(model, question)));
  }
  return entry;
}

SheetEntry fact_entry(const Model& model, FactId id) {
  const Fact& fact = model.vocabulary[id];
  SheetEntry entry{EntryKind::Fact, fact.id, fact.label, "", {}};
  entry.lines.push_back(labelled("Answer", fact_type_words(fact)));
  add(entry.lines, labelled("Help", fact.help));
  std::size_t next = 0;
  add(entry.lines, list("Options", option_lines(fact.options, next, 0)));
  add(entry.lines, list("A closer look at", closer_looks(model, id)));
  const std::optional<QuestionId> question = model.asked_by[id];
  entry.lines.push_back(
      labelled("Asked by", question ? model.questions[*question].text : "no question")
  );
  entry.lines.push_back(labelled(
      "Safety net",
      fact.can_appear ? "may appear from one day to the next"
                      : "does not change from one day to the next"
  ));
  return entry;
}

SheetEntry source_entry(const Model& model, SourceId id) {
  const Citation& source = model.citations[id];
  SheetEntry entry{EntryKind::Source, source.id, source.title, "", {}};
  if (!source.url.empty()) {
    entry.lines.push_back({"Address", source.url, source.url, {}});
  }
  add(entry.lines, labelled("Date", source.date));
  add(entry.lines, labelled("Review by", source.review_by));
  add(entry.lines, labelled("Note", source.note));
  return entry;
}

}  // namespace unknot
