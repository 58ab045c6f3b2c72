#include "engine/verify/contradictions.h"

#include "tests/support/catch.h"
#include "tests/support/packs.h"

namespace unknot::test {
namespace {

// The remarks on an answers file that reads without a fault.
std::string remarks_on(const Model& model, const std::string& text) {
  Sources sources;
  const Checked<Answers> answers = load_answers("a.yaml", text, model, sources);
  INFO(render(answers.diagnostics, sources));
  REQUIRE(answers.ok());
  return render(
      contradictions(model, *answers.value, facts_answered(sources, 0), {0, 0, 0}), sources
  );
}

Model closer_look_model() {
  return small_pack_with(
             "facts:\n"
             "  dead-arm: {type: yes-no, implies: [numbness, fever]}\n"
             "questions:\n"
             "  - {ask: dead-arm, section: start, text: \"Is the arm dead?\", why: To test.}\n"
             "impossible:\n"
             "  - {sex: male, medicines: [ibuprofen]}\n"
             "rules:\n"
             "  dead-arm: {when: {dead-arm: yes}, level: emergency, see: doctor, because: Test., "
             "sources: [guide]}\n"
  )
      .model;
}

}  // namespace

TEST_CASE("contradictions: possible answers give no remark", "[contradictions]") {
  CHECK(remarks_on(closer_look_model(), "answers: {dead-arm: yes, fever: unsure}\n") == "");
  CHECK(remarks_on(closer_look_model(), "answers: {dead-arm: yes}\nunlisted: no\n") == "");
}

TEST_CASE("contradictions: an answer where the question does not apply", "[contradictions]") {
  CHECK(
      remarks_on(closer_look_model(), "answers: {pregnant: yes, sex: male}\n") ==
      "a.yaml:1:11: error[A004]: the answers to `pregnant` and `sex` contradict each other\n"
      "    1 | answers: {pregnant: yes, sex: male}\n"
      "      |           ^~~~~~~~\n"
      "      = note: a.yaml:1:26: the other answer\n"
      "      = help: correct the one that is wrong, or make it `unsure`\n"
  );
}

TEST_CASE("contradictions: a closer look at what is not there", "[contradictions]") {
  CHECK(
      remarks_on(closer_look_model(), "answers:\n  fever: no\n  numbness: no\n  dead-arm: yes\n") ==
      "a.yaml:2:3: error[A004]: the answers to `fever`, `numbness` and `dead-arm` contradict each "
      "other\n"
      "    2 |   fever: no\n"
      "      |   ^~~~~\n"
      "      = note: a.yaml:3:3: the other answer\n"
      "      = note: a.yaml:4:3: the other answer\n"
      "      = help: correct the one that is wrong, or make it `unsure`\n"
  );
}

TEST_CASE("contradictions: an impossible person", "[contradictions]") {
  CHECK(
      remarks_on(closer_look_model(), "answers: {sex: male, medicines: [ibuprofen]}\n") ==
      "a.yaml:1:11: error[A004]: the answers to `sex` and `medicines` contradict each other\n"
      "    1 | answers: {sex: male, medicines: [ibuprofen]}\n"
      "      |           ^~~\n"
      "      = note: a.yaml:1:22: the other answer\n"
      "      = help: correct the one that is wrong, or make it `unsure`\n"
  );
}

TEST_CASE(
    "contradictions: told in a sentence where there is no text to underline", "[contradictions]"
) {
  const Model model = closer_look_model();
  const auto told = [&model](const char* answers) {
    return contradictions_told(model, answers_of(model, answers));
  };
  CHECK(told("pregnant: yes, sex: female") == std::vector<std::string>{});
  CHECK(
      told("pregnant: yes, sex: male, dead-arm: yes, fever: no, numbness: no") ==
      std::vector<std::string>{
          "the answers to `dead-arm`, `fever` and `numbness` contradict each other",
          "the answers to `pregnant` and `sex` contradict each other",
      }
  );
}

TEST_CASE("contradictions: what is only assumed can be impossible, too", "[contradictions]") {
  const Model model = small_pack_with("impossible:\n  - {fever: no, numbness: no}\n").model;
  CHECK(
      remarks_on(model, "answers: {}\nunlisted: no\n") ==
      "a.yaml:1:1: error[A004]: the pack says that nobody is like this in `fever` and `numbness`\n"
      "    1 | answers: {}\n"
      "      | ^\n"
      "      = help: correct the one that is wrong, or make it `unsure`\n"
  );
  CHECK(
      remarks_on(model, "answers: {fever: no}\nunlisted: no\n") ==
      "a.yaml:1:11: error[A004]: the answer to `fever` contradicts what follows from others\n"
      "    1 | answers: {fever: no}\n"
      "      |           ^~~~~\n"
      "      = help: correct the one that is wrong, or make it `unsure`\n"
  );
}

TEST_CASE(
    "contradictions: a case of a pack that speaks of nobody is told at its answers",
    "[contradictions]"
) {
  const Loaded loaded = load_with_small_pack(
      "cases:\n"
      "  nobody: {answers: {sex: male, pregnant: yes}, expect: {level: soon}}\n"
      "  somebody: {answers: {sex: male}, expect: {level: soon}}\n"
  );
  REQUIRE(loaded.pack.ok());
  CHECK(
      render(contradictory_cases(*loaded.pack.value), loaded.sources) ==
      "more.yaml:2:22: error[A004]: the answers to `sex` and `pregnant` contradict each other\n"
      "    2 |   nobody: {answers: {sex: male, pregnant: yes}, expect: {level: soon}}\n"
      "      |                      ^~~\n"
      "      = note: more.yaml:2:33: the other answer\n"
      "      = help: correct the one that is wrong, or make it `unsure`\n"
  );
}

}  // namespace unknot::test
