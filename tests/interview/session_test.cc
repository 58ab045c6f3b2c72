#include "engine/interview/session.h"

#include "tests/support/catch.h"
#include "tests/support/packs.h"

namespace unknot::test {
namespace {

// Answers prompts until nothing is left: the lowest cell of every line, the last line unsure.
Interview half_answered(const Model& model, std::size_t prompts) {
  Interview interview(model, answers_of(model, "location: [neck, calf], medicines: unsure"));
  for (std::size_t i = 0; i < prompts; ++i) {
    const std::optional<Prompt> prompt = interview.next();
    if (!prompt) {
      break;
    }
    std::vector<Reply> replies;
    for (const VariableId line : prompt->lines) {
      const CellMask lowest =
          interview.answers().possible(line) & (~interview.answers().possible(line) + 1);
      replies.push_back({line, lowest, false, {}});
    }
    replies.back() = {
        replies.back().variable, model.vocabulary[replies.back().variable].all(), true, {}};
    REQUIRE(interview.answer(replies) == Accepted::Yes);
  }
  return interview;
}

}  // namespace

TEST_CASE("session: an interview is resumed as it was saved, at every point", "[session]") {
  const Model model = model_of(small_pack());
  for (std::size_t prompts = 0; prompts < 6; ++prompts) {
    const Interview interview = half_answered(model, prompts);
    Sources sources;
    const Checked<Interview> again = resumed("saved.yaml", saved(interview), model, sources);
    INFO(saved(interview) << render(again.diagnostics, sources));
    REQUIRE(again.ok());
    CHECK(again.diagnostics == Diagnostics{});
    CHECK(again.value->answers() == interview.answers());
    CHECK(again.value->log().size() == interview.log().size());
    CHECK(again.value->next() == interview.next());
    CHECK(saved(*again.value) == saved(interview));
  }
}

TEST_CASE("session: another digest is a warning, and the answers stay", "[session]") {
  Model model = model_of(small_pack());
  const std::string text = saved(half_answered(model, 2));
  model.pack.digest = "another";
  Sources sources;
  const Checked<Interview> again = resumed("saved.yaml", text, model, sources);
  REQUIRE(again.ok());
  REQUIRE(again.diagnostics.size() == 1);
  CHECK(again.diagnostics[0].code == Code::SessionOtherPack);
  CHECK(
      again.diagnostics[0].message ==
      "the rules `small` `1.0.0` have changed since this was saved, under the same version"
  );
  CHECK(again.value->log().size() == 2);
  model.pack.version = "1.1.0";
  const Checked<Interview> newer = resumed("saved.yaml", text, model, sources);
  CHECK(
      newer.diagnostics.at(0).message ==
      "saved with the rules `small` `1.0.0`; these are `small` `1.1.0`"
  );
}

TEST_CASE("session: a saved interview is recognised by its first key", "[session]") {
  const Model model = model_of(small_pack());
  CHECK(looks_saved(saved(half_answered(model, 1))));
  CHECK(looks_saved("unknot-session: 7"));
  CHECK_FALSE(looks_saved("answers: {}\n# unknot-session: 1\n  unknot-session: 1"));
  CHECK_FALSE(looks_saved(""));
}

TEST_CASE("session: what no longer fits is told and asked again", "[session]") {
  const Model model = model_of(small_pack());
  Sources sources;
  const Checked<Interview> again = resumed(
      "saved.yaml",
      "unknot-session: 1\npack: {id: small, version: 1.0.0, digest: " + model.pack.digest +
          "}\ngiven: {old-fact: yes}\nlog:\n  - {location: knee}\n  - {age: 40}\n  - nonsense\n",
      model,
      sources
  );
  REQUIRE(again.ok());
  CHECK(
      remarks_of(again.diagnostics, sources) ==
      std::vector<std::string>{"S003 `old-fact`", "S003 `knee`", "S003 `nonsense`"}
  );
  REQUIRE(again.value->log().size() == 1);
  const Reply& age = again.value->log()[0].replies.front();
  CHECK(words(model.vocabulary, again.value->answers(), age.variable) == "40");
}

TEST_CASE("session: a file that is no saved interview is an error", "[session]") {
  const Model model = model_of(small_pack());
  for (const char* text : {"answers: {age: 40}\n", "- a list\n", "unknot-session: 2\n"}) {
    Sources sources;
    const Checked<Interview> again = resumed("saved.yaml", text, model, sources);
    CHECK_FALSE(again.ok());
    CHECK(remarks_of(again.diagnostics, sources) == std::vector<std::string>{"S001 ``"});
  }
  Sources sources;
  CHECK_FALSE(resumed("saved.yaml", "log: [", model, sources).ok());
}

}  // namespace unknot::test
