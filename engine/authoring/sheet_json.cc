#include "engine/authoring/sheet_json.h"

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

json::array lines(const std::vector<SheetLine>& all) {
  json::array out;
  for (const SheetLine& line : all) {
    json::object object;
    object["label"] = text(line.label);
    object["text"] = text(line.text);
    object["url"] = text(line.url);
    object["parts"] = lines(line.parts);
    out.emplace_back(std::move(object));
  }
  return out;
}

json::object entry(const SheetEntry& told) {
  json::object out;
  out["kind"] = text(plural(told.kind));
  out["id"] = text(told.id);
  out["title"] = text(told.title);
  out["level"] = text(told.level);
  out["lines"] = lines(told.lines);
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

}  // namespace

std::string render_json(const Sheet& sheet) {
  json::object out;
  out["schema_version"] = 1;
  out["pack"] = pack(sheet.pack);
  out["part"] = text(sheet.part);
  json::array chapters;
  for (const Chapter& chapter : sheet.chapters) {
    json::array entries;
    for (const SheetEntry& told : chapter.entries) {
      entries.emplace_back(entry(told));
    }
    json::object object;
    object["title"] = text(chapter.title);
    object["entries"] = std::move(entries);
    chapters.emplace_back(std::move(object));
  }
  out["chapters"] = std::move(chapters);
  return json::serialize(out);
}

}  // namespace unknot
