#include "engine/verify/example.h"

#include <algorithm>
#include <array>
#include <bit>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "engine/base/text.h"
#include "engine/evaluation/closure.h"

namespace unknot {
namespace {

bool can_be_no(const Vocabulary& vocabulary, VariableId id) {
  const FactType type = vocabulary.fact_of(id).type;
  return type == FactType::YesNo || type == FactType::AnyOf;
}

// Everything that follows; nothing if the answers contradict each other.
std::optional<Possible> with_all_that_follows(const Model& model, const Possible& answers) {
  const Closed state = closed(model, answers_leaving(model, answers));
  if (!state.contradictions.empty()) {
    return std::nullopt;
  }
  return state.answers.possible();
}

// The simpler answers to one variable, the simplest first.
std::vector<CellMask> simpler(const Vocabulary& vocabulary, VariableId id, CellMask cells) {
  const CellMask everything = vocabulary[id].all();
  if (can_be_no(vocabulary, id)) {
    return cells == kNo ? std::vector<CellMask>{} : std::vector<CellMask>{kNo};
  }
  if (cells == everything) {
    return {};
  }
  std::vector<CellMask> out{everything};
  if (!std::has_single_bit(cells)) {
    out.push_back(cells & (~cells + 1));  // the lowest
  }
  return out;
}

// A value that somebody could say: a whole number of the largest unit that falls into the range.
Ticks plain_value(Range range, const Scale& scale) {
  if (scale.kind == Scale::Kind::Time) {
    constexpr Ticks kHour = 3600;
    constexpr Ticks kDay = 24 * kHour;
    constexpr std::array kUnits{
        Ticks{31'557'600}, Ticks{2'629'800}, 7 * kDay, kDay, kHour, Ticks{60}};
    for (const Ticks unit : kUnits) {
      const Ticks value = std::max<Ticks>(1, (range.first + unit - 1) / unit) * unit;
      if (value <= range.last) {
        return value;
      }
    }
  }
  if (range.first == Range::kLowest) {
    return std::min<Ticks>(range.last, 0);  // a number without a smallest value
  }
  return range.first;
}

// A value, or a range that touches just these cells.
std::string quantity_text(const Vocabulary& vocabulary, FactId id, CellMask cells) {
  const Fact& fact = vocabulary[id];
  const CellMask lowest = cells & (~cells + 1);
  const CellMask highest = std::bit_floor(cells);
  const Ticks low = plain_value(vocabulary.ranges(id, lowest).front(), fact.scale);
  if (lowest == highest) {
    return words(low, fact.scale);
  }
  const Ticks high = plain_value(vocabulary.ranges(id, highest).front(), fact.scale);
  return fmt::format("{} to {}", words(low, fact.scale), words(high, fact.scale));
}

std::string answer_text(const Vocabulary& vocabulary, VariableId id, CellMask cells) {
  if (cells == vocabulary[id].all()) {
    return "unsure";
  }
  const Fact& fact = vocabulary.fact_of(id);
  switch (fact.type) {
    case FactType::YesNo:
    case FactType::AnyOf:
      return cells == kYes ? "yes" : "no";
    case FactType::OneOf: {
      const std::vector<std::string> options = covering_options(fact, cells);
      return options.size() == 1 ? options.front() : fmt::format("[{}]", fmt::join(options, ", "));
    }
    case FactType::Number:
    case FactType::Time:
      break;
  }
  return quantity_text(vocabulary, vocabulary[id].fact, cells);
}

std::string told(const Vocabulary& vocabulary, VariableId id, CellMask cells) {
  const Fact& fact = vocabulary.fact_of(id);
  const std::string& label =
      fact.type == FactType::AnyOf ? fact.options[vocabulary[id].option].label : fact.label;
  if (cells == kYes && !fact.has_scale() && fact.type != FactType::OneOf) {
    return label;
  }
  const bool is_quantity = fact.has_scale() && cells != vocabulary[id].all();
  return fmt::format(
      "{}: {}",
      label,
      is_quantity ? quantity_text(vocabulary, vocabulary[id].fact, cells)
                  : words(vocabulary, id, cells)
  );
}

// What an answers file can leave out.
enum class LeftOut : std::uint8_t { NotKnown, No, Nothing };

// What has to be said of each fact, when something can be left out.
class Telling {
 public:
  Telling(const Vocabulary& vocabulary, const Possible& answers)
      : vocabulary_(&vocabulary), answers_(&answers) {}

  [[nodiscard]] Example example(LeftOut left_out) const {
    const bool others_are_no = left_out == LeftOut::No;
    Example out{*answers_, {}, others_are_no, ""};
    std::vector<std::string> sentences;
    for (const FactId fact : ids(vocabulary_->facts())) {
      std::vector<VariableId> to_say;
      const Fact& about = (*vocabulary_)[fact];
      for (std::uint32_t i = 0; i < about.variable_count; ++i) {
        const VariableId variable{about.first_variable.index + i};
        if (must_be_said(variable, left_out)) {
          to_say.push_back(variable);
          sentences.push_back(told(*vocabulary_, variable, (*answers_)[variable]));
        }
      }
      if (!to_say.empty()) {
        out.entries.push_back(fmt::format("{}: {}", about.id, entry(about, to_say)));
      }
    }
    sentences.emplace_back(others_are_no ? "otherwise no" : "the rest not known");
    out.told = fmt::format("{}", fmt::join(sentences, "; "));
    return out;
  }

 private:
  [[nodiscard]] bool must_be_said(VariableId variable, LeftOut left_out) const {
    const bool means_no = left_out == LeftOut::No && can_be_no(*vocabulary_, variable);
    const CellMask unsaid = means_no ? kNo : (*vocabulary_)[variable].all();
    return left_out == LeftOut::Nothing || (*answers_)[variable] != unsaid;
  }

  [[nodiscard]] std::string entry(const Fact& fact, const std::vector<VariableId>& to_say) const {
    std::vector<std::string> parts;
    for (const VariableId variable : to_say) {
      const std::string answer = answer_text(*vocabulary_, variable, (*answers_)[variable]);
      if (fact.type != FactType::AnyOf) {
        return answer;
      }
      parts.push_back(
          fmt::format("{}: {}", fact.options[(*vocabulary_)[variable].option].id, answer)
      );
    }
    return fmt::format("{{{}}}", fmt::join(parts, ", "));
  }

  const Vocabulary* vocabulary_;
  const Possible* answers_;
};

// The answers when a no is assumed for all that is not said: an assumption gives way to much.
Answers without_no(const Vocabulary& vocabulary, const Possible& answers) {
  Answers said(vocabulary);
  for (const VariableId variable : ids(answers)) {
    const CellMask cells = answers[variable];
    if (can_be_no(vocabulary, variable) && cells == kNo) {
      said.narrow(variable, kNo, AnswerState::Assumed);
    } else if (cells != vocabulary[variable].all()) {
      said.narrow(variable, cells);
    } else if (can_be_no(vocabulary, variable)) {
      said.not_known(variable);
    }
  }
  return said;
}

}  // namespace

Possible simplified(
    const Vocabulary& vocabulary,
    Possible answers,
    const std::function<std::optional<Possible>(const Possible&)>& shown
) {
  for (const VariableId variable : ids(answers)) {
    for (const CellMask cells : simpler(vocabulary, variable, answers[variable])) {
      Possible candidate = answers;
      candidate[variable] = cells;
      if (std::optional<Possible> simpler_answers = shown(candidate)) {
        answers = std::move(*simpler_answers);
        break;
      }
    }
  }
  return answers;
}

Possible simplified(
    AnswerSpace& space, Possible answers, const std::function<bool(const Possible&)>& shows
) {
  const Model& model = space.model();
  const auto shown = [&](const Possible& candidate) -> std::optional<Possible> {
    std::optional<Possible> all = with_all_that_follows(model, candidate);
    if (all && shows(*all) && space.allows(*all)) {
      return all;
    }
    return std::nullopt;
  };
  return simplified(model.vocabulary, std::move(answers), shown);
}

Possible simplified_person(
    AnswerSpace& space, Possible person, const std::function<bool(const Possible&)>& shows
) {
  View& view = space.person();
  for (const VariableId variable : ids(person)) {
    Possible candidate = person;
    candidate[variable] = 1;
    std::vector<Literal> wanted;
    for (const VariableId each : ids(candidate)) {
      wanted.push_back(view.cells(
      )[each][static_cast<std::size_t>(std::countr_zero(candidate[each]))]);
    }
    if (shows(candidate) && space.solve(wanted) == Satisfiable::Yes) {
      person = std::move(candidate);
    }
  }
  return person;
}

std::string person_in_words(
    const Model& model, const Possible& person, const std::function<bool(const Possible&)>& shows
) {
  std::vector<std::string> sentences;
  for (const VariableId variable : ids(person)) {
    bool matters = false;
    for (unsigned cell = 0; cell < model.vocabulary[variable].cell_count; ++cell) {
      Possible other = person;
      other[variable] = CellMask{1} << cell;
      matters = matters || !shows(other);
    }
    if (matters && !(can_be_no(model.vocabulary, variable) && person[variable] == kNo)) {
      sentences.push_back(told(model.vocabulary, variable, person[variable]));
    }
  }
  sentences.emplace_back("otherwise no");
  return fmt::format("{}", fmt::join(sentences, "; "));
}

Example example_of(
    const Vocabulary& vocabulary,
    const Possible& answers,
    const std::function<bool(const Answers&)>& leads_back
) {
  const Telling telling(vocabulary, answers);
  Example plain = telling.example(LeftOut::NotKnown);
  if (!leads_back(without_no(vocabulary, answers))) {
    return plain;
  }
  Example short_one = telling.example(LeftOut::No);
  return short_one.entries.size() < plain.entries.size() ? short_one : plain;
}

Example example_of(const Model& model, const Possible& answers) {
  return example_of(model.vocabulary, answers, [&](const Answers& said) {
    const Closed state = closed(model, said);
    return state.contradictions.empty() && state.answers.possible() == answers;
  });
}

Example spelled_out(const Model& model, const Possible& answers) {
  Example out = Telling(model.vocabulary, answers).example(LeftOut::Nothing);
  out.told = example_of(model, answers).told;
  return out;
}

std::string case_text(
    const std::string& id, const Example& example, const std::string& expectation
) {
  std::string out =
      fmt::format("  {}:\n    answers:{}\n", id, example.entries.empty() ? " {}" : "");
  for (const std::string& entry : example.entries) {
    out += fmt::format("      {}\n", entry);
  }
  if (example.others_are_no) {
    out += "    unlisted: no\n";
  }
  return out + fmt::format("    expect: {{{}}}\n", expectation);
}

}  // namespace unknot
