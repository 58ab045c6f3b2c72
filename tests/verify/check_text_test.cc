#include "engine/verify/check_text.h"

#include "tests/support/catch.h"
#include "tests/support/packs.h"

namespace unknot {

TEST_CASE("check_text: what was proved, refuted and lowered is told in a few lines") {
  const LoadedPack pack = test::small_pack_with(
      "promises:\n  fever-is-an-emergency: {when: {fever: yes}, level: emergency}\n"
  );
  PackCheck check = check_pack(pack);
  check.accepted = 1;
  check.tallies.resize(7);
  check.tallies[6].not_decided = 2;
  CHECK(
      proofs_text(pack.model, check) ==
      R"(Over everybody the pack allows, whatever they answer or do not know:
  the pack allows somebody: 1 proved
  rules hold for somebody: 4 proved
  a rule that holds is not outvoted: 4 proved
  rules decide for somebody: 4 proved
  promises of the pack: 2 proved, 1 refuted
  `when-unsure` makes a difference: 1 proved
  nothing urgent is open where the last level is told: 3 proved, 2 not decided within 100000 conflicts
Where not knowing is told as less urgent than an answer could be, by `when-unsure`:
  at-risk: soon counts as routine while it is not known; for example your temperature: 30 C; otherwise no
Every interview ends; the most questions, by the first answer:
  Neck: 8
  Upper back: 8
  Lower back: 8
  Calf: 8
The pack accepts 1 remark.
)"
  );
  CHECK(
      counterexample_cases(check) ==
      R"(# Cases that `unknot check` found.

cases:
  found-fever-is-an-emergency:
    answers:
      fever: yes
    unlisted: no
    expect: {level: emergency}
)"
  );
}

}  // namespace unknot
