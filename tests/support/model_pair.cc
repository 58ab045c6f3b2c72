#include "tests/support/model_pair.h"

#include "engine/evaluation/closure.h"
#include "engine/verify/answer_space.h"
#include "tests/reference/evaluator.h"
#include "tests/support/answer_sets.h"

namespace unknot::test {
namespace {

const Shape kShape{
    .yes_no = 2,
    .one_of = 1,
    .numbers = 1,
    .rules = 4,
    .remedies = 2,
    .depth = 1,
    .applies = true,
    .impossible = true,
    .implications = true,
    .when_unsure = true,
};

bool is_one_range(const Vocabulary& vocabulary, const Possible& possible) {
  for (const VariableId variable : ids(possible)) {
    if (vocabulary.fact_of(variable).has_scale() &&
        vocabulary.ranges(vocabulary[variable].fact, possible[variable]).size() != 1) {
      return false;
    }
  }
  return true;
}

// Whether one version takes the answers as they are.
bool takes(const Model& model, const Possible& possible) {
  const Closed state = closed(model, answers_leaving(model, possible));
  return state.contradictions.empty() && state.answers.possible() == possible;
}

bool is_person_of_both(
    const JointVocabulary& joint, const Both<Model>& models, const Possible& person
) {
  for (const VariableId variable : ids(person)) {
    if ((person[variable] & joint.shared[variable]) == 0) {
      return false;
    }
  }
  return is_possible_person(models.before, joint.sights.before.of(person)) &&
         is_possible_person(models.after, joint.sights.after.of(person));
}

}  // namespace

Both<Model> random_pair(Dice& dice) {
  const TinyModel before = random_model(kShape, dice);
  TinyModel after = before;
  // Masks stay, so what they mean changes: the middle cell begins earlier.
  for (const FactId fact : ids(after.model.vocabulary.facts())) {
    if (after.model.vocabulary[fact].has_scale()) {
      after.model.vocabulary.cut(fact, {dice.once_in(2) ? 5 : 10, 20});
    }
  }
  if (dice.once_in(3)) {
    after.yes_no("new-sign");
  }
  Rule& rule = after.model.rules[RuleId{dice.roll(4)}];
  rule.when = when(random_condition(after.model, 1, dice));
  rule.level = LevelId{dice.roll(4)};
  rule.unsure_level = rule.level;
  return {before.finish(), after.finish()};
}

std::vector<Possible> all_joint_answers(const JointVocabulary& joint, const Both<Model>& models) {
  std::vector<Possible> out;
  reference::for_each_partial(joint.vocabulary, [&](const Possible& partial) {
    if (!is_one_range(joint.vocabulary, partial) ||
        !takes(models.before, joint.sights.before.of(partial)) ||
        !takes(models.after, joint.sights.after.of(partial))) {
      return;
    }
    bool truthful = false;
    reference::for_each_completion(partial, [&](const Possible& person) {
      truthful = truthful || is_person_of_both(joint, models, person);
    });
    if (truthful) {
      out.push_back(partial);
    }
  });
  return out;
}

}  // namespace unknot::test
