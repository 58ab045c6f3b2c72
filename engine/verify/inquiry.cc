#include "engine/verify/inquiry.h"

#include <utility>

#include <fmt/format.h>

namespace unknot {

Inquiry::Inquiry(const Model& model, std::int32_t conflict_budget)
    : search_(model, conflict_budget) {}

void Inquiry::begin(std::string_view what) {
  tallies_.push_back({what, 0, 0, 0});
}

bool Inquiry::is_refuted(const Found& found, const Diagnostic& refutation) {
  switch (found.verdict) {
    case Satisfiable::No:
      ++tallies_.back().proved;
      return false;
    case Satisfiable::NotDecided:
      not_decided(refutation);
      return false;
    case Satisfiable::Yes:
      break;
  }
  ++tallies_.back().refuted;
  return true;
}

void Inquiry::claim(const Found& found, Diagnostic refutation, const Shows& shows) {
  if (is_refuted(found, refutation)) {
    remarks_.push_back({std::move(refutation), example(found.answers, shows)});
  }
}

void Inquiry::claim_for_person(const Found& found, Diagnostic refutation, const Shows& shows) {
  if (is_refuted(found, refutation)) {
    const Possible person = simplified_person(search_.space(), found.person, shows);
    remarks_.push_back({std::move(refutation), person_example(model(), person)});
  }
}

void Inquiry::claim_possible(const Found& found, Diagnostic refutation) {
  switch (found.verdict) {
    case Satisfiable::Yes:
      ++tallies_.back().proved;
      return;
    case Satisfiable::NotDecided:
      not_decided(refutation);
      return;
    case Satisfiable::No:
      refute(std::move(refutation));
      return;
  }
}

void Inquiry::refute(Diagnostic refutation) {
  ++tallies_.back().refuted;
  remarks_.push_back({std::move(refutation), std::nullopt});
}

void Inquiry::not_decided(const Diagnostic& claim) {
  ++tallies_.back().not_decided;
  remarks_.push_back(
      {{Code::NotDecided,
        claim.span,
        fmt::format("could not be decided within the limit: whether {}", claim.message),
        "state the conditions more simply; until then do not rely on it",
        {}},
       std::nullopt}
  );
}

Example Inquiry::example(const Possible& answers, const Shows& shows) {
  return example_of(model(), simplified(search_.space(), answers, shows));
}

}  // namespace unknot
