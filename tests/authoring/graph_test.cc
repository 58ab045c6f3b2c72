#include "engine/authoring/graph.h"

#include "tests/support/catch.h"

namespace unknot {
namespace {

Graph picture() {
  Graph graph;
  graph.title = "A \"title\"";
  graph.note = "How to read it";
  graph.groups = {"Group <1>"};
  graph.add({Graph::Shape::Rounded, {"Beginning"}, {}});
  graph.add({Graph::Shape::Box, {"Are you & yours \\N well?", "(a list of 2 lines)"}, 0});
  graph.add({Graph::Shape::Double, {"The end"}, {}});
  graph.add({Graph::Shape::Oval, {"any of these"}, {}});
  graph.add({Graph::Shape::Hexagon, {"A finding"}, {}});
  graph.edges = {
      {0, 1, "", Graph::Stroke::Plain},
      {1, 2, "if something is said that does not fit into one line", Graph::Stroke::Thick},
      {1, 3, "if `x` | \"y\"", Graph::Stroke::Dashed}};
  return graph;
}

}  // namespace

TEST_CASE("graph: Graphviz gets escaped, wrapped labels in frames", "[authoring]") {
  CHECK(
      render_dot(picture()) ==
      "digraph unknot {\n"
      "  graph [rankdir=TB, label=\"A \\\"title\\\"\\nHow to read it\", labelloc=t, "
      "fontname=\"sans-serif\"];\n"
      "  node [fontname=\"sans-serif\", fontsize=11];\n"
      "  edge [fontname=\"sans-serif\", fontsize=9];\n"
      "  n0 [shape=box, style=rounded, label=\"Beginning\"];\n"
      "  n2 [shape=box, peripheries=2, label=\"The end\"];\n"
      "  n3 [shape=ellipse, label=\"any of these\"];\n"
      "  n4 [shape=hexagon, label=\"A finding\"];\n"
      "  subgraph cluster_0 {\n"
      "  label=\"Group <1>\"; style=dotted;\n"
      "  n1 [shape=box, label=\"Are you &amp; yours \\\\N well?\\n(a list of 2 lines)\"];\n"
      "  }\n"
      "  n0 -> n1 [style=solid, label=\"\"];\n"
      "  n1 -> n2 [style=bold, label=\"if something is said that\\ndoes not fit into one line\"];\n"
      "  n1 -> n3 [style=dashed, label=\"if `x` | \\\"y\\\"\"];\n"
      "}\n"
  );
}

TEST_CASE("graph: Mermaid gets every sign of markup as its number", "[authoring]") {
  CHECK(
      render_mermaid(picture()) ==
      "%% A \"title\"\n"
      "%% How to read it\n"
      "flowchart TD\n"
      "  n0(\"Beginning\")\n"
      "  n2[[\"The end\"]]\n"
      "  n3([\"any of these\"])\n"
      "  n4{{\"A finding\"}}\n"
      "  subgraph g0[\"Group #60;1#62;\"]\n"
      "  n1[\"Are you #38; yours #92;N well?<br/>#40;a list of 2 lines#41;\"]\n"
      "  end\n"
      "  n0 --> n1\n"
      "  n1 ==>|\"if something is said that<br/>does not fit into one line\"| n2\n"
      "  n1 -.->|\"if #96;x#96; #124; #34;y#34;\"| n3\n"
  );
}

TEST_CASE("graph: as lines, each box says where its arrows lead", "[authoring]") {
  CHECK(
      render_text(picture(), 60) ==
      "A \"title\"\n"
      "How to read it\n"
      "\n"
      "1. Beginning\n"
      "    -> 2. then\n"
      "\n"
      "2. Are you & yours \\N well?; (a list of 2 lines)\n"
      "    In: Group <1>\n"
      "    -> 3. if something is said that does not fit into one\n"
      "          line\n"
      "    -> 4. if `x` | \"y\"\n"
      "\n"
      "3. The end\n"
      "\n"
      "4. any of these\n"
      "\n"
      "5. A finding\n"
  );
}

TEST_CASE("graph: a picture from left to right says so", "[authoring]") {
  Graph graph;
  graph.direction = Graph::Direction::Right;
  CHECK(render_dot(graph).find("rankdir=LR") != std::string::npos);
  CHECK(render_mermaid(graph).find("flowchart LR\n") != std::string::npos);
}

}  // namespace unknot
