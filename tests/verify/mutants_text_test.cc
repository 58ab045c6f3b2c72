#include "engine/verify/mutants_text.h"

#include "tests/support/catch.h"
#include "tests/support/packs.h"

namespace unknot {

TEST_CASE(
    "mutants text: counts by kind, then each new case with what it would notice", "[mutants]"
) {
  const test::Loaded loaded = test::load(test::small_pack());
  const LoadedPack& pack = *loaded.pack.value;
  CHECK(
      mutants_text(pack.model, run_mutants(pack), loaded.sources) ==
      "Small mistakes that were put into the pack, and what its cases notice:\n"
      "  rules left out: 2 of 4 noticed, 2 not\n"
      "  terms left out: 2 of 7 noticed, 4 not, 1 change nobody's result\n"
      "  terms negated: 7 of 7 noticed\n"
      "  thresholds moved: 1 of 3 noticed, 2 not\n"
      "  levels moved: 1 of 5 noticed, 4 not\n"
      "  `never` left out: 0 of 2 noticed, 2 not\n"
      "  all together: 13 of 28 noticed, 14 not, 1 change nobody's result\n"
      "What no case notices, below 6 new cases that would:\n"
      "  notices-at-risk-term-1-from-lower: your age: 0; how long it has lasted: 1 year; A blood "
      "thinner; your temperature: 30 C; otherwise no -> level: routine\n"
      "    pack.yaml:90:12: rule plain-knot without `duration: less than 6 weeks`\n"
      "  notices-at-risk-term-1-from-higher: your age: 65; how long it has lasted: 1 year; your "
      "temperature: 30 C; otherwise no -> level: soon\n"
      "    pack.yaml:83:3: rule at-risk left out\n"
      "    pack.yaml:84:12: rule at-risk with `risk: 3 or more` instead of `risk: 2 or more`\n"
      "    pack.yaml:83:3: rule at-risk with level emergency instead of soon\n"
      "    pack.yaml:83:3: rule at-risk with level routine instead of soon\n"
      "  notices-infected-dropped: your age: 0; a fever; otherwise no -> level: soon\n"
      "    pack.yaml:78:3: rule infected left out\n"
      "    pack.yaml:78:3: rule infected with level emergency instead of soon\n"
      "    pack.yaml:78:3: rule infected with level routine instead of soon\n"
      "    pack.yaml:72:28: rule saddle-numbness without `numbness: yes`\n"
      "  notices-plain-knot-term-2-dropped: how long it has lasted: 1 day; where it is: Calf; "
      "numbness around the back passage; your temperature: 30 C; otherwise no -> level: routine\n"
      "    pack.yaml:84:12: rule at-risk with `risk: 1 or more` instead of `risk: 2 or more`\n"
      "    pack.yaml:90:35: rule plain-knot without `numbness: no`\n"
      "    pack.yaml:72:12: rule saddle-numbness without `location: back`\n"
      "  notices-ibuprofen-tablets-never-1-dropped: Ibuprofen; otherwise no -> plan-lacks: "
      "[ibuprofen-tablets]\n"
      "    pack.yaml:117:9: remedy ibuprofen-tablets without its `never` number 1\n"
      "  notices-ibuprofen-tablets-never-2-dropped: a pregnancy; otherwise no -> plan-lacks: "
      "[ibuprofen-tablets]\n"
      "    pack.yaml:118:9: remedy ibuprofen-tablets without its `never` number 2\n"
  );
}

TEST_CASE("mutants text: what is not decided is said", "[mutants]") {
  const test::Loaded loaded = test::load(test::small_pack());
  MutationRun run;
  run.mutants.resize(1);
  run.mutants[0].words = "rule a left out";
  run.results.resize(1);
  run.rules_left_out = 2;
  CHECK(
      mutants_text(loaded.pack.value->model, run, loaded.sources) ==
      "Small mistakes that were put into the pack, and what its cases notice:\n"
      "  rules left out: 0 of 1 noticed, 1 not decided\n"
      "  all together: 0 of 1 noticed, 1 not decided\n"
      "Could not be decided within the limit; do not rely on it:\n"
      "    pack.yaml:1:1: rule a left out\n"
      "Too large to be tried: 2 rules\n"
  );
}

TEST_CASE("mutants text: what no generated case can show is told with its place", "[mutants]") {
  const test::Loaded loaded = test::load("pack: {id: a}\n");
  GeneratedCases generated;
  generated.targets = 5;
  generated.cases.resize(1, {{"a", "", Answers(Vocabulary{}), {}, {}}, {}});
  generated.rules_left_out = 1;
  generated.not_shown = {
      {"rule a holds", {0, 6, 7}, true}, {"rule a fails by `b: yes` alone", {0, 7, 8}, false}};
  CHECK(
      generated_text(generated, loaded.sources) ==
      "In 1 new case: 3 of 5 ways in which a rule can hold, or fail by one of its terms alone\n"
      "  pack.yaml:1:7: of nobody: rule a holds\n"
      "  pack.yaml:1:8: not decided within the limit: rule a fails by `b: yes` alone\n"
      "Too large to be tried: 1 rule\n"
  );
}

}  // namespace unknot
