#include "engine/authoring/sheet.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "engine/authoring/condition_words.h"
#include "engine/authoring/entries.h"
#include "engine/base/text.h"
#include "engine/evaluation/closure.h"
#include "engine/evaluation/evaluation.h"
#include "engine/evaluation/suitability.h"
#include "engine/interview/interview.h"

namespace unknot {
namespace {

constexpr std::size_t kMostCases = 12;  // that are told of one rule

// What the answers of a selection leave of a pack.
class Scope {
 public:
  Scope(const Model& model, const Answers& where)
      : evaluation_(evaluated(model.circuit, closed(model, where).answers.possible())),
        asked_(model.questions.size(), false) {
    const Interview interview(model, where);
    for (const Prompt& prompt : interview.agenda().prompts) {
      asked_[prompt.question] = true;
    }
  }

  [[nodiscard]] bool can_hold(NodeId node) const { return evaluation_.truth(node) != Truth::False; }
  [[nodiscard]] bool can_be_suggested(const Remedy& remedy) const {
    const Suitability state = suitability(remedy, evaluation_);
    return state.indicated != Truth::False && state.forbidden != Truth::True;
  }
  [[nodiscard]] bool is_asked(std::optional<QuestionId> question) const {
    return question && asked_[*question];
  }

 private:
  Evaluation evaluation_;
  IdMap<QuestionId, bool> asked_;
};

bool says(const SheetLine& line, std::string_view words) {
  return lower_case(line.label).find(words) != std::string::npos ||
         lower_case(line.text).find(words) != std::string::npos ||
         std::ranges::any_of(line.parts, [words](const SheetLine& part) {
           return says(part, words);
         });
}

bool says(const SheetEntry& entry, std::string_view words) {
  return lower_case(entry.id).find(words) != std::string::npos ||
         lower_case(entry.title).find(words) != std::string::npos ||
         std::ranges::any_of(entry.lines, [words](const SheetLine& line) {
           return says(line, words);
         });
}

std::string expected_words(const Model& model, const Case& example) {
  return example.expect.level ? fmt::format("expects {}", model.levels[*example.expect.level].title)
                              : "expects no level";
}

// For each rule the cases in which it holds.
IdMap<RuleId, std::vector<SheetLine>> cases_of_rules(const LoadedPack& pack) {
  const Model& model = pack.model;
  IdMap<RuleId, std::vector<SheetLine>> lines(model.rules.size());
  IdMap<RuleId, std::size_t> left_out(model.rules.size(), 0);
  Evaluation evaluation(model.circuit);
  for (const Case& example : pack.cases) {
    evaluation.evaluate(closed(model, example.answers).answers.possible());
    for (const RuleId rule : ids(model.rules)) {
      if (evaluation.truth(model.rules[rule].when.node) != Truth::True) {
        continue;
      }
      if (lines[rule].size() == kMostCases) {
        ++left_out[rule];
        continue;
      }
      const std::string expected = expected_words(model, example);
      lines[rule].push_back(labelled(
          example.id,
          example.about.empty() ? expected : fmt::format("{}; {}", example.about, expected)
      ));
    }
  }
  for (const RuleId rule : ids(model.rules)) {
    if (left_out[rule] > 0) {
      lines[rule].push_back(plain_line(fmt::format("and {} more", left_out[rule])));
    }
  }
  return lines;
}

// Goes through a pack and keeps what is selected.
class SheetMaker {
 public:
  SheetMaker(const LoadedPack& pack, const Selection& selection)
      : pack_(pack), model_(pack.model), selection_(selection) {
    if (selection.where) {
      scope_.emplace(model_, *selection.where);
    }
    sheet_.pack = model_.pack;
    sheet_.part = part_words();
  }

  Sheet make() && {
    for (const EntryKind kind : all_entry_kinds()) {
      if (selection_.kinds.empty() ||
          std::ranges::find(selection_.kinds, kind) != selection_.kinds.end()) {
        add(kind);
      }
    }
    return std::move(sheet_);
  }

 private:
  [[nodiscard]] std::string part_words() const {
    std::vector<std::string> words;
    for (const EntryKind kind : selection_.kinds) {
      words.emplace_back(plural(kind));
    }
    if (!selection_.id.empty()) {
      words.push_back(selection_.id);
    }
    if (selection_.level) {
      words.push_back(fmt::format("level {}", model_.levels[*selection_.level].id));
    }
    if (!selection_.about.empty()) {
      words.push_back(fmt::format("about {}", quoted(selection_.about)));
    }
    if (selection_.where) {
      words.push_back(given_in_words(model_.vocabulary, *selection_.where));
    }
    return fmt::format("{}", fmt::join(words, "; "));
  }

  void add(EntryKind kind) {
    switch (kind) {
      case EntryKind::Level:
        return all("Levels", model_.levels, level_entry);
      case EntryKind::Rule:
        return rules();
      case EntryKind::Finding:
        return holding("Findings", model_.findings, finding_entry);
      case EntryKind::Remedy:
        return remedies();
      case EntryKind::Topic:
        return topics();
      case EntryKind::Promise:
        return promises();
      case EntryKind::Question:
        return questions();
      case EntryKind::Fact:
        return facts();
      case EntryKind::Source:
        return all("Sources", model_.citations, source_entry);
    }
  }

  // `make` is only called for what the filters let through so far.
  template <class Make>
  void keep(bool in_scope, const Make& make) {
    if (!in_scope) {
      return;
    }
    SheetEntry entry = make();
    const bool fits = (selection_.id.empty() || entry.id == selection_.id) &&
                      (!selection_.level || entry.level == model_.levels[*selection_.level].id) &&
                      (selection_.about.empty() || says(entry, lower_case(selection_.about)));
    if (fits) {
      entries_.push_back(std::move(entry));
    }
  }

  // The entries that were kept become a chapter, unless there are none.
  void close_chapter(std::string title) {
    if (!entries_.empty()) {
      sheet_.chapters.push_back({std::move(title), std::exchange(entries_, {})});
    }
  }

  [[nodiscard]] bool can_hold(NodeId node) const { return !scope_ || scope_->can_hold(node); }

  template <class Table, class Make>
  void all(const char* title, const Table& table, const Make& make) {
    for (const auto id : ids(table)) {
      keep(true, [&] { return make(model_, id); });
    }
    close_chapter(title);
  }

  template <class Table, class Make>
  void holding(const char* title, const Table& table, const Make& make) {
    for (const auto id : ids(table)) {
      keep(can_hold(table[id].when.node), [&] { return make(model_, id); });
    }
    close_chapter(title);
  }

  void rules() {
    const IdMap<RuleId, std::vector<SheetLine>> cases = cases_of_rules(pack_);
    for (const LevelId level : ids(model_.levels)) {
      for (const RuleId id : ids(model_.rules)) {
        const Rule& rule = model_.rules[id];
        keep(rule.level == level && can_hold(rule.when.node), [&] {
          return rule_entry(model_, id, cases[id]);
        });
      }
      keep(model_.otherwise.level == level && can_hold(model_.otherwise.node), [&] {
        return otherwise_entry(model_);
      });
      close_chapter(fmt::format("Rules: {}", model_.levels[level].title));
    }
  }

  void remedies() {
    for (const RemedyId id : ids(model_.remedies)) {
      keep(!scope_ || scope_->can_be_suggested(model_.remedies[id]), [&] {
        return remedy_entry(model_, id);
      });
    }
    close_chapter("Remedies");
  }

  void topics() {
    for (const TopicId id : ids(model_.topics)) {
      const Topic& topic = model_.topics[id];
      keep(!topic.when || can_hold(topic.when->node), [&] { return topic_entry(model_, id); });
    }
    close_chapter("Topics");
  }

  void promises() {
    for (const Promise& promise : model_.promises) {
      keep(can_hold(promise.when.node), [&] { return promise_entry(model_, promise); });
    }
    close_chapter("Promises");
  }

  void questions() {
    for (const QuestionId id : ids(model_.questions)) {
      keep(!scope_ || scope_->is_asked(id), [&] { return question_entry(model_, id); });
    }
    close_chapter("Questions");
  }

  void facts() {
    for (const FactId id : ids(model_.vocabulary.facts())) {
      keep(!scope_ || scope_->is_asked(model_.asked_by[id]), [&] {
        return fact_entry(model_, id);
      });
    }
    close_chapter("Facts");
  }

  const LoadedPack& pack_;
  const Model& model_;
  const Selection& selection_;
  std::optional<Scope> scope_;
  std::vector<SheetEntry> entries_;
  Sheet sheet_;
};

}  // namespace

std::string_view ending(const SheetLine& line) {
  const std::string& words = line.text.empty() ? line.label : line.text;
  const bool is_sentence =
      !words.empty() && std::string_view(".!?:").find(words.back()) != std::string_view::npos;
  return line.parts.empty() || is_sentence ? "" : ":";
}

std::string_view plural(EntryKind kind) {
  switch (kind) {
    case EntryKind::Level:
      return "levels";
    case EntryKind::Rule:
      return "rules";
    case EntryKind::Finding:
      return "findings";
    case EntryKind::Remedy:
      return "remedies";
    case EntryKind::Topic:
      return "topics";
    case EntryKind::Promise:
      return "promises";
    case EntryKind::Question:
      return "questions";
    case EntryKind::Fact:
      return "facts";
    case EntryKind::Source:
      return "sources";
  }
  return "";
}

const std::vector<EntryKind>& all_entry_kinds() {
  static const std::vector<EntryKind> kinds{
      EntryKind::Level,
      EntryKind::Rule,
      EntryKind::Finding,
      EntryKind::Remedy,
      EntryKind::Topic,
      EntryKind::Promise,
      EntryKind::Question,
      EntryKind::Fact,
      EntryKind::Source,
  };
  return kinds;
}

bool is_decided_on(EntryKind kind) {
  return kind != EntryKind::Fact && kind != EntryKind::Source;
}

Sheet make_sheet(const LoadedPack& pack, const Selection& selection) {
  return SheetMaker(pack, selection).make();
}

}  // namespace unknot
