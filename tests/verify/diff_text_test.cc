#include "engine/verify/diff_text.h"

#include "tests/support/catch.h"
#include "tests/support/tiny_model.h"

namespace unknot {
namespace {

using test::TinyModel;

Model one_rule() {
  TinyModel tiny;
  tiny.rule(test::is(tiny.yes_no("fever"), kYes), TinyModel::kUrgent);
  tiny.model.pack = {"fevers", "Fevers", "1", "en", "", "0123456789abcdef"};
  return tiny.finish();
}

const std::string kHead =
    "Old: fevers 1, digest 0123456789ab\n"
    "New: fevers 1, digest 0123456789ab\n"
    "\n";

std::string told(const PackDiff& diff) {
  const Model model = one_rule();
  return diff_text({&model, &model}, diff, 80, Colour::Off);
}

}  // namespace

TEST_CASE("diff text: no difference is told in three lines") {
  CHECK(
      told({}) == kHead +
                      "Less urgent for nobody.\n"
                      "\n"
                      "More urgent for nobody.\n"
                      "\n"
                      "The cases of both versions come out as before.\n"
  );
}

TEST_CASE("diff text: everything that differs has its place") {
  const Example somebody{{}, {"fever: yes"}, true, "fever; otherwise no"};
  PackDiff diff;
  diff.less_urgent.kinds.push_back(
      {{{TinyModel::kUrgent, RuleId{0}}, {TinyModel::kRoutine, std::nullopt}}, somebody}
  );
  diff.less_urgent.are_all = false;
  diff.lost = {{"tea", somebody, false}, {"rest", somebody, true}, {"sleep", somebody, true}};
  diff.not_decided = {"whether anybody goes from `urgent` to `self-care`"};
  diff.cases = {
      {"a", ChangedCase::Change::LessUrgent, {"urgent", "routine"}, {"tea"}, {"rest", "sleep"}},
      {"b", ChangedCase::Change::SameUrgency, {"urgent", "urgent"}, {}, {"tea"}},
      {"c", ChangedCase::Change::Contradicts, {"", "urgent"}, {}, {}}};
  diff.listing = {{"rule a"}, {"rule b"}, {"remedy c"}};
  diff.only_taken.before = "fever; otherwise no";
  diff.remarks = {"only the new version has the fact `cough`"};
  CHECK(
      told(diff) == kHead +
                        "Less urgent for some people: 1 kind\n"
                        "  - urgent (rule-0) becomes routine (otherwise)\n"
                        "    For example: fever; otherwise no\n"
                        "  There may be more.\n"
                        "\n"
                        "More urgent for nobody.\n"
                        "\n"
                        "No longer suggested to some people\n"
                        "  - tea\n"
                        "    For example: fever; otherwise no\n"
                        "  - only where the urgency changes: rest and sleep\n"
                        "\n"
                        "Could not be settled within the limit\n"
                        "  - whether anybody goes from `urgent` to `self-care`\n"
                        "\n"
                        "Cases that come out differently: 3\n"
                        "  - a: less urgent, urgent becomes routine; no longer tea; newly rest and "
                        "sleep\n"
                        "  - b: urgent as before; newly tea\n"
                        "  - c: its answers contradict each other in the old version\n"
                        "\n"
                        "Only in the old version\n"
                        "  - rule a\n"
                        "\n"
                        "Only in the new version\n"
                        "  - rule b\n"
                        "\n"
                        "Texts changed\n"
                        "  - remedy c\n"
                        "\n"
                        "How they were compared\n"
                        "  - only the new version has the fact `cough`\n"
                        "  - some answers fit together as they stand in the old version only and "
                        "are not\n"
                        "    compared, for example: fever; otherwise no\n"
  );
}

TEST_CASE("diff text: it is said if nobody could be compared") {
  PackDiff diff;
  diff.has_people = false;
  CHECK(
      told(diff) == kHead +
                        "There is nobody whom both versions allow.\n"
                        "\n"
                        "The cases of both versions come out as before.\n"
  );
}

}  // namespace unknot
