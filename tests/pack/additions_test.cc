#include "engine/pack/additions.h"

#include <string>
#include <vector>

#include "engine/evaluation/evaluation.h"
#include "engine/evaluation/triage.h"
#include "tests/support/catch.h"
#include "tests/support/packs.h"

namespace unknot {
namespace {

test::Loaded load_added(const std::string& text) {
  return test::load_files(
      {{"small.yaml", test::small_pack()}, {"a.yaml", text, Origin::Addition, "mine/a.yaml"}}
  );
}

}  // namespace

TEST_CASE("additions: rules above the last level, remedies and facts may be added", "[pack]") {
  const test::Loaded loaded = load_added(R"(
sections: {mine: Mine}
facts:
  chills: {type: yes-no}
  shaking: {type: yes-no, implies: chills}
questions:
  - {ask: [chills, shaking], section: mine, text: Which of these, why: For a test.}
rules:
  a-rule: {when: {chills: yes, shaking: yes}, level: emergency, see: doctor, because: For a test.}
)");
  CHECK(loaded.rendered() == "");
  REQUIRE(loaded.pack.ok());
  const Model& model = loaded.pack.value->model;
  CHECK(model.sections.items().back().id == "mine");
  CHECK(model.vocabulary[model.questions.items().back().asks.front()].id == "chills");
  // Though its id is the first of all, so that the rules of the pack say whom to see.
  CHECK(model.rules.items().back().id == "a-rule");
}

TEST_CASE("additions: what speaks of the whole pack is refused at its key", "[pack]") {
  CHECK(
      load_added("impossible: [{fever: yes, numbness: yes}]\n").rendered() ==
      "mine/a.yaml:1:1: error[P016]: an addition cannot have `impossible`\n"
      "    1 | impossible: [{fever: yes, numbness: yes}]\n"
      "      | ^~~~~~~~~~\n"
      "      = help: remove it, or make a pack of your own, with a `pack:` header\n"
  );
}

TEST_CASE("additions: what is refused hides no other mistake", "[pack]") {
  const std::string rule =
      "rules:\n  mine: {when: {fevr: yes}, level: soon, see: doctor, because: A test.}\n";
  CHECK(
      test::remarks_of(load_added("impossible: [{fever: yes}]\n" + rule)) ==
      std::vector<std::string>{"P016 `impossible`", "C001 `fevr`"}
  );
}

TEST_CASE("additions: self-care cannot be earned by a rule that is added", "[pack]") {
  const std::string rule =
      "rules:\n  mine: {when: {fever: no}, level: self-care, see: doctor, because: A test.}\n";
  CHECK(
      load_added(rule).rendered() ==
      "mine/a.yaml:2:36: error[P016]: a rule that is added cannot have the last level, "
      "`self-care`\n"
      "    2 |   mine: {when: {fever: no}, level: self-care, see: doctor, because: A test.}\n"
      "      |                                    ^~~~~~~~~\n"
      "      = note: small.yaml:13:3: the last level\n"
      "      = help: name a more urgent level; the last one is earned by rules of the pack itself\n"
  );
  CHECK(test::load_with_small_pack(rule).pack.ok());
}

TEST_CASE("additions: an id of the pack is taken, and the mistake is in the addition", "[pack]") {
  CHECK(
      load_added("findings:\n  infection: {fever: yes}\n").rendered() ==
      "mine/a.yaml:2:3: error[P005]: `infection` is defined twice\n"
      "    2 |   infection: {fever: yes}\n"
      "      |   ^~~~~~~~~\n"
      "      = note: small.yaml:62:3: first defined here\n"
      "      = help: choose another id: an addition cannot replace what the pack itself says\n"
  );
  CHECK(load_added("facts:\n  infection: {type: yes-no}\n")
            .rendered()
            .starts_with("mine/a.yaml:2:3: error[P005]: `infection` is defined twice\n"));
  CHECK(load_added("questions:\n  - {ask: fever, section: start, text: Hot, why: A test.}\n")
            .rendered()
            .starts_with("mine/a.yaml:2:11: error[M006]: `fever` is asked twice\n"));
}

}  // namespace unknot
