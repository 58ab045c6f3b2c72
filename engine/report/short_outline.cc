// The order of a report for somebody who hurts, with only as much as is read on two screens.
#include "engine/report/short_outline.h"

#include <algorithm>

#include <fmt/format.h>

#include "engine/base/text.h"
#include "engine/report/phrases.h"
#include "engine/report/signs.h"
#include "engine/report/wording.h"

namespace unknot {
namespace {

using Kind = Block::Kind;

constexpr std::size_t kRemedies = 3;   // told with their steps
constexpr std::size_t kMeanwhile = 2;  // likewise, while somebody waits for help
constexpr std::size_t kMildSigns = 3;  // told of each level below an emergency
constexpr std::size_t kOpen = 5;       // told of what is not known

class ShortOutliner {
 public:
  explicit ShortOutliner(const Report& report) : report_(report) {}

  std::vector<Block> blocks() && {
    if (report_.unfinished()) {
      add_interval();
      add_safety_net();
      add_still_to_answer();
    } else {
      add_outcome();
      add_safety_net();
      add_plan();
      if (!report_.stopped) {
        add_not_for_you();
        add_not_known();
      }
    }
    add_status();
    return std::move(blocks_);
  }

 private:
  void add(Kind kind, std::uint32_t depth, std::string label, std::string text) {
    blocks_.push_back({kind, depth, std::move(label), std::move(text), ""});
  }
  void heading(std::string text) { add(Kind::Heading, 0, "", std::move(text)); }
  void note(std::uint32_t depth, std::string text) { add(Kind::Note, depth, "", std::move(text)); }
  void item(std::uint32_t depth, std::string text) { add(Kind::Item, depth, "", std::move(text)); }
  void labelled(Kind kind, std::uint32_t depth, std::string label, std::string text) {
    if (!text.empty()) {
      add(kind, depth, std::move(label), std::move(text));
    }
  }

  // --- What, by when, who, why ---

  void add_outcome() {
    add(report_.stopped ? Kind::Alarm : Kind::Title, 0, "", report_.title);
    labelled(Kind::Labelled, 0, "Do", sentence(report_.act));
    if (!report_.stopped) {
      labelled(Kind::Labelled, 0, "When", sentence(report_.within));
      labelled(Kind::Labelled, 0, "Who", who());
    }
    labelled(Kind::Labelled, 0, "Why", why());
    if (report_.at_most != report_.level) {
      note(0, fmt::format("Not ruled out: {}", sentence(report_.at_most_title)));
    }
  }

  [[nodiscard]] std::string who() const {
    return report_.least_urgent && !report_.see.empty()
               ? fmt::format("{}, if you have questions.", clause(report_.see))
               : sentence(report_.see);
  }

  [[nodiscard]] std::string why() const {
    if (report_.because_truth == Truth::Unknown) {
      return report_.waits_for.empty()
                 ? fmt::format("{} It could not be ruled out.", sentence(report_.because))
                 : fmt::format(
                       "{} It cannot be ruled out while this is not known: {}.",
                       sentence(report_.because),
                       first_in_a_row(report_.waits_for, kOpen)
                   );
    }
    const std::vector<std::string> present = signs_that_are_there();
    return present.empty()
               ? sentence(report_.because)
               : fmt::format("{} You said: {}.", sentence(report_.because), in_a_row(present));
  }

  // Signs that somebody named by a slip are noticed here; what is absent goes without saying.
  [[nodiscard]] std::vector<std::string> signs_that_are_there() const {
    std::vector<std::string> out;
    for (const ReportAnswer& answer : report_.fixed_by) {
      if (answer.value == "yes") {
        out.push_back(answer.label);
      }
    }
    return out;
  }

  void add_interval() {
    add(Kind::Title, 0, "", "Not finished");
    note(0, fmt::format("Cannot yet rule out: {}", sentence(report_.at_most_title)));
    note(0, fmt::format("At least: {}", sentence(report_.at_least_title)));
    note(
        0,
        "If you stop here, act on the more urgent of the two. Answering the rest may well make it "
        "less urgent."
    );
  }

  // --- What would make it more urgent ---

  // Emergencies are told completely, and so is the most urgent level if there is none.
  void add_safety_net() {
    const std::vector<Signs> levels = signs(report_.safety_net);
    if (levels.empty()) {
      return;
    }
    heading("Get help sooner if one of these appears");
    for (const Signs& level : levels) {
      const bool is_complete = level.is_emergency || &level == &levels.front();
      const std::size_t count = level.alone.size() + level.together.size();
      add_signs(level, is_complete || count == kMildSigns + 1 ? count : kMildSigns);
    }
  }

  // The first `limit` signs of a level, those that are enough alone in one row.
  void add_signs(const Signs& level, std::size_t limit) {
    const std::size_t alone = std::min(limit, level.alone.size());
    const std::size_t together = std::min(limit - alone, level.together.size());
    std::vector<std::string> row(level.alone.begin(), level.alone.begin() + offset(alone));
    if (row.empty() && together > 0) {
      row.emplace_back("what comes together as below");
    }
    const std::size_t hidden = level.alone.size() + level.together.size() - alone - together;
    if (hidden > 0) {
      row.push_back(fmt::format("and {} more", hidden));
    }
    labelled(Kind::RunIn, 1, clause(level.level_title), ended(in_a_row(row)));
    for (std::size_t i = 0; i < together; ++i) {
      item(2, sentence(level.together[i]));
    }
  }

  [[nodiscard]] static std::ptrdiff_t offset(std::size_t index) {
    return static_cast<std::ptrdiff_t>(index);
  }

  // A sentence, or nothing.
  [[nodiscard]] static std::string ended(const std::string& text) {
    return text.empty() ? "" : sentence(text);
  }

  // --- What to do meanwhile ---

  void add_plan() {
    if (report_.suggested.empty()) {
      return;
    }
    heading(report_.stopped ? "While you wait" : "What you can do");
    const std::size_t most = report_.stopped ? kMeanwhile : kRemedies;
    const std::size_t told = std::min(most, report_.suggested.size());
    for (std::size_t i = 0; i < told; ++i) {
      add_remedy(report_.suggested[i], i + 1);
    }
    if (!report_.stopped) {
      add_further(told);
    }
  }

  void add_remedy(const ReportRemedy& remedy, std::size_t number) {
    add(Kind::Numbered, 1, std::to_string(number), title(remedy));
    note(2, sentences(remedy.steps));
    labelled(Kind::RunIn, 2, "Dose", remedy.dose);
    labelled(Kind::RunIn, 2, "Why", report_.stopped ? "" : best_reason(remedy));
    labelled(Kind::RunIn, 2, "Take care", reasons(remedy, Reason::Kind::Caution));
    labelled(Kind::RunIn, 2, "May apply to you", reasons(remedy, Reason::Kind::Check));
    labelled(Kind::RunIn, 2, "Stop if", ended(in_a_row(remedy.stop_if)));
  }

  // How well it works does not matter while somebody waits for help.
  [[nodiscard]] std::string title(const ReportRemedy& remedy) const {
    return report_.stopped
               ? remedy.title
               : fmt::format("{} ({}; {})", remedy.title, short_words(remedy.grade), remedy.effort);
  }

  [[nodiscard]] static std::string best_reason(const ReportRemedy& remedy) {
    const ReportReason* best = nullptr;
    for (const ReportReason& reason : remedy.reasons) {
      const bool is_better = best == nullptr || reason.points > best->points;
      if (reason.kind == Reason::Kind::For && is_better) {
        best = &reason;
      }
    }
    return best == nullptr ? "" : sentence(best->because);
  }

  [[nodiscard]] static std::string reasons(const ReportRemedy& remedy, Reason::Kind kind) {
    std::vector<std::string> out;
    for (const ReportReason& reason : remedy.reasons) {
      if (reason.kind == kind) {
        out.push_back(reason.because);
      }
    }
    return sentences(out);
  }

  // The other remedies by their titles, phase by phase.
  void add_further(std::size_t told) {
    for (const Phase phase : {Phase::Now, Phase::ThisWeek, Phase::Prevention}) {
      std::vector<std::string> titles;
      for (std::size_t i = told; i < report_.suggested.size(); ++i) {
        if (report_.suggested[i].phase == phase) {
          titles.push_back(report_.suggested[i].title);
        }
      }
      const std::string_view when = phase == Phase::Now ? "Also now" : plain_words(phase);
      labelled(Kind::RunIn, 1, std::string(when), ended(in_a_row(titles)));
    }
    if (told < report_.suggested.size()) {
      note(1, "Read how with --full, and with its cautions, before you try one of these.");
    }
  }

  // --- What is left out, and what is not known ---

  void add_not_for_you() {
    std::vector<std::string> lines;
    for (const ReportWithheld& each : report_.withheld) {
      if (each.truth == Truth::True) {
        lines.push_back(fmt::format("{}: {}", each.title, sentences(each.because)));
      }
    }
    add_list("Not for you", lines);
  }

  void add_not_known() {
    std::vector<std::string> lines;
    std::vector<std::string> named;
    for (const ReportWithheld& each : report_.withheld) {
      if (each.truth == Truth::Unknown) {
        lines.push_back(fmt::format(
            "{}: only once this is known: {}.", each.title, first_in_a_row(each.check, kOpen)
        ));
        named.insert(named.end(), each.check.begin(), each.check.end());
      }
    }
    std::vector<std::string> open = labels_of_open();
    std::erase_if(open, [&named](const std::string& label) {
      return std::ranges::find(named, label) != named.end();
    });
    if (!open.empty()) {
      lines.push_back(
          fmt::format("Not answered, and could change the plan: {}.", first_in_a_row(open, kOpen))
      );
    }
    add_list("Not known, but it matters", lines);
  }

  void add_still_to_answer() {
    heading("Still to answer");
    note(1, sentence(first_in_a_row(labels_of_open(), kOpen)));
  }

  [[nodiscard]] std::vector<std::string> labels_of_open() const {
    std::vector<std::string> out;
    for (const ReportOpen& open : report_.unanswered) {
      out.push_back(open.label);
    }
    return out;
  }

  void add_list(std::string title, const std::vector<std::string>& lines) {
    if (lines.empty()) {
      return;
    }
    heading(std::move(title));
    for (const std::string& line : lines) {
      item(1, line);
    }
  }

  // --- Where it comes from ---

  void add_status() {
    heading("About this");
    const PackInfo& pack = report_.pack;
    note(
        1,
        fmt::format(
            "unknot gives no diagnosis. {} Pack {} {}, digest {}. --full tells everything.",
            sentence(pack.status),
            pack.id,
            pack.version,
            short_digest(pack)
        )
    );
  }

  const Report& report_;
  std::vector<Block> blocks_;
};

}  // namespace

std::vector<Block> short_outline(const Report& report) {
  return ShortOutliner(report).blocks();
}

}  // namespace unknot
