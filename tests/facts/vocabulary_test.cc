#include "engine/facts/vocabulary.h"

#include "engine/base/expects.h"
#include "tests/support/catch.h"

namespace unknot {
namespace {

constexpr Ticks kDay = 86400;
constexpr Ticks kWeek = 604800;

Fact fact(std::string id, FactType type) {
  Fact out;
  out.id = std::move(id);
  out.type = type;
  return out;
}

Option option(std::string id, std::optional<std::uint32_t> parent = {}, bool has_parts = false) {
  Option out;
  out.label = "the " + id;
  out.id = std::move(id);
  out.parent = parent;
  out.has_parts = has_parts;
  return out;
}

// neck, back (upper, lower (left, right)), leg
Fact location() {
  Fact out = fact("location", FactType::OneOf);
  out.options = {
      option("neck"),
      option("back", {}, true),
      option("upper", 1),
      option("lower", 1, true),
      option("left", 3),
      option("right", 3),
      option("leg")};
  return out;
}

Fact age() {
  Fact out = fact("age", FactType::Number);
  out.domain = {0, 120};
  return out;
}

Fact duration() {
  Fact out = fact("duration", FactType::Time);
  out.scale.kind = Scale::Kind::Time;
  out.domain = {0, Range::kHighest};
  return out;
}

std::string promise_broken_by(const auto& action) {
  try {
    action();
  } catch (const InternalFault& fault) {
    return fault.what();
  }
  return "none";
}

}  // namespace

TEST_CASE("vocabulary: facts get variables, an any-of fact one for each option") {
  Vocabulary vocabulary;
  const FactId sign = vocabulary.add(fact("sign", FactType::YesNo));
  Fact any = fact("medicines", FactType::AnyOf);
  any.options = {option("a"), option("b"), option("c")};
  const FactId medicines = vocabulary.add(any);
  const FactId place = vocabulary.add(location());
  const FactId years = vocabulary.add(age());
  CHECK(vocabulary.facts().size() == 4);
  CHECK(vocabulary.variables().size() == 6);
  CHECK(vocabulary[sign].first_variable == VariableId{0});
  CHECK(vocabulary[medicines].first_variable == VariableId{1});
  CHECK(vocabulary[medicines].variable_count == 3);
  CHECK(vocabulary[place].first_variable == VariableId{4});
  CHECK(vocabulary[years].first_variable == VariableId{5});
  CHECK(vocabulary[VariableId{0}].all() == 0b11);
  CHECK(vocabulary[VariableId{3}].fact == medicines);
  CHECK(vocabulary[VariableId{3}].option == 2);
  CHECK(vocabulary[VariableId{3}].all() == 0b11);
  CHECK(vocabulary[VariableId{4}].all() == 0b11111);
  CHECK(vocabulary[VariableId{5}].all() == 0b1);
  CHECK(vocabulary.fact_of(VariableId{2}).id == "medicines");
}

TEST_CASE("vocabulary: facts and options are found by their ids") {
  Vocabulary vocabulary;
  const FactId place = vocabulary.add(location());
  const FactId years = vocabulary.add(age());
  CHECK(vocabulary.find("location") == place);
  CHECK(vocabulary.find("age") == years);
  CHECK_FALSE(vocabulary.find("ag").has_value());
  CHECK_FALSE(vocabulary.find("").has_value());
  CHECK(vocabulary.find_option(place, "left") == 4);
  CHECK_FALSE(vocabulary.find_option(place, "right-").has_value());
  CHECK_FALSE(vocabulary.find_option(years, "neck").has_value());
  CHECK(vocabulary.fact_names() == std::vector<std::string>{"location", "age"});
  CHECK(
      vocabulary.option_names(place) ==
      std::vector<std::string>{"neck", "back", "upper", "lower", "left", "right", "leg"}
  );
}

TEST_CASE("vocabulary: an outer option covers the cells of its parts") {
  Vocabulary vocabulary;
  const FactId place = vocabulary.add(location());
  std::vector<CellMask> cells;
  for (const Option& choice : vocabulary[place].options) {
    cells.push_back(choice.cells);
  }
  CHECK(cells == std::vector<CellMask>{0b1, 0b1110, 0b10, 0b1100, 0b100, 0b1000, 0b10000});
}

TEST_CASE("vocabulary: a fact has at most 64 innermost options, however deep they lie") {
  const auto chains = [](std::uint32_t count) {
    Fact out = fact("deep", FactType::OneOf);
    for (std::uint32_t i = 0; i < count; ++i) {
      out.options.push_back(option("outer-" + std::to_string(i), {}, true));
      out.options.push_back(option("middle-" + std::to_string(i), 3 * i, true));
      out.options.push_back(option("inner-" + std::to_string(i), 3 * i + 1));
    }
    return out;
  };
  Vocabulary vocabulary;
  const FactId deep = vocabulary.add(chains(64));
  CHECK(vocabulary[VariableId{0}].all() == ~CellMask{0});
  CHECK(vocabulary[deep].options[3 * 63].cells == CellMask{1} << 63U);
  Vocabulary other;
  CHECK(promise_broken_by([&] {
          other.add(chains(65));
        }) == "options fit into the cells of a fact");
}

TEST_CASE("vocabulary: an id is added once") {
  Vocabulary vocabulary;
  vocabulary.add(age());
  CHECK(promise_broken_by([&] { vocabulary.add(age()); }) == "every fact has an id of its own");
}

TEST_CASE("vocabulary: thresholds cut the domain into cells") {
  Vocabulary vocabulary;
  const FactId years = vocabulary.add(age());
  const VariableId variable = vocabulary[years].first_variable;
  CHECK(vocabulary.cut(years, {65, 18, 65, -5, 0, 121, 500, 18}));
  CHECK(vocabulary[years].starts == std::vector<Ticks>{0, 18, 65});
  CHECK(vocabulary[variable].all() == 0b111);
  CHECK(vocabulary.cut(years, {120}));
  CHECK(vocabulary[years].starts == std::vector<Ticks>{0, 120});
  CHECK(vocabulary.cut(years, {}));
  CHECK(vocabulary[variable].all() == 0b1);
}

TEST_CASE("vocabulary: more than 64 cells are refused and change nothing") {
  Vocabulary vocabulary;
  const FactId years = vocabulary.add(age());
  CHECK(vocabulary.cut(years, {10}));
  std::vector<Ticks> thresholds;
  for (Ticks value = 1; value <= 64; ++value) {
    thresholds.push_back(value);
  }
  CHECK_FALSE(vocabulary.cut(years, thresholds));
  CHECK(vocabulary[years].starts == std::vector<Ticks>{0, 10});
  thresholds.pop_back();
  CHECK(vocabulary.cut(years, thresholds));
  CHECK(vocabulary[vocabulary[years].first_variable].all() == ~CellMask{0});
}

TEST_CASE("vocabulary: only numbers and times are cut") {
  Vocabulary vocabulary;
  const FactId sign = vocabulary.add(fact("sign", FactType::YesNo));
  CHECK(promise_broken_by([&] {
          vocabulary.cut(sign, {1});
        }) == "only numbers and times are cut into cells");
  CHECK(promise_broken_by([&] {
          (void)vocabulary.cells_touching(sign, {});
        }) == "only numbers and times have ranges");
}

TEST_CASE("vocabulary: the cells that share a value with a range") {
  Vocabulary vocabulary;
  const FactId years = vocabulary.add(age());
  REQUIRE(vocabulary.cut(years, {18, 65}));
  const auto touching = [&](Ticks first, Ticks last) {
    return vocabulary.cells_touching(years, {first, last});
  };
  CHECK(touching(0, 17) == 0b001);
  CHECK(touching(17, 18) == 0b011);
  CHECK(touching(18, 18) == 0b010);
  CHECK(touching(64, 65) == 0b110);
  CHECK(touching(120, 500) == 0b100);
  CHECK(touching(121, 500) == 0);
  CHECK(touching(-10, -1) == 0);
  CHECK(touching(Range::kLowest, Range::kHighest) == 0b111);
}

TEST_CASE("vocabulary: cells as ranges, neighbours joined") {
  Vocabulary vocabulary;
  const FactId years = vocabulary.add(age());
  REQUIRE(vocabulary.cut(years, {18, 40, 65}));
  CHECK(vocabulary.ranges(years, 0b0001) == std::vector<Range>{{0, 17}});
  CHECK(vocabulary.ranges(years, 0b0110) == std::vector<Range>{{18, 64}});
  CHECK(vocabulary.ranges(years, 0b1101) == std::vector<Range>{{0, 17}, {40, 120}});
  CHECK(vocabulary.ranges(years, 0b1111) == std::vector<Range>{{0, 120}});
  CHECK(vocabulary.ranges(years, 0).empty());
  for (CellMask cells = 1; cells < 16; ++cells) {
    CellMask back = 0;
    for (const Range range : vocabulary.ranges(years, cells)) {
      back |= vocabulary.cells_touching(years, range);
    }
    CHECK(back == cells);
  }
}

TEST_CASE("vocabulary: what remains possible in words") {
  Vocabulary vocabulary;
  const VariableId sign = vocabulary[vocabulary.add(fact("sign", FactType::YesNo))].first_variable;
  const VariableId place = vocabulary[vocabulary.add(location())].first_variable;
  const FactId years = vocabulary.add(age());
  REQUIRE(vocabulary.cut(years, {18, 65}));
  const VariableId number = vocabulary[years].first_variable;
  const FactId since = vocabulary.add(duration());
  REQUIRE(vocabulary.cut(since, {2 * kDay, 6 * kWeek, 6 * kWeek + 1}));
  const VariableId time = vocabulary[since].first_variable;
  const auto told = [&](VariableId variable, CellMask cells) {
    return words(vocabulary, variable, cells);
  };
  CHECK(told(sign, kYes) == "yes");
  CHECK(told(sign, kNo) == "no");
  CHECK(told(sign, kYes | kNo) == "not known");
  CHECK(told(place, 0b00001) == "the neck");
  CHECK(told(place, 0b01110) == "the back");
  CHECK(told(place, 0b01100) == "the lower");
  CHECK(told(place, 0b01000) == "the right");
  CHECK(told(place, 0b11001) == "the neck, the right or the leg");
  CHECK(told(place, 0b01111) == "the neck or the back");
  CHECK(told(place, 0b11111) == "not known");
  CHECK(told(number, 0b001) == "17 or less");
  CHECK(told(number, 0b010) == "18 to 64");
  CHECK(told(number, 0b100) == "65 or more");
  CHECK(told(number, 0b110) == "18 or more");
  CHECK(told(number, 0b101) == "17 or less or 65 or more");
  CHECK(told(time, 0b0001) == "less than 2 days");
  CHECK(told(time, 0b0010) == "2 days to less than 6 weeks");
  CHECK(told(time, 0b0100) == "6 weeks");
  CHECK(told(time, 0b1000) == "more than 6 weeks");
  CHECK(told(time, 0b1100) == "6 weeks or more");
  CHECK(told(time, 0b0111) == "6 weeks or less");
}

}  // namespace unknot
