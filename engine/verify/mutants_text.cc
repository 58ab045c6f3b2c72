#include "engine/verify/mutants_text.h"

#include <algorithm>

#include <fmt/format.h>

#include "engine/base/text.h"

namespace unknot {
namespace {

struct Count {
  std::size_t all = 0;
  std::size_t noticed = 0;
  std::size_t unnoticed = 0;
  std::size_t equivalent = 0;
  std::size_t not_decided = 0;
};

void count(Count& into, Fate fate) {
  ++into.all;
  switch (fate) {
    case Fate::Noticed:
      ++into.noticed;
      return;
    case Fate::Unnoticed:
      ++into.unnoticed;
      return;
    case Fate::Equivalent:
      ++into.equivalent;
      return;
    case Fate::NotDecided:
      ++into.not_decided;
      return;
  }
}

std::string place(Span span, const Sources& sources) {
  if (span.source >= sources.size()) {
    return "";
  }
  const Source& source = sources[span.source];
  const LineColumn at = source.position(span.begin);
  return fmt::format("{}:{}:{}: ", printable(source.name()), at.line, at.column);
}

// "  rules left out: 160 of 171 noticed, 3 not, 8 change nobody's result"
std::string line_of(std::string_view what, const Count& count) {
  std::string out = fmt::format("  {}: {} of {} noticed", what, count.noticed, count.all);
  if (count.unnoticed > 0) {
    out += fmt::format(", {} not", count.unnoticed);
  }
  if (count.equivalent > 0) {
    out += fmt::format(", {} change nobody's result", count.equivalent);
  }
  if (count.not_decided > 0) {
    out += fmt::format(", {} not decided", count.not_decided);
  }
  return out + "\n";
}

std::string counts_text(const MutationRun& run) {
  std::vector<Count> counts(kMutantKinds);
  Count total;
  for (std::size_t i = 0; i < run.mutants.size(); ++i) {
    count(counts[static_cast<std::size_t>(run.mutants[i].kind)], run.results[i].fate);
    count(total, run.results[i].fate);
  }
  std::string out;
  for (std::size_t kind = 0; kind < kMutantKinds; ++kind) {
    if (counts[kind].all > 0) {
      out += line_of(heading(static_cast<MutantKind>(kind)), counts[kind]);
    }
  }
  return out + line_of("all together", total);
}

std::string line_of(const Mutant& mutant, const Sources& sources) {
  return fmt::format("    {}{}\n", place(mutant.span, sources), mutant.words);
}

// A new case, and below it what it would notice.
std::string text_of(
    const Model& model, const MutationRun& run, std::size_t new_case, const Sources& sources
) {
  const NewCase& about = run.cases[new_case];
  std::string out = fmt::format(
      "  {}: {} -> {}\n",
      about.example.id,
      printable(about.told.told),
      expectation_text(model, about.example.expect)
  );
  for (std::size_t i = 0; i < run.mutants.size(); ++i) {
    if (run.results[i].new_case == new_case) {
      out += line_of(run.mutants[i], sources);
    }
  }
  return out;
}

std::string left_out_text(std::size_t rules) {
  return rules == 0 ? "" : fmt::format("Too large to be tried: {}\n", counted(rules, "rule"));
}

std::string not_decided_text(const MutationRun& run, const Sources& sources) {
  std::string out;
  for (std::size_t i = 0; i < run.mutants.size(); ++i) {
    if (run.results[i].fate == Fate::NotDecided) {
      out += line_of(run.mutants[i], sources);
    }
  }
  return out.empty() ? out : "Could not be decided within the limit; do not rely on it:\n" + out;
}

}  // namespace

std::string mutants_text(const Model& model, const MutationRun& run, const Sources& sources) {
  std::string out = "Small mistakes that were put into the pack, and what its cases notice:\n";
  out += counts_text(run);
  if (!run.cases.empty()) {
    out += fmt::format(
        "What no case notices, below {} that would:\n", counted(run.cases.size(), "new case")
    );
  }
  for (std::size_t i = 0; i < run.cases.size(); ++i) {
    out += text_of(model, run, i, sources);
  }
  return out + not_decided_text(run, sources) + left_out_text(run.rules_left_out);
}

std::string generated_text(const GeneratedCases& generated, const Sources& sources) {
  const std::size_t shown = generated.targets - generated.not_shown.size();
  std::string out = fmt::format(
      "In {}: {} of {} ways in which a rule can hold, or fail by one of its terms alone\n",
      counted(generated.cases.size(), "new case"),
      shown,
      generated.targets
  );
  for (const NotShown& each : generated.not_shown) {
    out += fmt::format(
        "  {}{}: {}\n",
        place(each.span, sources),
        each.is_proved ? "of nobody" : "not decided within the limit",
        printable(each.words)
    );
  }
  return out + left_out_text(generated.rules_left_out);
}

}  // namespace unknot
