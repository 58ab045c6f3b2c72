#include "cli/graphviz.h"

#include "engine/authoring/graph.h"
#include "engine/authoring/interview_graph.h"
#include "engine/authoring/level_map.h"
#include "engine/authoring/rule_graph.h"
#include "engine/pack/shipped.h"
#include "tests/support/catch.h"
#include "tests/support/packs.h"

namespace unknot {
namespace {

bool is_installed() {
  return drawn_by_graphviz("digraph {}").problem.empty();
}

bool is_picture(const Drawn& drawn) {
  INFO(drawn.problem);
  CHECK(drawn.problem.empty());
  return drawn.svg.find("<svg ") != std::string::npos && drawn.svg.ends_with("</svg>\n");
}

}  // namespace

TEST_CASE("graphviz: a missing program is told by its name", "[graphviz]") {
  const Drawn drawn = drawn_by_graphviz("digraph {}", "no-such-program");
  CHECK(drawn.svg.empty());
  CHECK(drawn.problem == "the program `no-such-program` of Graphviz is not installed");
  CHECK(drawn.help == "install Graphviz, or use another format: `--format dot` or `--format text`");
}

TEST_CASE("graphviz: a program that fails or does not listen is no picture", "[graphviz]") {
  const std::string much(std::size_t{1} << 20U, 'x');
  CHECK(drawn_by_graphviz(much, "false").problem == "`false` could not draw this");
  CHECK(
      drawn_by_graphviz("x", "/dev/null").problem ==
      "`/dev/null` cannot be started: Permission denied"
  );
}

TEST_CASE("graphviz: every kind of picture of the shipped pack is accepted", "[graphviz]") {
  if (!is_installed()) {
    WARN("Graphviz is not installed, so its pictures were not tried");
    return;
  }
  const Model model = test::load_files(shipped_pack()).pack.value.value().model;
  const Answers given = test::answers_of(model, "problem: pain, location: neck");
  CHECK(is_picture(drawn_by_graphviz(render_dot(interview_graph(model, given)))));
  for (std::uint32_t i = 0; i < model.rules.size(); i += 40) {
    CHECK(is_picture(drawn_by_graphviz(render_dot(rule_graph(model, RuleId{i})))));
  }
  const LevelMap map = level_map(model, given, {*usual_axis(model), {}}).value();
  CHECK(is_picture(drawn_by_graphviz(render_dot(map))));
}

TEST_CASE("graphviz: labels are shown to the letter, whatever they hold", "[graphviz]") {
  if (!is_installed()) {
    return;
  }
  Graph graph;
  graph.add({Graph::Shape::Box, {"a\"b\\N&lt;<c>{d}|"}, {}});
  const Drawn drawn = drawn_by_graphviz(render_dot(graph));
  REQUIRE(is_picture(drawn));
  CHECK(drawn.svg.find(">a&quot;b\\N&amp;lt;&lt;c&gt;{d}|</text>") != std::string::npos);
}

}  // namespace unknot
