#include "engine/verify/coverage_source.h"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "engine/base/text.h"

namespace unknot {
namespace {

// A line with more terms gets further lines in the margin, so that no line can widen all others.
constexpr std::size_t kMargin = 8;

// For each term where it begins, and its mark.
using Marks = std::map<Span, char>;

char mark_of(const Covered& term) {
  const bool was_true = term.times[0] > 0;
  const bool was_false = term.times[1] > 0;
  if (was_true) {
    return was_false ? '+' : 't';
  }
  return was_false ? 'f' : '!';
}

Marks marks_of(const Coverage& coverage) {
  Marks marks;
  for (const CoveredKind& kind : coverage.kinds) {
    if (kind.naming == CoveredKind::Naming::Part) {
      for (const Covered& term : kind.things) {
        marks.emplace(*term.span, mark_of(term));
      }
    }
  }
  return marks;
}

std::string line_of(std::uint32_t number, std::string_view text, const std::string& marks) {
  std::string out = fmt::format(
      "{:<{}} {:>5} | {}\n", marks.substr(0, kMargin), kMargin, number, printable(text)
  );
  for (std::size_t done = kMargin; done < marks.size(); done += kMargin) {
    out += fmt::format("{:<{}}       |\n", marks.substr(done, kMargin), kMargin);
  }
  return out;
}

std::string file_text(const Source& source, const std::map<std::uint32_t, std::string>& margin) {
  std::string out = fmt::format("\n{}\n", printable(source.name()));
  const auto end = static_cast<std::uint32_t>(source.text().size());
  const std::uint32_t last = source.position(end).line;
  for (std::uint32_t line = 1; line <= last; ++line) {
    if (line == last && source.line(line).empty()) {
      break;  // what follows the last line end is no line
    }
    const auto marks = margin.find(line);
    out += line_of(line, source.line(line), marks == margin.end() ? "" : marks->second);
  }
  return out;
}

}  // namespace

std::string render_source(const Coverage& coverage, const Sources& sources) {
  std::map<std::uint32_t, std::map<std::uint32_t, std::string>> margins;  // by source and line
  for (const auto& [span, mark] : marks_of(coverage)) {
    margins[span.source][sources[span.source].position(span.begin).line] += mark;
  }
  std::string out =
      "Terms in the margin: `+` true and false, `t` only true, `f` only false, `!` neither.\n";
  for (const auto& [source, margin] : margins) {
    out += file_text(sources[source], margin);
  }
  return out;
}

}  // namespace unknot
