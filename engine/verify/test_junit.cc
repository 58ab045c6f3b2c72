#include "engine/verify/test_junit.h"

#include <string_view>

#include <fmt/format.h>

#include "engine/base/text.h"
#include "engine/verify/test_text.h"

namespace unknot {
namespace {

// The two characters that are text everywhere but in XML.
bool is_forbidden(std::string_view at) {
  return at.starts_with("\xEF\xBF\xBE") || at.starts_with("\xEF\xBF\xBF");
}

// One line for an element or between double quotes. Other control characters are gone after
// `printable`.
std::string escaped(std::string_view text) {
  const std::string plain = printable(text);
  std::string out;
  for (std::size_t i = 0; i < plain.size(); ++i) {
    switch (plain[i]) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      default:
        if (is_forbidden(std::string_view(plain).substr(i))) {
          out += "\xEF\xBF\xBD";
          i += 2;
        } else {
          out += plain[i];
        }
    }
  }
  return out;
}

// The failure as people read it, line by line, without the line that names the case.
std::string details(const CaseResult& failure) {
  std::string out;
  const auto add = [&out](const std::string& line) { out += escaped(line) + "\n"; };
  for (const Mismatch& mismatch : failure.mismatches) {
    add(in_one_line(mismatch));
  }
  for (const RuleSeen& rule : failure.rules) {
    add(fmt::format("rule {}{}", in_one_line(rule), rule.place ? ", " + words(*rule.place) : ""));
    if (!rule.answers.empty()) {
      add("  " + answers_in_one_line(rule));
    }
  }
  for (const std::string& remedy : failure.remedies) {
    add("remedy " + remedy);
  }
  for (const std::string& change : failure.changes) {
    add("it would pass with " + change);
  }
  return out;
}

std::string test_case(const CaseResult& result, const std::string& pack) {
  std::string out = fmt::format(
      R"(    <testcase classname="{}" name="{}" file="{}" line="{}")",
      escaped(pack),
      escaped(result.id),
      escaped(result.place.file),
      result.place.at.line
  );
  if (result.passed()) {
    return out + "/>\n";
  }
  return out + fmt::format(
                   ">\n      <failure message=\"{}\" type=\"{}\">{}:\n{}</failure>\n"
                   "    </testcase>\n",
                   escaped(in_one_line(result.mismatches.front())),
                   escaped(result.mismatches.front().what),
                   escaped(words(result.place)),
                   details(result)
               );
}

}  // namespace

std::string render_junit(const TestRun& run) {
  const std::string totals = fmt::format(
      R"(name="{}" tests="{}" failures="{}" errors="0")",
      escaped(run.pack.id),
      run.cases.size(),
      run.failed()
  );
  std::string out = fmt::format(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites {0}>\n  <testsuite {0} "
      "skipped=\"0\">\n",
      totals
  );
  for (const CaseResult& result : run.cases) {
    out += test_case(result, run.pack.id);
  }
  return out + "  </testsuite>\n</testsuites>\n";
}

}  // namespace unknot
