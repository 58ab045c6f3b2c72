#include "engine/verify/diff_text.h"

#include <optional>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "engine/base/text.h"

namespace unknot {
namespace {

std::string named(const PackInfo& pack) {
  return fmt::format("{} {}, digest {}", pack.id, pack.version, pack.digest.substr(0, 12));
}

std::string decided_by(const Model& model, const Decision& decision) {
  return decision.rule ? model.rules[*decision.rule].id : "otherwise";
}

void write_head(Page& page, std::string_view what, std::size_t count, std::string_view noun) {
  page.gap();
  if (count == 0) {
    page.write(0, fmt::format("{} for nobody.", what));
  } else {
    page.write(
        0, fmt::format("{} for some people: {}", what, counted(count, noun)), Emphasis::Strong
    );
  }
}

void write_example(Page& page, const Example& example) {
  page.write_marked(4, "For example: ", example.told);
}

void write_outcomes(
    Page& page,
    std::string_view what,
    const Both<const Model*>& models,
    const ChangedOutcomes& changes
) {
  write_head(page, what, changes.kinds.size(), "kind");
  for (const ChangedOutcome& each : changes.kinds) {
    const Both<Decision>& decided = each.decided;
    page.write_marked(
        2,
        "- ",
        fmt::format(
            "{} ({}) becomes {} ({})",
            models.before->levels[decided.before.level].id,
            decided_by(*models.before, decided.before),
            models.after->levels[decided.after.level].id,
            decided_by(*models.after, decided.after)
        )
    );
    write_example(page, each.example);
  }
  if (!changes.are_all) {
    page.write(2, "There may be more.");
  }
}

void write_remedies(Page& page, std::string_view what, const std::vector<ChangedRemedy>& remedies) {
  if (remedies.empty()) {
    return;
  }
  page.gap();
  page.write(0, what, Emphasis::Strong);
  std::vector<std::string> with_urgency;
  for (const ChangedRemedy& each : remedies) {
    if (each.urgency_changes) {
      with_urgency.push_back(each.id);
      continue;
    }
    page.write_marked(2, "- ", each.id);
    write_example(page, each.example);
  }
  if (!with_urgency.empty()) {
    page.write_marked(
        2, "- ", fmt::format("only where the urgency changes: {}", listed(with_urgency, "and"))
    );
  }
}

std::string outcome_words(const ChangedCase& each) {
  switch (each.change) {
    case ChangedCase::Change::LessUrgent:
      return fmt::format("less urgent, {} becomes {}", each.levels.before, each.levels.after);
    case ChangedCase::Change::MoreUrgent:
      return fmt::format("more urgent, {} becomes {}", each.levels.before, each.levels.after);
    case ChangedCase::Change::SameUrgency:
      return fmt::format("{} as before", each.levels.after);
    case ChangedCase::Change::Contradicts:
      return fmt::format(
          "its answers contradict each other in the {} version",
          each.levels.before.empty() ? "old" : "new"
      );
  }
  return "";
}

void write_cases(Page& page, const std::vector<ChangedCase>& cases) {
  page.gap();
  page.write(
      0,
      cases.empty() ? "The cases of both versions come out as before."
                    : fmt::format("Cases that come out differently: {}", cases.size()),
      cases.empty() ? Emphasis::Plain : Emphasis::Strong
  );
  for (const ChangedCase& each : cases) {
    std::string words = fmt::format("{}: {}", each.id, outcome_words(each));
    if (!each.lost.empty()) {
      words += fmt::format("; no longer {}", listed(each.lost, "and"));
    }
    if (!each.gained.empty()) {
      words += fmt::format("; newly {}", listed(each.gained, "and"));
    }
    page.write_marked(2, "- ", words);
  }
}

void write_list(Page& page, std::string_view what, const std::vector<std::string>& items) {
  if (items.empty()) {
    return;
  }
  page.gap();
  page.write(0, what, Emphasis::Strong);
  for (const std::string& item : items) {
    page.write_marked(2, "- ", item);
  }
}

void tell_only_taken(
    std::string_view version,
    const std::optional<std::string>& taken,
    std::vector<std::string>& remarks
) {
  if (taken) {
    remarks.push_back(fmt::format(
        "some answers fit together as they stand in the {} version only and are not compared, for "
        "example: {}",
        version,
        *taken
    ));
  }
}

}  // namespace

std::string diff_text(
    const Both<const Model*>& models, const PackDiff& diff, std::size_t width, Colour colour
) {
  Page page(width, colour);
  page.write_marked(0, "Old: ", named(models.before->pack));
  page.write_marked(0, "New: ", named(models.after->pack));
  if (diff.has_people) {
    write_outcomes(page, "Less urgent", models, diff.less_urgent);
    write_outcomes(page, "More urgent", models, diff.more_urgent);
    write_remedies(page, "No longer suggested to some people", diff.lost);
    write_remedies(page, "Newly suggested to some people", diff.gained);
  } else {
    page.gap();
    page.write(0, "There is nobody whom both versions allow.", Emphasis::Strong);
  }
  write_list(page, "Could not be settled within the limit", diff.not_decided);
  write_cases(page, diff.cases);
  write_list(page, "Only in the old version", diff.listing.removed);
  write_list(page, "Only in the new version", diff.listing.added);
  write_list(page, "Texts changed", diff.listing.texts_changed);
  std::vector<std::string> remarks = diff.remarks;
  tell_only_taken("old", diff.only_taken.before, remarks);
  tell_only_taken("new", diff.only_taken.after, remarks);
  write_list(page, "How they were compared", remarks);
  return page.text();
}

}  // namespace unknot
