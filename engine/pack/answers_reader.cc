#include "engine/pack/answers_reader.h"

#include <optional>
#include <utility>

#include <fmt/format.h>

#include "engine/base/text.h"
#include "engine/pack/fields.h"

namespace unknot {
namespace {

using Outcome = ReadAnswer::Outcome;

void take(FactAnswer& into, ReadAnswer answer, const Fact& fact, Span span) {
  switch (answer.outcome) {
    case Outcome::Narrowed:
      into.narrowings = std::move(answer.narrowings);
      return;
    case Outcome::NotKnown:
      for (std::uint32_t i = 0; i < fact.variable_count; ++i) {
        into.not_known.push_back(VariableId{fact.first_variable.index + i});
      }
      return;
    case Outcome::NotUnderstood:
    case Outcome::OutOfRange: {
      const Code code =
          answer.outcome == Outcome::OutOfRange ? Code::AnswerOutOfRange : Code::BadAnswer;
      into.faults.push_back({code, span, std::move(answer.message), std::move(answer.help), {}});
      return;
    }
  }
}

FactAnswer read_list(const Vocabulary& vocabulary, FactId id, const Node& list) {
  FactAnswer answer;
  std::vector<std::string> options;
  for (const Node& item : list.items) {
    if (!item.is_text()) {
      answer.faults.push_back(
          {Code::BadAnswer,
           item.span,
           "a list of options holds only words",
           accepted_answers(vocabulary, id),
           {}}
      );
      return answer;
    }
    // Read one by one first, so that the remark stands at the option that is wrong.
    const ReadAnswer alone = read_options(vocabulary, id, {item.text}, Wording::Exact);
    const bool stands_alone = item.text == "none" && list.items.size() > 1;
    if (!alone.understood() || stands_alone) {
      answer.faults.push_back(
          {Code::BadAnswer,
           item.span,
           stands_alone ? "`none` excludes the other options" : alone.message,
           stands_alone ? "write `none` alone, or leave it out" : alone.help,
           {}}
      );
      return answer;
    }
    options.push_back(item.text);
  }
  take(answer, read_options(vocabulary, id, options, Wording::Exact), vocabulary[id], list.span);
  return answer;
}

// `{option: yes, other-option: unsure}`
FactAnswer read_option_mapping(const Vocabulary& vocabulary, FactId id, const Node& mapping) {
  const Fact& fact = vocabulary[id];
  FactAnswer answer;
  for (std::size_t i = 0; i < mapping.keys.size(); ++i) {
    const Written& key = mapping.keys[i];
    const Node& value = mapping.items[i];
    const std::optional<std::uint32_t> option = vocabulary.find_option(id, key.text);
    if (!option) {
      answer.faults.push_back(
          {Code::BadAnswer,
           key.span,
           fmt::format("{} has no option {}", quoted(fact.id), quoted(key.text)),
           suggestion(key.text, vocabulary.option_names(id), accepted_answers(vocabulary, id)),
           {}}
      );
      continue;
    }
    const VariableId variable{fact.first_variable.index + *option};
    if (value.text == "yes" || value.text == "no") {
      answer.narrowings.push_back({variable, value.text == "yes" ? kYes : kNo, {}});
    } else if (value.text == "unsure") {
      answer.not_known.push_back(variable);
    } else {
      answer.faults.push_back(
          {Code::BadAnswer,
           value.kind == Node::Kind::Empty ? key.span : value.span,
           fmt::format("{} is not an answer to {}", quoted(value.text), quoted(key.text)),
           "answer `yes`, `no` or `unsure`",
           {}}
      );
    }
  }
  return answer;
}

// A word such as `true` gets the word that was meant.
std::string help_for(const Vocabulary& vocabulary, FactId id, const Node& value) {
  const std::string_view meant = meant_yes_or_no(value.text);
  if (vocabulary[id].type == FactType::YesNo && !meant.empty()) {
    return fmt::format("write `{}`", meant);
  }
  return accepted_answers(vocabulary, id);
}

class AnswersReader {
 public:
  AnswersReader(const Vocabulary& vocabulary, const std::set<std::string, std::less<>>& broken)
      : vocabulary_(vocabulary), broken_(broken), answers_(vocabulary) {}

  void fact(const Written& key, const Node& value) {
    const std::optional<FactId> id = vocabulary_.find(key.text);
    if (broken_.contains(key.text) || remarks_.size() >= kManyRemarks) {
      return;
    }
    if (!id) {
      remarks_.push_back(
          {Code::UnknownFactInAnswers,
           key.span,
           fmt::format("unknown fact {}", quoted(key.text)),
           suggestion(
               key.text,
               vocabulary_.fact_names(),
               "the answers are keyed by the ids of the pack's facts"
           ),
           {}}
      );
      return;
    }
    FactAnswer answer = read_fact_answer(vocabulary_, *id, value);
    for (Diagnostic& fault : answer.faults) {
      if (fault.span == value.span && value.kind == Node::Kind::Empty) {
        fault.span = key.span;
      }
      remarks_.push_back(std::move(fault));
    }
    if (answer.faults.empty()) {
      apply(answer);
    }
  }

  void assume_no() { answers_ = with_unlisted_no(vocabulary_, std::move(answers_)); }

  Checked<Answers> result() {
    if (has_errors(remarks_)) {
      return {std::nullopt, std::move(remarks_)};
    }
    return {std::move(answers_), std::move(remarks_)};
  }

 private:
  void apply(const FactAnswer& answer) {
    for (const Narrowing& narrowing : answer.narrowings) {
      // Each fact stands once in a mapping, so nothing contradicts here.
      answers_.narrow(narrowing.variable, narrowing.cells);
      answers_.remember(narrowing.variable, narrowing.said);
    }
    for (const VariableId variable : answer.not_known) {
      answers_.not_known(variable);
    }
  }

  const Vocabulary& vocabulary_;
  const std::set<std::string, std::less<>>& broken_;
  Answers answers_;
  Diagnostics remarks_;
};

}  // namespace

Answers with_unlisted_no(const Vocabulary& vocabulary, Answers answers) {
  for (const VariableId id : ids(vocabulary.variables())) {
    const FactType type = vocabulary.fact_of(id).type;
    const bool can_be_no = type == FactType::YesNo || type == FactType::AnyOf;
    if (can_be_no && answers.state(id) == AnswerState::NotAsked) {
      answers.narrow(id, kNo, AnswerState::Assumed);
    }
  }
  return answers;
}

FactAnswer read_fact_answer(const Vocabulary& vocabulary, FactId id, const Node& value) {
  if (value.is_list()) {
    return read_list(vocabulary, id, value);
  }
  if (value.is_mapping() && vocabulary[id].type == FactType::AnyOf) {
    return read_option_mapping(vocabulary, id, value);
  }
  FactAnswer answer;
  if (!value.is_text()) {
    answer.faults.push_back(
        {Code::BadAnswer,
         value.span,
         fmt::format("{} is not an answer to {}", kind_name(value), quoted(vocabulary[id].id)),
         accepted_answers(vocabulary, id),
         {}}
    );
    return answer;
  }
  take(
      answer,
      read_answer_text(vocabulary, id, value.text, Wording::Exact),
      vocabulary[id],
      value.span
  );
  if (!answer.faults.empty() && vocabulary[id].type == FactType::YesNo) {
    answer.faults.front().help = help_for(vocabulary, id, value);
  }
  return answer;
}

Checked<Answers> read_answers(
    const Node& mapping,
    said::Unlisted unlisted,
    const Vocabulary& vocabulary,
    const std::set<std::string, std::less<>>& broken
) {
  if (!mapping.is_mapping()) {
    return {
        std::nullopt,
        {wrong_shape(mapping, "a mapping of facts to answers", "write `{fact: answer, ...}`")}};
  }
  AnswersReader reader(vocabulary, broken);
  for (std::size_t i = 0; i < mapping.keys.size(); ++i) {
    reader.fact(mapping.keys[i], mapping.items[i]);
  }
  if (unlisted == said::Unlisted::No) {
    reader.assume_no();
  }
  return reader.result();
}

}  // namespace unknot
