#include "engine/explain/closer_looks.h"

#include "tests/support/catch.h"
#include "tests/support/tiny_model.h"

namespace unknot {
namespace {

using test::TinyModel;

constexpr LevelId kEmergency = TinyModel::kEmergency;
constexpr LevelId kUrgent = TinyModel::kUrgent;
constexpr LevelId kRoutine = TinyModel::kRoutine;

using Sets = std::vector<ChangeSet>;

// `dragging` is a closer look at `weak` or `numb`, `black` one at `red`.
struct Fixture {
  Fixture() {
    weak = tiny.yes_no("weak");
    numb = tiny.yes_no("numb");
    dragging = tiny.yes_no("dragging");
    red = tiny.yes_no("red");
    black = tiny.yes_no("black");
    band = tiny.yes_no("band");
    model = tiny.finish();
    model.implications = {{dragging, {weak, numb}}, {black, {red}}};
  }

  [[nodiscard]] Sets kept(const Sets& sets) const { return without_closer_looks(model, sets); }

  static ChangeSet yes(LevelId level, const std::vector<VariableId>& variables) {
    ChangeSet set{{}, level};
    for (const VariableId variable : variables) {
      set.changes.push_back({variable, kYes});
    }
    return set;
  }

  TinyModel tiny;
  VariableId weak;
  VariableId numb;
  VariableId dragging;
  VariableId red;
  VariableId black;
  VariableId band;
  Model model;
};

}  // namespace

TEST_CASE("closer looks: what another sign warns of as urgently is left out", "[closer-looks]") {
  const Fixture f;
  const ChangeSet red = Fixture::yes(kUrgent, {f.red});
  CHECK(f.kept({red, Fixture::yes(kUrgent, {f.black})}) == Sets{red});
  CHECK(f.kept({red, Fixture::yes(kRoutine, {f.black})}) == Sets{red});
}

TEST_CASE("closer looks: what is more urgent than its gate stays", "[closer-looks]") {
  const Fixture f;
  const Sets sets{Fixture::yes(kEmergency, {f.black}), Fixture::yes(kUrgent, {f.red})};
  CHECK(f.kept(sets) == sets);
}

TEST_CASE("closer looks: of several gates each has to warn", "[closer-looks]") {
  const Fixture f;
  const ChangeSet weak = Fixture::yes(kUrgent, {f.weak});
  const ChangeSet numb = Fixture::yes(kUrgent, {f.numb});
  const ChangeSet dragging = Fixture::yes(kUrgent, {f.dragging});
  CHECK(f.kept({weak, dragging}) == Sets{weak, dragging});
  CHECK(f.kept({weak, numb, dragging}) == Sets{weak, numb});
}

TEST_CASE(
    "closer looks: a pair is left out if its wider pairs or signs are told", "[closer-looks]"
) {
  const Fixture f;
  const ChangeSet weak = Fixture::yes(kUrgent, {f.weak, f.band});
  const ChangeSet numb = Fixture::yes(kUrgent, {f.numb});
  const ChangeSet dragging = Fixture::yes(kUrgent, {f.dragging, f.band});
  CHECK(f.kept({weak, numb, dragging}) == Sets{weak, numb});
  CHECK(f.kept({numb, dragging}) == Sets{numb, dragging});
}

TEST_CASE("closer looks: the absence of a sign is no closer look", "[closer-looks]") {
  const Fixture f;
  const Sets sets{Fixture::yes(kUrgent, {f.red}), {{{f.black, kNo}}, kUrgent}};
  CHECK(f.kept(sets) == sets);
}

TEST_CASE("closer looks: of two that imply each other one stays", "[closer-looks]") {
  Fixture f;
  f.model.implications = {{f.red, {f.black}}, {f.black, {f.red}}};
  const Sets sets{Fixture::yes(kUrgent, {f.red}), Fixture::yes(kUrgent, {f.black})};
  CHECK(f.kept(sets) == Sets{sets[1]});
}

}  // namespace unknot
