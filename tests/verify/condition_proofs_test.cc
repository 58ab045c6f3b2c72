#include <algorithm>

#include "engine/verify/extended_model.h"
#include "engine/verify/proofs.h"
#include "tests/support/answer_sets.h"
#include "tests/support/catch.h"
#include "tests/support/packs.h"
#include "tests/support/proofs.h"
#include "tests/support/random_model.h"

namespace unknot {
namespace {

using test::Dice;
using Names = std::vector<std::string>;

// The condition with one node replaced by "at least `count` of nothing".
Condition replaced(Condition condition, std::size_t node, std::uint32_t count) {
  condition.nodes[node] = {};
  condition.nodes[node].kind = Condition::Kind::AtLeast;
  condition.nodes[node].count = count;
  return condition;
}

}  // namespace

TEST_CASE("condition_proofs: idle parts of random packs are found as by trying everybody") {
  Dice dice(251);
  std::size_t idle = 0;
  std::size_t needed = 0;
  for (int round = 0; round < 120; ++round) {
    const test::Shape shape{
        .yes_no = 2, .one_of = 1, .numbers = 1, .rules = 3, .depth = 2, .impossible = true};
    test::TinyModel tiny = test::random_model(shape, dice);
    // Each leaf gets a place of its own.
    std::uint32_t place = 1;
    for (Rule& rule : tiny.model.rules) {
      for (Condition::Node& node : rule.when.written.nodes) {
        node.span = {0, place, place + 1};
        ++place;
      }
    }
    const Model model = tiny.finish();
    const std::vector<Possible> answers = test::all_answers(model);
    if (answers.empty()) {
      continue;
    }
    Inquiry inquiry(model, AnswerSpace::kUsualBudget);
    prove_conditions(inquiry);
    for (const Rule& rule : model.rules) {
      const std::vector<Condition::Node>& nodes = rule.when.written.nodes;
      for (std::size_t i = 0; i + 1 < nodes.size(); ++i) {
        if (!nodes[i].children.empty()) {
          continue;
        }
        const ExtendedModel with = extended(
            model,
            {rule.when.written, replaced(rule.when.written, i, 0), replaced(rule.when.written, i, 1)}
        );
        const auto is_same = [&](NodeId node) {
          return std::ranges::all_of(answers, [&](const Possible& possible) {
            const Evaluation evaluation = evaluated(with.model.circuit, possible);
            return evaluation.truth(node) == evaluation.truth(with.nodes[0]);
          });
        };
        const bool expected = is_same(with.nodes[1]) || is_same(with.nodes[2]);
        const bool remarked = std::ranges::any_of(inquiry.remarks(), [&](const Remark& remark) {
          return remark.diagnostic.code == Code::PartWithoutEffect &&
                 remark.diagnostic.span == nodes[i].span;
        });
        REQUIRE(remarked == expected);
        ++(expected ? idle : needed);
      }
    }
  }
  CHECK(idle > 50);
  CHECK(needed > 200);
}

TEST_CASE("condition_proofs: comparisons that leave out one value, or share it, are told") {
  const LoadedPack pack = test::small_pack_with(
      "rules:\n"
      "  young: {when: {age: '< 30', fever: yes}, level: soon, see: doctor, because: A.}\n"
      "  old: {when: {age: '> 30', fever: yes}, level: soon, see: doctor, because: A.}\n"
      "  cold: {when: {temperature: '<= 35 C'}, level: soon, see: doctor, because: A.}\n"
      "  warm: {when: {temperature: '35 to 36 C'}, level: routine, see: doctor, because: A.}\n"
  );
  Inquiry inquiry(pack.model, AnswerSpace::kUsualBudget);
  prove_conditions(inquiry);
  CHECK(
      test::told_of(inquiry) ==
      Names{
          "K020 age: of `age`, exactly 30 falls between two conditions",
          "K020 temperature: of `temperature`, exactly 35 C belongs to both of two conditions"}
  );
}

}  // namespace unknot
