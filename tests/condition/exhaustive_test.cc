// All small conditions over three facts, against all partial answers. For each condition and each
// partial answer, with the truth of the circuit, Kleene's value of the condition as it was written
// (the oracle), and what all people who fit the answer have in common (the supervaluation):
//
//   sound    the circuit is never True where somebody fitting does not fulfil the condition, and
//            never False where somebody does;
//   sharp    wherever the oracle is decided, the circuit says the same;
//   exact    where no variable is read twice, circuit, oracle and supervaluation agree;
//   monotone an answer that takes one more cell away never changes True or False.
//
// Between oracle and supervaluation the circuit may be sharper than the oracle: that is what
// merging terms on one variable gives.
#include <map>
#include <set>

#include "engine/condition/circuit.h"
#include "engine/evaluation/evaluation.h"
#include "tests/reference/evaluator.h"
#include "tests/support/catch.h"
#include "tests/support/tiny_model.h"

namespace unknot {
namespace {

using test::all;
using test::any;
using test::at_least;
using test::is;
using test::negated;
using test::TinyModel;
using test::within;

Option option(std::string id, bool has_parts, std::optional<std::uint32_t> parent) {
  Option out;
  out.id = id;
  out.label = std::move(id);
  out.has_parts = has_parts;
  out.parent = parent;
  out.depth = parent ? 1 : 0;
  return out;
}

// Two cells, three cells under nested options, and one cell more than there are thresholds.
struct ThreeFacts {
  explicit ThreeFacts(const std::vector<Ticks>& thresholds) {
    sick = tiny.yes_no("sick");
    Fact place;
    place.id = "where";
    place.type = FactType::OneOf;
    place.options = {
        option("neck", false, {}), option("back", true, {}), option("upper", false, 1),
        option("lower", false, 1)};
    where = tiny.fact(std::move(place));
    age = tiny.number("age", thresholds);
  }

  [[nodiscard]] Condition at(std::string_view id) const {
    const FactId fact = tiny.model.vocabulary[where].fact;
    return is(where, tiny.model.vocabulary[fact].options[*tiny.model.vocabulary.find_option(fact, id)].cells);
  }

  TinyModel tiny;
  VariableId sick;
  VariableId where;
  VariableId age;
};

Range below(Ticks value) { return {Range::kLowest, value - 1}; }
Range from(Ticks value) { return {value, Range::kHighest}; }

using Conditions = std::vector<Condition>;

void append(Conditions& conditions, const Conditions& more) {
  conditions.insert(conditions.end(), more.begin(), more.end());
}

Conditions with_negations(Conditions conditions) {
  Conditions negations;
  for (const Condition& condition : conditions) {
    negations.push_back(negated(condition));
  }
  append(conditions, negations);
  return conditions;
}

// Every gate over two or three of the parts.
Conditions gates_over(const Conditions& parts) {
  Conditions out;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    for (std::size_t j = i + 1; j < parts.size(); ++j) {
      out.push_back(all({parts[i], parts[j]}));
      out.push_back(any({parts[i], parts[j]}));
      for (std::size_t k = j + 1; k < parts.size(); ++k) {
        for (std::uint32_t count = 1; count <= 3; ++count) {
          out.push_back(at_least(count, {parts[i], parts[j], parts[k]}));
        }
      }
    }
  }
  return out;
}

Conditions pairs_over(const Conditions& parts) {
  Conditions out;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    for (std::size_t j = i + 1; j < parts.size(); ++j) {
      out.push_back(all({parts[i], parts[j]}));
      out.push_back(any({parts[i], parts[j]}));
    }
  }
  return out;
}

// What was found for one list of conditions; a complaint is the first break of a promise.
struct Findings {
  std::string complaint;
  std::size_t compared = 0;
  std::size_t sharper = 0;       // the circuit is decided, the oracle is not
  std::size_t still_unsure = 0;  // the supervaluation is decided, the circuit is not
};

class Comparison {
 public:
  Comparison(const TinyModel& tiny, Conditions conditions)
      : model_(tiny.finish()),
        conditions_(std::move(conditions)),
        everybody_(reference::everybody(model_.vocabulary)) {
    CircuitBuilder builder(model_.vocabulary.variables());
    std::vector<NodeId> roots;
    for (const Condition& condition : conditions_) {
      roots.push_back(test::compiled(builder, model_, condition));
    }
    CircuitBuilder::Built built = builder.build(roots);
    circuit_ = std::move(built.circuit);
    for (const NodeId root : roots) {
      roots_.push_back(built.renumbered[root]);
    }
    for (const Condition& condition : conditions_) {
      std::uint64_t fulfilled = 0;
      for (std::size_t i = 0; i < everybody_.size(); ++i) {
        const bool holds = reference::kleene(model_, condition, everybody_[i]) == Truth::True;
        fulfilled |= std::uint64_t{holds} << i;
      }
      fulfilled_.push_back(fulfilled);
    }
  }

  Findings against_all_partial_answers() {
    Evaluation evaluation(circuit_);
    reference::for_each_partial(model_.vocabulary, [&](const Possible& partial) {
      evaluation.evaluate(partial);
      const std::uint64_t fitting = people_who_fit(partial);
      for (std::size_t i = 0; i < conditions_.size(); ++i) {
        compare(i, partial, evaluation.truth(roots_[i]), common_to(fulfilled_[i], fitting));
      }
    });
    return findings_;
  }

  // The first pair of answers, one narrower by a single cell, where a decided truth changes.
  std::string first_change_of_a_decided_truth() {
    std::map<std::vector<CellMask>, std::vector<Truth>> truths;
    Evaluation evaluation(circuit_);
    reference::for_each_partial(model_.vocabulary, [&](const Possible& partial) {
      evaluation.evaluate(partial);
      std::vector<Truth>& row = truths[partial.items()];
      for (const NodeId root : roots_) {
        row.push_back(evaluation.truth(root));
      }
    });
    for (const auto& [partial, before] : truths) {
      for (std::size_t variable = 0; variable < partial.size(); ++variable) {
        for (CellMask rest = partial[variable]; rest != 0; rest &= rest - 1) {
          std::vector<CellMask> narrower = partial;
          narrower[variable] &= ~(rest & (~rest + 1));
          if (narrower[variable] == 0) {
            continue;
          }
          const std::vector<Truth>& after = truths.at(narrower);
          for (std::size_t i = 0; i < before.size(); ++i) {
            if (before[i] != Truth::Unknown && after[i] != before[i]) {
              return test::told(model_, conditions_[i]);
            }
          }
        }
      }
    }
    return "";
  }

 private:
  [[nodiscard]] std::uint64_t people_who_fit(const Possible& partial) const {
    std::uint64_t fitting = 0;
    for (std::size_t i = 0; i < everybody_.size(); ++i) {
      bool fits = true;
      for (const VariableId variable : ids(partial)) {
        fits = fits && (everybody_[i][variable] & partial[variable]) != 0;
      }
      fitting |= std::uint64_t{fits} << i;
    }
    return fitting;
  }

  static Truth common_to(std::uint64_t fulfilled, std::uint64_t fitting) {
    if ((fulfilled & fitting) == fitting) {
      return Truth::True;
    }
    return (fulfilled & fitting) == 0 ? Truth::False : Truth::Unknown;
  }

  void compare(std::size_t index, const Possible& partial, Truth circuit, Truth common) {
    const Truth oracle = reference::kleene(model_, conditions_[index], partial);
    const bool sound = circuit == Truth::Unknown || circuit == common;
    const bool sharp = oracle == Truth::Unknown || oracle == circuit;
    ++findings_.compared;
    findings_.sharper += oracle != circuit ? 1 : 0;
    findings_.still_unsure += circuit != common ? 1 : 0;
    if (!(sound && sharp) && findings_.complaint.empty()) {
      findings_.complaint = test::told(model_, conditions_[index]);
      for (const CellMask cells : partial) {
        findings_.complaint += " " + std::to_string(cells);
      }
      findings_.complaint += " circuit: " + std::string(name(circuit)) +
                             ", oracle: " + std::string(name(oracle)) +
                             ", everybody: " + std::string(name(common));
    }
  }

  Model model_;
  Conditions conditions_;
  std::vector<Possible> everybody_;
  Circuit circuit_;
  std::vector<NodeId> roots_;
  std::vector<std::uint64_t> fulfilled_;  // per condition, one bit per person
  Findings findings_;
};

Conditions many_terms(const ThreeFacts& facts) {
  return {
      is(facts.sick, kYes),
      is(facts.sick, kNo),
      facts.at("neck"),
      facts.at("back"),
      facts.at("upper"),
      facts.at("lower"),
      is(facts.where, 0b011),
      within(facts.age, {below(10)}),
      within(facts.age, {below(20)}),
      within(facts.age, {from(20)}),
      within(facts.age, {{10, 19}}),
      within(facts.age, {below(10), from(30)}),
  };
}

Conditions few_terms(const ThreeFacts& facts) {
  return {
      is(facts.sick, kYes), facts.at("neck"), facts.at("back"), within(facts.age, {below(20)}),
      within(facts.age, {from(10)})};
}

}  // namespace

TEST_CASE("circuit: every condition of depth two is sound and sharp for all partial answers") {
  const ThreeFacts facts({10, 20, 30});
  Conditions conditions = many_terms(facts);
  append(conditions, gates_over(conditions));
  Comparison comparison(facts.tiny, with_negations(conditions));
  const Findings findings = comparison.against_all_partial_answers();
  CHECK(findings.complaint == "");
  CHECK(findings.compared == 2 * (12 + 66 * 2 + 220 * 3) * std::size_t{3 * 7 * 15});
  CHECK(findings.sharper > 0);
  CHECK(comparison.first_change_of_a_decided_truth() == "");
}

TEST_CASE("circuit: every condition of depth three is sound and sharp for all partial answers") {
  const ThreeFacts facts({10, 20});
  const Conditions terms = few_terms(facts);
  Conditions inner = terms;
  append(inner, with_negations(gates_over(terms)));
  Conditions conditions = pairs_over(inner);
  for (const Condition& condition : inner) {
    conditions.push_back(at_least(2, {condition, terms[0], terms[1], terms[3]}));
    conditions.push_back(negated(at_least(2, {condition, terms[0], terms[2], terms[4]})));
  }
  Comparison comparison(facts.tiny, conditions);
  const Findings findings = comparison.against_all_partial_answers();
  CHECK(findings.complaint == "");
  CHECK(findings.compared == (105 * 104 + 105 * 2) * std::size_t{3 * 7 * 7});
  CHECK(findings.sharper > 0);
  CHECK(findings.still_unsure > 0);  // Kleene logic is not complete, and this would notice if so
  CHECK(comparison.first_change_of_a_decided_truth() == "");
}

TEST_CASE("circuit: where no variable is read twice the three values are exact") {
  const ThreeFacts facts({10, 20, 30});
  const Conditions terms = many_terms(facts);
  Conditions conditions;
  for (std::size_t sick = 0; sick < 2; ++sick) {
    for (std::size_t where = 2; where < 7; ++where) {
      for (std::size_t age = 7; age < 12; ++age) {
        const Condition& a = terms[sick];
        const Condition& b = terms[where];
        const Condition& c = terms[age];
        append(conditions, {all({a, any({b, c})}), any({a, all({b, c})}), any({b, all({a, c})})});
        append(conditions, {all({c, any({negated(a), b})}), at_least(2, {a, b, c})});
        append(conditions, {negated(all({a, negated(any({b, c}))})), all({a, b, c})});
      }
    }
  }
  Comparison comparison(facts.tiny, conditions);
  const Findings findings = comparison.against_all_partial_answers();
  CHECK(findings.complaint == "");
  CHECK(findings.compared == conditions.size() * 315);
  CHECK(findings.sharper == 0);
  CHECK(findings.still_unsure == 0);
}

TEST_CASE("circuit: inside one all and one any, terms on one variable are merged exactly") {
  const ThreeFacts facts({10, 20, 30});
  const Conditions terms = many_terms(facts);
  Conditions conditions;
  for (std::size_t first = 0; first < terms.size(); ++first) {
    for (std::size_t second = first; second < terms.size(); ++second) {
      for (std::size_t third = second; third < terms.size(); ++third) {
        const Conditions chosen{terms[first], terms[second], terms[third]};
        append(conditions, {all(chosen), any(chosen), negated(all(chosen)), negated(any(chosen))});
        append(conditions, {all({terms[first], all({terms[second], terms[third]})})});
        append(conditions, {any({terms[first], negated(all({terms[second], terms[third]}))})});
      }
    }
  }
  Comparison comparison(facts.tiny, conditions);
  const Findings findings = comparison.against_all_partial_answers();
  CHECK(findings.complaint == "");
  CHECK(findings.sharper > 0);
  CHECK(findings.still_unsure == 0);
}

TEST_CASE("circuit: scores with negative points are sound, sharp and monotone") {
  ThreeFacts facts({10, 20});
  const Conditions inner{facts.at("neck"), facts.at("back"), any({is(facts.sick, kNo), facts.at("upper")})};
  Conditions conditions;
  for (const std::int32_t first : {-2, -1, 1, 3}) {
    for (const std::int32_t second : {-3, -1, 2}) {
      for (const std::int32_t third : {-1, 0, 1}) {
        for (const Condition& item : inner) {
          const ScoreId score = facts.tiny.score(
              {{is(facts.sick, kYes), first}, {within(facts.age, {from(10)}), second}, {item, third}});
          for (Ticks bound = -6; bound <= 6; ++bound) {
            conditions.push_back(test::points(score, {from(bound)}));
          }
          append(
              conditions,
              {test::points(score, {below(0)}), test::points(score, {{0, 0}}),
               test::points(score, {{-2, 1}, {3, 3}}), negated(test::points(score, {{1, 2}}))});
        }
      }
    }
  }
  Comparison comparison(facts.tiny, conditions);
  const Findings findings = comparison.against_all_partial_answers();
  CHECK(findings.complaint == "");
  CHECK(findings.compared == std::size_t{4 * 3 * 3 * 3 * 17} * 147);
  CHECK(comparison.first_change_of_a_decided_truth() == "");
}

TEST_CASE("circuit: a threshold on a score of independent items is exact") {
  ThreeFacts facts({10, 20});
  Conditions conditions;
  for (const std::int32_t first : {-2, 1, 3}) {
    for (const std::int32_t second : {-3, -1, 2}) {
      for (const std::int32_t third : {-1, 0, 1}) {
        const ScoreId score = facts.tiny.score(
            {{is(facts.sick, kYes), first},
             {within(facts.age, {from(10)}), second},
             {facts.at("back"), third}});
        for (Ticks bound = -6; bound <= 6; ++bound) {
          conditions.push_back(test::points(score, {from(bound)}));
          conditions.push_back(test::points(score, {below(bound)}));
        }
      }
    }
  }
  Comparison comparison(facts.tiny, conditions);
  const Findings findings = comparison.against_all_partial_answers();
  CHECK(findings.complaint == "");
  CHECK(findings.sharper == 0);
  CHECK(findings.still_unsure == 0);
}

TEST_CASE("circuit: findings mean what they name, wanted or not") {
  ThreeFacts facts({10, 20});
  const Conditions terms = few_terms(facts);
  Conditions conditions;
  for (const Condition& written : gates_over(terms)) {
    const FindingId finding = facts.tiny.finding(written);
    append(conditions, {test::holds(finding), test::fails(finding)});
    append(conditions, {all({test::holds(finding), terms[1]}), any({test::fails(finding), terms[3]})});
  }
  Comparison comparison(facts.tiny, conditions);
  const Findings findings = comparison.against_all_partial_answers();
  CHECK(findings.complaint == "");
  CHECK(comparison.first_change_of_a_decided_truth() == "");
}

}  // namespace unknot
