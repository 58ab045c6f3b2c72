#include "engine/verify/coverage_text.h"

#include <algorithm>

#include <fmt/format.h>

#include "engine/base/text.h"
#include "engine/verify/run_cases.h"

namespace unknot {
namespace {

constexpr std::size_t kWidth = 80;

struct Row {
  std::string what;
  std::size_t covered = 0;
  std::size_t total = 0;
};

std::vector<Row> rows_of(const Coverage& coverage) {
  std::vector<Row> rows;
  for (const CoveredKind& kind : coverage.kinds) {
    const std::size_t total = kind.things.size();
    for (std::size_t way = 0; way < kind.ways.size(); ++way) {
      rows.push_back({fmt::format("{} {}", kind.what, kind.ways[way]), kind.covered(way), total});
    }
    if (kind.ways.size() == 2) {
      rows.push_back({fmt::format("{} both ways", kind.what), kind.covered_in_all_ways(), total});
    }
  }
  std::erase_if(rows, [](const Row& row) { return row.total == 0; });
  return rows;
}

// Rounded down, so that 100 % means all.
std::size_t percent(const Row& row) {
  return row.covered * 100 / row.total;
}

std::string table(const Coverage& coverage) {
  const std::vector<Row> rows = rows_of(coverage);
  std::size_t widest = 0;
  for (const Row& row : rows) {
    widest = std::max(widest, row.what.size());
  }
  std::string out = fmt::format("Covered by {}:\n", counted(coverage.cases, "case"));
  for (const Row& row : rows) {
    out += fmt::format(
        "  {:<{}} {:>6} of {:>5} {:>5} %\n", row.what, widest, row.covered, row.total, percent(row)
    );
  }
  return out;
}

std::string wrapped(const std::vector<std::string>& names) {
  std::string out;
  for (const std::string& line : wrap(fmt::format("{}", fmt::join(names, ", ")), kWidth - 4)) {
    out += fmt::format("    {}\n", line);
  }
  return out;
}

std::string text_of(const Covered& term, const Sources& sources) {
  return fmt::format(
      "    {}: {} of {}\n",
      printable(words(place_of(*term.span, sources))),
      quoted(sources.text(*term.span)),
      term.name
  );
}

// What no case covers in one way.
std::string never(const CoveredKind& kind, std::size_t way, const Sources& sources) {
  std::string terms;
  std::vector<std::string> names;
  for (const Covered& thing : kind.things) {
    if (thing.times[way] > 0) {
      continue;
    }
    if (kind.naming == CoveredKind::Naming::Part) {
      terms += text_of(thing, sources);
    } else {
      names.push_back(thing.name);
    }
  }
  if (terms.empty() && names.empty()) {
    return "";
  }
  return fmt::format(
      "  {} never {}:\n{}", kind.what, kind.ways[way], names.empty() ? terms : wrapped(names)
  );
}

}  // namespace

std::string render_text(const Coverage& coverage, const Sources& sources) {
  std::string missing;
  for (const CoveredKind& kind : coverage.kinds) {
    for (std::size_t way = 0; way < kind.ways.size(); ++way) {
      missing += never(kind, way, sources);
    }
  }
  return table(coverage) + (missing.empty() ? "" : "\nNot covered:\n" + missing);
}

}  // namespace unknot
