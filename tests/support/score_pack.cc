// Everybody is enumerated twice, in two ways: as people whose answers are read like a file, to be
// compared with the publication, and as sets of cells, to compare every state of knowledge with
// those that know one cell more.
#include "tests/support/score_pack.h"

#include <bit>

#include "engine/evaluation/closure.h"
#include "engine/evaluation/triage.h"
#include "engine/verify/run_case.h"
#include "tests/support/catch.h"
#include "tests/support/files.h"
#include "tests/support/packs.h"
#include "tests/support/people.h"

namespace unknot::test {
namespace {

std::vector<VariableId> yes_no_variables(const Model& model) {
  std::vector<VariableId> out;
  for (const VariableId variable : ids(model.vocabulary.variables())) {
    if (model.vocabulary[model.vocabulary[variable].fact].type == FactType::YesNo) {
      out.push_back(variable);
    }
  }
  return out;
}

struct Person {
  Signs signs;
  std::string others;
  Answers answers;
};

void for_everybody(
    const Model& model,
    const std::vector<std::string>& others,
    const std::function<void(const Person&)>& visit
) {
  const std::vector<VariableId> items = yes_no_variables(model);
  for (const std::string& other : others) {
    const Answers given = answers_of(model, other);
    for (std::size_t row = 0; row < std::size_t{1} << items.size(); ++row) {
      Person person{{}, other, given};
      for (std::size_t i = 0; i < items.size(); ++i) {
        const bool is_yes = ((row >> i) & 1U) != 0;
        person.signs[model.vocabulary[model.vocabulary[items[i]].fact].id] = is_yes;
        REQUIRE(person.answers.narrow(items[i], is_yes ? kYes : kNo));
      }
      visit(person);
    }
  }
}

std::string described(const Person& person) {
  std::string out = person.others;
  for (const auto& [id, is_yes] : person.signs) {
    out += is_yes ? ", " + id : "";
  }
  return out;
}

// All states of knowledge, numbered: the digit of a variable is its set of cells less one.
class States {
 public:
  explicit States(const Model& model) : everything_(Answers(model.vocabulary).possible()) {
    for (const CellMask cells : everything_) {
      strides_.push_back(count_);
      count_ *= cells;
    }
  }

  [[nodiscard]] std::size_t count() const { return count_; }

  [[nodiscard]] Possible possible(std::size_t state) const {
    Possible out = everything_;
    for (const VariableId variable : ids(out)) {
      out[variable] = state / strides_[variable.index] % everything_[variable] + 1;
    }
    return out;
  }

  // The number of the state in which `cell` of `variable` is ruled out as well.
  [[nodiscard]] std::size_t without(std::size_t state, VariableId variable, CellMask cell) const {
    return state - cell * strides_[variable.index];
  }

 private:
  Possible everything_;
  std::vector<std::size_t> strides_;
  std::size_t count_ = 1;
};

std::vector<LevelId> outcomes(const Model& model, const States& states) {
  std::vector<LevelId> out;
  out.reserve(states.count());
  Evaluation evaluation(model.circuit);
  for (std::size_t state = 0; state < states.count(); ++state) {
    evaluation.evaluate(states.possible(state));
    out.push_back(triage(model, evaluation).outcome);
  }
  return out;
}

}  // namespace

LoadedPack example_pack(const std::string& folder) {
  const Loaded loaded = load_files(checkout_pack(folder));
  INFO(loaded.rendered());
  REQUIRE(loaded.pack.ok());
  REQUIRE(loaded.pack.diagnostics == Diagnostics{});
  const LoadedPack& pack = *loaded.pack.value;
  CHECK(
      pack.model.pack.status ==
      "An example of the rule language. Not medical advice, and not checked by a clinician."
  );
  REQUIRE(pack.cases.size() >= 5);
  for (const Case& example : pack.cases) {
    INFO(example.id);
    CHECK(run_case(pack.model, example) == std::vector<Mismatch>{});
  }
  return pack;
}

void check_truth_table(
    const Model& model, const std::vector<std::string>& others, const Published& published
) {
  for_everybody(model, others, [&](const Person& person) {
    const Triage found =
        triage(model, evaluated(model.circuit, closed(model, person.answers).answers.possible()));
    const std::string& level = model.levels[found.outcome].id;
    const std::string expected = published(person.signs, person.others);
    if (!found.settled() || level != expected) {
      INFO(described(person));
      CHECK(found.settled());
      CHECK(level == expected);
    }
  });
}

void check_ignorance_is_never_milder(const Model& model) {
  const States states(model);
  const std::vector<LevelId> outcome = outcomes(model, states);
  std::size_t milder = 0;
  std::size_t compared = 0;
  for (std::size_t state = 0; state < states.count(); ++state) {
    const Possible possible = states.possible(state);
    for (const VariableId variable : ids(model.vocabulary.variables())) {
      if (std::has_single_bit(possible[variable])) {
        continue;
      }
      for (CellMask left = possible[variable]; left != 0; left &= left - 1) {
        const CellMask cell = left & (~left + 1);
        milder += outcome[state] > outcome[states.without(state, variable, cell)] ? 1U : 0U;
        ++compared;
      }
    }
  }
  CHECK(compared > states.count());
  CHECK(milder == 0);
}

void check_interviews(
    const Model& model, const std::vector<std::string>& others, std::size_t step
) {
  std::size_t number = 0;
  for_everybody(model, others, [&](const Person& person) {
    if (number++ % step != 0) {
      return;
    }
    INFO(described(person));
    const Interview interview =
        finished(Interview(model, Answers(model.vocabulary)), person.answers);
    CHECK(
        interview.triage().outcome ==
        triage(model, evaluated(model.circuit, person.answers.possible())).outcome
    );
  });
}

}  // namespace unknot::test
