#include "engine/authoring/graph.h"

#include <algorithm>
#include <string_view>

#include <fmt/format.h>

#include "engine/base/text.h"
#include "engine/report/page.h"

namespace unknot {
namespace {

constexpr std::size_t kNodeWidth = 34;  // columns of a box
constexpr std::size_t kEdgeWidth = 26;  // columns of the words on an arrow
constexpr std::size_t kWideWidth = 90;  // columns of the title and the note

// In a quoted label a backslash begins an escape and an ampersand an entity.
std::string dot_escaped(std::string_view text) {
  std::string out;
  for (const char c : printable(text)) {
    if (c == '"' || c == '\\') {
      out += '\\';
    }
    out += c == '&' ? "&amp;" : std::string(1, c);
  }
  return out;
}

// In a quoted text of Mermaid everything that could be markup is written as its number.
std::string mermaid_escaped(std::string_view text) {
  constexpr std::string_view kMarkup = "\"#&<>`*_~|[]{}();\\$%";
  std::string out;
  for (const char c : printable(text)) {
    if (kMarkup.find(c) != std::string_view::npos) {
      out += fmt::format("#{};", static_cast<int>(c));
    } else {
      out += c;
    }
  }
  return out;
}

// The lines of a text, wrapped before they are escaped, so that no escape is cut.
template <class Escape>
std::string wrapped(
    const std::vector<std::string>& lines,
    std::size_t width,
    std::string_view end,
    const Escape& escape
) {
  std::string out;
  for (const std::string& line : lines) {
    for (const std::string& piece : wrap(printable(line), width)) {
      out += out.empty() ? "" : std::string(end);
      out += escape(piece);
    }
  }
  return out;
}

std::string dot_label(const std::vector<std::string>& lines, std::size_t width) {
  return wrapped(lines, width, "\\n", dot_escaped);
}

std::string mermaid_label(const std::vector<std::string>& lines, std::size_t width) {
  return wrapped(lines, width, "<br/>", mermaid_escaped);
}

std::string_view dot_shape(Graph::Shape shape) {
  switch (shape) {
    case Graph::Shape::Box:
      return "shape=box";
    case Graph::Shape::Rounded:
      return "shape=box, style=rounded";
    case Graph::Shape::Oval:
      return "shape=ellipse";
    case Graph::Shape::Hexagon:
      return "shape=hexagon";
    case Graph::Shape::Double:
      return "shape=box, peripheries=2";
  }
  return "";
}

std::string_view dot_stroke(Graph::Stroke stroke) {
  switch (stroke) {
    case Graph::Stroke::Plain:
      return "style=solid";
    case Graph::Stroke::Dashed:
      return "style=dashed";
    case Graph::Stroke::Thick:
      return "style=bold";
  }
  return "";
}

struct Brackets {
  std::string_view open;
  std::string_view close;
};

Brackets mermaid_brackets(Graph::Shape shape) {
  switch (shape) {
    case Graph::Shape::Box:
      return {"[", "]"};
    case Graph::Shape::Rounded:
      return {"(", ")"};
    case Graph::Shape::Oval:
      return {"([", "])"};
    case Graph::Shape::Hexagon:
      return {"{{", "}}"};
    case Graph::Shape::Double:
      return {"[[", "]]"};
  }
  return {};
}

std::string_view mermaid_arrow(Graph::Stroke stroke) {
  switch (stroke) {
    case Graph::Stroke::Plain:
      return "-->";
    case Graph::Stroke::Dashed:
      return "-.->";
    case Graph::Stroke::Thick:
      return "==>";
  }
  return "";
}

// The nodes of one group, or of none.
template <class Write>
void each_node(const Graph& graph, std::optional<std::size_t> group, const Write& write) {
  for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
    if (graph.nodes[i].group == group) {
      write(i, graph.nodes[i]);
    }
  }
}

}  // namespace

std::string render_dot(const Graph& graph) {
  std::string out = fmt::format(
      "digraph unknot {{\n  graph [rankdir={}, label=\"{}\", labelloc=t, "
      "fontname=\"sans-serif\"];\n"
      "  node [fontname=\"sans-serif\", fontsize=11];\n"
      "  edge [fontname=\"sans-serif\", fontsize=9];\n",
      graph.direction == Graph::Direction::Down ? "TB" : "LR",
      dot_label({graph.title, graph.note}, kWideWidth)
  );
  const auto write = [&out](std::size_t i, const Graph::Node& node) {
    out += fmt::format(
        "  n{} [{}, label=\"{}\"];\n", i, dot_shape(node.shape), dot_label(node.lines, kNodeWidth)
    );
  };
  each_node(graph, std::nullopt, write);
  for (std::size_t group = 0; group < graph.groups.size(); ++group) {
    out += fmt::format(
        "  subgraph cluster_{} {{\n  label=\"{}\"; style=dotted;\n",
        group,
        dot_label({graph.groups[group]}, kWideWidth)
    );
    each_node(graph, group, write);
    out += "  }\n";
  }
  for (const Graph::Edge& edge : graph.edges) {
    out += fmt::format(
        "  n{} -> n{} [{}, label=\"{}\"];\n",
        edge.from,
        edge.to,
        dot_stroke(edge.stroke),
        dot_label({edge.label}, kEdgeWidth)
    );
  }
  return out + "}\n";
}

std::string render_mermaid(const Graph& graph) {
  std::string out = fmt::format(
      "%% {}\n%% {}\nflowchart {}\n",
      printable(graph.title),
      printable(graph.note),
      graph.direction == Graph::Direction::Down ? "TD" : "LR"
  );
  const auto write = [&out](std::size_t i, const Graph::Node& node) {
    const Brackets brackets = mermaid_brackets(node.shape);
    out += fmt::format(
        "  n{}{}\"{}\"{}\n", i, brackets.open, mermaid_label(node.lines, kNodeWidth), brackets.close
    );
  };
  each_node(graph, std::nullopt, write);
  for (std::size_t group = 0; group < graph.groups.size(); ++group) {
    out += fmt::format(
        "  subgraph g{}[\"{}\"]\n", group, mermaid_label({graph.groups[group]}, kWideWidth)
    );
    each_node(graph, group, write);
    out += "  end\n";
  }
  for (const Graph::Edge& edge : graph.edges) {
    const std::string label =
        edge.label.empty() ? "" : fmt::format("|\"{}\"|", mermaid_label({edge.label}, kEdgeWidth));
    out += fmt::format("  n{} {}{} n{}\n", edge.from, mermaid_arrow(edge.stroke), label, edge.to);
  }
  return out;
}

std::string render_text(const Graph& graph, std::size_t width) {
  Page page(width, Colour::Off);
  page.write(0, graph.title);
  page.write(0, graph.note);
  for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
    const Graph::Node& node = graph.nodes[i];
    page.gap();
    page.write_marked(
        0, fmt::format("{}. ", i + 1), fmt::format("{}", fmt::join(node.lines, "; "))
    );
    if (node.group) {
      page.write(4, fmt::format("In: {}", graph.groups[*node.group]));
    }
    for (const Graph::Edge& edge : graph.edges) {
      if (edge.from == i) {
        page.write_marked(
            4, fmt::format("-> {}. ", edge.to + 1), edge.label.empty() ? "then" : edge.label
        );
      }
    }
  }
  return page.text();
}

}  // namespace unknot
