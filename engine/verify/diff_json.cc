#include "engine/verify/diff_json.h"

#include <optional>
#include <string_view>
#include <utility>

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

json::object pack(const PackInfo& info) {
  json::object out;
  out["id"] = text(info.id);
  out["version"] = text(info.version);
  out["digest"] = text(info.digest);
  return out;
}

json::object decision(const Model& model, const Decision& decided) {
  json::object out;
  out["level"] = text(model.levels[decided.level].id);
  out["rule"] = text(decided.rule ? model.rules[*decided.rule].id : "otherwise");
  return out;
}

json::object example(const Example& each) {
  json::object out;
  out["told"] = text(each.told);
  out["entries"] = texts(each.entries);
  out["unlisted"] = each.others_are_no ? "no" : "unknown";
  return out;
}

json::object outcomes(const Both<const Model*>& models, const ChangedOutcomes& changes) {
  json::array kinds;
  for (const ChangedOutcome& each : changes.kinds) {
    json::object kind;
    kind["before"] = decision(*models.before, each.decided.before);
    kind["after"] = decision(*models.after, each.decided.after);
    kind["example"] = example(each.example);
    kinds.emplace_back(std::move(kind));
  }
  json::object out;
  out["kinds"] = std::move(kinds);
  out["are_all"] = changes.are_all;
  return out;
}

json::array remedies(const std::vector<ChangedRemedy>& changed) {
  json::array out;
  for (const ChangedRemedy& each : changed) {
    json::object remedy;
    remedy["remedy"] = text(each.id);
    remedy["urgency_changes"] = each.urgency_changes;
    remedy["example"] = example(each.example);
    out.emplace_back(std::move(remedy));
  }
  return out;
}

std::string_view name(ChangedCase::Change change) {
  switch (change) {
    case ChangedCase::Change::LessUrgent:
      return "less-urgent";
    case ChangedCase::Change::MoreUrgent:
      return "more-urgent";
    case ChangedCase::Change::SameUrgency:
      return "same-urgency";
    case ChangedCase::Change::Contradicts:
      return "contradicts";
  }
  return "";
}

json::array cases(const std::vector<ChangedCase>& changed) {
  json::array out;
  for (const ChangedCase& each : changed) {
    json::object object;
    object["case"] = text(each.id);
    object["change"] = text(name(each.change));
    object["before"] = text(each.levels.before);
    object["after"] = text(each.levels.after);
    object["lost"] = texts(each.lost);
    object["gained"] = texts(each.gained);
    out.emplace_back(std::move(object));
  }
  return out;
}

json::value taken(const std::optional<std::string>& answers) {
  return answers ? json::value(text(*answers)) : json::value(nullptr);
}

}  // namespace

std::string diff_json(const Both<const Model*>& models, const PackDiff& diff) {
  json::object out;
  out["schema_version"] = 1;
  out["old"] = pack(models.before->pack);
  out["new"] = pack(models.after->pack);
  out["may_be_less_urgent"] = diff.may_be_less_urgent();
  out["has_people"] = diff.has_people;
  out["less_urgent"] = outcomes(models, diff.less_urgent);
  out["more_urgent"] = outcomes(models, diff.more_urgent);
  out["lost"] = remedies(diff.lost);
  out["gained"] = remedies(diff.gained);
  out["not_decided"] = texts(diff.not_decided);
  out["cases"] = cases(diff.cases);
  out["removed"] = texts(diff.listing.removed);
  out["added"] = texts(diff.listing.added);
  out["texts_changed"] = texts(diff.listing.texts_changed);
  out["remarks"] = texts(diff.remarks);
  out["only_old_takes"] = taken(diff.only_taken.before);
  out["only_new_takes"] = taken(diff.only_taken.after);
  return json::serialize(out);
}

}  // namespace unknot
