#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/base/truth.h"
#include "engine/facts/answers.h"
#include "engine/pack/model.h"
#include "engine/plan/plan.h"

namespace unknot {

/// A source as a reader needs it.
struct ReportSource {
  std::string id;
  std::string title;
  std::string url;   ///< may be empty
  std::string date;  ///< may be empty
};

/// An answer in words.
struct ReportAnswer {
  std::string fact;    ///< id
  std::string option;  ///< id of the option of an any-of fact; empty for the fact as a whole
  std::string label;
  std::string value;
};

/// A rule that holds or may hold, in words.
struct ReportRule {
  std::string rule;   ///< id; "otherwise" for what holds when nothing else is recognised
  std::string level;  ///< id
  std::string level_title;
  Truth truth = Truth::True;
  bool decides = false;  ///< it makes the outcome what it is
  std::string because;
  std::string see;
  std::string basis;  ///< in words: "guideline", ...; empty if not stated
  std::vector<ReportSource> sources;
  std::vector<std::string> waits_for;  ///< labels of what is not known, for undecided ones
};

/// One line of the account of a remedy's points.
struct ReportReason {
  Reason::Kind kind = Reason::Kind::For;
  std::int32_t points = 0;
  std::string because;

  [[nodiscard]] bool for_it() const {
    return kind == Reason::Kind::Evidence || kind == Reason::Kind::For;
  }
};

struct ReportRemedy {
  std::string remedy;  ///< id
  std::string title;
  Phase phase = Phase::Now;
  std::int32_t score = 0;
  std::vector<ReportReason> reasons;
  std::vector<std::string> steps;
  std::string dose;
  std::string expect;
  std::vector<std::string> stop_if;
  Grade grade = Grade::None;
  std::vector<ReportSource> sources;
  std::string effort;
  std::string cost;
  std::string equipment;
  bool professional = false;
};

struct ReportWithheld {
  std::string remedy;
  std::string title;
  Truth truth = Truth::Unknown;  ///< True: something forbids it; Unknown: to be checked first
  std::vector<std::string> because;
  std::vector<std::string> check;  ///< labels of what has to be known first
};

/// What would make it more urgent.
struct ReportChange {
  std::string if_this;  ///< "new weakness in an arm", "A, together with B"
  std::string level;    ///< id
  std::string level_title;
  std::vector<std::string> parts;  ///< what has to come together, one or two: "A" and "B"
  bool is_emergency = false;       ///< it would raise it to a level that ends the interview
  bool is_time = false;         ///< nothing appears, time goes by: "it has lasted 6 weeks or more"
  bool is_closer_look = false;  ///< other changes warn everybody whom this one warns, too
};

struct ReportTopic {
  std::string topic;
  std::string question;
  Verdict verdict = Verdict::Supported;
  std::string answer;
  std::vector<ReportSource> sources;
};

/// Something that was not asked and could still change what is said.
struct ReportOpen {
  std::string id;  ///< of the fact, or "fact.option" for an option of an any-of fact
  std::string label;
};

/// Everything a person is told, as text without any layout. Renderers decide nothing.
/// No text in it is made safe for a screen yet; that is the renderers' duty.
struct Report {
  PackInfo pack;

  std::string level;  ///< id of the outcome, which is what to act on
  std::string at_least;
  std::string at_most;
  bool settled = true;
  bool stopped = false;       ///< it is certain that the outcome is a level that ends the interview
  bool least_urgent = false;  ///< the outcome is the level that has to be earned
  std::string title;
  std::string at_least_title;
  std::string at_most_title;
  std::string within;
  std::string act;  ///< what to do, fitting the person
  std::string see;  ///< who, with article
  std::string see_id;

  std::vector<ReportRule> rules;        ///< most urgent first
  std::string because;                  ///< of the rule that decides
  Truth because_truth = Truth::True;    ///< Unknown: that rule could not be ruled out
  std::vector<ReportAnswer> fixed_by;   ///< the answers that fix the outcome; none can be left out
  std::vector<std::string> waits_for;   ///< because_truth Unknown: labels of what is not known
  std::vector<ReportRemedy> suggested;  ///< ranked, grouped by phase
  std::vector<ReportWithheld> withheld;
  std::vector<ReportChange> safety_net;  ///< most urgent first, of what can appear
  std::vector<ReportChange>
      why_not;  ///< likewise, with what cannot appear from one day to the next
  std::vector<ReportAnswer> answers;  ///< all that was said, in the order of the vocabulary
  std::vector<ReportOpen> unanswered;
  std::vector<ReportTopic> topics;

  /// Whether questions are still open that could change the outcome.
  [[nodiscard]] bool unfinished() const { return !settled && !unanswered.empty(); }
};

/// Composes the report of one person. `answers` is closed (see closure.h) and free of
/// contradictions.
Report make_report(const Model& model, const Answers& answers);

}  // namespace unknot
