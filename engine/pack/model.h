#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/source.h"
#include "engine/base/strong_id.h"
#include "engine/condition/circuit.h"
#include "engine/condition/condition.h"
#include "engine/facts/vocabulary.h"

namespace unknot {

using LevelId = StrongId<struct LevelTag>;
using SectionId = StrongId<struct SectionTag>;
using ProfessionalId = StrongId<struct ProfessionalTag>;
using SourceId = StrongId<struct SourceTag>;
using QuestionId = StrongId<struct QuestionTag>;
using RuleId = StrongId<struct RuleTag>;
using RemedyId = StrongId<struct RemedyTag>;
using TopicId = StrongId<struct TopicTag>;

/// A condition both as it was written and as a node of the model's circuit.
struct When {
  Condition written;
  NodeId node;
};

/// A text that may depend on the person, for example on the country.
struct VariantText {
  struct Variant {
    When when;
    std::string text;
  };
  std::vector<Variant> variants;  ///< the first one that is true is shown
  std::string otherwise;          ///< shown when none is true

  [[nodiscard]] bool empty() const { return variants.empty() && otherwise.empty(); }
};

/// Which remedies a level lets into the plan.
enum class PlanScope : std::uint8_t { Full, WhileWaiting };

/// How soon somebody should look at it. Levels are ordered: a smaller id is more urgent.
struct Level {
  std::string id;
  std::string title;
  std::string within;  ///< the time limit in words
  VariantText act;     ///< what to do; `do` in the pack
  PlanScope plan = PlanScope::Full;
  bool stops_interview = false;
  Span span;
};

struct Professional {
  std::string id;
  std::string title;  ///< with its article: "a doctor"
};

struct Section {
  std::string id;
  std::string title;
};

struct Citation {
  std::string id;
  std::string title;
  std::string url;
  std::string date;
  std::string review_by;
  std::string note;
  Span span;
};

/// A prompt of the interview: one fact, or several yes-no facts as one checklist.
struct Question {
  std::vector<FactId> asks;
  SectionId section;
  std::string text;
  std::string why;
  std::string help;

  /// Where the question cannot apply, and what holds of its facts there.
  struct Applies {
    When when;
    std::vector<CellMask> otherwise;  ///< per variable of all asked facts, in order
  };
  std::optional<Applies> applies;
  Span span;
};

/// On what kind of evidence a rule stands.
enum class Basis : std::uint8_t { NotStated, Study, Guideline, Local, Unverified };

struct Rule {
  std::string id;
  When when;
  LevelId level;
  ProfessionalId see;
  std::string because;
  std::vector<SourceId> sources;
  Basis basis = Basis::NotStated;

  /// What an undecided rule counts with; its own level unless the author lowered it.
  LevelId unsure_level;
  std::string unsure_because;  ///< empty unless lowered
  Span span;
};

/// How sure it is that a remedy helps.
enum class Grade : std::uint8_t { Strong, Moderate, Low, VeryLow, Contested, None };

/// When in the course a remedy has its place.
enum class Phase : std::uint8_t { Now, ThisWeek, Prevention };

/// One reason for or against a remedy.
struct Argument {
  When when;
  std::int32_t weight = 1;  ///< points; of no meaning for `never`
  std::string because;
  Span span;
};

struct Remedy {
  std::string id;
  std::string title;
  Phase phase = Phase::Now;
  std::vector<std::string> steps;
  VariantText dose;
  std::string expect;
  std::vector<std::string> stop_if;
  Grade grade = Grade::None;
  std::vector<SourceId> sources;
  std::string effort;               ///< as written
  Ticks effort_per_week = 0;        ///< seconds; "once" counts as one week's worth
  std::string cost;
  std::string equipment;
  bool while_waiting = false;
  bool professional = false;
  std::vector<Argument> for_it;
  std::vector<Argument> cautions;
  std::vector<Argument> never;
  Span span;
};

enum class Verdict : std::uint8_t { Supported, Partly, Contested, Unsupported };

/// A question people ask, and an honest answer.
struct Topic {
  std::string id;
  std::string question;
  Verdict verdict = Verdict::Supported;
  std::string answer;
  std::vector<SourceId> sources;
  std::optional<When> when;  ///< shown in the plan where it holds
  Span span;
};

/// A statement about all possible people that is to be proved.
struct Promise {
  std::string id;
  When when;
  std::optional<LevelId> at_least;  ///< the outcome is at least this urgent
  std::vector<RemedyId> never_suggest;
  Span span;
};

/// An impossible combination of facts.
struct Impossible {
  When when;
  Span span;
};

/// Whoever says yes to `fact` has at least one of `implied` as well: a closer look at it. So no to
/// all of them is no to the fact. All are yes-no.
struct Implication {
  VariableId fact;
  std::vector<VariableId> implied;
};

/// A named condition.
struct Finding {
  std::string id;
  When when;
  Span span;
};

/// A named sum of points.
struct Score {
  struct Item {
    When when;
    std::int32_t points = 0;
  };
  std::string id;
  std::vector<Item> items;
  Span span;
};

/// What holds when no rule of the last level does.
struct Otherwise {
  LevelId level;
  ProfessionalId see;
  std::string because;
  std::vector<SourceId> sources;
  NodeId node;  ///< "no rule of the last level holds"
};

/// Which pack this is.
struct PackInfo {
  std::string id;
  std::string title;
  std::string version;
  std::string language;
  std::string status;
  std::string digest;  ///< SHA-256 over names and bytes of all files, in hexadecimal digits
};

/// The checked knowledge of a pack: dense tables, names resolved, conditions compiled. It cannot
/// hold an error; whatever works on a Model needs no error path of its own.
struct Model {
  PackInfo pack;
  Vocabulary vocabulary;
  Circuit circuit;
  IdMap<LevelId, Level> levels;  ///< most urgent first; the last one has to be earned
  IdMap<SectionId, Section> sections;
  IdMap<ProfessionalId, Professional> professionals;
  IdMap<SourceId, Citation> citations;
  IdMap<QuestionId, Question> questions;
  IdMap<FindingId, Finding> findings;
  IdMap<ScoreId, Score> scores;
  IdMap<RuleId, Rule> rules;
  IdMap<RemedyId, Remedy> remedies;
  IdMap<TopicId, Topic> topics;
  std::vector<Promise> promises;
  std::vector<Impossible> impossible;
  std::vector<Implication> implications;
  Otherwise otherwise;

  /// The questions that have an `applies`, in an order in which each one's condition only reads
  /// facts whose own `applies` was looked at before.
  std::vector<QuestionId> applies_order;

  /// The question that asks for a fact; nothing for a fact that no condition reads.
  IdMap<FactId, std::optional<QuestionId>> asked_by;

  [[nodiscard]] LevelId last_level() const {
    return LevelId{static_cast<std::uint32_t>(levels.size() - 1)};
  }
};

/// What the pack files call these.
std::string_view name(Grade grade);
std::string_view name(Phase phase);
std::string_view name(Verdict verdict);
std::string_view name(Basis basis);

}  // namespace unknot
