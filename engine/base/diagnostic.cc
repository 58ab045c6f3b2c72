#include "engine/base/diagnostic.h"

#include <algorithm>
#include <string_view>
#include <tuple>

#include <fmt/format.h>

#include "engine/base/text.h"

namespace unknot {
namespace {

std::string_view name(Severity severity) {
  switch (severity) {
    case Severity::Warning:
      return "warning";
    case Severity::Error:
      return "error";
  }
  return "invalid";
}

// A line of source cut to a window around the underlined part, made printable.
struct Excerpt {
  std::string text;
  std::size_t indent = 0;  // columns before the underlined part
  std::size_t width = 1;   // columns of the underlined part, at least one
};

constexpr std::size_t kBefore = 80;      // bytes shown before the underlined part
constexpr std::size_t kLineBytes = 160;  // bytes shown in all

// The start of the character that `offset` lies in. A character has at most four bytes; in a line
// that is not UTF-8 there is no start to be found further back.
std::size_t character_start(std::string_view text, std::size_t offset) {
  for (std::size_t back = 0; back < 4 && back < offset && offset < text.size(); ++back) {
    if ((static_cast<unsigned char>(text[offset - back]) & 0xC0U) != 0x80U) {
      return offset - back;
    }
  }
  return offset;
}

Excerpt excerpt(std::string_view line, std::size_t begin, std::size_t end) {
  begin = std::min(begin, line.size());
  end = std::clamp(end, begin, line.size());
  const std::size_t first = character_start(line, begin > kBefore ? begin - kBefore : 0);
  const std::size_t last = character_start(line, std::min(line.size(), first + kLineBytes));
  end = std::min(end, last);
  const std::string before = printable(line.substr(first, begin - first));
  const std::string marked = printable(line.substr(begin, end - begin));
  const std::string after = printable(line.substr(end, last - end));
  const std::string_view lead = first > 0 ? "..." : "";
  const std::string_view tail = last < line.size() ? "..." : "";
  return {
      fmt::format("{}{}{}{}{}", lead, before, marked, after, tail),
      lead.size() + display_width(before),
      std::max<std::size_t>(1, display_width(marked)),
  };
}

// The numbered source line with the span underlined; nothing for a file without text.
std::string underlined(Span span, const Source& source, std::size_t margin) {
  const LineColumn place = source.position(span.begin);
  const std::string_view line = source.line(place.line);
  if (line.empty()) {
    return "";
  }
  const std::size_t start = source.line_start(place.line);
  const Excerpt shown = excerpt(line, span.begin - start, std::max(span.end, span.begin) - start);
  return fmt::format(
      "{:>{}} | {}\n{:>{}} | {}^{}\n",
      place.line,
      margin,
      shown.text,
      "",
      margin,
      std::string(shown.indent, ' '),
      std::string(shown.width - 1, '~')
  );
}

std::string place_name(Span span, const Sources& sources) {
  const Source& source = sources[span.source];
  const LineColumn place = source.position(span.begin);
  return fmt::format("{}:{}:{}", printable(source.name()), place.line, place.column);
}

}  // namespace

bool has_errors(const Diagnostics& diagnostics) {
  return std::ranges::any_of(diagnostics, [](const Diagnostic& d) {
    return info(d.code).severity == Severity::Error;
  });
}

Diagnostics in_order(Diagnostics diagnostics) {
  std::ranges::stable_sort(diagnostics, [](const Diagnostic& a, const Diagnostic& b) {
    return std::tie(a.span, a.code, a.message, a.help) <
           std::tie(b.span, b.code, b.message, b.help);
  });
  diagnostics.erase(std::unique(diagnostics.begin(), diagnostics.end()), diagnostics.end());
  return diagnostics;
}

std::string render(const Diagnostic& diagnostic, const Sources& sources) {
  constexpr std::size_t kMargin = 5;
  const CodeInfo& row = info(diagnostic.code);
  std::string out = fmt::format(
      "{}: {}[{}]: {}\n",
      place_name(diagnostic.span, sources),
      name(row.severity),
      row.id,
      diagnostic.message
  );
  out += underlined(diagnostic.span, sources[diagnostic.span.source], kMargin);
  for (const RelatedPlace& related : diagnostic.related) {
    out += fmt::format(
        "{:>{}} = note: {}: {}\n", "", kMargin, place_name(related.span, sources), related.text
    );
  }
  if (!diagnostic.example.empty()) {
    out += fmt::format("{:>{}} = example: {}\n", "", kMargin, printable(diagnostic.example));
  }
  if (!diagnostic.help.empty()) {
    out += fmt::format("{:>{}} = help: {}\n", "", kMargin, diagnostic.help);
  }
  return out;
}

std::string render(const Diagnostics& diagnostics, const Sources& sources, std::size_t limit) {
  std::string out;
  const Diagnostics sorted = in_order(diagnostics);
  for (std::size_t i = 0; i < std::min(limit, sorted.size()); ++i) {
    out += render(sorted[i], sources);
  }
  if (sorted.size() > limit) {
    out += fmt::format("and {} not shown\n", counted(sorted.size() - limit, "more remark"));
  }
  return out;
}

}  // namespace unknot
