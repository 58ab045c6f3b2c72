#include "engine/evaluation/contradictions.h"

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
  return render(contradictions(model, *answers.value, sources, 0), sources);
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

}  // namespace unknot::test
