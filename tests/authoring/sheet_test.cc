#include "engine/authoring/sheet.h"

#include "tests/support/catch.h"
#include "tests/support/packs.h"

namespace unknot {
namespace {

// The chapters with the ids of their entries: "Rules: Get help now: a b".
std::vector<std::string> told(const Sheet& sheet) {
  std::vector<std::string> out;
  for (const Chapter& chapter : sheet.chapters) {
    std::string line = chapter.title + ":";
    for (const SheetEntry& entry : chapter.entries) {
      line += " " + entry.id;
    }
    out.push_back(line);
  }
  return out;
}

std::vector<std::string> selected(const Selection& selection) {
  return told(make_sheet(test::pack_of(test::small_pack()), selection));
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("sheet: without a selection everything is told, the rules by level", "[authoring]") {
  const Sheet sheet = make_sheet(test::pack_of(test::small_pack()), {});
  CHECK(sheet.pack.id == "small");
  CHECK(
      told(sheet) ==
      Lines{
          "Levels: emergency soon routine self-care",
          "Rules: Get help now: saddle-numbness",
          "Rules: See someone soon: at-risk infected",
          "Rules: Make an appointment: otherwise",
          "Rules: Look after it yourself: plain-knot",
          "Findings: infection",
          "Remedies: ibuprofen-tablets warm-pack",
          "Topics: cracking",
          "Promises: no-ibuprofen-on-thinners numb-is-an-emergency",
          "Questions: location fever, numbness duration temperature age sex "
          "pregnant medicines",
          "Facts: age duration fever location medicines numbness pregnant sex "
          "temperature",
          "Sources: guide"}
  );
}

TEST_CASE("sheet: a kind, an id, a level and words select", "[authoring]") {
  Selection kind;
  kind.kinds = {EntryKind::Finding, EntryKind::Topic};
  CHECK(selected(kind) == Lines{"Findings: infection", "Topics: cracking"});
  Selection id;
  id.id = "warm-pack";
  CHECK(selected(id) == Lines{"Remedies: warm-pack"});
  Selection level;
  level.level = LevelId{0};
  CHECK(
      selected(level) ==
      Lines{
          "Levels: emergency",
          "Rules: Get help now: saddle-numbness",
          "Promises: numb-is-an-emergency"}
  );
  Selection about;
  about.about = "BACK PASSAGE";
  about.kinds = {EntryKind::Rule, EntryKind::Fact};
  CHECK(
      selected(about) ==
      Lines{
          "Rules: Get help now: saddle-numbness",
          "Rules: Look after it yourself: plain-knot",
          "Facts: numbness"}
  );
  about.about = "no such words";
  CHECK(selected(about).empty());
}

TEST_CASE("sheet: answers leave what can still hold", "[authoring]") {
  const LoadedPack pack = test::pack_of(test::small_pack());
  Selection calf;
  calf.where = test::answers_of(pack.model, "location: calf, sex: male, fever: no");
  CHECK(
      told(make_sheet(pack, calf)) ==
      Lines{
          "Levels: emergency soon routine self-care",
          "Rules: See someone soon: at-risk infected",
          "Rules: Make an appointment: otherwise",
          "Rules: Look after it yourself: plain-knot",
          "Findings: infection",
          "Remedies: ibuprofen-tablets",
          "Promises: no-ibuprofen-on-thinners",
          "Questions: fever, numbness duration temperature age medicines",
          "Facts: age duration fever medicines numbness temperature",
          "Sources: guide"}
  );
}

TEST_CASE("sheet: a part says what was selected", "[authoring]") {
  const LoadedPack pack = test::pack_of(test::small_pack());
  CHECK(make_sheet(pack, {}).part.empty());
  Selection all;
  all.kinds = {EntryKind::Rule};
  all.id = "infected";
  all.level = LevelId{1};
  all.about = "fever";
  all.where = test::answers_of(pack.model, "location: neck");
  CHECK(
      make_sheet(pack, all).part == "rules; infected; level soon; about `fever`; where it is: Neck"
  );
}

TEST_CASE("sheet: a rule names the cases in which it holds", "[authoring]") {
  const Sheet sheet =
      make_sheet(test::pack_of(test::small_pack()), {{EntryKind::Rule}, "", {}, "", {}});
  const SheetLine numb{
      "Cases in which it holds",
      "",
      "",
      {{"numb-back", "numb for a day; expects Get help now", "", {}}}};
  CHECK(sheet.chapters.at(0).entries.at(0).lines.back() == numb);
  const SheetLine plain{
      "Cases in which it holds",
      "",
      "",
      {{"plain-neck", "expects Look after it yourself", "", {}}}};
  CHECK(sheet.chapters.at(3).entries.at(0).lines.back() == plain);
}

TEST_CASE("sheet: many cases of one rule are counted", "[authoring]") {
  std::string cases = "cases:\n";
  for (char c = 'a'; c <= 'n'; ++c) {
    cases +=
        std::string("  case-") + c + ": {answers: {fever: yes}, expect: {rules: [infected]}}\n";
  }
  Selection infected;
  infected.id = "infected";
  const Sheet sheet = make_sheet(test::small_pack_with(cases), infected);
  const std::vector<SheetLine>& lines = sheet.chapters.at(0).entries.at(0).lines.back().parts;
  REQUIRE(lines.size() == 13);
  CHECK(lines.front() == SheetLine{"case-a", "expects no level", "", {}});
  CHECK(lines.back() == SheetLine{"", "and 2 more", "", {}});
}

TEST_CASE("sheet: a colon stands only where words lead up to something", "[authoring]") {
  CHECK(ending({"", "any of these", "", {{}}}) == ":");
  CHECK(ending({"Sources", "", "", {{}}}) == ":");
  CHECK(ending({"", "It burns.", "", {{}}}).empty());
  CHECK(ending({"", "any of these", "", {}}).empty());
}

TEST_CASE("sheet: facts and sources are looked up, all else is decided on", "[authoring]") {
  for (const EntryKind kind : all_entry_kinds()) {
    CHECK(is_decided_on(kind) == (plural(kind) != "facts" && plural(kind) != "sources"));
  }
}

}  // namespace unknot
