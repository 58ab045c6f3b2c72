#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "engine/base/source.h"
#include "engine/base/written.h"
#include "engine/condition/syntax.h"
#include "engine/facts/fact.h"
#include "engine/pack/document.h"
#include "engine/pack/model.h"

/// What the files of a pack say, before anything is looked up: names are texts with their places,
/// conditions are syntax. The same things resolved are the Model. What refers to nothing (a
/// section, a source) has its final form here already.
namespace unknot::said {

/// Something with an id.
template <class T>
struct Defined {
  Written id;
  T value;
};

struct Header {
  PackInfo info;
  Span span;
};

struct VariantText {
  struct Variant {
    ConditionSyntax when;
    std::string text;
  };
  std::vector<Variant> variants;
  std::string otherwise;
};

struct Level {
  std::string title;
  std::string within;
  VariantText act;
  PlanScope plan = PlanScope::Full;
  bool stops_interview = false;
};

struct Otherwise {
  Written level;
  Written see;
  std::string because;
  std::vector<Written> sources;
  Span span;
};

/// "Whoever says yes to `fact` has at least one of `implied` as well."
struct Implication {
  Written fact;
  std::vector<Written> implied;
};

struct Question {
  std::vector<Written> asks;
  Written section;
  std::string text;
  std::string why;
  std::string help;
  std::optional<ConditionSyntax> applies;
  std::optional<Node> otherwise;  ///< what stands behind `else`
  Span applies_span;
  Span otherwise_span;
  Span span;
};

struct ScoreItem {
  ConditionSyntax when;
  std::int32_t points = 0;
};

struct Rule {
  ConditionSyntax when;
  Written level;
  Written see;
  std::string because;
  std::vector<Written> sources;
  Basis basis = Basis::NotStated;
  std::optional<Written> unsure_level;
  std::string unsure_because;
};

struct Argument {
  ConditionSyntax when;
  std::int32_t weight = 1;
  std::string because;
  Span span;
};

/// `plain` has everything that refers to nothing; its conditions and sources are empty.
struct Remedy {
  unknot::Remedy plain;
  VariantText dose;
  std::vector<Written> sources;
  std::vector<Argument> for_it;
  std::vector<Argument> cautions;
  std::vector<Argument> never;
};

struct Topic {
  std::string question;
  Verdict verdict = Verdict::Supported;
  std::string answer;
  std::vector<Written> sources;
  std::optional<ConditionSyntax> when;
};

struct Promise {
  ConditionSyntax when;
  std::optional<Written> at_least;
  std::vector<Written> never_suggest;
};

/// "These remarks are meant to be, because ..."
struct AcceptedRemark {
  Written code;
  std::vector<Written> of;
  std::string because;
};

struct Impossible {
  ConditionSyntax when;
  Span span;
};

/// What a variable holds if a case or an answers file does not list it.
enum class Unlisted : std::uint8_t { Unknown, No };

struct Case {
  std::string about;
  std::optional<Node> answers;
  Unlisted unlisted = Unlisted::Unknown;
  std::optional<Written> level;
  std::optional<Written> see;
  std::vector<Written> rules;
  std::vector<Written> plan_has;
  std::vector<Written> plan_lacks;
};

/// Everything, in order of file name and then of writing; additions last.
struct Pack {
  std::optional<Header> header;
  std::vector<Defined<Level>> levels;
  std::optional<Otherwise> otherwise;
  std::vector<Defined<std::string>> professionals;  ///< their titles
  std::vector<Defined<std::string>> sections;       ///< their titles
  std::vector<Defined<Fact>> facts;
  std::vector<Implication> implications;  ///< of the facts
  std::vector<Question> questions;
  std::vector<Impossible> impossible;
  std::vector<Defined<ConditionSyntax>> findings;
  std::vector<Defined<std::vector<ScoreItem>>> scores;
  std::vector<Defined<Rule>> rules;
  std::vector<Defined<Remedy>> remedies;
  std::vector<Defined<Topic>> topics;
  std::vector<Defined<Citation>> citations;
  std::vector<Defined<Promise>> promises;
  std::vector<Defined<Case>> cases;
  std::vector<AcceptedRemark> accepted;

  /// Facts and scores that could not be read well enough to be used.
  std::set<std::string, std::less<>> broken;

  /// Sources from this index on only add to the pack.
  std::uint32_t first_addition = std::numeric_limits<std::uint32_t>::max();

  [[nodiscard]] bool is_added(Span span) const { return span.source >= first_addition; }

  /// Whether a file could not be read, so that what it defines may only seem to be missing.
  bool is_incomplete = false;
};

}  // namespace unknot::said
