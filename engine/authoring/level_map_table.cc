#include <algorithm>
#include <string_view>

#include <fmt/format.h>

#include "engine/authoring/level_map.h"
#include "engine/authoring/sheet_html.h"
#include "engine/base/text.h"
#include "engine/report/page.h"

namespace unknot {
namespace {

constexpr std::size_t kCellWidth = 12;       // columns of a cell at most, unless a word is longer
constexpr std::size_t kNarrowestLabel = 30;  // columns
constexpr std::size_t kWidestLabel = 44;     // columns
constexpr std::size_t kWideWidth = 100;      // columns of what is told above and below
constexpr std::size_t kGap = 2;              // columns between columns

using Lines = std::vector<std::string>;

Lines wrapped(std::string_view text, std::size_t width) {
  return wrap(printable(text), width);
}

std::size_t width_of(const Lines& lines) {
  std::size_t widest = 0;
  for (const std::string& line : lines) {
    widest = std::max(widest, display_width(line));
  }
  return widest;
}

std::string how_to_read(const LevelMap& map) {
  std::string out =
      map.down.empty() ? "One sign at a time, all others no." : "All other signs are no.";
  out += " `a, perhaps b`: at least a is certain, b cannot be ruled out.";
  if (!map.open.empty()) {
    out += fmt::format(" Left open: {}; `--set FACT=VALUE` gives them.", fmt::join(map.open, "; "));
  }
  return out;
}

std::string corner(const LevelMap& map) {
  return map.down.empty() ? map.across + ":" : fmt::format("{}, by {}:", map.down, map.across);
}

// What is told below the table; empty if there is nothing.
std::string footnote(std::string_view what, const std::vector<std::string>& labels) {
  return labels.empty() ? "" : fmt::format("{}: {}.", what, fmt::join(labels, "; "));
}

std::vector<std::string> footnotes(const LevelMap& map) {
  std::vector<std::string> notes{
      footnote("Makes no difference here", map.unchanging),
      footnote("Cannot be here", map.excluded),
  };
  std::erase(notes, "");
  return notes;
}

// One line of the table for each line of its tallest cell; no spaces at the end.
void write_row(
    const std::vector<Lines>& cells, const std::vector<std::size_t>& widths, std::string& out
) {
  std::size_t height = 0;
  for (const Lines& cell : cells) {
    height = std::max(height, cell.size());
  }
  for (std::size_t line = 0; line < height; ++line) {
    std::string row;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const std::string text = line < cells[i].size() ? cells[i][line] : "";
      row += text;
      row.append(widths[i] + kGap - std::min(widths[i], display_width(text)), ' ');
    }
    row.resize(row.find_last_not_of(' ') + 1);
    out += row + "\n";
  }
}

void write_rule(const std::vector<std::size_t>& widths, std::string& out) {
  std::string row;
  for (const std::size_t width : widths) {
    row.append(width, '-').append(kGap, ' ');
  }
  row.resize(row.size() - kGap);
  out += row + "\n";
}

std::vector<std::size_t> column_widths(const LevelMap& map, std::size_t width) {
  std::vector<std::size_t> widths{0};
  std::size_t used = 0;
  for (std::size_t i = 0; i < map.columns.size(); ++i) {
    std::size_t widest = width_of(wrapped(map.columns[i], kCellWidth));
    for (const LevelMap::Row& row : map.rows) {
      widest = std::max(widest, width_of(wrapped(row.cells[i], kCellWidth)));
    }
    widths.push_back(widest);
    used += widest + kGap;
  }
  const std::size_t left = width > used ? width - used : 0;
  widths.front() = std::clamp(left, kNarrowestLabel, kWidestLabel);
  return widths;
}

// A cell of a table inside of a label of Graphviz, which looks like HTML but knows fewer tags.
std::string dot_cell(
    const Lines& texts, std::size_t width, std::string_view alignment, std::size_t columns = 1
) {
  std::string words;
  for (const std::string& text : texts) {
    for (const std::string& line : wrapped(text, width)) {
      words += fmt::format("{}<BR ALIGN=\"{}\"/>", html_escaped(line), alignment);
    }
  }
  return fmt::format(
      "<TD COLSPAN=\"{1}\" ALIGN=\"{0}\" BALIGN=\"{0}\">{2}</TD>", alignment, columns, words
  );
}

std::string wide_row(const LevelMap& map, const Lines& texts) {
  return fmt::format("<TR>{}</TR>\n", dot_cell(texts, kWideWidth, "LEFT", map.columns.size() + 1));
}

}  // namespace

std::string render_text(const LevelMap& map, std::size_t width) {
  Page head(width, Colour::Off);
  head.write(0, map.title);
  head.write(0, how_to_read(map));
  head.gap();
  std::string out = head.text();
  const std::vector<std::size_t> widths = column_widths(map, width);
  std::vector<Lines> top{wrapped(corner(map), widths.front())};
  for (const std::string& column : map.columns) {
    top.push_back(wrapped(column, kCellWidth));
  }
  write_row(top, widths, out);
  for (const LevelMap::Row& row : map.rows) {
    write_rule(widths, out);
    std::vector<Lines> cells(1);
    for (const std::string& label : row.labels) {
      Lines lines = wrapped(label, widths.front() - kGap);
      for (std::size_t i = 1; i < lines.size(); ++i) {
        lines[i].insert(0, kGap, ' ');  // one sign, told on several lines
      }
      cells.front().insert(cells.front().end(), lines.begin(), lines.end());
    }
    for (const std::string& cell : row.cells) {
      cells.push_back(wrapped(cell, kCellWidth));
    }
    write_row(cells, widths, out);
  }
  Page foot(width, Colour::Off);
  for (const std::string& note : footnotes(map)) {
    foot.write(0, note);
  }
  return foot.text().empty() ? out : out + "\n" + foot.text();
}

std::string render_dot(const LevelMap& map) {
  std::string out =
      "digraph unknot {\n  graph [fontname=\"sans-serif\"];\n"
      "  node [fontname=\"sans-serif\", fontsize=11, shape=plain];\n"
      "  map [label=<<TABLE BORDER=\"0\" CELLBORDER=\"1\" CELLSPACING=\"0\" CELLPADDING=\"4\">\n";
  out += wide_row(map, {map.title, how_to_read(map)}) + "<TR>";
  out += dot_cell({corner(map)}, kWidestLabel, "LEFT");
  for (const std::string& column : map.columns) {
    out += dot_cell({column}, kCellWidth, "CENTER");
  }
  out += "</TR>\n";
  for (const LevelMap::Row& row : map.rows) {
    Lines labels = row.labels;
    for (std::string& label : labels) {
      label = labels.size() > 1 ? "- " + label : label;  // where one ends and the next begins
    }
    out += "<TR>" + dot_cell(labels, kWidestLabel, "LEFT");
    for (const std::string& cell : row.cells) {
      out += dot_cell({cell}, kCellWidth, "CENTER");
    }
    out += "</TR>\n";
  }
  if (!footnotes(map).empty()) {
    out += wide_row(map, footnotes(map));
  }
  return out + "</TABLE>>];\n}\n";
}

}  // namespace unknot
