#include "engine/verify/lint.h"

#include <fmt/format.h>

#include "engine/verify/check_pack.h"
#include "tests/support/catch.h"
#include "tests/support/files.h"
#include "tests/support/packs.h"

namespace unknot {
namespace {

using Names = std::vector<std::string>;

Names told(const std::vector<Remark>& remarks) {
  Names out;
  for (const Remark& remark : remarks) {
    out.push_back(fmt::format(
        "{} {}: {}", info(remark.diagnostic.code).id, remark.about, remark.diagnostic.message
    ));
  }
  return out;
}

Model with(const std::string& more) {
  const std::string pack = test::checkout_file("tests/data/stiff-neck.yaml");
  const test::Loaded loaded = test::load_files({{"a.yaml", pack}, {"b.yaml", more}});
  INFO(loaded.rendered());
  REQUIRE(loaded.pack.ok());
  return loaded.pack.value->model;
}

std::string words(std::size_t count) {
  std::string out = "Go";
  for (std::size_t i = 1; i < count; ++i) {
    out += " on";
  }
  return out + ".";
}

std::string rule(const std::string& because, const std::string& more) {
  return fmt::format(
      "rules:\n  hot: {{when: {{fever: yes}}, level: soon, see: doctor, because: {}{}}}\n",
      because,
      more
  );
}

}  // namespace

TEST_CASE("lint: a source is due from the day after its `review-by`") {
  const Model model = with(
      "sources:\n"
      "  day: {title: A, review-by: 2026-03-31}\n"
      "  month: {title: B, review-by: 2026-03}\n"
      "  never: {title: C}\n" +
      rule("It is hot.", ", sources: [day, month, never]")
  );
  const std::string day = "L001 day: `day` was to be looked at again by 2026-03-31";
  const std::string month = "L001 month: `month` was to be looked at again by 2026-03";
  CHECK(told(lint(model, "2026-03-31")) == Names{});
  CHECK(told(lint(model, "2026-04-01")) == Names{day, month});
  CHECK(told(lint(model, "")) == Names{});
}

TEST_CASE("lint: sources are missed where others are named, and the other way around") {
  CHECK(
      told(lint(with(rule("It is hot.", "")), "")) ==
      Names{"L002 hot: the rule `hot` names no source"}
  );
  CHECK(told(lint(with(rule("It is hot.", ", basis: unverified")), "")) == Names{});
  CHECK(
      told(lint(with("sources: {leaflet: {title: A}}"), "")) ==
      Names{"L004 leaflet: nothing names the source `leaflet`"}
  );
  const Model without_sources = [] {
    Model model = with(rule("It is hot.", ""));
    for (Rule& each : model.rules) {
      each.sources.clear();
    }
    model.citations = {};
    return model;
  }();
  CHECK(told(lint(without_sources, "")) == Names{});
}

TEST_CASE("lint: a remedy names the source of its evidence, or has none") {
  const auto remedy = [](std::string_view evidence) {
    return fmt::format(
        "remedies:\n  rest: {{title: Rest, phase: now, steps: [Lie down.], expect: Ease., "
        "effort: 1 hour a day, evidence: {{{}}}, for: [{{when: {{fever: yes}}, because: It "
        "helps.}}]}}\n",
        evidence
    );
  };
  CHECK(
      told(lint(with(remedy("grade: low")), "")) ==
      Names{"L002 rest: the remedy `rest` names no source for its evidence"}
  );
  CHECK(told(lint(with(remedy("grade: low, sources: [guide]")), "")) == Names{});
  CHECK(told(lint(with(remedy("grade: none")), "")) == Names{});
}

TEST_CASE("lint: long sentences are hard to read in any language, long words in English") {
  const std::string source = ", sources: [guide]";
  CHECK(told(lint(with(rule(words(25), source)), "")) == Names{});
  const Names told_long = told(lint(with(rule(words(26), source)), ""));
  REQUIRE(told_long.size() == 1);
  CHECK(told_long[0].ends_with("of `hot` has a sentence of 26 words"));

  std::string hard = "Immediate orthopaedic consultation is recommended";
  for (int i = 0; i < 3; ++i) {
    hard += ". Deterioration is extraordinarily unpredictable generally";
  }
  Model model = with(rule(hard, source));
  const Names told_hard = told(lint(model, ""));
  REQUIRE(told_hard.size() == 1);
  CHECK(told_hard[0].find("of `hot` has the grade ") != std::string::npos);
  model.pack.language = "de";
  CHECK(told(lint(model, "")) == Names{});
}

}  // namespace unknot
