#include <algorithm>

#include "engine/interview/interview.h"
#include "tests/support/catch.h"
#include "tests/support/people.h"
#include "tests/support/random_model.h"
#include "tests/support/tiny_model.h"

namespace unknot {
namespace {

using test::Dice;
using test::is;
using test::TinyModel;

Interview begun(const Model& model) {
  return Interview(model, Answers(model.vocabulary));
}

// The fewest prompts that can really come, by trying every reply there is: each choice of cells
// for each line, and "I don't know".
std::size_t really_fewest(const Interview& interview) {
  const std::optional<Prompt> prompt = interview.next();
  if (!prompt) {
    return 0;
  }
  std::vector<std::vector<Reply>> replies(1);
  for (const VariableId line : prompt->lines) {
    std::vector<std::vector<Reply>> longer;
    const CellMask everything = interview.model().vocabulary[line].all();
    for (const std::vector<Reply>& start : replies) {
      for (CellMask cells = 1; cells <= everything; ++cells) {
        longer.push_back(start);
        longer.back().push_back({line, cells, false, {}});
      }
      longer.push_back(start);
      longer.back().push_back({line, everything, true, {}});
    }
    replies = std::move(longer);
  }
  std::size_t best = 1000;
  for (const std::vector<Reply>& reply : replies) {
    Interview ahead = interview;
    if (ahead.answer(reply) == Accepted::Yes) {
      best = std::min(best, 1 + really_fewest(ahead));
    }
  }
  return best;
}

}  // namespace

TEST_CASE("progress: nothing is left when nothing is asked") {
  const Model model = TinyModel().finish();
  CHECK(begun(model).progress() == Progress{0, 0});
}

TEST_CASE("progress: one answer can end it, or all have to be given") {
  TinyModel tiny;
  const VariableId a = tiny.yes_no("a");
  const VariableId b = tiny.yes_no("b");
  const VariableId c = tiny.yes_no("c");
  tiny.rule(is(a, kYes), TinyModel::kEmergency);
  tiny.rule(is(b, kYes), TinyModel::kUrgent);
  tiny.rule(is(c, kYes), TinyModel::kUrgent);
  const Model model = tiny.finish();
  Interview interview = begun(model);
  CHECK(interview.progress() == Progress{1, 3});
  CHECK(interview.answer({{a, kNo, false, "no"}}) == Accepted::Yes);
  CHECK(interview.progress() == Progress{1, 2});
  CHECK(interview.answer({{b, kYes, false, "yes"}}) == Accepted::Yes);
  CHECK(interview.progress() == Progress{0, 0});
}

TEST_CASE("progress: what cannot end at once is told so") {
  TinyModel tiny;
  const VariableId a = tiny.yes_no("a");
  const VariableId b = tiny.yes_no("b");
  tiny.rule(test::at_least(1, {is(a, kYes), is(b, kYes)}), TinyModel::kUrgent);
  Remedy remedy;
  remedy.for_it = {test::argument(is(a, kYes)), test::argument(is(b, kNo))};
  remedy.cautions = {test::argument(is(b, kYes))};
  tiny.remedy(std::move(remedy));
  const Model model = tiny.finish();
  CHECK(begun(model).progress() == Progress{2, 2});
}

TEST_CASE("progress: an imprecise reply can be the one that ends it soonest") {
  // Each exact place rules out two of the three remedies and leads to a question about the third;
  // "one or two of these" leaves all of them to be checked, which ends it.
  TinyModel tiny;
  const VariableId place = tiny.one_of("place", 3);
  for (unsigned cell = 0; cell < 3; ++cell) {
    const VariableId sign = tiny.yes_no("sign-" + std::to_string(cell));
    Remedy remedy;
    remedy.for_it = {test::argument(is(sign, kYes))};
    if (cell == 2) {
      remedy.for_it = {test::argument(test::all({is(sign, kYes), is(place, 0b100)}))};
    } else {
      remedy.never = {test::argument(is(place, CellMask{1} << cell))};
    }
    tiny.remedy(std::move(remedy));
  }
  tiny.ask({place});
  const Model model = tiny.finish();
  const Interview interview = begun(model);
  REQUIRE(interview.next()->lines == std::vector{place});
  CHECK(really_fewest(interview) == 1);
  CHECK(interview.progress().fewest == 1);
}

TEST_CASE("progress: it is never promised shorter or longer than it can be") {
  Dice dice(61);
  for (int round = 0; round < 60; ++round) {
    const Model model = test::random_model(
                            {.yes_no = 2,
                             .one_of = 1,
                             .numbers = 0,
                             .rules = 3,
                             .remedies = 1,
                             .applies = dice.once_in(2),
                             .implications = dice.once_in(2)},
                            dice
    )
                            .finish();
    const Interview interview = begun(model);
    const Progress progress = interview.progress();
    INFO("round " << round);
    REQUIRE(progress.fewest <= really_fewest(interview));
    REQUIRE(progress.fewest <= progress.most);
  }
}

TEST_CASE("progress: every interview keeps to what was told at each of its prompts") {
  Dice dice(62);
  std::size_t prompts = 0;
  for (int round = 0; round < 120; ++round) {
    TinyModel tiny = test::random_model(
        {.yes_no = 3,
         .one_of = 2,
         .numbers = 1,
         .rules = 6,
         .remedies = 3,
         .applies = dice.once_in(2),
         .impossible = dice.once_in(2),
         .implications = dice.once_in(2),
         .when_unsure = dice.once_in(2),
         .checklist = dice.once_in(2)},
        dice
    );
    tiny.model.levels[TinyModel::kEmergency].stops_interview = dice.once_in(2);
    const Model model = tiny.finish();
    const Answers person = test::random_person(model, dice);
    Interview interview = begun(model);
    std::vector<Progress> told;
    while (const std::optional<Prompt> prompt = interview.next()) {
      told.push_back(interview.progress());
      REQUIRE(
          interview.answer(test::honest_replies(model, *prompt, person, dice)) == Accepted::Yes
      );
    }
    prompts += told.size();
    for (std::size_t i = 0; i < told.size(); ++i) {
      const std::size_t came = told.size() - i;
      REQUIRE((told[i].fewest <= came && came <= told[i].most));
    }
  }
  CHECK(prompts > 200);
}

}  // namespace unknot
