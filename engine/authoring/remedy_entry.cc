#include <utility>

#include <fmt/format.h>

#include "engine/authoring/entries.h"
#include "engine/base/text.h"
#include "engine/report/wording.h"

namespace unknot {
namespace {

std::string points_words(std::string_view sign, std::int32_t points) {
  return fmt::format("{}{}", sign, counted(static_cast<std::size_t>(points), "point"));
}

// Each reason with its points and, below it, when it counts.
std::vector<SheetLine> reasons(
    const Model& model, const std::vector<Argument>& arguments, std::string_view sign
) {
  std::vector<SheetLine> lines;
  for (const Argument& argument : arguments) {
    lines.push_back({
        sign.empty() ? "" : points_words(sign, argument.weight),
        argument.because,
        "",
        {if_line(model, argument.when.written)},
    });
  }
  return lines;
}

std::vector<SheetLine> plain_lines(const std::vector<std::string>& texts) {
  std::vector<SheetLine> lines;
  for (const std::string& text : texts) {
    lines.push_back(plain_line(text));
  }
  return lines;
}

}  // namespace

SheetEntry remedy_entry(const Model& model, RemedyId id) {
  const Remedy& remedy = model.remedies[id];
  SheetEntry entry{EntryKind::Remedy, remedy.id, remedy.title, "", {}};
  const auto add = [&entry](SheetLine line) {
    if (!line.text.empty() || !line.parts.empty()) {
      entry.lines.push_back(std::move(line));
    }
  };
  add({"Helps", "", "", reasons(model, remedy.for_it, "plus ")});
  add({"Less fitting", "", "", reasons(model, remedy.cautions, "minus ")});
  add({"Never, and not while this is unknown", "", "", reasons(model, remedy.never, "")});
  add({"Steps", "", "", plain_lines(remedy.steps)});
  add(variants_line(model, "Dose", remedy.dose));
  add(labelled("Expect", remedy.expect));
  add({"Stop if", "", "", plain_lines(remedy.stop_if)});
  add(labelled("Evidence", std::string(plain_words(remedy.grade))));
  add(sources_line(model, remedy.sources));
  add(labelled("When in the plan", std::string(plain_words(remedy.phase))));
  add(labelled("Effort", remedy.effort));
  add(labelled("Cost", remedy.cost));
  add(labelled("Needs", remedy.equipment));
  add(labelled(
      "While waiting for help", remedy.while_waiting ? "may be suggested" : "not suggested"
  ));
  add(labelled("Care", remedy.professional ? "by somebody else" : "by oneself"));
  return entry;
}

}  // namespace unknot
