#include "engine/authoring/interview_graph.h"

#include <string>

#include "engine/pack/shipped.h"
#include "tests/support/catch.h"
#include "tests/support/files.h"
#include "tests/support/packs.h"
#include "tests/support/tiny_model.h"

namespace unknot {
namespace {

std::string drawn(const Model& model, std::string_view given) {
  return render_text(interview_graph(model, test::answers_of(model, given)), 200);
}

}  // namespace

TEST_CASE("interview_graph: the usual way and what one other answer brings about", "[authoring]") {
  const Model model = test::small_pack_with(R"(
facts: {chills: {type: yes-no, label: chills}}
questions: [{ask: chills, section: health, text: "Do your teeth chatter?", why: It counts.}]
rules:
  chilled:
    when: {fever: yes, chills: yes}
    level: emergency
    see: ambulance
    because: A test.
)")
                          .model;
  CHECK(
      drawn(model, "location: lower-back, temperature: 37 C, sex: male") ==
      "Interview: where it is: Lower back; your sex: Male; your temperature: 37 C\n"
      "Plain arrows: somebody who says no on every list and otherwise chooses what leads to the "
      "mildest outcome. Other arrows: what a single other answer brings about. Thick: it ends the "
      "interview. Dashed:\n"
      "it adds the question.\n"
      "\n"
      "1. Beginning\n"
      "    -> 2. then\n"
      "\n"
      "2. Do you have any of these?; (a list of 2 lines)\n"
      "    In: What brings you here\n"
      "    -> 5. then\n"
      "    -> 3. if a fever\n"
      "    -> 4. if numbness around the back passage\n"
      "\n"
      "3. Do your teeth chatter?\n"
      "    In: Your health\n"
      "    -> 4. if chills\n"
      "\n"
      "4. Ends at once: Get help now\n"
      "\n"
      "5. How long has it lasted?\n"
      "    In: What brings you here\n"
      "    -> 6. less than 2 days\n"
      "\n"
      "6. How old are you?\n"
      "    In: Your health\n"
      "    -> 7. 64 or less\n"
      "\n"
      "7. Which do you take?\n"
      "    In: Your health\n"
      "    -> 8. then\n"
      "\n"
      "8. End: Look after it yourself\n"
  );
}

TEST_CASE("interview_graph: an interview that is over has an end only", "[authoring]") {
  const Model model = test::model_of(test::checkout_file("tests/data/small-pack.yaml"));
  const Graph graph = interview_graph(
      model, test::answers_of(model, "location: lower-back, country: uk, saddle-numbness: yes")
  );
  CHECK(graph.groups.empty());
  CHECK(
      graph.nodes ==
      std::vector<Graph::Node>{
          {Graph::Shape::Rounded, {"Beginning"}, {}},
          {Graph::Shape::Double, {"End: Get emergency help now"}, {}}}
  );
  CHECK(graph.edges == std::vector<Graph::Edge>{{0, 1, "", Graph::Stroke::Plain}});
}

TEST_CASE(
    "interview_graph: a pack that is too large is drawn in part, and says so", "[authoring]"
) {
  test::TinyModel tiny;
  for (int i = 0; i < 90; ++i) {
    const VariableId fact = tiny.one_of("choice-" + std::to_string(i), 60);
    tiny.rule(test::is(fact, 1), test::TinyModel::kUrgent);
  }
  const Model model = tiny.finish();
  const Graph graph = interview_graph(model, test::nothing_said(model));
  CHECK(graph.nodes.size() < 90);
  CHECK(graph.note.ends_with(" The pack is too large to be drawn whole: give more by `--set`."));
}

TEST_CASE("interview_graph: the shipped pack stays readable", "[authoring]") {
  const Model model = test::load_files(shipped_pack()).pack.value.value().model;
  for (const std::string given : {"", "location: neck", "problem: lump, location: groin"}) {
    INFO(given);
    const Graph graph = interview_graph(model, test::answers_of(model, given));
    CHECK(graph.nodes.size() > 15);
    CHECK(graph.nodes.size() <= 40);
    CHECK(graph.note.find("too large") == std::string::npos);
  }
}

}  // namespace unknot
