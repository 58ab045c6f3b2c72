#include "engine/facts/answer_text.h"

#include <map>
#include <string>

#include "tests/support/catch.h"

namespace unknot {
namespace {

using Outcome = ReadAnswer::Outcome;

// fever, location (neck, back > upper-back, lower-back, belly), medicines, age, duration
class AnswerText {
 public:
  AnswerText() {
    vocabulary_.add(fact("fever", FactType::YesNo));
    Fact location = fact("location", FactType::OneOf);
    location.options = {
        option("neck", "Neck"),
        option("back", "Back"),
        option("upper-back", "Between the shoulder blades", 1),
        option("lower-back", "Lower back", 1),
        option("belly", "Belly or side"),
    };
    location.options[1].has_parts = true;
    vocabulary_.add(location);
    Fact medicines = fact("medicines", FactType::AnyOf);
    medicines.options = {option("thinner", "A blood thinner"), option("ibuprofen", "Ibuprofen")};
    vocabulary_.add(medicines);
    Fact age = fact("age", FactType::Number);
    age.domain = {0, 120};
    vocabulary_.cut(vocabulary_.add(age), {18, 65});
    Fact duration = fact("duration", FactType::Time);
    duration.scale.kind = Scale::Kind::Time;
    duration.domain = {0, Range::kHighest};
    constexpr Ticks kWeek = 7 * 24 * 3600;
    vocabulary_.cut(vocabulary_.add(duration), {2 * kWeek, 6 * kWeek});
  }

  ReadAnswer exact(std::string_view id, std::string_view text) const {
    return read_answer_text(vocabulary_, *vocabulary_.find(id), text, Wording::Exact);
  }

  ReadAnswer spoken(std::string_view id, std::string_view text) const {
    return read_answer_text(vocabulary_, *vocabulary_.find(id), text, Wording::Spoken);
  }

  ReadAnswer narrowed(std::string_view id, const std::vector<CellMask>& cells, Range said = {})
      const {
    ReadAnswer answer;
    answer.outcome = Outcome::Narrowed;
    const Fact& fact = vocabulary_[*vocabulary_.find(id)];
    for (std::uint32_t i = 0; i < cells.size(); ++i) {
      answer.narrowings.push_back({VariableId{fact.first_variable.index + i}, cells[i], said});
    }
    return answer;
  }

  const Vocabulary& vocabulary() const { return vocabulary_; }

 private:
  static Fact fact(const std::string& id, FactType type) {
    Fact fact;
    fact.id = id;
    fact.type = type;
    return fact;
  }

  static Option option(
      const std::string& id,
      const std::string& label,
      std::optional<std::uint32_t> parent = std::nullopt
  ) {
    Option option;
    option.id = id;
    option.label = label;
    option.parent = parent;
    option.depth = parent ? 1 : 0;
    return option;
  }

  Vocabulary vocabulary_;
};

const ReadAnswer kUnsure{Outcome::NotKnown, {}, "", ""};

ReadAnswer not_understood(const std::string& message, const std::string& help) {
  return {Outcome::NotUnderstood, {}, message, help};
}

}  // namespace

TEST_CASE("answer text: files take yes, no and unsure, and nothing near them", "[facts]") {
  const AnswerText read;
  CHECK(read.exact("fever", "yes") == read.narrowed("fever", {kYes}));
  CHECK(read.exact("fever", " no ") == read.narrowed("fever", {kNo}));
  CHECK(read.exact("fever", "unsure") == kUnsure);
  for (const char* text : {"y", "YES", "true", "don't know", "", "?"}) {
    INFO(text);
    CHECK(read.exact("fever", text).outcome == Outcome::NotUnderstood);
  }
  CHECK(
      read.exact("fever", "true") ==
      not_understood("`true` is not an answer to `fever`", "answer `yes`, `no` or `unsure`")
  );
}

TEST_CASE("answer text: prompts take what people say for yes, no and unsure", "[facts]") {
  const AnswerText read;
  for (const char* text : {"y", "Y", "yes", "YES"}) {
    CHECK(read.spoken("fever", text) == read.narrowed("fever", {kYes}));
  }
  for (const char* text : {"n", "No"}) {
    CHECK(read.spoken("fever", text) == read.narrowed("fever", {kNo}));
  }
  for (const char* text : {"unsure", "Don't know", "dont know", "not sure"}) {
    CHECK(read.spoken("fever", text) == kUnsure);
    CHECK(read.spoken("age", text) == kUnsure);
  }
  CHECK(read.spoken("fever", "?").outcome == Outcome::NotUnderstood);
}

TEST_CASE("answer text: an outer option leaves all of its parts possible", "[facts]") {
  const AnswerText read;
  CHECK(read.exact("location", "neck") == read.narrowed("location", {0b0001}));
  CHECK(read.exact("location", "back") == read.narrowed("location", {0b0110}));
  CHECK(read.exact("location", "neck, lower-back") == read.narrowed("location", {0b0101}));
}

TEST_CASE("answer text: prompts take labels and clear beginnings of options", "[facts]") {
  const AnswerText read;
  CHECK(read.spoken("location", "NECK") == read.narrowed("location", {0b0001}));
  CHECK(read.spoken("location", "belly OR side") == read.narrowed("location", {0b1000}));
  CHECK(read.spoken("location", "low") == read.narrowed("location", {0b0100}));
  CHECK(read.spoken("location", "between") == read.narrowed("location", {0b0010}));
  CHECK(
      read.spoken("location", "b") ==
      not_understood("`b` is not clear", "did you mean `back`, `upper-back` or `belly`?")
  );
  CHECK(read.exact("location", "low").outcome == Outcome::NotUnderstood);
}

TEST_CASE("answer text: an unknown option gets a suggestion", "[facts]") {
  const AnswerText read;
  CHECK(
      read.exact("location", "nek") ==
      not_understood("`location` has no option `nek`", "did you mean `neck`?")
  );
  CHECK(
      read.exact("medicines", "aspirin tablets") ==
      not_understood(
          "`medicines` has no option `aspirin tablets`", "possible: `thinner` or `ibuprofen`"
      )
  );
}

TEST_CASE("answer text: the options of an any-of fact that are not listed are no", "[facts]") {
  const AnswerText read;
  CHECK(read.exact("medicines", "ibuprofen") == read.narrowed("medicines", {kNo, kYes}));
  CHECK(read.exact("medicines", "ibuprofen,thinner") == read.narrowed("medicines", {kYes, kYes}));
  CHECK(read.exact("medicines", "none") == read.narrowed("medicines", {kNo, kNo}));
  CHECK(read.spoken("medicines", "None") == read.narrowed("medicines", {kNo, kNo}));
  CHECK(read.exact("medicines", "unsure") == kUnsure);
  CHECK(read.exact("medicines", "none, ibuprofen").outcome == Outcome::NotUnderstood);
}

TEST_CASE("answer text: a quantity leaves every cell that it touches", "[facts]") {
  const AnswerText read;
  constexpr Ticks kWeek = 7 * 24 * 3600;
  CHECK(read.exact("age", "17") == read.narrowed("age", {0b001}, {17, 17}));
  CHECK(read.exact("age", "17-18") == read.narrowed("age", {0b011}, {17, 18}));
  CHECK(
      read.exact("duration", "1-2 weeks") == read.narrowed("duration", {0b011}, {kWeek, 2 * kWeek})
  );
  CHECK(
      read.spoken("duration", "more than 6 weeks") ==
      read.narrowed("duration", {0b100}, {6 * kWeek + 1, Range::kHighest})
  );
}

TEST_CASE("answer text: a faulty quantity is told with an example", "[facts]") {
  const AnswerText read;
  const std::string help = read.exact("duration", "x").help;
  CHECK(read.exact("duration", "3") == not_understood("`3` has no unit", help));
  CHECK(read.exact("duration", "3 kg") == not_understood("`3 kg` has the wrong unit", help));
  CHECK(
      read.exact("duration", "6 to 2 weeks") ==
      not_understood("`6 to 2 weeks` ends before it begins", help)
  );
  CHECK(
      read.exact("age", "1.5") ==
      not_understood("`1.5` has too many decimal places", read.exact("age", "x").help)
  );
  CHECK(help.starts_with("answer for example `"));
}

TEST_CASE("answer text: what would have to be guessed is asked for as a range", "[facts]") {
  const AnswerText read;
  CHECK(
      read.spoken("duration", "a few weeks") ==
      not_understood(
          "`a few weeks` is too vague",
          "answer with a range that surely holds it, for example `2 to 6 weeks`, or `unsure`"
      )
  );
  CHECK(
      read.spoken("age", "about 40") ==
      not_understood(
          "`about 40` is too vague",
          "answer with a range that surely holds it, for example `5 to 10`, or `unsure`"
      )
  );
  CHECK(
      read.spoken("duration", "since Monday") ==
      not_understood(
          "`since Monday` depends on what day it is, which unknot does not know",
          "answer for example `3 days` or `2 to 6 weeks`, or `unsure`"
      )
  );
}

TEST_CASE("answer text: an impossible value is out of range", "[facts]") {
  const AnswerText read;
  const ReadAnswer answer = read.exact("age", "300");
  CHECK(answer.outcome == Outcome::OutOfRange);
  CHECK(answer.message == "`300` is outside of what `age` allows");
  CHECK(answer.help == "possible values: 0 to 120");
  CHECK_FALSE(answer.understood());
}

TEST_CASE("answer text: a list is no answer to a fact without options", "[facts]") {
  const AnswerText read;
  const FactId fever = *read.vocabulary().find("fever");
  CHECK(
      read_options(read.vocabulary(), fever, {"yes"}, Wording::Exact) ==
      not_understood("a list is not an answer to `fever`", "answer `yes`, `no` or `unsure`")
  );
}

}  // namespace unknot
