#include "cli/conversation.h"

#include "cli/files.h"
#include "tests/support/catch.h"
#include "tests/support/fake_terminal.h"
#include "tests/support/files.h"
#include "tests/support/packs.h"
#include "tests/support/temporary_folder.h"

namespace unknot {
namespace {

// One conversation about the small pack, and what came of it.
struct Talk {
  explicit Talk(std::deque<std::string> lines, const std::string& file = "")
      : model(test::model_of(test::checkout_file("tests/data/small-pack.yaml"))),
        interview(model, Answers(model.vocabulary)),
        terminal(std::move(lines)),
        conversation(interview, terminal, file),
        ending(conversation.run()) {}

  [[nodiscard]] std::string outcome() const { return model.levels[interview.triage().outcome].id; }
  [[nodiscard]] bool says(std::string_view text) const {
    return terminal.said.find(text) != std::string::npos;
  }

  Model model;
  Interview interview;
  test::FakeTerminal terminal;
  Conversation conversation;
  Ending ending;
};

}  // namespace

TEST_CASE("conversation: it ends when nothing is left to ask", "[conversation]") {
  const Talk talk({"none", "2 weeks", "neck", "male", "none", "no"});
  CHECK(talk.ending == Ending::Complete);
  CHECK(talk.outcome() == "self-care");
  CHECK(talk.interview.log().size() == 6);
}

TEST_CASE("conversation: the end of the input, quit and Ctrl-C are told apart", "[conversation]") {
  CHECK(Talk({"none"}).ending == Ending::Left);
  CHECK(Talk({"none", "quit", "2 weeks"}).interview.log().size() == 1);
  CHECK(Talk({"none", "^C"}).ending == Ending::Interrupted);
  CHECK(Talk({"none", "review", "^C"}).ending == Ending::Interrupted);
  CHECK(Talk({"none", "change 1", "^C"}).ending == Ending::Interrupted);
}

TEST_CASE("conversation: nonsense without end is an end", "[conversation]") {
  const Talk talk(std::deque<std::string>(1000, "blah"));
  CHECK(talk.ending == Ending::Left);
  CHECK(talk.says("Too many entries were not understood."));
}

TEST_CASE("conversation: it is kept after every answer and every change", "[conversation]") {
  const test::TemporaryFolder folder;
  const std::string file = folder.path() + "/kept.yaml";
  const Talk one({"none", "2 weeks"}, file);
  CHECK(read_file(file).text.find("duration: \"2 weeks") != std::string::npos);
  const Talk taken_back({"none", "2 weeks", ":back"}, file);
  CHECK(read_file(file).text.find("duration") == std::string::npos);
  const Talk changed({"none", "2 weeks", "change 2", "3 weeks"}, file);
  CHECK(read_file(file).text.find("duration: \"3 weeks") != std::string::npos);
}

TEST_CASE(
    "conversation: a file can be named on the way, but none is overwritten", "[conversation]"
) {
  const test::TemporaryFolder folder;
  const std::string file = folder.path() + "/kept.yaml";
  const Talk talk({"save", "save " + file, "none"});
  CHECK(talk.says("Write `save` and the name of a file."));
  CHECK(talk.conversation.file() == file);
  CHECK(read_file(file).text.find("fever: no") != std::string::npos);
  const Talk other({"save " + file});
  CHECK(other.conversation.file().empty());
  CHECK(other.says("choose another name"));
}

TEST_CASE("conversation: what cannot be kept is said once, and remembered", "[conversation]") {
  const Talk talk({"none", "2 weeks"}, "/nowhere/at/all");
  CHECK(talk.conversation.keeping_failed());
  const std::size_t first = talk.terminal.said.find("could not be kept");
  REQUIRE(first != std::string::npos);
  CHECK(talk.terminal.said.find("could not be kept", first + 1) == std::string::npos);
}

TEST_CASE("conversation: an answer can be looked up and changed by its number", "[conversation]") {
  const Talk talk({"none", "2 weeks", "review", "2", "7 weeks"});
  CHECK(talk.says("  2. How long has it lasted? 2 weeks\n"));
  CHECK(talk.says("Until now: How long has it lasted? 2 weeks\n"));
  CHECK(talk.interview.log()[1].replies.front().text == "7 weeks");
  const Talk left({"none", "change 1", "back"});
  CHECK(left.says("It stays as it was."));
  CHECK(left.interview.log().size() == 1);
  CHECK(Talk({"change 1"}).says("There are no answers yet."));
  CHECK(Talk({"none", "change 2"}).says("The answers have the numbers 1 to 1."));
}

TEST_CASE("conversation: how a loose entry was taken is said at once", "[conversation]") {
  CHECK(Talk({"3, unsure"}).says("Taken as: a fever or shivering; all others not known\n"));
  const Talk talk({"none", "2 to 3 wks", "upper", "male", "none", "no"});
  CHECK(talk.says("Taken as: 2 weeks to 3 weeks\n"));
  CHECK(talk.says("Taken as: Upper back\n"));
  const Talk plain({"none", "2 weeks", "neck", "male", "none", "no"});
  CHECK_FALSE(plain.says("Taken as"));
  const Talk changed({"none", "2 weeks", "change 2", "a fortnight or more"});
  CHECK(changed.says("Taken as: 2 weeks or more\n"));
}

TEST_CASE("conversation: what no longer fits is set aside and said", "[conversation]") {
  const Talk talk({"none", "2 weeks", "neck", "female", "yes", "change 4", "male"});
  CHECK(talk.says("Set aside, because it does not fit now: Are you pregnant, or could you be? yes\n"
  ));
  const Talk again(
      {"none", "2 weeks", "neck", "female", "yes", "change 4", "male", "change 4", "female"}
  );
  CHECK(again.says("Taken up again: Are you pregnant, or could you be? yes\n"));
}

TEST_CASE("conversation: control characters never come back to the screen", "[conversation]") {
  const Talk talk({"\x1b[2J\x07", "save /nowhere/\x1b[1m"});
  CHECK(talk.terminal.said.find('\x1b') == std::string::npos);
  CHECK(talk.terminal.said.find('\x07') == std::string::npos);
}

}  // namespace unknot
