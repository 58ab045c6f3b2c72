#include "cli/conversation.h"

#include <utility>

#include <fmt/format.h>

#include "cli/files.h"
#include "cli/words.h"
#include "engine/base/text.h"
#include "engine/interview/session.h"

namespace unknot {
namespace {

// So much nonsense without an answer in between is no person; the input counts as ended.
constexpr std::size_t kMostWrongInARow = 30;

}  // namespace

Conversation::Conversation(Interview& interview, Terminal& terminal, std::string file)
    : interview_(interview),
      terminal_(terminal),
      text_(interview.model(), terminal.talk_width(), terminal.talk_colour()),
      file_(std::move(file)) {}

Ending Conversation::run() {
  keep();
  if (!interview_.next()) {
    return Ending::Complete;  // nothing to ask: the result speaks for itself
  }
  terminal_.say(text_.welcome());
  while (!ending_) {
    const std::optional<Prompt> prompt = interview_.next();
    if (!prompt) {
      ending_ = Ending::Complete;
      break;
    }
    show(*prompt);
    for (bool moves_on = false; !moves_on && !ending_;) {
      if (const std::optional<std::string> line = read_line()) {
        moves_on =
            handle(*prompt, read_entry(interview_.model(), *prompt, interview_.answers(), *line));
      }
    }
  }
  if (ending_ != Ending::Interrupted) {
    terminal_.say("\n");  // between the questions and the result
  }
  return *ending_;
}

void Conversation::show(const Prompt& prompt) {
  terminal_.say("\n");
  terminal_.say(text_.progress(prompt, interview_.progress()));
  terminal_.say(text_.question(prompt, interview_.answers()));
}

// Whether the next prompt, or this one anew, is to be shown.
bool Conversation::handle(const Prompt& prompt, Entry entry) {
  switch (entry.kind) {
    case Entry::Kind::Replies:
      return take(std::move(entry));
    case Entry::Kind::Wrong:
      refuse(entry);
      return false;
    case Entry::Kind::Back:
      return take_back();
    case Entry::Kind::Why:
      terminal_.say(text_.why(prompt));
      return false;
    case Entry::Kind::Help:
      terminal_.say(text_.help(prompt));
      return false;
    case Entry::Kind::Review:
      review();
      return true;
    case Entry::Kind::Change:
      change(entry.number);
      return true;
    case Entry::Kind::Save:
      save_as(std::move(entry.text));
      return false;
    case Entry::Kind::Quit:
      ending_ = Ending::Left;
      return false;
  }
  return false;
}

void Conversation::tell_taken(const Entry& entry) {
  if (entry.interpreted) {
    terminal_.say(text_.taken_as(entry.replies));
  }
}

bool Conversation::take(Entry entry) {
  wrong_in_a_row_ = 0;
  tell_taken(entry);
  if (interview_.answer(std::move(entry.replies)) == Accepted::Contradicts) {
    say("That does not fit your earlier answers. Answer differently, or type `review` to look at "
        "them.");
    return false;
  }
  keep();
  return true;
}

bool Conversation::take_back() {
  if (!interview_.back()) {
    say("This is the first question.");
    return false;
  }
  keep();
  return true;
}

void Conversation::refuse(const Entry& wrong) {
  say(wrong.text);
  if (++wrong_in_a_row_ >= kMostWrongInARow) {
    say("Too many entries were not understood.");
    ending_ = Ending::Left;
  }
}

// --- Looking back ---

void Conversation::review() {
  terminal_.say(text_.review(interview_.log()));
  if (interview_.log().empty()) {
    return;
  }
  say("To change an answer type its number; press Enter to go on.");
  const std::optional<std::string> line = read_line();
  if (!line) {
    return;
  }
  std::string_view word = trimmed(*line);
  if (lower_case(word).starts_with("change ")) {
    word = trimmed(word.substr(word.find(' ')));
  }
  if (const auto number = line_number(word)) {
    change(*number);
  } else if (!word.empty()) {
    say("Nothing was changed.");
  }
}

void Conversation::change(std::size_t number) {
  const std::vector<LogEntry>& log = interview_.log();
  if (number < 1 || number > log.size()) {
    say(log.empty() ? "There are no answers yet."
                    : fmt::format("The answers have the numbers 1 to {}.", log.size()));
    return;
  }
  const std::size_t index = number - 1;
  Prompt prompt{log[index].question, {}, {}, 0};
  for (const Reply& reply : log[index].replies) {
    prompt.lines.push_back(reply.variable);
  }
  const Model& model = interview_.model();
  const Answers nothing_known(model.vocabulary);  // all options are open again
  terminal_.say("\n");
  say(fmt::format("Until now: {}", text_.answer(log[index])));
  terminal_.say(text_.question(prompt, nothing_known));
  for (bool done = false; !done && !ending_;) {
    if (const std::optional<std::string> line = read_line()) {
      done = handle_change(index, prompt, read_entry(model, prompt, nothing_known, *line));
    }
  }
}

// Whether this answer is dealt with.
bool Conversation::handle_change(std::size_t index, const Prompt& prompt, Entry entry) {
  switch (entry.kind) {
    case Entry::Kind::Replies:
      break;
    case Entry::Kind::Wrong:
    case Entry::Kind::Why:
    case Entry::Kind::Help:
    case Entry::Kind::Quit:
      return handle(prompt, std::move(entry));
    case Entry::Kind::Back:
      say("It stays as it was.");
      return true;
    case Entry::Kind::Review:
    case Entry::Kind::Change:
    case Entry::Kind::Save:
      say("Answer first, or type `back` to leave it as it was.");
      return false;
  }
  tell_taken(entry);
  const std::vector<LogEntry> before = interview_.log();
  if (interview_.revise(index, std::move(entry.replies)) == Accepted::Contradicts) {
    say("That does not fit your other answers; it stays as it was.");
    return true;
  }
  wrong_in_a_row_ = 0;
  tell_set_aside(before);
  keep();
  return true;
}

void Conversation::tell_set_aside(const std::vector<LogEntry>& before) {
  const std::vector<LogEntry>& after = interview_.log();
  for (std::size_t i = 0; i < after.size(); ++i) {
    if (after[i].set_aside && !before[i].set_aside) {
      say(fmt::format("Set aside, because it does not fit now: {}", text_.answer(after[i])));
    } else if (!after[i].set_aside && before[i].set_aside) {
      say(fmt::format("Taken up again: {}", text_.answer(after[i])));
    }
  }
}

// --- Keeping ---

void Conversation::save_as(std::string file) {
  if (file.empty() && file_.empty()) {
    say("Write `save` and the name of a file.");
    return;
  }
  if (!file.empty() && file != file_ && exists(file)) {
    say(fmt::format("{} exists already; choose another name.", file));
    return;
  }
  if (!file.empty()) {
    file_ = std::move(file);
  }
  keep();
  if (!keeping_failed_) {
    say(fmt::format("Your answers are kept in {}, from now on after every answer.", file_));
  }
}

void Conversation::keep() {
  if (file_.empty()) {
    return;
  }
  const std::string problem = replace_file(file_, saved(interview_));
  if (!problem.empty() && !keeping_failed_) {
    say(fmt::format("Your answers could not be kept in {}: {}.", file_, problem));
  }
  keeping_failed_ = !problem.empty();
}

// --- The terminal ---

// A line of input, shown again where a person would not see it. Nothing when there is no more.
std::optional<std::string> Conversation::read_line() {
  terminal_.say("> ");
  Input input = terminal_.read_line();
  switch (input.kind) {
    case Input::Kind::Line:
      if (!terminal_.echoes()) {
        terminal_.say(printable(input.line) + "\n");
      }
      return std::move(input.line);
    case Input::Kind::End:
      ending_ = Ending::Left;
      break;
    case Input::Kind::Interrupted:
      ending_ = Ending::Interrupted;
      break;
  }
  terminal_.say("\n");
  return std::nullopt;
}

void Conversation::say(std::string_view paragraph) {
  terminal_.say(text_.note(paragraph));
}

}  // namespace unknot
