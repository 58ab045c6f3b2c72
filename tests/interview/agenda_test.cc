#include "engine/interview/agenda.h"

#include <algorithm>
#include <bit>
#include <map>
#include <set>

#include "engine/evaluation/closure.h"
#include "engine/plan/plan.h"
#include "tests/reference/evaluator.h"
#include "tests/support/catch.h"
#include "tests/support/random_model.h"
#include "tests/support/tiny_model.h"

namespace unknot {
namespace {

using test::all;
using test::any;
using test::argument;
using test::Dice;
using test::is;
using test::TinyModel;

constexpr LevelId kEmergency = TinyModel::kEmergency;
constexpr LevelId kUrgent = TinyModel::kUrgent;
constexpr LevelId kRoutine = TinyModel::kRoutine;
constexpr LevelId kSelfCare = TinyModel::kSelfCare;
constexpr LevelId kOnlyThePlan{4};

Askable askable_of(const Model& model, const Answers& answers) {
  return askable(model, answers, AskFor::Unclear);
}

Agenda agenda_of(const Model& model, const Answers& said) {
  const Answers answers = closed(model, said).answers;
  return agenda(model, evaluated(model.circuit, answers.possible()), askable_of(model, answers));
}

std::set<VariableId> lines_of(const Agenda& agenda) {
  std::set<VariableId> lines;
  for (const Prompt& prompt : agenda.prompts) {
    lines.insert(prompt.lines.begin(), prompt.lines.end());
  }
  return lines;
}

// All that an interview is for.
struct Result {
  LevelId outcome;
  std::vector<Suggestion> suggested;
  friend bool operator==(const Result&, const Result&) = default;
};

Result result_of(const Model& model, const Answers& said) {
  const Evaluation evaluation = evaluated(model.circuit, closed(model, said).answers.possible());
  const Triage result = triage(model, evaluation);
  return {result.outcome, make_plan(model, evaluation, result).suggested};
}

// The answers with one exact reply for each of `variables`, in all combinations without
// contradiction.
std::vector<Answers> completed(
    const Model& model, const Answers& said, const std::vector<VariableId>& variables
) {
  std::vector<Answers> out{said};
  for (const VariableId variable : variables) {
    std::vector<Answers> longer;
    for (const Answers& start : out) {
      for (CellMask rest = start.possible(variable); rest != 0; rest &= rest - 1) {
        Answers replied = start;
        replied.narrow(variable, rest & (~rest + 1));
        if (closed(model, replied).contradictions.empty()) {
          longer.push_back(std::move(replied));
        }
      }
    }
    out = std::move(longer);
  }
  return out;
}

std::vector<VariableId> open_variables(const Model& model, const Answers& said) {
  const Askable askable = askable_of(model, closed(model, said).answers);
  std::vector<VariableId> out;
  for (const VariableId variable : ids(model.vocabulary.variables())) {
    if (askable[variable]) {
      out.push_back(variable);
    }
  }
  return out;
}

std::vector<std::string> asked(const Model& model, const Agenda& agenda) {
  std::vector<std::string> out;
  for (const Prompt& prompt : agenda.prompts) {
    std::string line;
    for (const VariableId variable : prompt.lines) {
      line += (line.empty() ? "" : " ") + model.vocabulary.fact_of(variable).id;
    }
    out.push_back(line);
  }
  return out;
}

using Lines = std::vector<std::string>;

// Every variable is read at most once in the whole pack.
TinyModel read_once_model(Dice& dice) {
  TinyModel tiny = test::random_model({.yes_no = 4, .one_of = 1, .numbers = 1, .rules = 0}, dice);
  std::vector<Condition> terms;
  for (const VariableId variable : ids(tiny.model.vocabulary.variables())) {
    terms.push_back(is(variable, CellMask{1} << dice.roll(2)));
  }
  while (!terms.empty()) {
    std::vector<Condition> parts;
    for (std::uint32_t i = dice.roll(3) + 1; i > 0 && !terms.empty(); --i) {
      parts.push_back(terms.back());
      terms.pop_back();
    }
    const std::uint32_t count = 1 + dice.roll(static_cast<std::uint32_t>(parts.size()));
    const Condition condition = test::at_least(count, parts);
    const LevelId level{dice.roll(4)};
    tiny.rule(dice.once_in(3) ? test::negated(condition) : condition, level);
  }
  return tiny;
}

}  // namespace

TEST_CASE("agenda: sections first, then urgency, then what most conditions wait for, then order") {
  TinyModel tiny;
  const SectionId later = tiny.model.sections.add({"later", "Later"});
  std::vector<VariableId> facts;
  for (const char* id : {"late-urgent", "routine", "waited-for", "urgent", "emergency"}) {
    facts.push_back(tiny.yes_no(id));
  }
  tiny.ask({facts[0]}, later);
  for (std::size_t i = 1; i < facts.size(); ++i) {
    tiny.ask({facts[i]});
  }
  tiny.rule(is(facts[0], kYes), kEmergency);
  tiny.rule(is(facts[1], kYes), kRoutine);
  tiny.rule(is(facts[2], kYes), kUrgent);
  tiny.rule(all({is(facts[2], kNo), is(facts[3], kYes)}), kUrgent);
  tiny.rule(is(facts[4], kYes), kEmergency);
  tiny.rule(test::always(), kSelfCare);
  const Model model = tiny.finish();
  const Agenda open = agenda_of(model, test::nothing_said(model));
  CHECK(asked(model, open) == Lines{"emergency", "waited-for", "urgent", "routine", "late-urgent"});
  CHECK(open.floor == kSelfCare);
  CHECK(open.prompts[0] == Prompt{QuestionId{4}, {facts[4]}, kEmergency, 1});
  CHECK(open.prompts[1] == Prompt{QuestionId{2}, {facts[2]}, kUrgent, 2});
  CHECK(open.prompts[3] == Prompt{QuestionId{1}, {facts[1]}, kRoutine, 1});
}

TEST_CASE("agenda: a checklist shows only the lines that still matter") {
  TinyModel tiny;
  const VariableId a = tiny.yes_no("a");
  const VariableId b = tiny.yes_no("b");
  const VariableId c = tiny.yes_no("c");
  const VariableId unread = tiny.yes_no("unread");
  tiny.ask({a, unread, b, c});
  tiny.rule(all({is(a, kYes), is(c, kYes)}), kUrgent);
  tiny.rule(is(b, kYes), kRoutine);
  tiny.rule(test::always(), kSelfCare);
  const Model model = tiny.finish();
  Answers answers = test::nothing_said(model);
  CHECK(
      agenda_of(model, answers).prompts ==
      std::vector<Prompt>{{QuestionId{0}, {a, b, c}, kUrgent, 1}}
  );
  answers.narrow(a, kNo);
  CHECK(
      agenda_of(model, answers).prompts == std::vector<Prompt>{{QuestionId{0}, {b}, kRoutine, 1}}
  );
  answers.narrow(b, kYes);
  CHECK(agenda_of(model, answers).prompts.empty());
}

TEST_CASE("agenda: rules no more urgent than what is certain are not asked about") {
  TinyModel tiny;
  const VariableId a = tiny.yes_no("a");
  const VariableId b = tiny.yes_no("b");
  const VariableId c = tiny.yes_no("c");
  tiny.rule(is(a, kYes), kUrgent);
  tiny.rule(is(b, kYes), kUrgent);
  tiny.rule(is(c, kYes), kEmergency);
  const Model model = tiny.finish();
  Answers answers = test::nothing_said(model);
  CHECK(asked(model, agenda_of(model, answers)) == Lines{"c", "a", "b"});
  CHECK(agenda_of(model, answers).floor == kRoutine);
  answers.narrow(a, kYes);
  CHECK(asked(model, agenda_of(model, answers)) == Lines{"c"});
  CHECK(agenda_of(model, answers).floor == kUrgent);
}

TEST_CASE("agenda: whether self-care is earned is asked about") {
  TinyModel tiny;
  const VariableId harmless = tiny.yes_no("harmless");
  const VariableId harmless_too = tiny.yes_no("harmless-too");
  tiny.rule(is(harmless, kYes), kSelfCare);
  tiny.rule(is(harmless_too, kYes), kSelfCare);
  const Model model = tiny.finish();
  Answers answers = test::nothing_said(model);
  CHECK(asked(model, agenda_of(model, answers)) == Lines{"harmless", "harmless-too"});
  CHECK(agenda_of(model, answers).prompts.front().urgency == kRoutine);
  answers.narrow(harmless, kYes);
  CHECK(agenda_of(model, answers).prompts.empty());
  CHECK(agenda_of(model, answers).floor == kSelfCare);
}

TEST_CASE("agenda: a stopping level that is certain leaves nothing to ask") {
  TinyModel tiny;
  const VariableId a = tiny.yes_no("a");
  const VariableId b = tiny.yes_no("b");
  tiny.model.levels[kEmergency].stops_interview = true;
  tiny.rule(is(a, kYes), kEmergency);
  Remedy remedy;
  remedy.while_waiting = true;
  remedy.for_it = {argument(is(b, kYes))};
  tiny.remedy(std::move(remedy));
  const Model model = tiny.finish();
  Answers answers = test::nothing_said(model);
  CHECK(asked(model, agenda_of(model, answers)) == Lines{"a", "b"});
  Answers yes = answers;
  yes.narrow(a, kYes);
  CHECK(agenda_of(model, yes).prompts.empty());
  CHECK(agenda_of(model, yes).floor == kEmergency);
  // "I don't know" counts as the rule's own level, so it is as certain.
  Answers unsure = answers;
  unsure.not_known(a);
  CHECK(agenda_of(model, unsure).prompts.empty());
  CHECK(agenda_of(model, unsure).floor == kEmergency);
}

TEST_CASE("agenda: what no question can decide any more counts with its when-unsure level") {
  TinyModel tiny;
  const VariableId a = tiny.yes_no("a");
  const VariableId b = tiny.yes_no("b");
  tiny.lenient_rule(is(a, kYes), kEmergency, kUrgent);
  tiny.rule(is(b, kYes), kUrgent);
  const Model model = tiny.finish();
  Answers answers = test::nothing_said(model);
  answers.not_known(a);
  CHECK(agenda_of(model, answers).floor == kUrgent);
  CHECK(agenda_of(model, answers).prompts.empty());
}

TEST_CASE("agenda: what cannot decide a condition alone or with other answers is not asked") {
  TinyModel tiny;
  const VariableId a = tiny.yes_no("a");
  const VariableId b = tiny.yes_no("b");
  const VariableId c = tiny.yes_no("c");
  tiny.rule(test::at_least(2, {is(a, kYes), is(b, kYes), is(c, kYes)}), kUrgent);
  const Model model = tiny.finish();
  Answers answers = test::nothing_said(model);
  answers.not_known(a);
  CHECK(asked(model, agenda_of(model, answers)) == Lines{"b", "c"});
  answers.not_known(b);
  CHECK(agenda_of(model, answers).prompts.empty());
  CHECK(agenda_of(model, answers).floor == kUrgent);
}

TEST_CASE("agenda: whether a question applies is asked before the question") {
  TinyModel tiny;
  const VariableId week = tiny.number("week", {10});
  const VariableId pregnant = tiny.yes_no("pregnant");
  const VariableId sex = tiny.one_of("sex", 2);
  const VariableId other = tiny.yes_no("other");
  // Declared in the order that applies_order needs; asked in the opposite one.
  tiny.ask_if(is(sex, 0b01), {pregnant}, {kNo});
  tiny.ask_if(is(pregnant, kYes), {week}, {0b01});
  tiny.rule(is(week, 0b10), kEmergency);
  tiny.rule(is(other, kYes), kRoutine);
  tiny.rule(test::always(), kSelfCare);
  const Model model = tiny.finish();
  Answers answers = test::nothing_said(model);
  CHECK(asked(model, agenda_of(model, answers)) == Lines{"sex", "pregnant", "week", "other"});
  Answers woman = answers;
  woman.narrow(sex, 0b01);
  CHECK(asked(model, agenda_of(model, woman)) == Lines{"pregnant", "week", "other"});
  Answers man = answers;
  man.narrow(sex, 0b10);
  CHECK(asked(model, agenda_of(model, man)) == Lines{"other"});
  // Nobody knows whether it applies: then it is asked.
  Answers unsure = answers;
  unsure.not_known(sex);
  CHECK(asked(model, agenda_of(model, unsure)) == Lines{"pregnant", "week", "other"});
}

TEST_CASE("agenda: what is not known can still follow from whether its question applies") {
  TinyModel tiny;
  const VariableId sex = tiny.one_of("sex", 2);
  const VariableId pregnant = tiny.yes_no("pregnant");
  tiny.ask_if(is(sex, 0b01), {pregnant}, {kNo});
  tiny.rule(is(pregnant, kYes), kUrgent);
  tiny.rule(test::always(), kSelfCare);
  const Model model = tiny.finish();
  Answers answers = test::nothing_said(model);
  answers.not_known(pregnant);
  CHECK(asked(model, agenda_of(model, answers)) == Lines{"sex"});
  CHECK(agenda_of(model, answers).floor == kSelfCare);
  answers.narrow(sex, 0b01);
  CHECK(agenda_of(model, answers).prompts.empty());
  CHECK(agenda_of(model, answers).floor == kUrgent);
}

TEST_CASE("agenda: what is not known can still follow from what it is a closer look at") {
  TinyModel tiny;
  const VariableId swollen = tiny.yes_no("swollen");
  const VariableId very_swollen = tiny.yes_no("very-swollen");
  tiny.model.implications.push_back({very_swollen, {swollen}});
  tiny.rule(is(very_swollen, kYes), kUrgent);
  tiny.rule(test::always(), kSelfCare);
  const Model model = tiny.finish();
  const Answers nothing = test::nothing_said(model);
  CHECK(asked(model, agenda_of(model, nothing)) == Lines{"swollen", "very-swollen"});
  Answers unsure = nothing;
  unsure.not_known(very_swollen);
  CHECK(asked(model, agenda_of(model, unsure)) == Lines{"swollen"});
  CHECK(agenda_of(model, unsure).floor == kSelfCare);
  Answers there = unsure;
  there.narrow(swollen, kYes);
  CHECK(agenda_of(model, there).prompts.empty());
  CHECK(agenda_of(model, there).floor == kUrgent);
  Answers not_there = nothing;
  not_there.narrow(swollen, kNo);
  CHECK(agenda_of(model, not_there).prompts.empty());
  CHECK(agenda_of(model, not_there).floor == kSelfCare);
}

TEST_CASE("agenda: a remedy is asked about only while it can still be suggested") {
  TinyModel tiny;
  const VariableId helps = tiny.yes_no("helps");
  const VariableId harms = tiny.yes_no("harms");
  const VariableId careful = tiny.yes_no("careful");
  const VariableId dose = tiny.yes_no("dose");
  Remedy remedy;
  remedy.for_it = {argument(is(helps, kYes))};
  remedy.cautions = {argument(is(careful, kYes))};
  remedy.never = {argument(is(harms, kYes))};
  remedy.dose.variants = {{test::when(is(dose, kYes)), "half"}};
  tiny.remedy(std::move(remedy));
  const Model model = tiny.finish();
  const Answers nothing = test::nothing_said(model);
  CHECK(asked(model, agenda_of(model, nothing)) == Lines{"helps", "harms", "careful", "dose"});
  CHECK(
      agenda_of(model, nothing).prompts.front() ==
      Prompt{model.asked_by[FactId{0}].value(), {helps}, kOnlyThePlan, 1}
  );
  for (const auto& [variable, cells] :
       std::vector<std::pair<VariableId, CellMask>>{{helps, kNo}, {harms, kYes}}) {
    Answers answers = nothing;
    answers.narrow(variable, cells);
    CHECK(agenda_of(model, answers).prompts.empty());
  }
  for (const VariableId variable : {helps, harms}) {
    Answers answers = nothing;
    answers.not_known(variable);
    CHECK(agenda_of(model, answers).prompts.empty());
  }
}

TEST_CASE("agenda: at a level for waiting only what is safe while waiting is asked about") {
  TinyModel tiny;
  const VariableId bad = tiny.yes_no("bad");
  const VariableId a = tiny.yes_no("a");
  const VariableId b = tiny.yes_no("b");
  tiny.model.levels[kUrgent].plan = PlanScope::WhileWaiting;
  tiny.rule(is(bad, kYes), kUrgent);
  Remedy waiting;
  waiting.while_waiting = true;
  waiting.for_it = {argument(is(a, kYes))};
  tiny.remedy(std::move(waiting));
  Remedy other;
  other.for_it = {argument(is(b, kYes))};
  tiny.remedy(std::move(other));
  const Model model = tiny.finish();
  Answers answers = test::nothing_said(model);
  CHECK(asked(model, agenda_of(model, answers)) == Lines{"bad", "a", "b"});
  answers.narrow(bad, kYes);
  CHECK(asked(model, agenda_of(model, answers)) == Lines{"a"});
}

TEST_CASE("agenda: what the text of a level depends on is asked while the level is possible") {
  TinyModel tiny;
  const VariableId bad = tiny.yes_no("bad");
  const VariableId country = tiny.one_of("country", 3);
  tiny.model.levels[kUrgent].act = {{{test::when(is(country, 0b001)), "Call 111."}}, "Call."};
  tiny.rule(is(bad, kYes), kUrgent);
  const Model model = tiny.finish();
  Answers answers = test::nothing_said(model);
  CHECK(asked(model, agenda_of(model, answers)) == Lines{"bad", "country"});
  Answers well = answers;
  well.narrow(bad, kNo);
  CHECK(agenda_of(model, well).prompts.empty());
  answers.narrow(bad, kYes);
  CHECK(asked(model, agenda_of(model, answers)) == Lines{"country"});
}

TEST_CASE("agenda: what no question asks is not waited for") {
  TinyModel tiny;
  const VariableId a = tiny.yes_no("a");
  const VariableId b = tiny.yes_no("b");
  tiny.rule(all({is(a, kYes), is(b, kYes)}), kUrgent);
  const Model model = tiny.finish();
  const Answers answers = test::nothing_said(model);
  Askable askable = askable_of(model, answers);
  askable[a] = false;
  const Agenda open = agenda(model, evaluated(model.circuit, answers.possible()), askable);
  CHECK(asked(model, open) == Lines{"b"});
}

TEST_CASE("agenda: what is not on it can change neither the outcome nor the suggestions") {
  Dice dice(41);
  std::size_t left_out = 0;
  for (int round = 0; round < 800; ++round) {
    TinyModel tiny = test::random_model(
        {.yes_no = 3,
         .rules = 4,
         .remedies = 2,
         .applies = dice.once_in(2),
         .implications = dice.once_in(2),
         .when_unsure = dice.once_in(3)},
        dice
    );
    tiny.model.levels[kEmergency].stops_interview = dice.once_in(3);
    if (dice.once_in(4)) {
      tiny.model.levels[kEmergency].plan = PlanScope::Full;
    }
    const Model model = tiny.finish();
    const Answers said = test::random_answers(model, dice);
    const Agenda open = agenda_of(model, said);
    if (model.levels[open.floor].stops_interview) {
      continue;
    }
    const std::set<VariableId> lines = lines_of(open);
    std::vector<VariableId> others;  // that could be asked but are not
    for (const VariableId variable : open_variables(model, said)) {
      if (!lines.contains(variable)) {
        others.push_back(variable);
      }
    }
    left_out += others.size();
    for (const Answers& enough : completed(model, said, {lines.begin(), lines.end()})) {
      const Result expected = result_of(model, enough);
      for (const Answers& complete : completed(model, enough, others)) {
        INFO("round " << round);
        REQUIRE(result_of(model, complete) == expected);
        REQUIRE(expected.outcome <= open.floor);
      }
    }
  }
  CHECK(left_out > 150);
}

TEST_CASE("agenda: where no fact is read twice, every line on it can change the outcome") {
  Dice dice(42);
  std::size_t lines = 0;
  for (int round = 0; round < 300; ++round) {
    const Model model = read_once_model(dice).finish();
    Answers said = test::nothing_said(model);
    for (const VariableId variable : ids(model.vocabulary.variables())) {
      if (dice.once_in(3)) {
        said.narrow(variable, CellMask{1} << dice.roll(2));
      }
    }
    std::map<std::vector<CellMask>, LevelId> outcomes;
    for (const Answers& complete : completed(model, said, open_variables(model, said))) {
      outcomes[complete.possible().items()] = result_of(model, complete).outcome;
    }
    for (const VariableId line : lines_of(agenda_of(model, said))) {
      ++lines;
      const bool matters = std::ranges::any_of(outcomes, [&](const auto& person) {
        std::vector<CellMask> other = person.first;
        for (CellMask cell = 1; cell <= model.vocabulary[line].all(); cell <<= 1U) {
          other[line.index] = cell;
          if (outcomes.at(other) != person.second) {
            return true;
          }
        }
        return false;
      });
      INFO("round " << round << ", line " << line.index);
      REQUIRE(matters);
    }
  }
  CHECK(lines > 300);
}

}  // namespace unknot
