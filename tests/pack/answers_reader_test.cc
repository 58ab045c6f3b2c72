#include "engine/pack/answers_reader.h"

#include <string>

#include "engine/pack/yaml.h"
#include "tests/support/catch.h"
#include "tests/support/packs.h"

namespace unknot {
namespace {

using Remarks = std::vector<std::string>;

// Reads the inside of a mapping as answers to the small pack.
class Reading {
 public:
  Reading() : model_(test::model_of(test::small_pack())) {}

  Checked<Answers> read(
      const std::string& entries, said::Unlisted unlisted = said::Unlisted::Unknown
  ) {
    const Checked<Node> yaml = read_yaml(sources_, sources_.add("test.yaml", "{" + entries + "}"));
    REQUIRE(yaml.ok());
    return read_answers(*yaml.value, unlisted, model_.vocabulary);
  }

  Answers answers(const std::string& entries, said::Unlisted unlisted = said::Unlisted::Unknown) {
    const Checked<Answers> read_back = read(entries, unlisted);
    INFO(render(read_back.diagnostics, sources_));
    REQUIRE(read_back.ok());
    return *read_back.value;
  }

  Remarks remarks(const std::string& entries) {
    const Checked<Answers> read_back = read(entries);
    CHECK(read_back.ok() == read_back.diagnostics.empty());
    return test::remarks_of(read_back.diagnostics, sources_);
  }

  VariableId variable(std::string_view fact, std::uint32_t option = 0) const {
    const Fact& found = model_.vocabulary[*model_.vocabulary.find(fact)];
    return VariableId{found.first_variable.index + option};
  }

  const Vocabulary& vocabulary() const { return model_.vocabulary; }

 private:
  Model model_;
  Sources sources_;
};

}  // namespace

TEST_CASE("answers reader: each type of fact narrows its variables", "[pack]") {
  Reading reading;
  Answers expected(reading.vocabulary());
  expected.narrow(reading.variable("fever"), kYes);
  expected.narrow(reading.variable("location"), 0b0110);
  expected.narrow(reading.variable("age"), 0b10);
  expected.remember(reading.variable("age"), {70, 70});
  expected.narrow(reading.variable("medicines", 0), kNo);
  expected.narrow(reading.variable("medicines", 1), kYes);
  expected.not_known(reading.variable("numbness"));
  CHECK(
      reading.answers("fever: yes, location: back, age: 70, medicines: [ibuprofen], "
                      "numbness: unsure") == expected
  );
}

TEST_CASE("answers reader: a list of a one-of fact means one of these", "[pack]") {
  Reading reading;
  CHECK(
      reading.answers("location: [neck, lower-back]").possible(reading.variable("location")) ==
      0b0101
  );
}

TEST_CASE("answers reader: options of an any-of fact can be answered one by one", "[pack]") {
  Reading reading;
  const Answers answers = reading.answers("medicines: {ibuprofen: yes, blood-thinner: unsure}");
  CHECK(answers.state(reading.variable("medicines", 0)) == AnswerState::NotKnown);
  CHECK(answers.possible(reading.variable("medicines", 1)) == kYes);
  CHECK(
      reading.answers("medicines: {ibuprofen: no}").state(reading.variable("medicines", 0)) ==
      AnswerState::NotAsked
  );
}

TEST_CASE("answers reader: unlisted no derives no for all that can be no", "[pack]") {
  Reading reading;
  const Answers answers =
      reading.answers("fever: unsure, medicines: {ibuprofen: yes}", said::Unlisted::No);
  CHECK(answers.state(reading.variable("fever")) == AnswerState::NotKnown);
  CHECK(answers.possible(reading.variable("numbness")) == kNo);
  CHECK(answers.state(reading.variable("numbness")) == AnswerState::Assumed);
  CHECK(answers.possible(reading.variable("medicines", 0)) == kNo);
  CHECK(answers.state(reading.variable("medicines", 1)) == AnswerState::Given);
  CHECK(answers.state(reading.variable("location")) == AnswerState::NotAsked);
}

TEST_CASE("answers reader: what does not fit is told at its place", "[pack]") {
  Reading reading;
  CHECK(reading.remarks("fevr: yes") == Remarks{"A001 `fevr`"});
  CHECK(reading.remarks("fever: true, age: old") == Remarks{"A002 `true`", "A002 `old`"});
  CHECK(reading.remarks("fever: [yes]") == Remarks{"A002 `yes`"});
  CHECK(reading.remarks("fever: {a: b}") == Remarks{"A002 `{a: b}`"});
  CHECK(reading.remarks("fever: ") == Remarks{"A002 `fever`"});
  CHECK(reading.remarks("location: [neck, nek]") == Remarks{"A002 `nek`"});
  CHECK(reading.remarks("location: []") == Remarks{"A002 `[]`"});
  CHECK(reading.remarks("medicines: [none, ibuprofen]") == Remarks{"A002 `none`"});
  CHECK(
      reading.remarks("medicines: {ibuprofin: yes, blood-thinner: maybe}") ==
      Remarks{"A002 `ibuprofin`", "A002 `maybe`"}
  );
  CHECK(reading.remarks("age: 121") == Remarks{"A003 `121`"});
  CHECK(reading.remarks("duration: 3") == Remarks{"A002 `3`"});
}

TEST_CASE("answers reader: true for yes gets the word that was meant", "[pack]") {
  Reading reading;
  const Checked<Answers> read = reading.read("fever: true");
  REQUIRE(read.diagnostics.size() == 1);
  CHECK(read.diagnostics.front().help == "write `yes`");
}

TEST_CASE("answers reader: facts that could not be read are passed over", "[pack]") {
  const Vocabulary vocabulary;
  Node mapping;
  mapping.kind = Node::Kind::Mapping;
  mapping.keys = {{"fever", {}}};
  mapping.items = {Node{}};
  CHECK(read_answers(mapping, said::Unlisted::Unknown, vocabulary, {"fever"}).ok());
  CHECK_FALSE(read_answers(mapping, said::Unlisted::Unknown, vocabulary).ok());
}

TEST_CASE("answers reader: answers are a mapping", "[pack]") {
  const Vocabulary vocabulary;
  Node list;
  list.kind = Node::Kind::List;
  const Checked<Answers> read = read_answers(list, said::Unlisted::Unknown, vocabulary);
  REQUIRE(read.diagnostics.size() == 1);
  CHECK(read.diagnostics.front().code == Code::WrongShape);
}

}  // namespace unknot
