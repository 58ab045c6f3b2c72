#include "engine/verify/run_cases.h"

#include <algorithm>

#include <fmt/format.h>

#include "engine/verify/failure.h"
#include "engine/verify/passing_changes.h"

namespace unknot {
namespace {

// What came of a case that so many failures stood before; the more, the less is explained.
CaseResult result_of(
    const Model& model, const Case& example, const Sources& sources, std::size_t failures_before
) {
  CaseResult result{example.id, example.about, place_of(example.span, sources)};
  result.mismatches = run_case(model, example);
  if (!result.passed() && failures_before < kMostExplained) {
    result.rules = rules_behind(model, example, sources);
    result.remedies = remedies_behind(model, example, sources);
  }
  if (!result.passed() && failures_before < kMostChangesLookedFor) {
    result.changes = passing_changes(model, example);
  }
  return result;
}

}  // namespace

std::string words(const Place& place) {
  return fmt::format("{}:{}:{}", place.file, place.at.line, place.at.column);
}

Place place_of(Span span, const Sources& sources) {
  const Source& source = sources[span.source];
  return {source.name(), source.position(span.begin)};
}

std::size_t TestRun::failed() const {
  return static_cast<std::size_t>(std::ranges::count_if(cases, [](const CaseResult& result) {
    return !result.passed();
  }));
}

TestRun run_cases(const LoadedPack& pack, const Sources& sources) {
  TestRun run{pack.model.pack, {}};
  std::size_t failures = 0;
  for (const Case& example : pack.cases) {
    run.cases.push_back(result_of(pack.model, example, sources, failures));
    if (!run.cases.back().passed()) {
      ++failures;
    }
  }
  return run;
}

}  // namespace unknot
