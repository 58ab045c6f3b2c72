#include "cli/prompt_text.h"

#include <algorithm>

#include <fmt/format.h>

#include "engine/base/text.h"

namespace unknot {
namespace {

constexpr std::size_t kIndent = 2;

void write_choices(const std::vector<Choice>& choices, Page& page) {
  const std::size_t digits = std::to_string(choices.size()).size();
  for (std::size_t i = 0; i < choices.size(); ++i) {
    const Choice& choice = choices[i];
    const std::string text =
        choice.help.empty() ? choice.label : fmt::format("{} - {}", choice.label, choice.help);
    page.write_marked(
        kIndent, fmt::format("{:>{}}. {:{}}", i + 1, digits, "", kIndent * choice.depth), text
    );
  }
}

std::string left(const Progress& progress) {
  if (progress.most <= 1) {
    return "last question";
  }
  return progress.fewest == progress.most
             ? fmt::format("{} questions left", progress.most)
             : fmt::format("{} to {} questions left", progress.fewest, progress.most);
}

}  // namespace

PromptText::PromptText(const Model& model, std::size_t width, Colour colour)
    : model_(model), width_(width), colour_(colour) {}

std::string PromptText::welcome() const {
  Page out = page();
  out.write(0, fmt::format("unknot: {}", model_.pack.title), Emphasis::Strong);
  out.write(
      0,
      fmt::format(
          "It says how soon somebody should look at it, and what to do meanwhile. It is not a "
          "diagnosis. {}",
          model_.pack.status
      )
  );
  out.write(0, "In an emergency call your emergency number now, without answering this first.");
  out.write(0, "Type `help` to see what can be typed at every question.");
  return out.text();
}

std::string PromptText::question(const Prompt& prompt, const Answers& answers) const {
  const Question& question = model_.questions[prompt.question];
  Page out = page();
  out.write(0, question.text, Emphasis::Strong);
  const std::vector<Choice> known = choices(model_, prompt, answers);
  // A question about a single thing says it all by itself; one line that is left of a list does
  // not.
  const bool is_single = question.asks.size() == 1 && shape(model_, prompt) == PromptShape::YesNo &&
                         model_.vocabulary[question.asks.front()].type == FactType::YesNo;
  if (!is_single) {
    write_choices(known, out);
  } else if (!known.front().help.empty()) {
    out.write(kIndent, known.front().help);
  }
  if (shape(model_, prompt) == PromptShape::Quantity) {
    const Fact& fact = model_.vocabulary.fact_of(prompt.lines.front());
    if (!fact.help.empty()) {
      out.write(kIndent, fact.help);
    }
  }
  out.write(0, fmt::format("({})", how_to_answer(model_, prompt, answers)));
  return out.text();
}

std::string PromptText::progress(const Prompt& prompt, const Progress& progress) const {
  const SectionId section = model_.questions[prompt.question].section;
  Page out = page();
  out.write(0, fmt::format("{} - {}", model_.sections[section].title, left(progress)));
  return out.text();
}

std::string PromptText::why(const Prompt& prompt) const {
  return note(model_.questions[prompt.question].why);
}

std::string PromptText::help(const Prompt& prompt) const {
  const Question& question = model_.questions[prompt.question];
  Page out = page();
  if (!question.help.empty()) {
    out.write(0, question.help);
  }
  const Fact& fact = model_.vocabulary.fact_of(prompt.lines.front());
  const bool explains_itself = shape(model_, prompt) == PromptShape::Options && !fact.help.empty();
  if (explains_itself) {
    out.write(0, fact.help);
  }
  switch (shape(model_, prompt)) {
    case PromptShape::YesNo:
      out.write(0, "Type `yes`, `no` or `unsure`.");
      break;
    case PromptShape::Checklist:
      out.write(
          0,
          "Type the numbers of all that apply: `1 3`, `none`, `all`, `unsure`, or for example `1 "
          "yes, 2 unsure`. `1, unsure` means that you do not know about the rest."
      );
      break;
    case PromptShape::Options:
      out.write(
          0,
          "Type a number or the first letters of an answer. Several, as in `1, 3`, mean one of "
          "these."
      );
      break;
    case PromptShape::Quantity:
      out.write(
          0,
          fact.type == FactType::Time
              ? "A range or a limit is fine too, for example `2-3 weeks`, `more than 6 weeks` or "
                "`since yesterday`."
              : "A range or a limit is fine too, for example `5 to 10` or `more than 10`."
      );
      break;
  }
  for (const auto& [command, meaning] : {
           std::pair("back", "take the last answer back"),
           std::pair("why", "why this is asked"),
           std::pair("unsure", "you do not know; it never makes the result less urgent"),
           std::pair("review", "look at your answers and change one"),
           std::pair("change N", "answer number N of them anew"),
           std::pair("save FILE", "keep your answers in a file, to go on later"),
           std::pair("quit", "stop here, with what is known so far"),
       }) {
    out.write_marked(kIndent, fmt::format("{:<11}", command), meaning);
  }
  return out.text();
}

std::string PromptText::review(const std::vector<LogEntry>& log) const {
  if (log.empty()) {
    return note("There are no answers yet.");
  }
  Page out = page();
  const std::size_t digits = std::to_string(log.size()).size();
  for (std::size_t i = 0; i < log.size(); ++i) {
    const std::string_view note = log[i].set_aside ? " (set aside: it does not fit now)" : "";
    out.write_marked(
        kIndent,
        fmt::format("{:>{}}. ", i + 1, digits),
        fmt::format("{} {}{}", model_.questions[log[i].question].text, said(log[i].replies), note)
    );
  }
  return out.text();
}

std::string PromptText::answer(const LogEntry& entry) const {
  return fmt::format("{} {}", model_.questions[entry.question].text, said(entry.replies));
}

std::string PromptText::taken_as(const std::vector<Reply>& replies) const {
  return note(fmt::format("Taken as: {}", said(replies)));
}

std::string PromptText::note(std::string_view text) const {
  Page out = page();
  out.write(0, text);
  return out.text();
}

std::string PromptText::said(const std::vector<Reply>& replies) const {
  const Vocabulary& vocabulary = model_.vocabulary;
  const Reply& first = replies.front();
  const Fact& fact = vocabulary.fact_of(first.variable);
  if (std::ranges::all_of(replies, &Reply::not_known)) {
    return "not known";
  }
  if (fact.type == FactType::AnyOf || replies.size() > 1) {
    return said_of_list(replies);
  }
  return fact.has_scale() ? words(first.said, fact.scale)
                          : words(vocabulary, first.variable, first.cells);
}

// Of a list only what is not simply "no" is worth telling.
std::string PromptText::said_of_list(const std::vector<Reply>& replies) const {
  const Vocabulary& vocabulary = model_.vocabulary;
  const auto unsure = std::ranges::count(replies, true, &Reply::not_known);
  const bool all_others_unsure =
      unsure > 1 &&
      std::ranges::none_of(replies, [](const Reply& reply) { return reply.cells == kNo; });
  std::vector<std::string> parts;
  for (const Reply& reply : replies) {
    const Fact& fact = vocabulary.fact_of(reply.variable);
    const std::string& label = fact.type == FactType::AnyOf
                                   ? fact.options[vocabulary[reply.variable].option].label
                                   : fact.label;
    if (reply.cells == kYes) {
      parts.push_back(label);
    } else if (reply.not_known && !all_others_unsure) {
      parts.push_back(label + " (not known)");
    }
  }
  if (all_others_unsure) {
    parts.emplace_back("all others not known");
  }
  return parts.empty() ? "none of these" : fmt::format("{}", fmt::join(parts, "; "));
}

}  // namespace unknot
