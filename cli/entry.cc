#include "cli/entry.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "cli/checklist.h"
#include "cli/words.h"
#include "engine/base/text.h"
#include "engine/facts/answer_text.h"

namespace unknot {
namespace {

Entry wrong(std::string text) {
  return {Entry::Kind::Wrong, {}, 0, std::move(text), false};
}

Entry answered(std::vector<Reply> replies) {
  return {Entry::Kind::Replies, std::move(replies), 0, "", false};
}

Entry interpreted(std::vector<Reply> replies) {
  return {Entry::Kind::Replies, std::move(replies), 0, "", true};
}

Entry command(Entry::Kind kind, std::size_t number = 0, std::string text = "") {
  return {kind, {}, number, std::move(text), false};
}

Reply unsure(const Model& model, VariableId variable) {
  return {variable, model.vocabulary[variable].all(), true, "unsure"};
}

// A sentence from a message of the engine, which has neither capital letter nor full stop.
std::string sentence(std::string_view message) {
  std::string out(message);
  if (!out.empty() && out.front() >= 'a' && out.front() <= 'z') {
    out.front() = static_cast<char>(out.front() - 'a' + 'A');
  }
  return out.empty() || out.ends_with('.') || out.ends_with('?') ? out : out + ".";
}

// --- Commands ---

// The command that a word names; nothing for any other word.
std::optional<Entry::Kind> command_word(std::string_view word) {
  constexpr std::array<std::pair<std::string_view, Entry::Kind>, 9> kWords{{
      {"back", Entry::Kind::Back},
      {"why", Entry::Kind::Why},
      {"review", Entry::Kind::Review},
      {"change", Entry::Kind::Change},
      {"save", Entry::Kind::Save},
      {"quit", Entry::Kind::Quit},
      {"exit", Entry::Kind::Quit},
      {"help", Entry::Kind::Help},
      {"?", Entry::Kind::Help},
  }};
  const auto* const found =
      std::ranges::find(kWords, word, &std::pair<std::string_view, Entry::Kind>::first);
  return found == kWords.end() ? std::nullopt : std::optional(found->second);
}

// A line that only a command can be, because of its colon, is wrong; any other may be an answer.
std::optional<Entry> no_command(std::string_view line) {
  if (!line.starts_with(':')) {
    return std::nullopt;
  }
  return wrong(fmt::format(
      "{} is no command. The commands are `back`, `why`, `review`, `change`, `save`, `quit` and "
      "`help`.",
      quoted(line)
  ));
}

// A line that is a command, with or without a colon in front; nothing if it is none.
std::optional<Entry> read_command(std::string_view line) {
  const std::string_view text = trimmed(line.substr(line.starts_with(':') ? 1 : 0));
  const std::size_t space = text.find(' ');
  const std::string_view rest =
      space == std::string_view::npos ? "" : trimmed(text.substr(space + 1));
  const std::optional<Entry::Kind> kind = command_word(lower_case(text.substr(0, space)));
  if (!kind) {
    return no_command(line);
  }
  if (*kind == Entry::Kind::Save) {
    return command(*kind, 0, std::string(rest));
  }
  if (*kind == Entry::Kind::Change) {
    const std::optional<std::size_t> number = line_number(rest);
    return number ? command(*kind, *number)
                  : wrong("Write `change` and the number of an answer, as `review` lists them.");
  }
  return rest.empty() ? command(*kind) : no_command(line);
}

// Whether a word that is a command names a choice as well: "back", asked for the place of a pain.
bool names_choice(const std::vector<Choice>& choices, const std::string& word) {
  return std::ranges::any_of(choices, [&word](const Choice& choice) {
    return choice.id == word || lower_case(choice.label) == word;
  });
}

// --- Answers ---

Entry read_checklist(
    const Model& model,
    const Prompt& prompt,
    const std::vector<Choice>& lines,
    std::string_view text
) {
  const ReadMarks read = read_marks(lines, text);
  if (!read.problem.empty()) {
    return wrong(read.problem);
  }
  std::vector<Reply> replies;
  for (std::size_t i = 0; i < prompt.lines.size(); ++i) {
    const VariableId variable = prompt.lines[i];
    switch (read.marks[i]) {
      case Mark::Yes:
        replies.push_back({variable, kYes, false, "yes"});
        break;
      case Mark::No:
        replies.push_back({variable, kNo, false, "no"});
        break;
      case Mark::Unsure:
        replies.push_back(unsure(model, variable));
        break;
    }
  }
  return read.interpreted ? interpreted(std::move(replies)) : answered(std::move(replies));
}

std::string accepted_options(const std::vector<Choice>& choices) {
  return fmt::format("Type a number from 1 to {}, or `unsure`.", choices.size());
}

// "Did you mean 2 (Neck)?" and a space behind it; empty if no label is near.
std::string meant_choice(const std::vector<Choice>& choices, std::string_view part) {
  std::vector<std::string> labels;
  for (const Choice& choice : choices) {
    labels.push_back(lower_case(choice.label));
  }
  const std::optional<std::string> label = nearest(part, labels);
  if (!label) {
    return "";
  }
  const auto index = static_cast<std::size_t>(std::ranges::find(labels, *label) - labels.begin());
  return fmt::format("Did you mean {} ({})? ", index + 1, choices[index].label);
}

// The chosen option's number or words; nothing, and `problem`, if it is none.
std::optional<std::size_t> find_choice(
    const std::vector<Choice>& choices, std::string_view part, std::string& problem
) {
  if (const auto number = line_number(part)) {
    if (*number >= 1 && *number <= choices.size()) {
      return *number - 1;
    }
    problem = accepted_options(choices);
    return std::nullopt;
  }
  std::vector<std::size_t> whole;
  std::vector<std::size_t> begins;
  for (std::size_t i = 0; i < choices.size(); ++i) {
    if (choices[i].id == part || lower_case(choices[i].label) == part) {
      whole.push_back(i);
    } else if (begins_label(choices[i].label, part)) {
      begins.push_back(i);
    }
  }
  const std::vector<std::size_t>& found = whole.empty() ? begins : whole;
  if (found.size() == 1) {
    return found.front();
  }
  problem =
      found.empty()
          ? fmt::format(
                "{} is not among the answers. {}{}",
                quoted(part),
                meant_choice(choices, part),
                accepted_options(choices)
            )
          : fmt::format(
                "{} could be {} or {}. Type the number.", quoted(part), found[0] + 1, found[1] + 1
            );
  return std::nullopt;
}

Entry read_options_entry(
    const Model& model,
    const Prompt& prompt,
    const std::vector<Choice>& choices,
    const std::string& text
) {
  const VariableId variable = prompt.lines.front();
  if (means_unsure(text)) {
    return answered({unsure(model, variable)});
  }
  Reply reply{variable, 0, false, "", {}};
  bool is_plain = true;  // one number, or all the words of one label
  for (const std::string_view part : pieces(text, ",;")) {
    std::string problem;
    const std::optional<std::size_t> index = find_choice(choices, part, problem);
    if (!index) {
      return wrong(std::move(problem));
    }
    is_plain = reply.cells == 0 && (line_number(part) || lower_case(choices[*index].label) == part);
    reply.cells |= choices[*index].cells;
    reply.text += reply.text.empty() ? "" : ", ";
    reply.text += choices[*index].id;
  }
  if (reply.cells == 0) {
    return wrong(accepted_options(choices));
  }
  return is_plain ? answered({std::move(reply)}) : interpreted({std::move(reply)});
}

Entry read_quantity_entry(const Model& model, const Prompt& prompt, std::string_view text) {
  const VariableId variable = prompt.lines.front();
  const FactId fact = model.vocabulary[variable].fact;
  const ReadAnswer read = read_answer_text(model.vocabulary, fact, text, Wording::Spoken);
  switch (read.outcome) {
    case ReadAnswer::Outcome::NotKnown:
      return answered({unsure(model, variable)});
    case ReadAnswer::Outcome::Narrowed: {
      const Narrowing& narrowing = read.narrowings.front();
      const bool is_plain =
          lower_case(text) == lower_case(words(narrowing.said, model.vocabulary[fact].scale));
      std::vector<Reply> replies{
          {variable, narrowing.cells, false, std::string(text), narrowing.said}};
      return is_plain ? answered(std::move(replies)) : interpreted(std::move(replies));
    }
    case ReadAnswer::Outcome::NotUnderstood:
    case ReadAnswer::Outcome::OutOfRange:
      break;
  }
  if (text.empty()) {
    return wrong(sentence(read.help));
  }
  return wrong(fmt::format("{} {}", sentence(read.message), sentence(read.help)));
}

Entry read_answer_entry(
    const Model& model,
    const Prompt& prompt,
    const std::vector<Choice>& choices,
    std::string_view text
) {
  const std::string plain = lower_case(text);
  switch (shape(model, prompt)) {
    case PromptShape::YesNo:
    case PromptShape::Checklist:
      return read_checklist(model, prompt, choices, plain);
    case PromptShape::Options:
      return read_options_entry(model, prompt, choices, plain);
    case PromptShape::Quantity:
      return read_quantity_entry(model, prompt, text);
  }
  return wrong("");
}

}  // namespace

PromptShape shape(const Model& model, const Prompt& prompt) {
  switch (model.vocabulary.fact_of(prompt.lines.front()).type) {
    case FactType::YesNo:
    case FactType::AnyOf:
      return prompt.lines.size() == 1 ? PromptShape::YesNo : PromptShape::Checklist;
    case FactType::OneOf:
      return PromptShape::Options;
    case FactType::Number:
    case FactType::Time:
      return PromptShape::Quantity;
  }
  return PromptShape::Quantity;
}

std::vector<Choice> choices(const Model& model, const Prompt& prompt, const Answers& answers) {
  std::vector<Choice> out;
  for (const VariableId variable : prompt.lines) {
    const Fact& fact = model.vocabulary.fact_of(variable);
    if (fact.type == FactType::YesNo) {
      out.push_back({fact.id, fact.label, fact.help, 0, 0});
    } else if (fact.type == FactType::AnyOf) {
      const Option& option = fact.options[model.vocabulary[variable].option];
      out.push_back({option.id, option.label, option.help, 0, 0});
    }
    if (fact.type != FactType::OneOf) {
      continue;
    }
    for (const Option& option : fact.options) {
      if ((option.cells & answers.possible(variable)) != 0) {
        out.push_back({option.id, option.label, option.help, option.depth, option.cells});
      }
    }
  }
  return out;
}

Entry read_entry(
    const Model& model, const Prompt& prompt, const Answers& answers, std::string_view line
) {
  const std::string typed = with_plain_apostrophes(line);
  const std::string_view text = trimmed(typed);
  const std::vector<Choice> known = choices(model, prompt, answers);
  const std::optional<Entry> command = read_command(text);
  const std::string word = lower_case(text);
  if (command && !text.starts_with(':') && names_choice(known, word)) {
    return wrong(fmt::format(
        "`{}` is an answer here and a command too. Type the number of the answer, or `:{}` for the "
        "command.",
        word,
        word
    ));
  }
  return command ? *command : read_answer_entry(model, prompt, known, text);
}

std::string how_to_answer(const Model& model, const Prompt& prompt, const Answers& answers) {
  switch (shape(model, prompt)) {
    case PromptShape::YesNo:
      return "yes, no or unsure";
    case PromptShape::Checklist:
      return "numbers of all that apply, none, or unsure";
    case PromptShape::Options:
      return fmt::format(
          "a number from 1 to {}, or unsure", choices(model, prompt, answers).size()
      );
    case PromptShape::Quantity:
      break;
  }
  const Scale& scale = model.vocabulary.fact_of(prompt.lines.front()).scale;
  return fmt::format("for example {}, or unsure", example_answer(scale));
}

}  // namespace unknot
