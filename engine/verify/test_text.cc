#include "engine/verify/test_text.h"

#include <algorithm>

#include <fmt/format.h>

#include "engine/base/text.h"

namespace unknot {
namespace {

constexpr std::size_t kMostAnswers = 8;

// What an expectation is about: what it names, or `level` and `see`, of which there is one each.
bool names_something(const Mismatch& mismatch) {
  return mismatch.what == "rule" || mismatch.what == "plan-has" || mismatch.what == "plan-lacks";
}

// The two columns; what is expected of a rule or a remedy is said in words.
struct Row {
  std::string what;
  std::string expected;
  std::string got;
};

Row row_of(const Mismatch& mismatch) {
  if (!names_something(mismatch)) {
    return {mismatch.what, mismatch.expected, mismatch.got};
  }
  std::string expected = "suggested";
  if (mismatch.what == "rule") {
    expected = "true";
  } else if (mismatch.what == "plan-lacks") {
    expected = "not suggested";
  }
  return {fmt::format("{} {}", mismatch.what, mismatch.expected), expected, mismatch.got};
}

std::string side_by_side(const std::vector<Mismatch>& mismatches) {
  std::vector<Row> rows{{"", "expected", "got"}};
  std::size_t first = 0;
  std::size_t second = 0;
  for (const Mismatch& mismatch : mismatches) {
    rows.push_back(row_of(mismatch));
  }
  for (const Row& row : rows) {
    first = std::max(first, display_width(row.what));
    second = std::max(second, display_width(row.expected));
  }
  std::string out;
  for (const Row& row : rows) {
    out += fmt::format("    {:<{}}  {:<{}}  {}\n", row.what, first, row.expected, second, row.got);
  }
  return out;
}

// A few answers, and how many more there are.
std::string some_of(const std::vector<std::string>& answers, std::string_view between) {
  const std::size_t shown = std::min(answers.size(), kMostAnswers);
  std::string out = fmt::format(
      "{}",
      fmt::join(answers.begin(), answers.begin() + static_cast<std::ptrdiff_t>(shown), between)
  );
  return shown == answers.size() ? out : fmt::format("{} and {} more", out, answers.size() - shown);
}

std::string_view label_of_answers(Truth truth) {
  switch (truth) {
    case Truth::True:
      return "held up by";
    case Truth::False:
      return "not so:";
    case Truth::Unknown:
      break;
  }
  return "not known:";
}

std::string text_of(const RuleSeen& rule) {
  std::string out = fmt::format("  rule {}", in_one_line(rule));
  if (rule.place) {
    out += fmt::format(" ({})", words(*rule.place));
  }
  out += '\n';
  if (!rule.answers.empty()) {
    out += fmt::format("    {}\n", answers_in_one_line(rule));
  }
  return out;
}

std::string text_of(const CaseResult& failure) {
  std::string out = fmt::format("case {} failed ({})\n", failure.id, words(failure.place));
  if (!failure.about.empty()) {
    out += fmt::format("  {}\n", failure.about);
  }
  out += side_by_side(failure.mismatches);
  for (const RuleSeen& rule : failure.rules) {
    out += text_of(rule);
  }
  for (const std::string& remedy : failure.remedies) {
    out += fmt::format("  remedy {}\n", remedy);
  }
  for (const std::string& change : failure.changes) {
    out += fmt::format("  it would pass with {}\n", change);
  }
  return out;
}

// Line ends are ours; everything between them may come from a pack.
std::string printable_lines(const std::string& text) {
  std::string out;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = text.find('\n', begin);
    out += printable(std::string_view(text).substr(begin, end - begin)) + "\n";
    begin = end + 1;
  }
  return out;
}

}  // namespace

std::string in_one_line(const Mismatch& mismatch) {
  const Row row = row_of(mismatch);
  return fmt::format("{}: expected {}, got {}", row.what, row.expected, row.got);
}

std::string in_one_line(const RuleSeen& rule) {
  std::string_view truth = "it holds";
  if (rule.truth == Truth::Unknown) {
    truth = "it is not ruled out";
  } else if (rule.truth == Truth::False) {
    truth = "it does not hold";
  }
  switch (rule.part) {
    case RuleSeen::Part::Decides:
      return fmt::format("{} ({}) decides: {}", rule.id, rule.level, truth);
    case RuleSeen::Part::InTheWay:
      return fmt::format("{} ({}) stands in the way: {}", rule.id, rule.level, truth);
    case RuleSeen::Part::Nearest:
      return fmt::format("{} ({}) comes nearest to it: {}", rule.id, rule.level, truth);
    case RuleSeen::Part::Named:
      break;
  }
  return fmt::format("{} ({}): {}", rule.id, rule.level, truth);
}

std::string answers_in_one_line(const RuleSeen& rule) {
  return rule.answers.empty()
             ? ""
             : fmt::format("{} {}", label_of_answers(rule.truth), some_of(rule.answers, "; "));
}

std::string render_text(const TestRun& run) {
  std::string out;
  for (const CaseResult& result : run.cases) {
    if (!result.passed()) {
      out += printable_lines(text_of(result)) + "\n";
    }
  }
  if (run.failed() > kMostChangesLookedFor) {
    out += fmt::format(
        "What would make a case pass was looked for in the first {} failures, rules in the first "
        "{}.\n",
        kMostChangesLookedFor,
        kMostExplained
    );
  }
  return out + fmt::format("{} passed, {} failed\n", run.passed(), run.failed());
}

}  // namespace unknot
