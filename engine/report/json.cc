#include "engine/report/json.h"

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

json::array ids(const std::vector<ReportSource>& sources) {
  json::array out;
  for (const ReportSource& source : sources) {
    out.emplace_back(text(source.id));
  }
  return out;
}

json::object pack(const PackInfo& info) {
  json::object out;
  out["id"] = text(info.id);
  out["version"] = text(info.version);
  out["digest"] = text(info.digest);
  out["status"] = text(info.status);
  return out;
}

json::object triage(const Report& report) {
  json::object out;
  out["level"] = text(report.level);
  out["at_least"] = text(report.at_least);
  out["at_most"] = text(report.at_most);
  out["settled"] = report.settled;
  out["within"] = text(report.within);
  out["see"] = text(report.see_id);
  out["title"] = text(report.title);
  out["do"] = text(report.act);
  return out;
}

json::object standing(const ReportRule& rule) {
  json::object out;
  out["rule"] = text(rule.rule);
  out["level"] = text(rule.level);
  out["truth"] = text(name(rule.truth));
  out["because"] = text(rule.because);
  out["sources"] = ids(rule.sources);
  out["decides"] = rule.decides;
  out["waits_for"] = texts(rule.waits_for);
  return out;
}

json::object reason(const ReportReason& each) {
  json::object out;
  out["for"] = each.for_it();
  out["points"] = each.points;
  out["because"] = text(each.because);
  return out;
}

json::object evidence(const ReportRemedy& remedy) {
  json::object out;
  out["grade"] = text(name(remedy.grade));
  out["sources"] = ids(remedy.sources);
  return out;
}

json::object suggestion(const ReportRemedy& remedy) {
  json::array reasons;
  for (const ReportReason& each : remedy.reasons) {
    reasons.emplace_back(reason(each));
  }
  json::object out;
  out["remedy"] = text(remedy.remedy);
  out["title"] = text(remedy.title);
  out["phase"] = text(name(remedy.phase));
  out["score"] = remedy.score;
  out["reasons"] = std::move(reasons);
  out["steps"] = texts(remedy.steps);
  out["evidence"] = evidence(remedy);
  out["dose"] = text(remedy.dose);
  out["expect"] = text(remedy.expect);
  out["stop_if"] = texts(remedy.stop_if);
  out["effort"] = text(remedy.effort);
  out["professional"] = remedy.professional;
  out["cost"] = text(remedy.cost);
  out["equipment"] = text(remedy.equipment);
  return out;
}

json::object withheld(const ReportWithheld& each) {
  json::object out;
  out["remedy"] = text(each.remedy);
  out["truth"] = text(name(each.truth));
  out["because"] = texts(each.because);
  out["check"] = texts(each.check);
  return out;
}

json::object plan(const Report& report) {
  json::array suggested;
  for (const ReportRemedy& remedy : report.suggested) {
    suggested.emplace_back(suggestion(remedy));
  }
  json::array left_out;
  for (const ReportWithheld& each : report.withheld) {
    left_out.emplace_back(withheld(each));
  }
  json::object out;
  out["suggested"] = std::move(suggested);
  out["withheld"] = std::move(left_out);
  return out;
}

json::array standing(const Report& report) {
  json::array out;
  for (const ReportRule& rule : report.rules) {
    out.emplace_back(standing(rule));
  }
  return out;
}

json::array changes(const std::vector<ReportChange>& all) {
  json::array out;
  for (const ReportChange& change : all) {
    json::object each;
    each["if"] = text(change.if_this);
    each["level"] = text(change.level);
    out.emplace_back(std::move(each));
  }
  return out;
}

json::array answers(const Report& report) {
  json::array out;
  for (const ReportAnswer& answer : report.answers) {
    json::object each;
    each["fact"] = text(answer.fact);
    each["option"] = text(answer.option);
    each["value"] = text(answer.value);
    out.emplace_back(std::move(each));
  }
  return out;
}

}  // namespace

std::string render_json(const Report& report) {
  json::array unanswered;
  for (const ReportOpen& open : report.unanswered) {
    unanswered.emplace_back(text(open.id));
  }
  json::array topics;
  for (const ReportTopic& topic : report.topics) {
    topics.emplace_back(text(topic.topic));
  }
  json::object out;
  out["schema_version"] = 1;
  out["pack"] = pack(report.pack);
  out["triage"] = triage(report);
  out["findings"] = standing(report);
  out["plan"] = plan(report);
  out["safety_net"] = changes(report.safety_net);
  out["unanswered"] = std::move(unanswered);
  out["topics"] = std::move(topics);
  out["why_not"] = changes(report.why_not);
  out["answers"] = answers(report);
  return json::serialize(out);
}

}  // namespace unknot
