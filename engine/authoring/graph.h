#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace unknot {

/// A picture of boxes and arrows, before any layout. Shapes and line styles only repeat what the
/// words say. No text in it is escaped yet; that is the renderers' duty.
struct Graph {
  enum class Shape : std::uint8_t {
    Box,      ///< a question, a demand, what a person is told
    Rounded,  ///< a beginning or an end
    Oval,     ///< how demands are joined: "all of these"
    Hexagon,  ///< something with a name of its own: a finding, a score
    Double,   ///< what ends the interview
  };
  enum class Stroke : std::uint8_t { Plain, Dashed, Thick };
  enum class Direction : std::uint8_t { Down, Right };

  struct Node {
    Shape shape = Shape::Box;
    std::vector<std::string> lines;    ///< at least one
    std::optional<std::size_t> group;  ///< index into `groups`
    friend bool operator==(const Node&, const Node&) = default;
  };

  struct Edge {
    std::size_t from = 0;  ///< index into `nodes`
    std::size_t to = 0;
    std::string label;  ///< may be empty
    Stroke stroke = Stroke::Plain;
    friend bool operator==(const Edge&, const Edge&) = default;
  };

  std::string title;
  std::string note;  ///< how to read it
  Direction direction = Direction::Down;
  std::vector<std::string> groups;  ///< titles of frames around nodes
  std::vector<Node> nodes;
  std::vector<Edge> edges;

  /// Appends and returns the index of the new node.
  std::size_t add(Node node) {
    nodes.push_back(std::move(node));
    return nodes.size() - 1;
  }
};

/// For Graphviz: the text of one `digraph`. Every text is printable, escaped and wrapped.
std::string render_dot(const Graph& graph);

/// For Mermaid: the text of one `flowchart`, escaped and wrapped.
std::string render_mermaid(const Graph& graph);

/// As plain lines, for a pipe or a screen reader: each box with a number and where its arrows lead.
std::string render_text(const Graph& graph, std::size_t width);

}  // namespace unknot
