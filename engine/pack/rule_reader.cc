// Levels, rules, scores, and what a pack says about itself: promises and cases.
#include <array>
#include <utility>

#include "engine/base/text.h"
#include "engine/pack/condition_reader.h"
#include "engine/pack/reader.h"

namespace unknot {
namespace {

constexpr std::array kScopes{
    Word<PlanScope>{"full", PlanScope::Full},
    Word<PlanScope>{"while-waiting", PlanScope::WhileWaiting},
};

constexpr std::array kBases{
    Word<Basis>{"study", Basis::Study},
    Word<Basis>{"guideline", Basis::Guideline},
    Word<Basis>{"local", Basis::Local},
    Word<Basis>{"unverified", Basis::Unverified},
};

constexpr std::array kUnlisted{
    Word<said::Unlisted>{"unknown", said::Unlisted::Unknown},
    Word<said::Unlisted>{"no", said::Unlisted::No},
};

constexpr std::int32_t kMostPoints = 1000;

std::optional<Written> optional_word(
    Fields& fields, std::string_view key, Need need = Need::Optional
) {
  Written word = fields.word(key, need);
  return word.text.empty() ? std::nullopt : std::optional(std::move(word));
}

void read_when_unsure(Fields& fields, said::Rule& rule, Diagnostics& remarks) {
  const Node* node = fields.find("when-unsure");
  if (node == nullptr) {
    return;
  }
  Fields unsure(*node, "`when-unsure`", fields.key_span("when-unsure"), remarks);
  rule.unsure_level = optional_word(unsure, "level", Need::Required);
  rule.unsure_because = unsure.text("because", Need::Required);
  unsure.finish();
}

}  // namespace

said::Level read_level(const Written& id, const Node& node, Diagnostics& remarks) {
  Fields fields(node, "a level", id.span, remarks);
  said::Level level;
  level.title = fields.text("title", Need::Required);
  level.within = fields.text("within", Need::Required);
  if (const Node* act = fields.find("do", Need::Required)) {
    level.act = read_variant_text(*act, "`do`", remarks);
  }
  level.plan = fields.choice<PlanScope>("plan", kScopes).value_or(PlanScope::Full);
  level.stops_interview = fields.yes_no("stop").value_or(false);
  fields.finish();
  return level;
}

said::Otherwise read_otherwise(const Written& key, const Node& node, Diagnostics& remarks) {
  Fields fields(node, "`otherwise`", key.span, remarks);
  said::Otherwise otherwise;
  otherwise.level = fields.word("level", Need::Required);
  otherwise.see = fields.word("see", Need::Required);
  otherwise.because = fields.text("because", Need::Required);
  otherwise.sources = fields.words("sources");
  otherwise.span = key.span;
  fields.finish();
  return otherwise;
}

said::Rule read_rule(const Written& id, const Node& node, Diagnostics& remarks) {
  Fields fields(node, "a rule", id.span, remarks);
  said::Rule rule;
  rule.when = read_when(fields, "when", remarks);
  rule.level = fields.word("level", Need::Required);
  rule.see = fields.word("see", Need::Required);
  rule.because = fields.text("because", Need::Required);
  rule.sources = fields.words("sources");
  rule.basis = fields.choice<Basis>("basis", kBases).value_or(Basis::NotStated);
  read_when_unsure(fields, rule, remarks);
  fields.finish();
  return rule;
}

std::vector<said::ScoreItem> read_score(
    const Written& id, const Node& node, said::Pack& pack, Diagnostics& remarks
) {
  std::vector<said::ScoreItem> items;
  if (!node.is_list() || node.items.empty()) {
    remarks.push_back(
        {Code::WrongShape,
         node.kind == Node::Kind::Empty ? id.span : node.span,
         "a score is a list of conditions with points",
         "write `- {when: {...}, points: 1}` for each item",
         {}}
    );
    pack.broken.insert(id.text);
    return items;
  }
  for (const Node& entry : node.items) {
    Fields fields(entry, "an item of a score", entry.span, remarks);
    said::ScoreItem item;
    item.when = read_when(fields, "when", remarks);
    const std::optional<std::int32_t> points =
        fields.whole("points", -kMostPoints, kMostPoints, Need::Required);
    fields.finish();
    if (!points) {
      pack.broken.insert(id.text);
    }
    item.points = points.value_or(0);
    items.push_back(std::move(item));
  }
  return items;
}

said::Promise read_promise(const Written& id, const Node& node, Diagnostics& remarks) {
  Fields fields(node, "a promise", id.span, remarks);
  said::Promise promise;
  promise.when = read_when(fields, "when", remarks);
  promise.at_least = optional_word(fields, "level");
  promise.never_suggest = fields.words("never-suggest");
  fields.finish();
  if (fields.readable() && !promise.at_least && promise.never_suggest.empty()) {
    remarks.push_back(
        {Code::EmptyExpectation,
         id.span,
         "this promise promises nothing",
         "add `level: ...` or `never-suggest: [...]`",
         {}}
    );
  }
  return promise;
}

said::AcceptedRemark read_accepted(const Node& node, Diagnostics& remarks) {
  Fields fields(node, "an accepted remark", node.span, remarks);
  said::AcceptedRemark accepted;
  accepted.code = fields.word("code", Need::Required);
  accepted.of = fields.words("of", Need::Required);
  accepted.because = fields.text("because", Need::Required);
  fields.finish();
  return accepted;
}

said::Unlisted read_unlisted(Fields& fields) {
  return fields.choice<said::Unlisted>("unlisted", kUnlisted).value_or(said::Unlisted::Unknown);
}

said::Case read_case(const Written& id, const Node& node, Diagnostics& remarks) {
  Fields fields(node, "a case", id.span, remarks);
  said::Case example;
  example.about = fields.text("about");
  if (const Node* answers = fields.find("answers", Need::Required)) {
    example.answers = *answers;
  }
  example.unlisted = read_unlisted(fields);
  const Node* expect = fields.find("expect", Need::Required);
  fields.finish();
  if (expect == nullptr) {
    return example;
  }
  Fields expected(*expect, "`expect`", fields.key_span("expect"), remarks);
  example.level = optional_word(expected, "level");
  example.see = optional_word(expected, "see");
  example.rules = expected.words("rules");
  example.plan_has = expected.words("plan-has");
  example.plan_lacks = expected.words("plan-lacks");
  expected.finish();
  const bool nothing = !example.level && !example.see && example.rules.empty() &&
                       example.plan_has.empty() && example.plan_lacks.empty();
  if (nothing && expected.readable()) {
    remarks.push_back(
        {Code::EmptyExpectation,
         id.span,
         "this case expects nothing",
         "add for example `level: ...` under `expect`",
         {}}
    );
  }
  return example;
}

}  // namespace unknot
