#include "engine/verify/check_formats.h"

#include <algorithm>
#include <set>
#include <string_view>

#include <boost/json.hpp>
#include <fmt/format.h>

#include "engine/base/text.h"

namespace unknot {
namespace {

namespace json = boost::json;

// Boost.JSON writes bytes as they are; `printable` makes sure that they are UTF-8.
json::string text(std::string_view words) {
  return json::string(printable(words));
}

std::string_view severity(Code code) {
  return info(code).severity == Severity::Error ? "error" : "warning";
}

struct Place {
  std::string file;
  LineColumn begin;
  LineColumn end;
};

Place place_of(const Span& span, const Sources& sources) {
  const Source& source = sources[span.source];
  return {source.name(), source.position(span.begin), source.position(span.end)};
}

// ---- JSON ----

json::object with_place(const Span& span, const Sources& sources) {
  const Place place = place_of(span, sources);
  json::object out;
  out["file"] = text(place.file);
  out["line"] = place.begin.line;
  out["column"] = place.begin.column;
  out["end_line"] = place.end.line;
  out["end_column"] = place.end.column;
  return out;
}

json::object remark(const Diagnostic& diagnostic, const Sources& sources) {
  json::object out;
  out["code"] = info(diagnostic.code).id;
  out["severity"] = severity(diagnostic.code);
  out["title"] = info(diagnostic.code).title;
  out["message"] = text(diagnostic.message);
  out["help"] = text(diagnostic.help);
  out["example"] = text(diagnostic.example);
  out["place"] = with_place(diagnostic.span, sources);
  json::array related;
  for (const RelatedPlace& each : diagnostic.related) {
    related.emplace_back(json::object{
        {"text", text(each.text)}, {"place", with_place(each.span, sources)}});
  }
  out["related"] = std::move(related);
  return out;
}

json::object pack(const PackInfo& pack) {
  return {{"id", text(pack.id)}, {"version", text(pack.version)}, {"digest", text(pack.digest)}};
}

json::array proofs(const PackCheck& check) {
  json::array out;
  for (const Tally& tally : check.tallies) {
    out.emplace_back(json::object{
        {"claim", text(tally.what)},
        {"proved", tally.proved},
        {"refuted", tally.refuted},
        {"not_decided", tally.not_decided}});
  }
  return out;
}

json::array lowered(const Model& model, const PackCheck& check) {
  json::array out;
  for (const Lowered& each : check.lowered) {
    const Rule& rule = model.rules[each.rule];
    out.emplace_back(json::object{
        {"rule", text(rule.id)},
        {"level", text(model.levels[rule.level].id)},
        {"counts_as", text(model.levels[rule.unsure_level].id)},
        {"example", text(each.example.told)}});
  }
  return out;
}

// The counterexamples that can be kept as cases.
json::array counterexamples(const PackCheck& check) {
  json::array out;
  for (const Remark& each : check.remarks) {
    if (!each.example || each.expectation.empty()) {
      continue;
    }
    json::array answers;
    for (const std::string& entry : each.example->entries) {
      answers.emplace_back(text(entry));
    }
    out.emplace_back(json::object{
        {"code", info(each.diagnostic.code).id},
        {"about", text(each.about)},
        {"answers", std::move(answers)},
        {"unlisted", each.example->others_are_no ? "no" : "unknown"},
        {"expect", text(each.expectation)}});
  }
  return out;
}

json::array interviews(const PackCheck& check) {
  json::array out;
  for (const LongestInterview& each : check.interviews) {
    out.emplace_back(json::object{{"entry", text(each.entry)}, {"most", each.most}});
  }
  return out;
}

std::size_t count(const Diagnostics& diagnostics, Severity wanted) {
  return static_cast<std::size_t>(std::ranges::count(
      diagnostics, wanted, [](const Diagnostic& each) { return info(each.code).severity; }
  ));
}

// ---- SARIF ----

constexpr std::string_view kSarifSchema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

json::object physical_location(const Span& span, const Sources& sources) {
  const Place place = place_of(span, sources);
  json::object location;
  location["artifactLocation"] = {{"uri", uri_of(printable(place.file))}};
  location["region"] = {
      {"startLine", place.begin.line},
      {"startColumn", place.begin.column},
      {"endLine", place.end.line},
      {"endColumn", place.end.column}};
  return {{"physicalLocation", std::move(location)}};
}

// The codes that are remarked on, in the order of the table.
std::vector<Code> codes_in(const Diagnostics& diagnostics) {
  std::set<Code> seen;
  for (const Diagnostic& each : diagnostics) {
    seen.insert(each.code);
  }
  return {seen.begin(), seen.end()};
}

json::array sarif_rules(const std::vector<Code>& codes) {
  json::array out;
  for (const Code code : codes) {
    const CodeInfo& row = info(code);
    json::object rule;
    rule["id"] = row.id;
    rule["shortDescription"] = {{"text", text(row.title)}};
    rule["fullDescription"] = {{"text", text(row.explanation)}};
    rule["defaultConfiguration"] = {{"level", severity(code)}};
    out.emplace_back(std::move(rule));
  }
  return out;
}

// All that is said of a place, one thing on each line.
std::string whole_message(const Diagnostic& diagnostic) {
  std::string out = printable(diagnostic.message);
  if (!diagnostic.example.empty()) {
    out += fmt::format("\nfor example: {}", printable(diagnostic.example));
  }
  if (!diagnostic.help.empty()) {
    out += fmt::format("\nhelp: {}", printable(diagnostic.help));
  }
  return out;
}

json::object sarif_result(
    const Diagnostic& diagnostic, const std::vector<Code>& codes, const Sources& sources
) {
  json::object out;
  out["ruleId"] = info(diagnostic.code).id;
  out["ruleIndex"] = std::ranges::find(codes, diagnostic.code) - codes.begin();
  out["level"] = severity(diagnostic.code);
  out["message"] = {{"text", whole_message(diagnostic)}};
  out["locations"] = json::array{physical_location(diagnostic.span, sources)};
  json::array related;
  for (const RelatedPlace& each : diagnostic.related) {
    json::object location = physical_location(each.span, sources);
    location["message"] = {{"text", text(each.text)}};
    related.emplace_back(std::move(location));
  }
  if (!related.empty()) {
    out["relatedLocations"] = std::move(related);
  }
  return out;
}

bool is_kept_in_uri(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         std::string_view("-._~/").find(c) != std::string_view::npos;
}

// ---- GitHub ----

std::string escaped(std::string_view data, std::string_view special) {
  std::string out;
  for (const char c : data) {
    if (special.find(c) == std::string_view::npos) {
      out += c;
    } else {
      out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
  }
  return out;
}

// Columns only mean something to GitHub where all is on one line.
std::string annotation(const Diagnostic& diagnostic, const Sources& sources) {
  const Place place = place_of(diagnostic.span, sources);
  const auto property = [](std::string_view value) { return escaped(printable(value), "%\r\n:,"); };
  std::string where = fmt::format("file={},line={}", property(place.file), place.begin.line);
  if (place.end.line == place.begin.line) {
    where += fmt::format(",col={},endColumn={}", place.begin.column, place.end.column);
  } else {
    where += fmt::format(",endLine={}", place.end.line);
  }
  const CodeInfo& row = info(diagnostic.code);
  return fmt::format(
      "::{} {},title={}::{}\n",
      severity(diagnostic.code),
      where,
      property(fmt::format("{} {}", row.id, row.title)),
      escaped(whole_message(diagnostic), "%\r\n")
  );
}

}  // namespace

std::string uri_of(const std::string& path) {
  constexpr std::string_view kBuiltIn = "built-in:";
  if (path.starts_with(kBuiltIn)) {
    return std::string(kBuiltIn) + uri_of(path.substr(kBuiltIn.size()));
  }
  std::string out = path.starts_with('/') ? "file://" : "";
  const std::string_view rest = std::string_view(path).substr(path.starts_with("./") ? 2 : 0);
  for (const char c : rest) {
    out += is_kept_in_uri(c) ? std::string(1, c)
                             : fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  return out;
}

std::string check_json(const CheckResult& result) {
  json::object out;
  out["schema_version"] = 1;
  out["usable"] = result.model != nullptr;
  out["errors"] = count(result.diagnostics, Severity::Error);
  out["warnings"] = count(result.diagnostics, Severity::Warning);
  json::array remarks;
  for (const Diagnostic& each : result.diagnostics) {
    remarks.emplace_back(remark(each, result.sources));
  }
  out["diagnostics"] = std::move(remarks);
  if (result.model != nullptr && result.check != nullptr) {
    out["pack"] = pack(result.model->pack);
    out["accepted"] = result.check->accepted;
    out["conflicts"] = result.check->conflicts;
    out["proofs"] = proofs(*result.check);
    out["not_known_counts_less"] = lowered(*result.model, *result.check);
    out["counterexamples"] = counterexamples(*result.check);
    out["longest_interviews"] = interviews(*result.check);
  }
  return json::serialize(out) + "\n";
}

std::string check_sarif(const CheckResult& result) {
  const std::vector<Code> codes = codes_in(result.diagnostics);
  json::array results;
  for (const Diagnostic& each : result.diagnostics) {
    results.emplace_back(sarif_result(each, codes, result.sources));
  }
  json::object run;
  run["tool"] = {{"driver", {{"name", "unknot"}, {"rules", sarif_rules(codes)}}}};
  run["columnKind"] = "unicodeCodePoints";
  run["results"] = std::move(results);
  json::object out;
  out["$schema"] = kSarifSchema;
  out["version"] = "2.1.0";
  out["runs"] = json::array{std::move(run)};
  return json::serialize(out) + "\n";
}

std::string check_annotations(const CheckResult& result) {
  std::string out;
  for (const Diagnostic& each : result.diagnostics) {
    out += annotation(each, result.sources);
  }
  return out;
}

}  // namespace unknot
