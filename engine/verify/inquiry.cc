#include "engine/verify/inquiry.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "engine/base/expects.h"

namespace unknot {
namespace {

std::vector<RuleId> rules_of_last_level(const Model& model) {
  std::vector<RuleId> out;
  for (const RuleId id : ids(model.rules)) {
    if (model.rules[id].level == model.last_level()) {
      out.push_back(id);
    }
  }
  return out;
}

// For each rule of the last level: none of the others holds.
std::vector<Condition> none_of_the_others(const Model& model) {
  const std::vector<RuleId> rules = rules_of_last_level(model);
  std::vector<Condition> out;
  for (const RuleId left_out : rules) {
    std::vector<const Condition*> others;
    for (const RuleId id : rules) {
      if (id != left_out) {
        others.push_back(&model.rules[id].when.written);
      }
    }
    out.push_back(none_of(others));
  }
  return out;
}

}  // namespace

Inquiry::Inquiry(const Model& model, std::int32_t conflict_budget)
    : questions_(extended(model, none_of_the_others(model))),
      conflict_budget_(conflict_budget),
      search_(questions_.model, conflict_budget),
      people_(questions_.model, conflict_budget) {}

NodeId Inquiry::otherwise_without(RuleId rule) const {
  const std::vector<RuleId> rules = rules_of_last_level(model());
  const auto place = std::ranges::find(rules, rule);
  expects(place != rules.end(), "only rules of the last level decide on `otherwise`");
  return questions_.nodes[static_cast<std::size_t>(place - rules.begin())];
}

void Inquiry::begin(std::string_view what) {
  tallies_.push_back({what, 0, 0, 0});
}

bool Inquiry::is_refuted(std::string_view about, const Found& found, const Diagnostic& refutation) {
  switch (found.verdict) {
    case Satisfiable::No:
      ++tallies_.back().proved;
      return false;
    case Satisfiable::NotDecided:
      not_decided(about, refutation);
      return false;
    case Satisfiable::Yes:
      break;
  }
  ++tallies_.back().refuted;
  return true;
}

void Inquiry::claim(
    std::string_view about,
    const Found& found,
    Diagnostic refutation,
    const Shows& shows,
    std::string expectation
) {
  if (is_refuted(about, found, refutation)) {
    Example shown = example(found.answers, shows);
    refutation.example = shown.told;
    remarks_.push_back(
        {std::string(about), std::move(refutation), std::move(shown), std::move(expectation)}
    );
  }
}

void Inquiry::claim_for_person(
    std::string_view about, const Found& found, Diagnostic refutation, const Shows& shows
) {
  if (is_refuted(about, found, refutation)) {
    // No case can be made of it: a question that does not apply cannot be answered.
    const Possible person = simplified_person(people_, found.person, shows);
    refutation.example = person_in_words(model(), person, shows);
    remark(about, std::move(refutation));
  }
}

void Inquiry::claim_possible(std::string_view about, const Found& found, Diagnostic refutation) {
  switch (found.verdict) {
    case Satisfiable::Yes:
      ++tallies_.back().proved;
      return;
    case Satisfiable::NotDecided:
      not_decided(about, refutation);
      return;
    case Satisfiable::No:
      refute(about, std::move(refutation));
      return;
  }
}

void Inquiry::refute(std::string_view about, Diagnostic refutation) {
  ++tallies_.back().refuted;
  remark(about, std::move(refutation));
}

void Inquiry::not_decided(std::string_view about, const Diagnostic& claim) {
  ++tallies_.back().not_decided;
  remark(
      about,
      {Code::NotDecided,
       claim.span,
       fmt::format(
           "could not be decided within {} conflicts: whether {}", conflict_budget_, claim.message
       ),
       "give more with `--conflicts`, or state the conditions more simply; until then do not rely "
       "on it",
       {}}
  );
}

Example Inquiry::example(const Possible& answers, const Shows& shows) {
  return example_of(model(), simplified(people_, answers, shows));
}

}  // namespace unknot
