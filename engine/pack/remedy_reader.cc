// Remedies, topics and sources.
#include <array>
#include <utility>

#include <fmt/format.h>

#include "engine/base/text.h"
#include "engine/facts/quantity.h"
#include "engine/pack/condition_reader.h"
#include "engine/pack/reader.h"

namespace unknot {
namespace {

constexpr std::array kPhases{
    Word<Phase>{"now", Phase::Now},
    Word<Phase>{"this-week", Phase::ThisWeek},
    Word<Phase>{"prevention", Phase::Prevention},
};

constexpr std::array kGrades{
    Word<Grade>{"strong", Grade::Strong},
    Word<Grade>{"moderate", Grade::Moderate},
    Word<Grade>{"low", Grade::Low},
    Word<Grade>{"very-low", Grade::VeryLow},
    Word<Grade>{"contested", Grade::Contested},
    Word<Grade>{"none", Grade::None},
};

constexpr std::array kVerdicts{
    Word<Verdict>{"supported", Verdict::Supported},
    Word<Verdict>{"partly", Verdict::Partly},
    Word<Verdict>{"contested", Verdict::Contested},
    Word<Verdict>{"unsupported", Verdict::Unsupported},
};

struct Frequency {
  std::string_view words;
  Ticks times_per_week;
};

constexpr std::array kFrequencies{
    Frequency{" a day", 7},
    Frequency{" a week", 1},
    Frequency{" once", 1},
};

// Seconds a week of "30 minutes a day"; nothing if it is not understood.
std::optional<Ticks> effort_per_week(std::string_view text) {
  const Scale time{Scale::Kind::Time, "", 0};
  constexpr Ticks kSecondsAWeek = Ticks{7} * 24 * 3600;
  for (const Frequency& frequency : kFrequencies) {
    if (!text.ends_with(frequency.words)) {
      continue;
    }
    const ReadRange read =
        read_comparison(text.substr(0, text.size() - frequency.words.size()), time);
    const bool exact = read.fault == QuantityFault::None && read.range.first == read.range.last;
    if (exact && read.range.first <= kSecondsAWeek) {
      return read.range.first * frequency.times_per_week;
    }
  }
  return std::nullopt;
}

void read_effort(Fields& fields, Remedy& remedy, Diagnostics& remarks) {
  const Written effort = fields.word("effort", Need::Required);
  if (effort.text.empty()) {
    return;
  }
  const std::optional<Ticks> seconds = effort_per_week(effort.text);
  if (!seconds) {
    remarks.push_back(
        {Code::BadEffort,
         effort.span,
         fmt::format("{} is not understood", quoted(effort.text)),
         "write for example `10 minutes a day`, `1 hour a week` or `5 minutes once`",
         {}}
    );
  }
  remedy.effort = effort.text;
  remedy.effort_per_week = seconds.value_or(0);
}

enum class Weighted : std::uint8_t { No, Yes };

std::vector<said::Argument> read_arguments(
    Fields& fields, std::string_view key, Need need, Weighted weighted, Diagnostics& remarks
) {
  std::vector<said::Argument> arguments;
  const Node* node = fields.find(key, need);
  if (node == nullptr) {
    return arguments;
  }
  if (!node->is_list() || (need == Need::Required && node->items.empty())) {
    remarks.push_back(
        {Code::WrongShape,
         node->span,
         fmt::format("{} is a list of reasons", quoted(key)),
         "write `- {when: {...}, because: ...}` for each",
         {}}
    );
    return arguments;
  }
  constexpr std::int32_t kMostWeight = 5;
  for (const Node& item : node->items) {
    Fields reason(item, fmt::format("an entry of {}", quoted(key)), item.span, remarks);
    said::Argument argument;
    argument.span = item.span;
    argument.when = read_when(reason, "when", remarks);
    argument.because = reason.text("because", Need::Required);
    if (weighted == Weighted::Yes) {
      argument.weight = reason.whole("weight", 1, kMostWeight).value_or(1);
    }
    reason.finish();
    arguments.push_back(std::move(argument));
  }
  return arguments;
}

void read_evidence(Fields& fields, said::Remedy& remedy, Diagnostics& remarks) {
  const Node* node = fields.find("evidence", Need::Required);
  if (node == nullptr) {
    return;
  }
  Fields evidence(*node, "`evidence`", fields.key_span("evidence"), remarks);
  remedy.plain.grade =
      evidence.choice<Grade>("grade", kGrades, Need::Required).value_or(Grade::None);
  remedy.sources = evidence.words("sources");
  evidence.finish();
}

}  // namespace

said::Remedy read_remedy(const Written& id, const Node& node, Diagnostics& remarks) {
  Fields fields(node, "a remedy", id.span, remarks);
  said::Remedy remedy;
  Remedy& plain = remedy.plain;
  plain.id = id.text;
  plain.span = id.span;
  plain.title = fields.text("title", Need::Required);
  plain.phase = fields.choice<Phase>("phase", kPhases, Need::Required).value_or(Phase::Now);
  plain.steps = fields.texts("steps", Need::Required);
  if (const Node* dose = fields.find("dose")) {
    remedy.dose = read_variant_text(*dose, "`dose`", remarks);
  }
  plain.expect = fields.text("expect", Need::Required);
  plain.stop_if = fields.texts("stop-if");
  read_evidence(fields, remedy, remarks);
  read_effort(fields, plain, remarks);
  plain.cost = fields.text("cost");
  plain.equipment = fields.text("equipment");
  plain.while_waiting = fields.yes_no("while-waiting").value_or(false);
  plain.professional = fields.yes_no("professional").value_or(false);
  remedy.for_it = read_arguments(fields, "for", Need::Required, Weighted::Yes, remarks);
  remedy.cautions = read_arguments(fields, "caution", Need::Optional, Weighted::Yes, remarks);
  remedy.never = read_arguments(fields, "never", Need::Optional, Weighted::No, remarks);
  fields.finish();
  return remedy;
}

said::Topic read_topic(const Written& id, const Node& node, Diagnostics& remarks) {
  Fields fields(node, "a topic", id.span, remarks);
  said::Topic topic;
  topic.question = fields.text("question", Need::Required);
  topic.verdict =
      fields.choice<Verdict>("verdict", kVerdicts, Need::Required).value_or(Verdict::Contested);
  topic.answer = fields.text("answer", Need::Required);
  topic.sources = fields.words("sources");
  if (const Node* when = fields.find("when")) {
    topic.when = read_condition(*when, remarks);
  }
  fields.finish();
  return topic;
}

Citation read_citation(const Written& id, const Node& node, Diagnostics& remarks) {
  Fields fields(node, "a source", id.span, remarks);
  Citation citation;
  citation.id = id.text;
  citation.span = id.span;
  citation.title = fields.text("title", Need::Required);
  citation.url = fields.text("url");
  citation.date = fields.text("date");
  citation.review_by = fields.text("review-by");
  citation.note = fields.text("note");
  fields.finish();
  return citation;
}

}  // namespace unknot
