#include "engine/verify/test_json.h"

#include <string_view>

#include <boost/json.hpp>

#include "engine/base/text.h"

namespace unknot {
namespace {

namespace json = boost::json;

// Boost.JSON writes bytes as they are; `printable` makes sure that they are UTF-8.
json::string text(std::string_view words) {
  return json::string(printable(words));
}

json::array texts(const std::vector<std::string>& lines) {
  json::array out;
  for (const std::string& line : lines) {
    out.emplace_back(text(line));
  }
  return out;
}

json::value place(const std::optional<Place>& at) {
  if (!at) {
    return nullptr;
  }
  json::object out;
  out["file"] = text(at->file);
  out["line"] = at->at.line;
  out["column"] = at->at.column;
  return out;
}

std::string_view name(RuleSeen::Part part) {
  switch (part) {
    case RuleSeen::Part::Decides:
      return "decides";
    case RuleSeen::Part::InTheWay:
      return "in-the-way";
    case RuleSeen::Part::Named:
      return "named";
    case RuleSeen::Part::Nearest:
      return "nearest";
  }
  return "";
}

json::array mismatches(const CaseResult& result) {
  json::array out;
  for (const Mismatch& mismatch : result.mismatches) {
    json::object each;
    each["what"] = text(mismatch.what);
    each["expected"] = text(mismatch.expected);
    each["got"] = text(mismatch.got);
    out.emplace_back(std::move(each));
  }
  return out;
}

json::array rules(const CaseResult& result) {
  json::array out;
  for (const RuleSeen& rule : result.rules) {
    json::object each;
    each["rule"] = text(rule.id);
    each["level"] = text(rule.level);
    each["truth"] = text(unknot::name(rule.truth));
    each["part"] = text(name(rule.part));
    each["place"] = place(rule.place);
    each["answers"] = texts(rule.answers);
    out.emplace_back(std::move(each));
  }
  return out;
}

json::object case_object(const CaseResult& result) {
  json::object out;
  out["case"] = text(result.id);
  out["passed"] = result.passed();
  out["place"] = place(result.place);
  out["about"] = text(result.about);
  out["mismatches"] = mismatches(result);
  out["rules"] = rules(result);
  out["remedies"] = texts(result.remedies);
  out["would_pass_with"] = texts(result.changes);
  return out;
}

json::object kind_object(const CoveredKind& kind, const Sources& sources) {
  json::object out;
  out["kind"] = text(kind.what);
  json::array ways;
  for (std::size_t way = 0; way < kind.ways.size(); ++way) {
    json::object each;
    each["way"] = text(kind.ways[way]);
    each["covered"] = kind.covered(way);
    ways.emplace_back(std::move(each));
  }
  out["ways"] = std::move(ways);
  json::array things;
  for (const Covered& thing : kind.things) {
    json::object each;
    each["name"] = text(thing.name);
    each["place"] =
        place(thing.span ? std::optional(place_of(*thing.span, sources)) : std::nullopt);
    const bool is_part = kind.naming == CoveredKind::Naming::Part;
    each["text"] = is_part ? text(sources.text(*thing.span)) : json::string();
    each["times"] = json::array(thing.times.begin(), thing.times.end());
    things.emplace_back(std::move(each));
  }
  out["things"] = std::move(things);
  return out;
}

json::value coverage_value(const std::optional<Coverage>& coverage, const Sources& sources) {
  if (!coverage) {
    return nullptr;
  }
  json::object out;
  out["cases"] = coverage->cases;
  json::array kinds;
  for (const CoveredKind& kind : coverage->kinds) {
    kinds.emplace_back(kind_object(kind, sources));
  }
  out["kinds"] = std::move(kinds);
  return out;
}

}  // namespace

std::string render_json(
    const TestRun& run, const std::optional<Coverage>& coverage, const Sources& sources
) {
  json::object out;
  out["schema_version"] = 1;
  json::object pack;
  pack["id"] = text(run.pack.id);
  pack["version"] = text(run.pack.version);
  pack["digest"] = text(run.pack.digest);
  out["pack"] = std::move(pack);
  out["passed"] = run.passed();
  out["failed"] = run.failed();
  json::array cases;
  for (const CaseResult& result : run.cases) {
    cases.emplace_back(case_object(result));
  }
  out["cases"] = std::move(cases);
  out["coverage"] = coverage_value(coverage, sources);
  return json::serialize(out);
}

}  // namespace unknot
