#include <fmt/format.h>

#include "engine/base/text.h"
#include "engine/evaluation/triage.h"
#include "engine/verify/proofs.h"

namespace unknot {
namespace {

void prove_alive(Inquiry& inquiry, RuleId id) {
  const Rule& rule = inquiry.model().rules[id];
  Search& search = inquiry.search();
  inquiry.claim_possible(
      rule.id,
      search.find({search.answered().certain(rule.when.node)}),
      {Code::RuleNeverHolds,
       rule.span,
       fmt::format("the rule {} holds for nobody", quoted(rule.id)),
       "look for demands that exclude each other, also by `applies`, `implies` or `impossible`",
       {}}
  );
}

// Somebody whose outcome would be less urgent without the rule, because it holds or because it
// cannot be ruled out. `otherwise` does not count: beside a rule of its own level it always stands,
// but the rule knows the reason.
Found somebody_it_decides_for(Inquiry& inquiry, RuleId id) {
  const Model& model = inquiry.model();
  Search& search = inquiry.search();
  const Rule& rule = model.rules[id];
  const Literal certain = search.answered().certain(rule.when.node);
  if (rule.level == model.last_level()) {
    // It has earned the last level, which nobody could be sure of without it.
    const Literal not_earned = search.answered().possible(inquiry.otherwise_without(id));
    return search.find_milder_than(model.otherwise.level, {not_earned});
  }
  Found found = search.find_milder_by_other_rules(id, rule.level, {certain});
  if (found.verdict == Satisfiable::No) {
    found = search.find_milder_by_other_rules(
        id, rule.unsure_level, {search.answered().possible(rule.when.node), -certain}
    );
  }
  return found;
}

void prove_needed(Inquiry& inquiry, RuleId id) {
  const Rule& rule = inquiry.model().rules[id];
  inquiry.claim_possible(
      rule.id,
      somebody_it_decides_for(inquiry, id),
      {Code::RuleDecidesNothing,
       rule.span,
       fmt::format("the rule {} decides for nobody: others always say as much", quoted(rule.id)),
       "remove it, unless its reason or whom to see is worth telling",
       {}}
  );
}

// The most urgent rule decides, so nobody for whom a rule holds is told less.
void prove_not_outvoted(Inquiry& inquiry, RuleId id) {
  const Model& model = inquiry.model();
  const Rule& rule = model.rules[id];
  Search& search = inquiry.search();
  const auto shows = [&](const Possible& answers) {
    const Evaluation evaluation = evaluated(model.circuit, answers);
    return evaluation.truth(rule.when.node) == Truth::True &&
           triage(model, evaluation).outcome > rule.level;
  };
  inquiry.claim(
      rule.id,
      search.find_milder_than(rule.level, {search.answered().certain(rule.when.node)}),
      {Code::PromiseBroken,
       rule.span,
       fmt::format("the rule {} holds and is outvoted", quoted(rule.id)),
       "this is a fault of the program; please report it",
       {}},
      shows,
      fmt::format("level: {}", model.levels[rule.level].id)
  );
}

}  // namespace

void prove_rules(Inquiry& inquiry) {
  inquiry.begin("the pack allows somebody");
  inquiry.claim_possible(
      inquiry.model().pack.id,
      inquiry.search().find({}),
      {Code::NobodyAllowed,
       inquiry.model().levels[LevelId{0}].span,
       "the pack allows nobody at all",
       "`impossible` and `implies` together exclude everybody",
       {}}
  );
  if (inquiry.tallies().back().refuted > 0) {
    return;
  }
  inquiry.begin("rules hold for somebody");
  for (const RuleId id : ids(inquiry.model().rules)) {
    prove_alive(inquiry, id);
  }
  inquiry.begin("a rule that holds is not outvoted");
  for (const RuleId id : ids(inquiry.model().rules)) {
    prove_not_outvoted(inquiry, id);
  }
  inquiry.begin("rules decide for somebody");
  for (const RuleId id : ids(inquiry.model().rules)) {
    prove_needed(inquiry, id);
  }
}

}  // namespace unknot
