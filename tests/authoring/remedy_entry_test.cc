#include <fmt/format.h>

#include "engine/authoring/entries.h"
#include "engine/authoring/sheet_text.h"
#include "tests/support/catch.h"
#include "tests/support/packs.h"

namespace unknot {
namespace {

// The entry as a sheet shows it.
std::string told(SheetEntry entry) {
  Sheet sheet;
  sheet.chapters.push_back({"Remedies", {std::move(entry)}});
  const std::string text = render_text(sheet, 80, Colour::Off);
  return text.substr(text.find("==\n") + 4);
}

}  // namespace

TEST_CASE("remedy_entry: a remedy tells its reasons, its limits and how to do it", "[authoring]") {
  const Model model = test::model_of(test::small_pack());
  CHECK(
      told(remedy_entry(model, RemedyId{0})) ==
      "Ibuprofen (ibuprofen-tablets)\n"
      "  Helps:\n"
      "    - plus 1 point: It eases pain.\n"
      "      - For everybody\n"
      "  Never, and not while this is unknown:\n"
      "    - They do not mix.\n"
      "      - If medicines you take, any of: A blood thinner; Ibuprofen\n"
      "    - It can harm the baby.\n"
      "      - If a pregnancy\n"
      "  Steps:\n"
      "    - Take one with food.\n"
      "  Dose: depends on the person, the first that fits:\n"
      "    - 200 mg.\n"
      "      - If your age: 65 or more\n"
      "    - Everybody else: 400 mg.\n"
      "  Expect: Ease within an hour.\n"
      "  Evidence: strong: it helps\n"
      "  Sources: none named\n"
      "  When in the plan: Now\n"
      "  Effort: 5 minutes a day\n"
      "  While waiting for help: not suggested\n"
      "  Care: by oneself\n"
  );
  CHECK(
      told(remedy_entry(model, RemedyId{1})) ==
      "Warm pack (warm-pack)\n"
      "  Helps:\n"
      "    - plus 2 points: Warmth eases stiffness.\n"
      "      - If where it is, one of: Neck; Back\n"
      "  Less fitting:\n"
      "    - minus 1 point: Skin is thinner.\n"
      "      - If your age: 65 or more\n"
      "  Steps:\n"
      "    - Wrap it in a towel.\n"
      "    - Keep it on for ten minutes.\n"
      "  Expect: Ease within minutes.\n"
      "  Stop if:\n"
      "    - the skin burns\n"
      "  Evidence: moderate: it probably helps\n"
      "  Sources:\n"
      "    - guide: A guide (2024-01)\n"
      "      https://example.org\n"
      "  When in the plan: Now\n"
      "  Effort: 20 minutes a day\n"
      "  While waiting for help: not suggested\n"
      "  Care: by oneself\n"
  );
}

}  // namespace unknot
