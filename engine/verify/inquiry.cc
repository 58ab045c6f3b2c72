#include "engine/verify/inquiry.h"

#include <utility>

#include <fmt/format.h>

namespace unknot {

Inquiry::Inquiry(const Model& model, std::int32_t conflict_budget)
    : search_(model, conflict_budget) {}

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
    const Possible person = simplified_person(search_.space(), found.person, shows);
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
       fmt::format("could not be decided within the limit: whether {}", claim.message),
       "state the conditions more simply; until then do not rely on it",
       {}}
  );
}

Example Inquiry::example(const Possible& answers, const Shows& shows) {
  return example_of(model(), simplified(search_.space(), answers, shows));
}

}  // namespace unknot
