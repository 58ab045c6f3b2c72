#include "cli/entry.h"

#include "tests/support/catch.h"
#include "tests/support/files.h"
#include "tests/support/packs.h"

namespace unknot {
namespace {

Model small_model() {
  return test::model_of(test::checkout_file("tests/data/small-pack.yaml"));
}

// The prompt for some facts, all of whose lines are asked.
Prompt prompt_for(const Model& model, const std::vector<std::string>& facts) {
  Prompt prompt;
  for (const std::string& name : facts) {
    const FactId id = model.vocabulary.find(name).value();
    prompt.question = model.asked_by[id].value();
    for (std::uint32_t i = 0; i < model.vocabulary[id].variable_count; ++i) {
      prompt.lines.push_back({model.vocabulary[id].first_variable.index + i});
    }
  }
  return prompt;
}

Entry typed(const Model& model, const Prompt& prompt, std::string_view line) {
  return read_entry(model, prompt, Answers(model.vocabulary), line);
}

// The replies as an answers file has them, or what is wrong.
std::string said(const Entry& entry) {
  std::string out = entry.text;
  for (const Reply& reply : entry.replies) {
    out += (out.empty() ? "" : " / ") + reply.text;
  }
  return out;
}

}  // namespace

TEST_CASE("entry: a line can be a command, with or without a colon", "[entry]") {
  const Model model = small_model();
  const Prompt prompt = prompt_for(model, {"duration"});
  CHECK(typed(model, prompt, " Back ").kind == Entry::Kind::Back);
  CHECK(typed(model, prompt, ":why").kind == Entry::Kind::Why);
  CHECK(typed(model, prompt, "?").kind == Entry::Kind::Help);
  CHECK(typed(model, prompt, "exit").kind == Entry::Kind::Quit);
  CHECK(typed(model, prompt, "change 3") == Entry{Entry::Kind::Change, {}, 3, ""});
  CHECK(
      typed(model, prompt, "save My File.yaml") == Entry{Entry::Kind::Save, {}, 0, "My File.yaml"}
  );
  CHECK(typed(model, prompt, "save").text.empty());
  for (const std::string line : {":frobnicate", ":back 3"}) {
    CHECK(
        said(typed(model, prompt, line)) ==
        "`" + line +
            "` is no command. The commands are `back`, `why`, `review`, `change`, `save`, `quit` "
            "and `help`."
    );
  }
  CHECK(typed(model, prompt, "back to front").kind == Entry::Kind::Wrong);
}

TEST_CASE("entry: a command that is an answer here has to be written with a colon", "[entry]") {
  const Model model = small_model();
  const Prompt prompt = prompt_for(model, {"location"});
  CHECK(
      said(typed(model, prompt, "back")) ==
      "`back` is an answer here and a command too. Type the number of the answer, or `:back` for "
      "the command."
  );
  CHECK(typed(model, prompt, ":back").kind == Entry::Kind::Back);
  CHECK(said(typed(model, prompt, "2")) == "back");
}

TEST_CASE("entry: options go by number, id, label or beginning, also several", "[entry]") {
  const Model model = small_model();
  const Prompt prompt = prompt_for(model, {"location"});
  const Fact& fact = model.vocabulary.fact_of(prompt.lines.front());
  for (const std::string_view line : {"4", "lower-back", "Lower Back", "lower", "4."}) {
    CHECK(
        typed(model, prompt, line).replies ==
        std::vector<Reply>{{prompt.lines.front(), fact.options[3].cells, false, "lower-back"}}
    );
  }
  CHECK(
      typed(model, prompt, "2").replies.front().cells ==
      (fact.options[2].cells | fact.options[3].cells)
  );
  CHECK(
      typed(model, prompt, "1, 3").replies.front().cells ==
      (fact.options[0].cells | fact.options[2].cells)
  );
  CHECK(said(typed(model, prompt, "1, 3")) == "neck, upper-back");
  CHECK(said(typed(model, prompt, "6")) == "Type a number from 1 to 5, or `unsure`.");
  CHECK(said(typed(model, prompt, "")) == "Type a number from 1 to 5, or `unsure`.");
  CHECK(
      said(typed(model, prompt, "knee")) ==
      "`knee` is not among the answers. Type a number from 1 to 5, or `unsure`."
  );
}

TEST_CASE("entry: a slip in the name of an option is answered with what is near", "[entry]") {
  const Model model = small_model();
  const Prompt prompt = prompt_for(model, {"location"});
  CHECK(
      said(typed(model, prompt, "Nekc")) ==
      "`nekc` is not among the answers. Did you mean 1 (Neck)? Type a number from 1 to 5, or "
      "`unsure`."
  );
}

TEST_CASE("entry: what had to be interpreted is marked, plain answers are not", "[entry]") {
  const Model model = small_model();
  const auto interpreted = [&](const std::vector<std::string>& facts, std::string_view line) {
    const Entry entry = typed(model, prompt_for(model, facts), line);
    REQUIRE(entry.kind == Entry::Kind::Replies);
    return entry.interpreted;
  };
  for (const char* plain : {"2", "4.", "neck", "NECK", "unsure"}) {
    CHECK_FALSE(interpreted({"location"}, plain));
  }
  for (const char* loose : {"lower", "1, 3", "neck, lower back"}) {
    CHECK(interpreted({"location"}, loose));
  }
  for (const char* plain : {"2 weeks", "More than 6 Weeks", "unsure"}) {
    CHECK_FALSE(interpreted({"duration"}, plain));
  }
  for (const char* loose : {"2-3 weeks", "two weeks", "a couple of days", "14 days", "today"}) {
    CHECK(interpreted({"duration"}, loose));
  }
  for (const char* plain : {"y", "yes", "no", "unsure"}) {
    CHECK_FALSE(interpreted({"pregnant"}, plain));
  }
  CHECK(interpreted({"fever", "leg-weakness"}, "1, unsure"));
  CHECK_FALSE(interpreted({"fever", "leg-weakness"}, "1 2"));
}

TEST_CASE("entry: a curly apostrophe is one too", "[entry]") {
  const Model model = small_model();
  for (const std::string_view fact : {"pregnant", "location", "duration"}) {
    const Entry entry =
        typed(model, prompt_for(model, {std::string(fact)}), "I don\xE2\x80\x99t know");
    REQUIRE(entry.replies.size() == 1);
    CHECK(entry.replies.front().not_known);
  }
}

TEST_CASE("entry: options that earlier answers rule out are not offered", "[entry]") {
  const Model model = small_model();
  const Prompt prompt = prompt_for(model, {"location"});
  std::vector<std::string> offered;
  for (const Choice& choice : choices(model, prompt, test::answers_of(model, "location: back"))) {
    offered.push_back(choice.id);
  }
  CHECK(offered == std::vector<std::string>{"back", "upper-back", "lower-back"});
}

TEST_CASE("entry: a list is answered line by line", "[entry]") {
  const Model model = small_model();
  const Prompt prompt = prompt_for(model, {"saddle-numbness", "leg-weakness", "fever"});
  CHECK(shape(model, prompt) == PromptShape::Checklist);
  CHECK(
      typed(model, prompt, "1, 3 unsure").replies ==
      std::vector<Reply>{
          {prompt.lines[0], kYes, false, "yes"},
          {prompt.lines[1], kNo, false, "no"},
          {prompt.lines[2], kYes | kNo, true, "unsure"}}
  );
  const Prompt medicines = prompt_for(model, {"medicines"});
  CHECK(said(typed(model, medicines, "a painkiller")) == "no / yes");
}

TEST_CASE("entry: a time needs its unit, and may be a range", "[entry]") {
  const Model model = small_model();
  const Prompt prompt = prompt_for(model, {"duration"});
  constexpr Ticks kWeek = 7 * 24 * 60 * 60;
  CHECK(
      typed(model, prompt, "2-3 weeks").replies ==
      std::vector<Reply>{{prompt.lines.front(), 1, false, "2-3 weeks", {2 * kWeek, 3 * kWeek}}}
  );
  CHECK(typed(model, prompt, "5 to 7 weeks").replies.front().cells == 3);
  CHECK(typed(model, prompt, "unsure").replies.front().not_known);
  CHECK(
      said(typed(model, prompt, "3")) ==
      "`3` has no unit. Answer for example `3 days`, a range with `to` between, or `unsure`."
  );
  CHECK(
      said(typed(model, prompt, "")) ==
      "Answer for example `3 days`, a range with `to` between, or `unsure`."
  );
}

TEST_CASE("entry: how to answer is said in a few words", "[entry]") {
  const Model model = small_model();
  const Answers nothing(model.vocabulary);
  const auto how = [&](const std::vector<std::string>& facts) {
    return how_to_answer(model, prompt_for(model, facts), nothing);
  };
  CHECK(how({"pregnant"}) == "yes, no or unsure");
  CHECK(how({"fever", "leg-weakness"}) == "numbers of all that apply, none, or unsure");
  CHECK(how({"location"}) == "a number from 1 to 5, or unsure");
  CHECK(how({"duration"}) == "for example 3 days, or unsure");
}

}  // namespace unknot
