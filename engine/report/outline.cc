// The order and the wording of a report in full. Text and Markdown only lay this out.
#include "engine/report/outline.h"

#include <cstdlib>
#include <map>
#include <string_view>

#include <fmt/format.h>

#include "engine/base/text.h"
#include "engine/report/phrases.h"
#include "engine/report/short_outline.h"
#include "engine/report/wording.h"

namespace unknot {
namespace {

using Kind = Block::Kind;

// "a fever", "where it is (Neck)".
std::string in_a_sentence(const ReportAnswer& answer) {
  return answer.value == "yes" ? answer.label : fmt::format("{} ({})", answer.label, answer.value);
}

std::string in_a_sentence(const std::vector<ReportAnswer>& answers) {
  std::vector<std::string> parts;
  for (const ReportAnswer& answer : answers) {
    parts.push_back(in_a_sentence(answer));
  }
  return in_a_row(parts);
}

// "[heat, cks]", or nothing.
std::string cited(const std::vector<ReportSource>& sources) {
  std::vector<std::string> names;
  for (const ReportSource& source : sources) {
    names.push_back(source.id);
  }
  return names.empty() ? "" : fmt::format(" [{}]", fmt::join(names, ", "));
}

class Outliner {
 public:
  Outliner(const Report& report, Detail detail) : report_(report), detail_(detail) {}

  std::vector<Block> blocks() && {
    add_outcome();
    add_plan();
    add_withheld();
    add_safety_net();
    add_topics();
    add_open();
    if (explains()) {
      add_rules();
      add_why_not();
      add_answers();
      add_sources();
    }
    add_pack();
    return std::move(blocks_);
  }

 private:
  [[nodiscard]] bool explains() const { return detail_ == Detail::Why; }

  void add(Kind kind, std::uint32_t depth, std::string label, std::string text) {
    blocks_.push_back({kind, depth, std::move(label), std::move(text), ""});
  }
  void heading(std::string text) { add(Kind::Heading, 0, "", std::move(text)); }
  void note(std::uint32_t depth, std::string text) { add(Kind::Note, depth, "", std::move(text)); }
  void item(std::uint32_t depth, std::string text) { add(Kind::Item, depth, "", std::move(text)); }
  void labelled(std::uint32_t depth, std::string label, std::string text) {
    if (!text.empty()) {
      add(Kind::Labelled, depth, std::move(label), std::move(text));
    }
  }

  // --- What, by when, who, why ---

  void add_outcome() {
    if (report_.unfinished()) {
      add_interval();
      return;
    }
    add(report_.stopped ? Kind::Alarm : Kind::Title, 0, "", report_.title);
    labelled(0, "Do", sentence(report_.act));
    if (!report_.stopped) {
      labelled(0, "When", sentence(report_.within));
      labelled(0, "Who", sentence(report_.see));
    }
    labelled(0, "Why", reasons());
    if (!report_.settled) {
      note(0, fmt::format("{} {}", at_least(), cannot_rule_out()));
    }
  }

  [[nodiscard]] std::string at_least() const {
    return fmt::format("At least: {}.", clause(report_.at_least_title));
  }

  [[nodiscard]] std::string cannot_rule_out() const {
    return fmt::format("Cannot yet rule out: {}.", clause(report_.at_most_title));
  }

  void add_interval() {
    add(Kind::Title, 0, "", "Not finished");
    note(0, cannot_rule_out());
    note(0, at_least());
    note(
        0,
        "If you stop here, act on the more urgent of the two. Answering the rest may well make it "
        "less urgent."
    );
  }

  [[nodiscard]] std::string reasons() const {
    if (report_.because_truth == Truth::Unknown) {
      std::string out = "This could not be ruled out. " + sentence(report_.because);
      if (!report_.waits_for.empty()) {
        out += fmt::format(" Not known exactly: {}.", in_a_row(report_.waits_for));
      }
      return out;
    }
    std::string out = sentence(report_.because);
    if (!report_.fixed_by.empty()) {
      out += fmt::format(" You said: {}.", in_a_sentence(report_.fixed_by));
    }
    return out;
  }

  // --- What to do meanwhile ---

  void add_plan() {
    if (report_.suggested.empty()) {
      return;
    }
    heading(report_.stopped ? "While you wait" : "What you can do");
    for (const Phase phase : {Phase::Now, Phase::ThisWeek, Phase::Prevention}) {
      add_phase(phase);
    }
  }

  void add_phase(Phase phase) {
    std::size_t number = 0;
    for (const ReportRemedy& remedy : report_.suggested) {
      if (remedy.phase != phase) {
        continue;
      }
      if (++number == 1) {
        add(Kind::Subheading, 1, "", std::string(plain_words(phase)));
      }
      add_remedy(remedy, number);
    }
  }

  [[nodiscard]] static std::string score(const ReportRemedy& remedy) {
    const std::string count = counted(static_cast<std::size_t>(std::abs(remedy.score)), "point");
    return remedy.score < 0 ? "minus " + count : count;
  }

  void add_remedy(const ReportRemedy& remedy, std::size_t number) {
    const std::string title =
        fmt::format("{} ({}; {})", remedy.title, score(remedy), remedy.effort);
    add(Kind::Numbered, 1, std::to_string(number), title);
    for (const std::string& step : remedy.steps) {
      item(2, step);
    }
    labelled(2, "Dose", remedy.dose);
    labelled(2, "Expect", remedy.expect);
    labelled(2, "Stop if", sentence(in_a_row(remedy.stop_if)));
    add_reasons(remedy);
    labelled(2, "Needs", sentence(remedy.equipment));
    labelled(2, "Costs", sentence(remedy.cost));
  }

  void add_reasons(const ReportRemedy& remedy) {
    std::vector<std::string> for_it;
    std::vector<std::string> against;
    std::vector<std::string> check;
    std::string evidence;
    for (const ReportReason& reason : remedy.reasons) {
      std::string text = fmt::format("{} ({:+})", clause(reason.because), reason.points);
      switch (reason.kind) {
        case Reason::Kind::Evidence:
          evidence = fmt::format("{} ({:+})", plain_words(remedy.grade), reason.points);
          break;
        case Reason::Kind::For:
          for_it.push_back(std::move(text));
          break;
        case Reason::Kind::Caution:
          against.push_back(std::move(text));
          break;
        case Reason::Kind::Check:
          check.push_back(clause(reason.because));
          break;
      }
    }
    labelled(2, "For", sentence(in_a_row(for_it)));
    labelled(2, "Against", sentence(in_a_row(against)));
    labelled(2, "Check first", sentence(in_a_row(check)));
    labelled(2, "Evidence", sentence(evidence + (explains() ? cited(remedy.sources) : "")));
  }

  void add_withheld() {
    if (report_.withheld.empty()) {
      return;
    }
    heading("Left out");
    for (const ReportWithheld& each : report_.withheld) {
      const std::string because = sentences(each.because);
      if (each.truth == Truth::True) {
        item(1, fmt::format("Not {}: {}", each.title, because));
      } else {
        const std::string check = in_a_row(each.check);
        item(
            1,
            fmt::format("Not yet {}: first be sure about {}. If so: {}", each.title, check, because)
        );
      }
    }
  }

  // --- What would change it ---

  void add_changes(const std::vector<ReportChange>& changes) {
    for (std::size_t i = 0; i < changes.size();) {
      const std::string& level = changes[i].level;
      add(Kind::Subheading, 1, "", changes[i].level_title);
      for (; i < changes.size() && changes[i].level == level; ++i) {
        item(2, changes[i].if_this);
      }
    }
  }

  void add_safety_net() {
    if (report_.safety_net.empty()) {
      return;
    }
    heading("Get help sooner if one of these appears");
    add_changes(report_.safety_net);
  }

  void add_why_not() {
    if (report_.why_not.empty()) {
      return;
    }
    heading("Other answers that would make it more urgent");
    add_changes(report_.why_not);
  }

  // --- The rest ---

  void add_topics() {
    if (report_.topics.empty()) {
      return;
    }
    heading("What people ask about this");
    for (const ReportTopic& topic : report_.topics) {
      item(
          1,
          fmt::format(
              "{} In short: {}. {}{}",
              topic.question,
              plain_words(topic.verdict),
              topic.answer,
              explains() ? cited(topic.sources) : ""
          )
      );
    }
  }

  void add_open() {
    if (report_.unanswered.empty()) {
      return;
    }
    heading(report_.unfinished() ? "Still to answer" : "Not answered; it can only change the plan");
    for (const ReportOpen& open : report_.unanswered) {
      item(1, open.label);
    }
  }

  void add_rules() {
    heading("All rules that hold or are not ruled out");
    for (const ReportRule& rule : report_.rules) {
      std::string text = fmt::format(
          "{}: {} ({}{})",
          rule.level_title,
          sentence(rule.because),
          rule.rule,
          rule.decides ? ", decides" : ""
      );
      if (rule.truth == Truth::Unknown) {
        text += fmt::format(" Not ruled out; not known: {}.", in_a_row(rule.waits_for));
      }
      if (!rule.basis.empty()) {
        text += fmt::format(" Based on {}.", rule.basis);
      }
      item(1, text + cited(rule.sources));
    }
  }

  void add_answers() {
    if (report_.answers.empty()) {
      return;
    }
    heading("What you said");
    for (const ReportAnswer& answer : report_.answers) {
      item(1, fmt::format("{}: {}", answer.label, answer.value));
    }
  }

  // Every source that was cited above, once, by id.
  void add_sources() {
    std::map<std::string, const ReportSource*> used;
    const auto note_all = [&used](const std::vector<ReportSource>& sources) {
      for (const ReportSource& source : sources) {
        used.emplace(source.id, &source);
      }
    };
    for (const ReportRule& rule : report_.rules) {
      note_all(rule.sources);
    }
    for (const ReportRemedy& remedy : report_.suggested) {
      note_all(remedy.sources);
    }
    for (const ReportTopic& topic : report_.topics) {
      note_all(topic.sources);
    }
    if (used.empty()) {
      return;
    }
    heading("Sources");
    for (const auto& [id, source] : used) {
      std::string title = source->title;
      title += source->date.empty() ? "" : ", " + source->date;
      blocks_.push_back({Kind::Source, 1, id, std::move(title), source->url});
    }
  }

  void add_pack() {
    heading("About this");
    note(
        1,
        fmt::format(
            "unknot gives no diagnosis. {}{}",
            sentence(report_.pack.status),
            explains() ? "" : " --why adds the rules, your answers and the sources."
        )
    );
    note(
        1,
        fmt::format(
            "Pack {} {}, digest {}.",
            report_.pack.id,
            report_.pack.version,
            short_digest(report_.pack)
        )
    );
  }

  const Report& report_;
  Detail detail_;
  std::vector<Block> blocks_;
};

}  // namespace

std::vector<Block> outline(const Report& report, Detail detail) {
  return detail == Detail::Short ? short_outline(report) : Outliner(report, detail).blocks();
}

}  // namespace unknot
