// "I don't know" never makes anything less urgent.
//
// An undecided rule counts with its own level, and whatever an answer could make true was possible
// before. So not knowing can only be told as less urgent than some answer where a rule has
// `when-unsure`; what is left to prove is about those rules.
#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "engine/base/text.h"
#include "engine/condition/variables_read.h"
#include "engine/evaluation/closure.h"
#include "engine/evaluation/triage.h"
#include "engine/verify/follow.h"
#include "engine/verify/proofs.h"

namespace unknot {
namespace {

bool is_lowered(const Rule& rule) {
  return rule.unsure_level != rule.level;
}

LevelId outcome_of(const Model& model, const Possible& answers) {
  return triage(model, evaluated(model.circuit, answers)).outcome;
}

Truth truth_of(const Model& model, const Possible& answers, NodeId node) {
  return evaluated(model.circuit, answers).truth(node);
}

Found find_undecided(Inquiry& inquiry, const Rule& rule, LevelId milder_than) {
  View& view = inquiry.search().answered();
  return inquiry.search().find_milder_than(
      milder_than, {view.possible(rule.when.node), -view.certain(rule.when.node)}
  );
}

void list_lowered(Inquiry& inquiry, std::vector<Lowered>& out) {
  const Model& model = inquiry.model();
  inquiry.begin("`when-unsure` makes a difference");
  for (const RuleId id : ids(model.rules)) {
    const Rule& rule = model.rules[id];
    if (!is_lowered(rule)) {
      continue;
    }
    const Found found = find_undecided(inquiry, rule, rule.level);
    inquiry.claim_possible(
        rule.id,
        found,
        {Code::UnsureNoEffect,
         rule.span,
         fmt::format("the `when-unsure` of {} changes nothing", quoted(rule.id)),
         "remove it: other rules keep the outcome as urgent",
         {}}
    );
    if (found.verdict == Satisfiable::Yes) {
      const auto shows = [&](const Possible& answers) {
        return truth_of(model, answers, rule.when.node) == Truth::Unknown &&
               outcome_of(model, answers) > rule.level;
      };
      out.push_back({id, inquiry.example(found.answers, shows)});
    }
  }
}

// Nobody is left to the last level while something more urgent cannot be ruled out.
void prove_last_level_earned(Inquiry& inquiry) {
  const Model& model = inquiry.model();
  inquiry.begin("nothing urgent is open where the last level is told");
  for (const Rule& rule : model.rules) {
    if (rule.level >= model.otherwise.level) {
      continue;
    }
    const LevelId above_last{model.last_level().index - 1};
    const auto shows = [&](const Possible& answers) {
      return truth_of(model, answers, rule.when.node) == Truth::Unknown &&
             outcome_of(model, answers) == model.last_level();
    };
    inquiry.claim(
        rule.id,
        find_undecided(inquiry, rule, above_last),
        {Code::LastLevelUnearned,
         rule.span,
         fmt::format(
             "somebody is told {} while {} cannot be ruled out",
             quoted(model.levels[model.last_level()].id),
             quoted(rule.id)
         ),
         "let its `when-unsure` be at least as urgent as `otherwise`",
         {}},
        shows,
        fmt::format("level: {}", model.levels[model.otherwise.level].id)
    );
  }
}

bool all_answers_are_more_urgent(
    const Model& model, const Possible& answers, VariableId variable, LevelId outcome
) {
  bool some_possible = false;
  for (unsigned cell = 0; cell < model.vocabulary[variable].cell_count; ++cell) {
    Possible more = answers;
    more[variable] = CellMask{1} << cell;
    const Closed state = closed(model, answers_leaving(model, more));
    if (state.contradictions.empty()) {
      some_possible = true;
      if (outcome_of(model, state.answers.possible()) >= outcome) {
        return false;
      }
    }
  }
  return some_possible;
}

// Answers that leave `variable` open and whose outcome is less urgent than `level`, although every
// answer to it would make it `level` or more urgent.
Found find_all_more_urgent(
    Inquiry& inquiry, std::vector<Followed>& after, VariableId variable, LevelId level
) {
  const Model& model = inquiry.model();
  Logic& logic = inquiry.search().logic();
  std::vector<Literal> wanted = inquiry.search().answered().cells()[variable];
  std::vector<Literal> none_fits;
  for (Followed& one : after) {
    std::vector<Literal> more_urgent{one.contradicts};
    for (const Rule& rule : model.rules) {
      if (is_lowered(rule) && rule.level <= level) {
        more_urgent.push_back(one.view.certain(rule.when.node));
      }
    }
    wanted.push_back(logic.any(std::move(more_urgent)));
    none_fits.push_back(one.contradicts);
  }
  wanted.push_back(-logic.all(std::move(none_fits)));
  return inquiry.search().find_milder_than(level, std::move(wanted));
}

void prove_not_worse_than_all(Inquiry& inquiry, VariableId variable, LevelId level) {
  const Model& model = inquiry.model();
  std::vector<Followed> after;
  for (unsigned cell = 0; cell < model.vocabulary[variable].cell_count; ++cell) {
    std::optional<Followed> one = followed(inquiry.search().space(), variable, cell);
    if (!one) {
      after.clear();
      break;
    }
    after.push_back(std::move(*one));
  }
  const auto shows = [&](const Possible& answers) {
    return answers[variable] == model.vocabulary[variable].all() &&
           all_answers_are_more_urgent(model, answers, variable, outcome_of(model, answers));
  };
  const Fact& fact = model.vocabulary.fact_of(variable);
  inquiry.claim(
      fact.id,
      after.empty() ? Found{} : find_all_more_urgent(inquiry, after, variable, level),
      {Code::UnsureBelowAll,
       fact.span,
       fmt::format("not knowing {} is told less urgent than every answer to it", quoted(fact.id)),
       "one of the rules that read it needs a stricter `when-unsure`",
       {}},
      shows,
      fmt::format("level: {}", model.levels[level].id)
  );
}

// What rules with `when-unsure` read, and what something may follow from.
std::set<VariableId> what_can_tell_of_lowered_rules(const Model& model) {
  std::set<VariableId> out;
  const auto add = [&](NodeId node) {
    const std::vector<VariableId> variables = variables_read(model.circuit, node);
    out.insert(variables.begin(), variables.end());
  };
  for (const Rule& rule : model.rules) {
    if (is_lowered(rule)) {
      add(rule.when.node);
    }
  }
  for (const QuestionId id : model.applies_order) {
    add(model.questions[id].applies->when.node);
  }
  for (const Implication& implication : model.implications) {
    out.insert(implication.fact);
    out.insert(implication.implied.begin(), implication.implied.end());
  }
  return out;
}

}  // namespace

std::vector<Lowered> prove_caution(Inquiry& inquiry) {
  const Model& model = inquiry.model();
  std::vector<Lowered> lowered;
  list_lowered(inquiry, lowered);
  prove_last_level_earned(inquiry);
  inquiry.begin("not knowing is not told less urgent than every answer");
  std::set<LevelId> levels;
  for (const Rule& rule : model.rules) {
    if (is_lowered(rule)) {
      levels.insert(rule.level);
    }
  }
  const std::set<VariableId> read = what_can_tell_of_lowered_rules(model);
  for (const VariableId variable : read) {
    for (const LevelId level : levels) {
      prove_not_worse_than_all(inquiry, variable, level);
    }
  }
  return lowered;
}

}  // namespace unknot
