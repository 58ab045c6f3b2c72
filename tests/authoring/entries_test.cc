#include "engine/authoring/entries.h"

#include <fmt/format.h>

#include "tests/support/catch.h"
#include "tests/support/packs.h"

namespace unknot {
namespace {

// Each line as "label: text <url>", what stands below it further to the right.
std::string told(const std::vector<SheetLine>& lines, std::size_t depth = 0) {
  std::string out;
  for (const SheetLine& line : lines) {
    out += fmt::format(
        "{:{}}{}{}{}{}{}\n",
        "",
        depth * 2,
        line.label,
        line.label.empty() || line.text.empty() ? "" : ": ",
        line.text,
        line.url.empty() ? "" : " <" + line.url + ">",
        ending(line)
    );
    out += told(line.parts, depth + 1);
  }
  return out;
}

Model small_model() {
  return test::model_of(test::small_pack());
}

template <class Id, class Table>
Id id_of(const Table& table, std::string_view name) {
  for (const auto id : ids(table)) {
    if (table[id].id == name) {
      return id;
    }
  }
  FAIL("no " << name);
  return {};
}

}  // namespace

TEST_CASE("entries: a rule says when, what, who, why and what if it is not known", "[authoring]") {
  const Model model = small_model();
  const SheetEntry numb = rule_entry(model, id_of<RuleId>(model.rules, "saddle-numbness"), {});
  CHECK(numb.kind == EntryKind::Rule);
  CHECK(numb.id == "saddle-numbness");
  CHECK(numb.level == "emergency");
  CHECK(
      told(numb.lines) ==
      "If all of these hold:\n"
      "  where it is: Back\n"
      "  numbness around the back passage\n"
      "Then: Get help now (now) - see an ambulance crew\n"
      "Because: Numbness here can mean that nerves of the spine are pressed on.\n"
      "If not known: counts as Get help now, as if it held\n"
      "It stands on: a guideline\n"
      "Sources:\n"
      "  guide: A guide (2024-01) <https://example.org>\n"
      "Cases in which it holds: none\n"
  );
}

TEST_CASE("entries: a lowered level is told with its reason", "[authoring]") {
  const Model model = small_model();
  const SheetEntry risk =
      rule_entry(model, id_of<RuleId>(model.rules, "at-risk"), {plain_line("a case")});
  CHECK(
      told(risk.lines) ==
      "If points of risk: 2 or more:\n"
      "  2 points for: your age: 65 or more\n"
      "  1 point for: medicines you take: A blood thinner\n"
      "  minus 1 point for: how long it has lasted: less than 2 days\n"
      "Then: See someone soon (within days) - see a doctor\n"
      "Because: Several small risks add up.\n"
      "If not known: counts only as Make an appointment, because: The score leans on age alone "
      "for most people.\n"
      "It stands on: not stated\n"
      "Sources: none named\n"
      "Cases in which it holds:\n"
      "  a case\n"
  );
}

TEST_CASE("entries: the last level is never given for what is not known", "[authoring]") {
  const Model model = small_model();
  const SheetEntry plain = rule_entry(model, id_of<RuleId>(model.rules, "plain-knot"), {});
  CHECK(
      plain.lines.at(3) ==
      SheetLine{"If not known", "does not count, because this level has to be earned", "", {}}
  );
}

TEST_CASE("entries: what holds when nothing is recognised is told like a rule", "[authoring]") {
  CHECK(
      told(otherwise_entry(small_model()).lines) ==
      "If no rule for `Look after it yourself` certainly holds\n"
      "Then: Make an appointment (in the coming weeks) - see a doctor\n"
      "Because: Nothing was recognised.\n"
      "Sources:\n"
      "  guide: A guide (2024-01) <https://example.org>\n"
  );
}

TEST_CASE("entries: a level says how soon and what to do for whom", "[authoring]") {
  CHECK(
      told(level_entry(small_model(), LevelId{0}).lines) ==
      "How soon: now\n"
      "What to do: depends on the person, the first that fits:\n"
      "  Keep your neck still and call for help.\n"
      "    If where it is: Neck\n"
      "  Everybody else: Call for help.\n"
      "Plan: only what is safe while waiting for help\n"
      "Interview: ends as soon as this is certain\n"
  );
}

TEST_CASE("entries: findings, promises and topics are told in full", "[authoring]") {
  const Model model = small_model();
  CHECK(
      told(finding_entry(model, FindingId{0}).lines) ==
      "If any of these hold:\n"
      "  a fever\n"
      "  your temperature: 38 C or more\n"
  );
  CHECK(
      told(promise_entry(model, model.promises.at(1)).lines) ==
      "If all of these hold:\n"
      "  where it is: Lower back\n"
      "  numbness around the back passage\n"
      "Then it is never milder than: Get help now (now)\n"
  );
  CHECK(
      told(promise_entry(model, model.promises.at(0)).lines) ==
      "If medicines you take: A blood thinner\n"
      "Then never suggested:\n"
      "  Ibuprofen\n"
  );
  CHECK(
      told(topic_entry(model, TopicId{0}).lines) ==
      "Verdict: not supported by studies\n"
      "Answer: No.\n"
      "Sources:\n"
      "  guide: A guide (2024-01) <https://example.org>\n"
      "Shown: with the plan:\n"
      "  If where it is: Neck\n"
  );
}

TEST_CASE("entries: a question says what it asks for and what holds elsewhere", "[authoring]") {
  const Model model = small_model();
  const SheetEntry list = question_entry(model, QuestionId{1});
  CHECK(list.id == "fever, numbness");
  CHECK(list.title == "Do you have any of these?");
  CHECK(
      told(list.lines) ==
      "Section: What brings you here\n"
      "It asks for:\n"
      "  a fever\n"
      "  numbness around the back passage\n"
      "Why it is asked: Warning signs.\n"
  );
  CHECK(
      told(question_entry(model, QuestionId{6}).lines) ==
      "Section: Your health\n"
      "It asks for:\n"
      "  a pregnancy\n"
      "Why it is asked: Some medicines are not safe then.\n"
      "Asked only: where it applies:\n"
      "  If your sex: Female\n"
      "Elsewhere this holds:\n"
      "  a pregnancy: no\n"
  );
}

TEST_CASE("entries: a fact says how it is answered", "[authoring]") {
  const Model model = small_model();
  const auto fact = [&model](std::string_view id) {
    return told(fact_entry(model, model.vocabulary.find(id).value()).lines);
  };
  CHECK(
      fact("location") ==
      "Answer: one of several options\n"
      "Options:\n"
      "  Neck\n"
      "  Back:\n"
      "    Upper back\n"
      "    Lower back\n"
      "  Calf\n"
      "Asked by: Where is it?\n"
      "Safety net: does not change from one day to the next\n"
  );
  CHECK(
      fact("temperature") ==
      "Answer: a number in C, 30 to 45 C\n"
      "Asked by: What is your temperature?\n"
      "Safety net: may appear from one day to the next\n"
  );
  CHECK(
      fact("duration") ==
      "Answer: a time\n"
      "Asked by: How long has it lasted?\n"
      "Safety net: may appear from one day to the next\n"
  );
}

TEST_CASE("entries: a closer look names what it is a closer look at", "[authoring]") {
  const Model model = test::small_pack_with(
                          "facts:\n"
                          "  chills: {type: yes-no, label: chills, implies: "
                          "fever, help: Teeth that chatter.}\n"
                          "questions:\n"
                          "  - {ask: chills, section: start, text: \"Chills?\", "
                          "why: They count.}\n"
                          "rules:\n"
                          "  cold: {when: {chills: yes}, level: soon, see: "
                          "doctor, because: Chills.}\n"
  )
                          .model;
  CHECK(
      told(fact_entry(model, model.vocabulary.find("chills").value()).lines) ==
      "Answer: yes or no\n"
      "Help: Teeth that chatter.\n"
      "A closer look at:\n"
      "  a fever\n"
      "Asked by: Chills?\n"
      "Safety net: may appear from one day to the next\n"
  );
}

TEST_CASE("entries: a source leaves out what is not known of it", "[authoring]") {
  CHECK(
      told(source_entry(small_model(), SourceId{0}).lines) ==
      "Address: https://example.org <https://example.org>\n"
      "Date: 2024-01\n"
  );
}

}  // namespace unknot
