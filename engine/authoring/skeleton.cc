// Each skeleton is a template with slots such as <level>, which are filled from the model.
#include "engine/authoring/skeleton.h"

#include <algorithm>
#include <array>
#include <map>
#include <sstream>

#include <fmt/format.h>

#include "engine/authoring/example_facts.h"
#include "engine/base/text.h"
#include "engine/evaluation/closure.h"
#include "engine/evaluation/triage.h"
#include "engine/pack/loader.h"

namespace unknot {
namespace {

constexpr std::string_view kRule = R"(
# A rule for the pack <pack>. Put it into a file of the pack; if the file has `rules:` already,
# below that. Replace NEW-RULE, NEW-SOURCE and the texts.
rules:
  NEW-RULE:
    # All entries have to hold. Some that this pack knows:
<entries>
    #   any: [{<first-entry>}, {<second-entry>}]
    #   not: {<first-entry>}
    when: {<first-entry>}
    # How urgent it is then: <levels>. The last one has to be earned.
    level: <level>
    # Who to see: <professionals>.
    see: <professional>
    because: Say in one sentence why; the person reads it.
    sources: [NEW-SOURCE]
    # On what it stands: study, guideline, local, unverified.
    basis: unverified
)";

constexpr std::string_view kRemedy = R"(
# A remedy for the pack <pack>. Put it into a file of the pack; if the file has `remedies:` already,
# below that. Replace NEW-REMEDY, NEW-SOURCE and the texts.
remedies:
  NEW-REMEDY:
    title: Name it in a few words
    # When it has its place: now, this-week, prevention.
    phase: now
    steps: [Say what to do first., Say what to do next.]
    expect: Say what it brings, and how soon.
    stop-if: [say what means that it does harm]
    # How sure it is that it helps: strong, moderate, low, very-low, contested, none.
    evidence: {grade: very-low, sources: [NEW-SOURCE]}
    # A time, and `a day`, `a week` or `once`.
    effort: 10 minutes a day
    # yes: safe while waiting for urgent help.
    while-waiting: no
    # yes: care by somebody else.
    professional: no
    # What it helps with. At least one has to hold; the weight is 1 to 5 points. Some that this pack
    # knows:
<entries>
    for:
      - {when: {<first-entry>}, weight: 1, because: Say why it helps.}
    # What speaks against it, and when it must not be suggested. Leave out what there is none of.
    caution:
      - {when: {<second-entry>}, because: Say what to take care of.}
    never:
      - {when: {<third-entry>}, because: Say what harm it does.}
)";

constexpr std::string_view kSource = R"(
# Leave this out if the pack has the source already; then name that above.
sources:
  NEW-SOURCE: {title: Say who said it and what it is called, url: "https://example.org/"}
)";

constexpr std::string_view kFact = R"(
# A fact for the pack <pack>, and the question that asks for it. Put them into a file of the pack;
# if the file has `facts:` or `questions:` already, below those. Replace NEW-FACT and the texts. The
# fact does something as soon as a rule or a remedy names it under `when`.
facts:
  NEW-FACT:
    type: yes-no
    label: short words that read well in a list
    help: Say more, where it is asked.
    # no: it does not change from one day to the next, such as age or an illness one has had.
    can-appear: yes
  # The other types. Take the line that fits instead of all this:
  #   NEW-FACT: {type: one-of, label: where it is, options: {left: Left, right: Right}}
  #   NEW-FACT: {type: any-of, label: what you take, options: {tablets: Tablets, drops: Drops}}
  #   NEW-FACT: {type: number, label: your temperature, unit: C, decimals: 1, min: 30, max: 45}
  #   NEW-FACT: {type: time, label: how long it has lasted}

questions:
  - ask: NEW-FACT
    # Where in the interview: <sections>.
    section: <section>
    text: Write the question here?
    why: Say why it is asked.
)";

constexpr std::string_view kCase = R"(
# A case for the pack <pack>: an example of a person. Put it into a file of the pack; if the file
# has `cases:` already, below that. Replace NEW-CASE, the text and the answers.
cases:
  NEW-CASE:
    about: Say in a few words who this is
    # What is known, fact by fact. `unsure` is an answer to everything.
    answers:
<answers>
    # no: every yes-no and any-of fact that is not listed is no. unknown: it is not known.
    unlisted: no
    # What has to come out. At the moment it is <outcome>; the levels are <levels>. More that can be
    # expected:
    #   see: <professional>
    #   rules: [a rule that has to hold]
    #   plan-has: [a remedy that has to be suggested]
    #   plan-lacks: [a remedy that must not be suggested]
    expect: {level: <outcome>}
)";

using Slots = std::map<std::string, std::string, std::less<>>;

template <class Table>
std::string listed_ids(const Table& table) {
  std::string out;
  for (const auto& entry : table) {
    out += (out.empty() ? "" : ", ") + entry.id;
  }
  return out;
}

// "    #   fever: yes                    a fever"
std::string entry_lines(const Model& model, const std::vector<FactId>& facts) {
  constexpr std::size_t kColumn = 30;
  std::string out;
  for (const FactId fact : facts) {
    out += fmt::format(
        "{}    #   {:<{}}  {}",
        out.empty() ? "" : "\n",
        example_entry(model, fact),
        kColumn,
        printable(model.vocabulary[fact].label)
    );
  }
  return out;
}

// An entry of a condition; the same again where the pack has too few facts.
std::string entry(const Model& model, const std::vector<FactId>& facts, std::size_t index) {
  return facts.empty() ? "all: [always]" : example_entry(model, facts[index % facts.size()]);
}

// ---- A possible person ----

struct Person {
  std::vector<std::string> entries;  ///< of the answers
  LevelId outcome;
};

// What comes out for these answers; nothing if no such person exists.
std::optional<LevelId> outcome_of(const Model& model, const std::vector<std::string>& entries) {
  std::string text = "unlisted: no\nanswers: {";
  for (const std::string& entry : entries) {
    text += (entry == entries.front() ? "" : ", ") + entry;
  }
  Sources sources;
  const Checked<Answers> read = load_answers("", text + "}\n", model, sources);
  if (!read.ok()) {
    return std::nullopt;
  }
  const Closed state = closed(model, *read.value);
  if (!state.contradictions.empty()) {
    return std::nullopt;
  }
  const Evaluation evaluation = evaluated(model.circuit, state.answers.possible());
  return triage(model, evaluation, state.answers).outcome;
}

Person example_person(const Model& model) {
  Person person{{}, model.otherwise.level};
  for (const FactId fact : example_facts(model)) {
    person.entries.push_back(example_answer(model, fact));
    if (const std::optional<LevelId> outcome = outcome_of(model, person.entries)) {
      person.outcome = *outcome;
    } else {
      person.entries.pop_back();
    }
  }
  return person;
}

// ---- Filling the templates ----

Slots slots_of(const Model& model) {
  const std::vector<FactId> facts = example_facts(model);
  const Person person = example_person(model);
  std::string answers;
  for (const std::string& each : person.entries) {
    answers += fmt::format("{}      {}", answers.empty() ? "" : "\n", each);
  }
  return {
      {"pack", model.pack.id},
      {"entries", entry_lines(model, facts)},
      {"first-entry", entry(model, facts, 0)},
      {"second-entry", entry(model, facts, 1)},
      {"third-entry", entry(model, facts, 2)},
      {"levels", listed_ids(model.levels)},
      {"level", model.levels[model.otherwise.level].id},
      {"professionals", listed_ids(model.professionals)},
      {"professional", model.professionals[model.otherwise.see].id},
      {"sections", listed_ids(model.sections)},
      {"section", model.sections.items().back().id},
      {"answers", answers},
      {"outcome", model.levels[person.outcome].id},
  };
}

std::string filled(std::string_view pattern, const Slots& slots) {
  std::string out;
  while (true) {
    const std::size_t begin = pattern.find('<');
    out += pattern.substr(0, begin);
    if (begin == std::string_view::npos) {
      return out;
    }
    const std::size_t end = pattern.find('>', begin);
    out += slots.at(std::string(pattern.substr(begin + 1, end - begin - 1)));
    pattern.remove_prefix(end + 1);
  }
}

// A line that goes on with a remark: "    # a text". Examples stand further to the right.
bool is_remark(std::string_view line) {
  const std::string_view inside = trimmed(line);
  return inside.starts_with("# ") && !inside.starts_with("#  ");
}

// The names of a pack make remarks longer or shorter, so each is broken into lines anew.
std::string with_wrapped_remarks(const std::string& text) {
  constexpr std::size_t kWidth = 100;
  std::string out;
  std::string remark;
  std::string margin;
  const auto end_remark = [&] {
    if (!remark.empty()) {
      for (const std::string& line : wrap(remark, kWidth - margin.size())) {
        out += margin + line + "\n";
      }
    }
    remark.clear();
  };
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    if (is_remark(line)) {
      margin = line.substr(0, line.find('#') + 2);
      remark += (remark.empty() ? "" : " ") + line.substr(margin.size());
      continue;
    }
    end_remark();
    out += line + "\n";
  }
  end_remark();
  return out;
}

std::string pattern_of(Thing thing) {
  switch (thing) {
    case Thing::Rule:
      return std::string(kRule) + std::string(kSource);
    case Thing::Remedy:
      return std::string(kRemedy) + std::string(kSource);
    case Thing::Fact:
      return std::string(kFact);
    case Thing::Case:
      return std::string(kCase);
  }
  return "";
}

}  // namespace

std::optional<Thing> thing_named(std::string_view name) {
  constexpr std::array<std::pair<std::string_view, Thing>, 4> kThings{{
      {"rule", Thing::Rule},
      {"remedy", Thing::Remedy},
      {"fact", Thing::Fact},
      {"case", Thing::Case},
  }};
  const auto* const found =
      std::ranges::find(kThings, name, &std::pair<std::string_view, Thing>::first);
  return found == kThings.end() ? std::nullopt : std::optional(found->second);
}

std::string skeleton(const Model& model, Thing thing) {
  const std::string text = with_wrapped_remarks(filled(pattern_of(thing), slots_of(model)));
  return text.substr(1);  // the templates begin with a line end
}

}  // namespace unknot
