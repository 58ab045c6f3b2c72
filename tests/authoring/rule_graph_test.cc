#include "engine/authoring/rule_graph.h"

#include <fmt/format.h>

#include "tests/support/catch.h"
#include "tests/support/packs.h"

namespace unknot {
namespace {

// The arrows in words: "Where is it? -> where it is: Back".
std::vector<std::string> arrows(const Graph& graph) {
  std::vector<std::string> out;
  for (const Graph::Edge& edge : graph.edges) {
    out.push_back(fmt::format(
        "{} -{}> {}",
        graph.nodes[edge.from].lines.front(),
        edge.label,
        graph.nodes[edge.to].lines.front()
    ));
  }
  return out;
}

Graph drawn(const LoadedPack& pack, std::string_view rule) {
  for (const RuleId id : ids(pack.model.rules)) {
    if (pack.model.rules[id].id == rule) {
      return rule_graph(pack.model, id);
    }
  }
  FAIL("no rule " << rule);
  return {};
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("rule_graph: from the questions over the demands to the level", "[authoring]") {
  const Graph graph = drawn(test::pack_of(test::small_pack()), "saddle-numbness");
  CHECK(
      arrows(graph) ==
      Lines{
          "Question: Where is it? -> where it is: Back",
          "Question: Do you have any of these? -> numbness around the back passage",
          "where it is: Back -> all of these",
          "numbness around the back passage -> all of these",
          "all of these -> Rule saddle-numbness",
          "Rule saddle-numbness -> Level emergency: Get help now"}
  );
  CHECK(
      graph.nodes.at(1) ==
      Graph::Node{
          Graph::Shape::Double, {"Level emergency: Get help now", "See an ambulance crew"}, {}}
  );
}

TEST_CASE("rule_graph: a score and a lowered level are drawn", "[authoring]") {
  CHECK(
      arrows(drawn(test::pack_of(test::small_pack()), "at-risk")) ==
      Lines{
          "Question: How old are you? -> your age: 65 or more",
          "your age: 65 or more -+2> Points of risk",
          "Question: Which do you take? -> medicines you take: A blood thinner",
          "medicines you take: A blood thinner -+1> Points of risk",
          "Question: How long has it lasted? -> how long it has lasted: less than 2 days",
          "how long it has lasted: less than 2 days --1> Points of risk",
          "Points of risk -> points of risk: 2 or more",
          "points of risk: 2 or more -> Rule at-risk",
          "Rule at-risk -> Level soon: See someone soon",
          "Rule at-risk -if not known> Level routine: Make an appointment"}
  );
}

TEST_CASE("rule_graph: what is named or demanded twice is drawn once", "[authoring]") {
  const LoadedPack pack = test::small_pack_with(
      "rules:\n"
      "  twice:\n"
      "    when: {any: [{infection: yes, age: 40}, {infection: no, age: 40, not: {fever: yes}}]}\n"
      "    level: soon\n"
      "    see: doctor\n"
      "    because: A test.\n"
  );
  CHECK(
      arrows(drawn(pack, "twice")) ==
      Lines{
          "Question: Do you have any of these? -> a fever",
          "Question: What is your temperature? -> your temperature: 38 C or more",
          "a fever -> any of these",
          "your temperature: 38 C or more -> any of these",
          "any of these -> Finding: infection",
          "Question: How old are you? -> your age: 40",
          "Finding: infection -> all of these",
          "your age: 40 -> all of these",
          "Finding: infection -> not",
          "a fever -> not",
          "not -> all of these",
          "your age: 40 -> all of these",
          "not -> all of these",
          "all of these -> any of these",
          "all of these -> any of these",
          "any of these -> Rule twice",
          "Rule twice -> Level soon: See someone soon"}
  );
}

TEST_CASE("rule_graph: endless chains of findings end with a name", "[authoring]") {
  std::string more = "findings:\n  f-0: {fever: yes}\n";
  for (int i = 1; i < 3000; ++i) {
    more += fmt::format("  f-{}: {{f-{}: yes}}\n", i, i - 1);
  }
  more += "rules:\n  deep: {when: {f-2999: yes}, level: soon, see: doctor, because: A test.}\n";
  const Graph graph = drawn(test::small_pack_with(more), "deep");
  CHECK(graph.nodes.size() == 103);
  CHECK(graph.nodes.back().lines == Lines{"Finding: f 2899"});
}

}  // namespace unknot
