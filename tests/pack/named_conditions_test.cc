#include "engine/pack/named_conditions.h"

#include <string>

#include "tests/support/catch.h"
#include "tests/support/packs.h"

namespace unknot {
namespace {

// The ids of the facts that are marked.
std::vector<std::string> ids_of(const Model& model, const std::vector<bool>& facts) {
  std::vector<std::string> out;
  for (const FactId id : ids(model.vocabulary.facts())) {
    if (facts[id.index]) {
      out.push_back(model.vocabulary[id].id);
    }
  }
  return out;
}

const Condition& rule(const Model& model, std::string_view id) {
  for (const Rule& rule : model.rules) {
    if (rule.id == id) {
      return rule.when.written;
    }
  }
  throw InternalFault("the rule is there");
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("named conditions: reading goes through findings and scores", "[pack]") {
  const Model model = test::model_of(test::small_pack());
  const NamedConditions named(model);
  CHECK(ids_of(model, named.facts_read(rule(model, "infected"))) == Texts{"fever", "temperature"});
  CHECK(
      ids_of(model, named.facts_read(rule(model, "at-risk"))) ==
      Texts{"age", "duration", "medicines"}
  );
}

TEST_CASE("named conditions: findings come first in the numbering, then scores", "[pack]") {
  const Model model = test::model_of(test::small_pack());
  const NamedConditions named(model);
  CHECK(named.is_finding(0));
  CHECK_FALSE(named.is_finding(1));
  CHECK(named.score(1) == ScoreId{0});
  CHECK(named.named_in(rule(model, "infected")) == std::vector<std::uint32_t>{0});
  CHECK(named.named_in(rule(model, "at-risk")) == std::vector<std::uint32_t>{1});
}

TEST_CASE("named conditions: each stands after those it speaks of", "[pack]") {
  const Model model = test::small_pack_with(
                          "findings:\n"
                          "  a-first: {z-last: yes}\n"
                          "  z-last: {risk: 2}\n"
                          "rules:\n"
                          "  test-rule: {when: {a-first: yes}, level: soon, see: doctor, "
                          "because: For a test.}\n"
  )
                          .model;
  const NamedConditions named(model);
  // Findings: a-first 0, infection 1, z-last 2; scores: risk 3.
  CHECK(named.order().order == std::vector<std::uint32_t>{1, 3, 2, 0});
}

}  // namespace unknot
