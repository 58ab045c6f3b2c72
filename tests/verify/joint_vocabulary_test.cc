#include "engine/verify/joint_vocabulary.h"

#include "tests/support/catch.h"
#include "tests/support/tiny_model.h"

namespace unknot {
namespace {

using test::TinyModel;

constexpr std::uint8_t kNone = Sight::kNoCell;

std::vector<std::uint8_t> cells(const Sight& sight, VariableId variable) {
  return sight.seen()[variable].cell_of;
}

Fact places(const std::vector<Option>& options) {
  Fact fact;
  fact.id = "place";
  fact.label = "place";
  fact.type = FactType::OneOf;
  fact.options = options;
  return fact;
}

Option option(const std::string& id, std::optional<std::uint32_t> parent = {}) {
  Option out;
  out.id = id;
  out.label = id;
  out.parent = parent;
  out.depth = parent ? 1 : 0;
  return out;
}

Option outer(const std::string& id) {
  Option out = option(id);
  out.has_parts = true;
  return out;
}

}  // namespace

TEST_CASE("joint vocabulary: a number is cut where either version cuts it") {
  TinyModel before;
  TinyModel after;
  const VariableId age = before.number("age", {10, 30});
  after.number("age", {20, 30});
  const JointVocabulary joint =
      joint_vocabulary(before.model.vocabulary, after.model.vocabulary).value();
  CHECK(joint.vocabulary[FactId{0}].starts == std::vector<Ticks>{0, 10, 20, 30});
  CHECK(cells(joint.sights.before, age) == std::vector<std::uint8_t>{0, 1, 1, 2});
  CHECK(cells(joint.sights.after, age) == std::vector<std::uint8_t>{0, 0, 1, 2});
  CHECK(joint.shared[age] == 0b1111);
  CHECK(joint.remarks.empty());

  Possible known(1);
  known[age] = 0b0110;
  CHECK(joint.sights.before.of(known)[age] == 0b010);
  CHECK(joint.sights.after.of(known)[age] == 0b011);
  Possible own(1);
  own[age] = 0b010;
  CHECK(joint.sights.after.narrowed(known, own)[age] == 0b0100);
}

TEST_CASE(
    "joint vocabulary: an option may be split, and what one version lacks is shared by "
    "nobody"
) {
  TinyModel before;
  TinyModel after;
  const VariableId place = before.fact(places({option("neck"), option("back"), option("tail")}));
  after.fact(places({option("neck"), outer("back"), option("upper", 1), option("lower", 1)}));
  const JointVocabulary joint =
      joint_vocabulary(before.model.vocabulary, after.model.vocabulary).value();
  // neck, upper, lower, tail
  CHECK(cells(joint.sights.before, place) == std::vector<std::uint8_t>{0, 1, 1, 2});
  CHECK(cells(joint.sights.after, place) == std::vector<std::uint8_t>{0, 1, 2, kNone});
  CHECK(joint.shared[place] == 0b0111);
  CHECK(
      joint.remarks ==
      std::vector<std::string>{
          "of the options of `place` only the old version has `tail`",
          "of the options of `place` only the new version has `upper` and `lower`"}
  );
}

TEST_CASE("joint vocabulary: parts that are gone are parts of what stands for them now") {
  TinyModel before;
  TinyModel after;
  const VariableId place =
      before.fact(places({outer("back"), option("upper", 0), option("lower", 0)}));
  after.fact(places({option("back")}));
  const JointVocabulary joint =
      joint_vocabulary(before.model.vocabulary, after.model.vocabulary).value();
  CHECK(cells(joint.sights.before, place) == std::vector<std::uint8_t>{0, 1});
  CHECK(cells(joint.sights.after, place) == std::vector<std::uint8_t>{0, 0});
  CHECK(joint.shared[place] == 0b11);
}

TEST_CASE("joint vocabulary: facts of one version, or of another kind, stand by themselves") {
  TinyModel before;
  TinyModel after;
  before.yes_no("fever");
  before.yes_no("pain");
  after.number("pain", {5});
  after.yes_no("cough");
  const JointVocabulary joint =
      joint_vocabulary(before.model.vocabulary, after.model.vocabulary).value();
  std::vector<std::string> names = joint.vocabulary.fact_names();
  CHECK(names == std::vector<std::string>{"pain (new)", "cough", "fever", "pain (old)"});
  CHECK(
      joint.remarks ==
      std::vector<std::string>{
          "the fact `pain` is of another kind in each version: it counts as two",
          "of the facts only the old version has `fever`",
          "of the facts only the new version has `cough`"}
  );
}

TEST_CASE("joint vocabulary: what is cut too finely together is refused") {
  TinyModel before;
  TinyModel after;
  std::vector<Ticks> odd;
  std::vector<Ticks> even;
  for (Ticks i = 1; i < 80; i += 2) {
    odd.push_back(i);
    even.push_back(i + 1);
  }
  before.number("age", odd);
  after.number("age", even);
  CHECK_FALSE(joint_vocabulary(before.model.vocabulary, after.model.vocabulary));
}

}  // namespace unknot
