#include "engine/verify/answer_words.h"

#include "tests/support/catch.h"
#include "tests/support/packs.h"

namespace unknot::test {
namespace {

VariableId variable(const Model& model, std::string_view fact, std::uint32_t option = 0) {
  const VariableId first = model.vocabulary[model.vocabulary.find(fact).value()].first_variable;
  return VariableId{first.index + option};
}

}  // namespace

TEST_CASE("answer_words: variables are called as in a pack", "[test]") {
  const Model model = model_of(small_pack());
  const Vocabulary& vocabulary = model.vocabulary;
  CHECK(id_in_answers(vocabulary, variable(model, "fever")) == "fever");
  CHECK(id_in_answers(vocabulary, variable(model, "medicines", 1)) == "medicines.ibuprofen");
}

TEST_CASE("answer_words: cells of each type", "[test]") {
  const Model model = model_of(small_pack());
  const Vocabulary& vocabulary = model.vocabulary;
  CHECK(cells_in_words(vocabulary, variable(model, "fever"), kYes) == "fever: yes");
  CHECK(
      cells_in_words(vocabulary, variable(model, "medicines"), kNo) == "medicines.blood-thinner: no"
  );
  CHECK(cells_in_words(vocabulary, variable(model, "location"), 6) == "location: back");
  CHECK(cells_in_words(vocabulary, variable(model, "location"), 9) == "location: neck or calf");
  CHECK(cells_in_words(vocabulary, variable(model, "location"), 15) == "location: not known");
  CHECK(cells_in_words(vocabulary, variable(model, "duration"), 4) == "duration: 6 weeks or more");
}

TEST_CASE("answer_words: a quantity is told as it was said", "[test]") {
  const Model model = model_of(small_pack());
  const Answers answers = answers_of(model, "duration: 7 weeks, location: back");
  const Vocabulary& vocabulary = model.vocabulary;
  CHECK(answer_in_words(vocabulary, answers, variable(model, "duration")) == "duration: 7 weeks");
  CHECK(answer_in_words(vocabulary, answers, variable(model, "location")) == "location: back");
}

}  // namespace unknot::test
