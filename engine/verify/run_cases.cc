#include "engine/verify/run_cases.h"

#include <algorithm>

#include <fmt/format.h>

#include "engine/verify/failure.h"
#include "engine/verify/passing_changes.h"

namespace unknot {

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
    CaseResult result{example.id, example.about, place_of(example.span, sources)};
    result.mismatches = run_case(pack.model, example);
    if (!result.passed()) {
      result.rules = rules_behind(pack.model, example, sources);
      result.remedies = remedies_behind(pack.model, example, sources);
      if (failures++ < kMostChangesLookedFor) {
        result.changes = passing_changes(pack.model, example);
      }
    }
    run.cases.push_back(std::move(result));
  }
  return run;
}

}  // namespace unknot
