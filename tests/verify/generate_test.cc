#include "engine/verify/generate.h"

#include <algorithm>
#include <set>

#include "engine/evaluation/closure.h"
#include "engine/verify/mutants.h"
#include "engine/verify/run_case.h"
#include "tests/support/answer_sets.h"
#include "tests/support/catch.h"
#include "tests/support/mutants.h"
#include "tests/support/packs.h"

namespace unknot {
namespace {

// What each set of answers shows, by trying each term the other way round: "r holds", "r fails by
// term 2".
std::set<std::string> shown_by(const Model& model, const std::vector<Possible>& everybody) {
  std::set<std::string> out;
  for (const Rule& rule : model.rules) {
    for (const Possible& answers : everybody) {
      if (evaluated(model.circuit, answers).truth(rule.when.node) == Truth::True) {
        out.insert(rule.id + " holds");
      }
    }
  }
  for (const Mutant& mutant : mutants(model)) {
    if (mutant.kind != MutantKind::TermNegated) {
      continue;
    }
    const Model turned = test::mutated(model, mutant);
    for (const Possible& answers : everybody) {
      const Truth before =
          evaluated(model.circuit, answers).truth(model.rules[mutant.rule].when.node);
      const Truth after =
          evaluated(turned.circuit, answers).truth(turned.rules[mutant.rule].when.node);
      if (before == Truth::False && after == Truth::True) {
        out.insert(mutant.name);
      }
    }
  }
  return out;
}

std::vector<Possible> answers_of(const Model& model, const std::vector<NewCase>& cases) {
  std::vector<Possible> out;
  for (const NewCase& each : cases) {
    out.push_back(closed(model, each.example.answers).answers.possible());
  }
  return out;
}

}  // namespace

TEST_CASE("generate: the cases show all that anybody shows, and none is superfluous", "[mutants]") {
  test::Dice dice(29);
  std::size_t not_shown = 0;
  for (int round = 0; round < 10; ++round) {
    const Model model = test::random_model_to_mutate(dice);
    const GeneratedCases generated = generate_cases({model, {}, {}});
    const std::set<std::string> possible = shown_by(model, test::all_answers(model));
    std::vector<NewCase> cases = generated.cases;
    CHECK(shown_by(model, answers_of(model, cases)) == possible);
    CHECK(generated.targets - generated.not_shown.size() == possible.size());
    not_shown += generated.not_shown.size();
    for (const NewCase& each : cases) {
      CHECK(run_case(model, each.example).empty());
    }
    if (!cases.empty()) {
      cases.pop_back();
      CHECK(shown_by(model, answers_of(model, cases)) != possible);
    }
  }
  CHECK(not_shown > 0);
}

TEST_CASE("generate: a case expects what the pack says now", "[mutants]") {
  const LoadedPack pack = test::pack_of(test::small_pack());
  const GeneratedCases generated = generate_cases(pack);
  CHECK(generated.targets == 11);
  CHECK(generated.not_shown == std::vector<NotShown>{});
  const std::string text = case_file(pack.model, generated.cases, "Generated.");
  CHECK(
      text ==
      "# Generated.\n"
      "\n"
      "cases:\n"
      "  at-risk-holds:\n"
      "    answers:\n"
      "      age: 65\n"
      "      duration: 1 month\n"
      "    unlisted: no\n"
      "    expect: {level: soon, rules: [at-risk]}\n"
      "  plain-knot-holds:\n"
      "    answers:\n"
      "      duration: 1 day\n"
      "      temperature: 30 C\n"
      "    unlisted: no\n"
      "    expect: {level: self-care, rules: [plain-knot]}\n"
      "  plain-knot-fails-by-term-1:\n"
      "    answers:\n"
      "      duration: 1 year\n"
      "      temperature: 30 C\n"
      "    unlisted: no\n"
      "    expect: {level: soon}\n"
      "  plain-knot-fails-by-term-2:\n"
      "    answers:\n"
      "      duration: 1 day\n"
      "      numbness: yes\n"
      "      temperature: 30 C\n"
      "    unlisted: no\n"
      "    expect: {level: emergency}\n"
      "  plain-knot-fails-by-term-3:\n"
      "    answers:\n"
      "      duration: 1 day\n"
      "      fever: yes\n"
      "    unlisted: no\n"
      "    expect: {level: soon, rules: [infected]}\n"
      "  saddle-numbness-holds:\n"
      "    answers:\n"
      "      location: upper-back\n"
      "      numbness: yes\n"
      "    unlisted: no\n"
      "    expect: {level: emergency, rules: [saddle-numbness]}\n"
      "  saddle-numbness-fails-by-term-1:\n"
      "    answers:\n"
      "      location: neck\n"
      "      numbness: yes\n"
      "    unlisted: no\n"
      "    expect: {level: soon}\n"
      "  saddle-numbness-fails-by-term-2:\n"
      "    answers:\n"
      "      location: upper-back\n"
      "    unlisted: no\n"
      "    expect: {level: soon}\n"
  );
  const LoadedPack more = test::small_pack_with(text);
  CHECK(more.cases.size() == pack.cases.size() + generated.cases.size());
  for (const Case& example : more.cases) {
    CHECK(run_case(more.model, example).empty());
  }
}

}  // namespace unknot
