// The pack that travels inside of the library, and everything it promises of itself today.
#include "engine/pack/shipped.h"

#include <algorithm>

#include <fmt/format.h>

#include "engine/evaluation/closure.h"
#include "engine/interview/interview.h"
#include "engine/verify/run_case.h"
#include "tests/support/catch.h"
#include "tests/support/files.h"
#include "tests/support/packs.h"

namespace unknot::test {
namespace {

const LoadedPack& shipped() {
  static const LoadedPack pack = [] {
    const Loaded loaded = load_files(shipped_pack());
    INFO(loaded.rendered());
    REQUIRE(loaded.pack.ok());
    REQUIRE(loaded.pack.diagnostics == Diagnostics{});
    return *loaded.pack.value;
  }();
  return pack;
}

// What the person of a case would reply to a prompt; what the case leaves open is not known.
std::vector<Reply> replies_of(const Model& model, const Answers& truth, const Prompt& prompt) {
  std::vector<Reply> replies;
  for (const VariableId line : prompt.lines) {
    const CellMask cells = truth.possible(line);
    replies.push_back({line, cells, cells == model.vocabulary[line].all(), {}});
  }
  return replies;
}

}  // namespace

TEST_CASE("shipped pack: it is what stands in rules/, byte for byte", "[shipped]") {
  const std::vector<PackFile> on_disk = checkout_pack("rules/muscle-knots");
  REQUIRE(shipped_pack().size() == on_disk.size());
  for (std::size_t i = 0; i < on_disk.size(); ++i) {
    CHECK(shipped_pack()[i].name == on_disk[i].name);
    const bool is_same_text = shipped_pack()[i].text == on_disk[i].text;
    CHECK(is_same_text);
  }
}

TEST_CASE("shipped pack: the order of its files does not matter", "[shipped]") {
  std::vector<PackFile> reversed = shipped_pack();
  std::ranges::reverse(reversed);
  CHECK(load_files(reversed).pack.value.value().model.pack.digest == shipped().model.pack.digest);
}

TEST_CASE("shipped pack: every case comes out as expected", "[shipped]") {
  CHECK(shipped().cases.size() >= 200);
  for (const Case& example : shipped().cases) {
    INFO(example.id << ": " << example.about);
    for (const Mismatch& mismatch : run_case(shipped().model, example)) {
      FAIL_CHECK(
          mismatch.what << ": expected " << mismatch.expected << ", got " << mismatch.got);
    }
  }
}

TEST_CASE("shipped pack: the interview of every case ends where the whole truth does",
          "[shipped]") {
  const Model& model = shipped().model;
  for (const Case& example : shipped().cases) {
    INFO(example.id << ": " << example.about);
    const Closed truth = closed(model, example.answers);
    Interview interview(model, Answers(model.vocabulary));
    const std::size_t most = interview.agenda().prompts.size();
    std::size_t prompts = 0;
    while (const auto prompt = interview.next()) {
      REQUIRE(interview.answer(replies_of(model, truth.answers, *prompt)) == Accepted::Yes);
      REQUIRE(++prompts <= most);
    }
    const Triage whole =
        triage(model, evaluated(model.circuit, truth.answers.possible()));
    CHECK(model.levels[interview.triage().outcome].id == model.levels[whole.outcome].id);
  }
}

TEST_CASE("shipped pack: nobody is told that a clinician has signed it off", "[shipped]") {
  CHECK(shipped().model.pack.status == "Not checked or signed off by a clinician.");
}

}  // namespace unknot::test
