#include "engine/verify/run_cases.h"

#include "tests/support/catch.h"
#include "tests/support/packs.h"

namespace unknot::test {
namespace {

// Of the small pack with these cases in place of its own.
TestRun run_of(const std::string& cases) {
  Loaded loaded = load_with_small_pack(cases);
  INFO(loaded.rendered());
  REQUIRE(loaded.pack.ok());
  std::erase_if(loaded.pack.value->cases, [&loaded](const Case& each) {
    return loaded.sources[each.span.source].name() != "more.yaml";
  });
  return run_cases(*loaded.pack.value, loaded.sources);
}

}  // namespace

TEST_CASE("run_cases: places are those of an editor", "[test]") {
  Sources sources;
  sources.add("a.yaml", "one\ntwo three\n");
  CHECK(place_of({0, 8, 13}, sources) == Place{"a.yaml", {2, 5}});
  CHECK(words(place_of({0, 8, 13}, sources)) == "a.yaml:2:5");
}

TEST_CASE("run_cases: a case that passes has nothing else to tell", "[test]") {
  const TestRun run = run_of(
      "cases:\n"
      "  numb: {about: numb, answers: {location: back, numbness: yes}, expect: {level: "
      "emergency}}\n"
  );
  CHECK(run.pack.id == "small");
  CHECK(run.cases == std::vector<CaseResult>{{"numb", "numb", {"more.yaml", {2, 3}}}});
  CHECK(run.passed() == 1);
  CHECK(run.failed() == 0);
}

TEST_CASE("run_cases: a failure carries all that is behind it, in the order of ids", "[test]") {
  const TestRun run = run_of(
      "cases:\n"
      "  b: {answers: {location: back, numbness: yes}, expect: {level: emergency}}\n"
      "  a:\n"
      "    answers: {location: back, numbness: yes}\n"
      "    expect: {level: soon, plan-has: [warm-pack]}\n"
  );
  REQUIRE(run.cases.size() == 2);
  CHECK(run.failed() == 1);
  const CaseResult& failure = run.cases.front();
  CHECK(failure.id == "a");
  CHECK(
      failure.mismatches ==
      std::vector<Mismatch>{
          {"level", "soon", "emergency"}, {"plan-has", "warm-pack", "not suggested"}}
  );
  CHECK(failure.rules.front().id == "saddle-numbness");
  CHECK(failure.remedies.size() == 1);
  CHECK(failure.changes == std::vector<std::string>{"location: neck", "numbness: no"});
}

TEST_CASE("run_cases: answers that contradict each other are a failure by themselves", "[test]") {
  const TestRun run =
      run_of("cases:\n  nobody: {answers: {sex: male, pregnant: yes}, expect: {level: soon}}\n");
  CHECK(
      run.cases.front().mismatches ==
      std::vector<Mismatch>{{"answers", "a possible person", "answers that contradict each other"}}
  );
}

TEST_CASE("run_cases: only so many failures are explained by changes", "[test]") {
  std::string cases = "cases:\n";
  for (std::size_t i = 0; i <= kMostChangesLookedFor; ++i) {
    cases += "  c" + std::string(i < 10 ? "0" : "") + std::to_string(i) +
             ": {answers: {location: back, numbness: yes}, expect: {level: soon}}\n";
  }
  const TestRun run = run_of(cases);
  CHECK(run.failed() == kMostChangesLookedFor + 1);
  CHECK_FALSE(run.cases[kMostChangesLookedFor - 1].changes.empty());
  CHECK(run.cases[kMostChangesLookedFor].changes.empty());
}

}  // namespace unknot::test
