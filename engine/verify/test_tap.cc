// Texts stand in the YAML as JSON strings, which every reader of YAML takes apart the same way.
#include "engine/verify/test_tap.h"

#include <string_view>

#include <boost/json.hpp>
#include <fmt/format.h>

#include "engine/base/text.h"
#include "engine/verify/test_text.h"

namespace unknot {
namespace {

std::string string(std::string_view text) {
  return boost::json::serialize(boost::json::string(printable(text)));
}

std::string entry(std::string_view key, std::string_view text) {
  return fmt::format("{}: {}\n", key, string(text));
}

std::string flow_list(const std::vector<std::string>& texts) {
  boost::json::array out;
  for (const std::string& text : texts) {
    out.emplace_back(printable(text));
  }
  return boost::json::serialize(out);
}

std::string list(std::string_view key, const std::vector<std::string>& texts) {
  if (texts.empty()) {
    return "";
  }
  std::string out = fmt::format("  {}:\n", key);
  for (const std::string& text : texts) {
    out += fmt::format("    - {}\n", string(text));
  }
  return out;
}

std::string rules(const std::vector<RuleSeen>& all) {
  std::string out = all.empty() ? "" : "  rules:\n";
  for (const RuleSeen& rule : all) {
    out += "    - " + entry("id", rule.id);
    out += "      " + entry("level", rule.level);
    out += "      " + entry("truth", name(rule.truth));
    if (rule.place) {
      out += "      " + entry("at", words(*rule.place));
    }
    if (!rule.answers.empty()) {
      out += "      answers: " + flow_list(rule.answers) + "\n";
    }
  }
  return out;
}

std::string diagnostics(const CaseResult& failure) {
  std::string out = "  ---\n  " + entry("message", in_one_line(failure.mismatches.front()));
  out += "  severity: fail\n  at:\n    " + entry("file", failure.place.file);
  out += fmt::format(
      "    line: {}\n    column: {}\n  data:\n", failure.place.at.line, failure.place.at.column
  );
  for (const Mismatch& mismatch : failure.mismatches) {
    out += "    - " + entry("what", mismatch.what);
    out += "      " + entry("expected", mismatch.expected);
    out += "      " + entry("got", mismatch.got);
  }
  return out + rules(failure.rules) + list("remedies", failure.remedies) +
         list("would_pass_with", failure.changes) + "  ...\n";
}

}  // namespace

std::string render_tap(const TestRun& run) {
  std::string out = fmt::format("TAP version 14\n1..{}\n", run.cases.size());
  std::size_t number = 0;
  for (const CaseResult& result : run.cases) {
    // Ids hold no sign that means something here.
    out += fmt::format("{} {} - {}\n", result.passed() ? "ok" : "not ok", ++number, result.id);
    if (!result.passed()) {
      out += diagnostics(result);
    }
  }
  return out;
}

}  // namespace unknot
