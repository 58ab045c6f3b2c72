#include "engine/verify/lint.h"

#include <algorithm>
#include <initializer_list>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "engine/base/text.h"
#include "engine/verify/readability.h"

namespace unknot {
namespace {

constexpr std::size_t kLongestSentence = 25;  // words
constexpr std::size_t kFewestWords = 20;      // a grade of fewer says little
constexpr int kHighestGrade = 90;             // tenths

// What something of the pack tells people.
struct Telling {
  const std::string* about;
  Span span;
  std::vector<const std::string*> texts;

  void add(std::initializer_list<const std::string*> more) { texts.insert(texts.end(), more); }
  void add(const std::vector<std::string>& more) {
    for (const std::string& text : more) {
      texts.push_back(&text);
    }
  }
  void add(const VariantText& more) {
    for (const VariantText::Variant& variant : more.variants) {
      texts.push_back(&variant.text);
    }
    texts.push_back(&more.otherwise);
  }
  void add(const std::vector<Argument>& more) {
    for (const Argument& argument : more) {
      texts.push_back(&argument.because);
    }
  }
};

Telling told_by(const Remedy& remedy) {
  Telling out{&remedy.id, remedy.span, {}};
  out.add({&remedy.title, &remedy.expect, &remedy.equipment});
  out.add(remedy.steps);
  out.add(remedy.dose);
  out.add(remedy.stop_if);
  out.add(remedy.for_it);
  out.add(remedy.cautions);
  out.add(remedy.never);
  return out;
}

std::vector<Telling> all_texts(const Model& model) {
  std::vector<Telling> out;
  for (const Level& level : model.levels) {
    Telling& telling = out.emplace_back(Telling{&level.id, level.span, {&level.title}});
    telling.add(level.act);
  }
  for (const Fact& fact : model.vocabulary.facts()) {
    out.push_back({&fact.id, fact.span, {&fact.label, &fact.help}});
  }
  for (const Question& question : model.questions) {
    const std::string& about = model.vocabulary[question.asks.front()].id;
    out.push_back({&about, question.span, {&question.text, &question.why, &question.help}});
  }
  for (const Rule& rule : model.rules) {
    out.push_back({&rule.id, rule.span, {&rule.because, &rule.unsure_because}});
  }
  for (const Remedy& remedy : model.remedies) {
    out.push_back(told_by(remedy));
  }
  for (const Topic& topic : model.topics) {
    out.push_back({&topic.id, topic.span, {&topic.question, &topic.answer}});
  }
  return out;
}

class Lint {
 public:
  Lint(const Model& model, std::string_view today) : model_(model), today_(today) {}

  std::vector<Remark> remarks() && {
    look_at_sources();
    look_for_sources();
    for (const Telling& telling : all_texts(model_)) {
      for (const std::string* text : telling.texts) {
        look_at_text(telling, *text);
      }
    }
    return std::move(remarks_);
  }

 private:
  void remark(
      const std::string& about, Code code, Span span, std::string message, std::string help
  ) {
    remarks_.push_back({about, {code, span, std::move(message), std::move(help), {}}, std::nullopt}
    );
  }

  // A day that is not written out, such as "2027-01", is over when all of it is.
  [[nodiscard]] bool is_over(std::string_view day) const {
    return !day.empty() && day < today_.substr(0, day.size());
  }

  void look_at_sources() {
    const IdMap<SourceId, bool> named = sources_named();
    for (const SourceId id : ids(model_.citations)) {
      const Citation& source = model_.citations[id];
      if (is_over(source.review_by)) {
        remark(
            source.id,
            Code::SourceOutdated,
            source.span,
            fmt::format(
                "{} was to be looked at again by {}", quoted(source.id), printable(source.review_by)
            ),
            "look whether it still says this, and give a new `review-by`"
        );
      }
      if (!named[id]) {
        remark(
            source.id,
            Code::UnusedSource,
            source.span,
            fmt::format("nothing names the source {}", quoted(source.id)),
            "name it where it belongs, or remove it"
        );
      }
    }
  }

  [[nodiscard]] IdMap<SourceId, bool> sources_named() const {
    IdMap<SourceId, bool> named(model_.citations.size(), false);
    const auto mark = [&named](const std::vector<SourceId>& sources) {
      for (const SourceId source : sources) {
        named[source] = true;
      }
    };
    mark(model_.otherwise.sources);
    for (const Rule& rule : model_.rules) {
      mark(rule.sources);
    }
    for (const Remedy& remedy : model_.remedies) {
      mark(remedy.sources);
    }
    for (const Topic& topic : model_.topics) {
      mark(topic.sources);
    }
    return named;
  }

  void look_for_sources() {
    if (model_.citations.empty()) {
      return;
    }
    for (const Rule& rule : model_.rules) {
      const bool says_so = rule.basis == Basis::Local || rule.basis == Basis::Unverified;
      if (rule.sources.empty() && !says_so) {
        remark(
            rule.id,
            Code::SourceMissing,
            rule.span,
            fmt::format("the rule {} names no source", quoted(rule.id)),
            "add `sources`, or say `basis: unverified`"
        );
      }
    }
    for (const Remedy& remedy : model_.remedies) {
      if (remedy.sources.empty() && remedy.grade != Grade::None) {
        remark(
            remedy.id,
            Code::SourceMissing,
            remedy.span,
            fmt::format("the remedy {} names no source for its evidence", quoted(remedy.id)),
            "add `sources` below `evidence`, or say `grade: none`"
        );
      }
    }
  }

  void look_at_text(const Telling& telling, const std::string& text) {
    const Readability found = readability(text);
    const bool is_english = model_.pack.language.starts_with("en");
    const bool is_hard =
        is_english && found.words >= kFewestWords && found.grade_in_tenths > kHighestGrade;
    if (found.longest_sentence <= kLongestSentence && !is_hard) {
      return;
    }
    const std::string why =
        found.longest_sentence > kLongestSentence
            ? fmt::format("has a sentence of {} words", found.longest_sentence)
            : fmt::format(
                  "has the grade {}.{}", found.grade_in_tenths / 10, found.grade_in_tenths % 10
              );
    remark(
        *telling.about,
        Code::HardToRead,
        telling.span,
        fmt::format("{} of {} {}", quoted(text), quoted(*telling.about), why),
        "make shorter sentences of shorter words"
    );
  }

  const Model& model_;
  std::string_view today_;
  std::vector<Remark> remarks_;
};

}  // namespace

std::vector<Remark> lint(const Model& model, std::string_view today) {
  return Lint(model, today).remarks();
}

}  // namespace unknot
