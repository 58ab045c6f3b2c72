#include "engine/pack/question_resolver.h"

#include <algorithm>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "engine/base/dependency_order.h"
#include "engine/base/text.h"
#include "engine/pack/answers_reader.h"
#include "engine/pack/fields.h"

namespace unknot {
namespace {

// ---- Who asks for what ----

class AskResolver {
 public:
  AskResolver(const said::Pack& pack, const Names& names, Model& model, Diagnostics& remarks)
      : pack_(pack), names_(names), model_(model), remarks_(remarks) {}

  void run() {
    const std::size_t count = model_.vocabulary.facts().size();
    model_.asked_by.resize(count);
    places_.resize(count);
    for (const said::Question& said : pack_.questions) {
      Question question;
      question.text = said.text;
      question.why = said.why;
      question.help = said.help;
      question.span = said.span;
      question.section = refer(names_.sections, said.section, remarks_).value_or(SectionId{});
      const QuestionId id{static_cast<std::uint32_t>(model_.questions.size())};
      for (const Written& name : said.asks) {
        ask(name, id, said.asks.size() > 1, question);
      }
      model_.questions.add(std::move(question));
    }
  }

 private:
  void ask(const Written& name, QuestionId id, bool is_checklist, Question& question) {
    const std::optional<FactId> fact = model_.vocabulary.find(name.text);
    if (!fact) {
      if (!pack_.broken.contains(name.text) && remarks_.size() < kManyRemarks) {
        remarks_.push_back(unknown_reference(name, "fact", model_.vocabulary.fact_names()));
      }
      return;
    }
    if (is_checklist && model_.vocabulary[*fact].type != FactType::YesNo) {
      remarks_.push_back(
          {Code::ChecklistNotYesNo,
           name.span,
           fmt::format("{} is not a yes-no fact", quoted(name.text)),
           "ask for it in a question of its own",
           {}}
      );
      return;
    }
    if (model_.asked_by[*fact]) {
      remarks_.push_back(
          {Code::AskedTwice,
           name.span,
           fmt::format("{} is asked twice", quoted(name.text)),
           "ask once; every rule can use the answer",
           {{places_[*fact], "first asked here"}}}
      );
      return;
    }
    model_.asked_by[*fact] = id;
    places_[*fact] = name.span;
    question.asks.push_back(*fact);
  }

  const said::Pack& pack_;
  const Names& names_;
  Model& model_;
  Diagnostics& remarks_;
  IdMap<FactId, Span> places_;
};

// ---- What holds where a question does not apply ----

std::vector<CellMask> otherwise_cells(
    const said::Question& said,
    const Question& question,
    const Vocabulary& vocabulary,
    Diagnostics& remarks
) {
  std::vector<CellMask> cells;
  for (const FactId id : question.asks) {
    const Fact& fact = vocabulary[id];
    const FactAnswer answer = read_fact_answer(vocabulary, id, *said.otherwise);
    for (const Diagnostic& fault : answer.faults) {
      remarks.push_back(
          {Code::WrongAnswerType,
           said.otherwise->span,
           fmt::format("this cannot be what {} holds", quoted(fact.id)),
           fault.help,
           {}}
      );
    }
    if (!answer.not_known.empty()) {
      remarks.push_back(
          {Code::WrongAnswerType,
           said.otherwise->span,
           "`else` must say what holds, so it cannot be unsure",
           "give a definite value",
           {}}
      );
    }
    const std::size_t first = cells.size();
    for (std::uint32_t i = 0; i < fact.variable_count; ++i) {
      cells.push_back(vocabulary[VariableId{fact.first_variable.index + i}].all());
    }
    for (const Narrowing& narrowing : answer.narrowings) {
      cells[first + narrowing.variable.index - fact.first_variable.index] = narrowing.cells;
    }
  }
  return cells;
}

// Which questions with `applies` have to be decided before each question.
Needs needs_of(const Model& model, const NamedConditions& named) {
  Needs needs(model.questions.size());
  for (const QuestionId id : ids(model.questions)) {
    if (!model.questions[id].applies) {
      continue;
    }
    const std::vector<bool> facts = named.facts_read(model.questions[id].applies->when.written);
    for (const FactId fact : ids(model.vocabulary.facts())) {
      const std::optional<QuestionId> asked_by = model.asked_by[fact];
      if (facts[fact.index] && asked_by && model.questions[*asked_by].applies) {
        needs[id.index].push_back(asked_by->index);
      }
    }
    std::ranges::sort(needs[id.index]);
    needs[id.index].erase(
        std::unique(needs[id.index].begin(), needs[id.index].end()), needs[id.index].end()
    );
  }
  return needs;
}

std::string question_name(const Model& model, std::uint32_t index) {
  const Question& question = model.questions[QuestionId{index}];
  return question.asks.empty() ? "?" : quoted(model.vocabulary[question.asks.front()].id);
}

void report_circle(
    const said::Pack& pack,
    const Model& model,
    const std::vector<std::uint32_t>& circle,
    Diagnostics& remarks
) {
  std::string path;
  for (const std::uint32_t index : circle) {
    path += question_name(model, index) + " -> ";
  }
  path += question_name(model, circle.front());
  remarks.push_back(
      {Code::AppliesCycle,
       pack.questions[circle.front()].applies_span,
       fmt::format("whether these questions apply depends on each other: {}", path),
       "let `applies` read only facts that do not depend on this question",
       {}}
  );
}

// ---- What is used ----

class Usage {
 public:
  Usage(const Model& model, const NamedConditions& named)
      : model_(model),
        named_(named),
        facts_(model.vocabulary.facts().size(), false),
        named_used_(model.findings.size() + model.scores.size(), false) {}

  void add(const When& when) { add(when.written); }

  void add(const VariantText& text) {
    for (const VariantText::Variant& variant : text.variants) {
      add(variant.when);
    }
  }

  void add(const std::vector<Argument>& arguments) {
    for (const Argument& argument : arguments) {
      add(argument.when);
    }
  }

  // Everything that can have an effect on what a person is told.
  void add_outcome() {
    for (const Level& level : model_.levels) {
      add(level.act);
    }
    for (const Rule& rule : model_.rules) {
      add(rule.when);
    }
    for (const Remedy& remedy : model_.remedies) {
      add(remedy.dose);
      add(remedy.for_it);
      add(remedy.cautions);
      add(remedy.never);
    }
    for (const Topic& topic : model_.topics) {
      if (topic.when) {
        add(*topic.when);
      }
    }
    for (const Question& question : model_.questions) {
      if (question.applies) {
        add(question.applies->when);
      }
    }
  }

  // What says something about people or the pack without an effect of its own.
  void add_statements() {
    for (const Impossible& impossible : model_.impossible) {
      add(impossible.when);
    }
    for (const Promise& promise : model_.promises) {
      add(promise.when);
    }
  }

  [[nodiscard]] bool reads(FactId fact) const { return facts_[fact.index]; }
  [[nodiscard]] bool names(std::size_t index) const { return named_used_[index]; }

 private:
  void add(const Condition& condition) {
    const std::vector<bool> read = named_.facts_read(condition);
    for (std::size_t i = 0; i < read.size(); ++i) {
      facts_[i] = facts_[i] || read[i];
    }
    mark_named(condition);
  }

  void mark_named(const Condition& condition) {
    std::vector<std::uint32_t> open = named_.named_in(condition);
    while (!open.empty()) {
      const std::uint32_t index = open.back();
      open.pop_back();
      if (named_used_[index]) {
        continue;
      }
      named_used_[index] = true;
      const std::vector<std::uint32_t> more = named_inside(index);
      open.insert(open.end(), more.begin(), more.end());
    }
  }

  [[nodiscard]] std::vector<std::uint32_t> named_inside(std::uint32_t index) const {
    if (named_.is_finding(index)) {
      return named_.named_in(model_.findings[named_.finding(index)].when.written);
    }
    std::vector<std::uint32_t> out;
    for (const Score::Item& item : model_.scores[named_.score(index)].items) {
      const std::vector<std::uint32_t> more = named_.named_in(item.when.written);
      out.insert(out.end(), more.begin(), more.end());
    }
    return out;
  }

  const Model& model_;
  const NamedConditions& named_;
  std::vector<bool> facts_;
  std::vector<bool> named_used_;
};

void report_unused_names(const Model& model, const Usage& usage, Diagnostics& remarks) {
  const auto report = [&remarks](Span span, std::string_view kind, const std::string& id) {
    remarks.push_back(
        {Code::UnusedName,
         span,
         fmt::format("{} {} is never used", kind, quoted(id)),
         "use it in a condition, or remove it",
         {}}
    );
  };
  for (const FindingId id : ids(model.findings)) {
    if (!usage.names(id.index)) {
      report(model.findings[id].span, "finding", model.findings[id].id);
    }
  }
  for (const ScoreId id : ids(model.scores)) {
    if (!usage.names(model.findings.size() + id.index)) {
      report(model.scores[id].span, "score", model.scores[id].id);
    }
  }
}

}  // namespace

void resolve_asks(const said::Pack& pack, const Names& names, Model& model, Diagnostics& remarks) {
  AskResolver(pack, names, model, remarks).run();
}

void resolve_applies(
    const said::Pack& pack, const NamedConditions& named, Model& model, Diagnostics& remarks
) {
  for (const QuestionId id : ids(model.questions)) {
    Question& question = model.questions[id];
    const said::Question& said = pack.questions[id.index];
    if (question.applies && said.otherwise) {
      question.applies->otherwise = otherwise_cells(said, question, model.vocabulary, remarks);
    }
  }
  const DependencyOrder order = dependency_order(needs_of(model, named));
  for (const std::vector<std::uint32_t>& circle : order.circles) {
    report_circle(pack, model, circle, remarks);
  }
  for (const std::uint32_t index : order.order) {
    if (model.questions[QuestionId{index}].applies) {
      model.applies_order.push_back(QuestionId{index});
    }
  }
}

void report_unused(const Model& model, const NamedConditions& named, Diagnostics& remarks) {
  Usage outcome(model, named);
  outcome.add_outcome();
  Usage all = outcome;
  all.add_statements();
  for (const FactId id : ids(model.vocabulary.facts())) {
    const Fact& fact = model.vocabulary[id];
    if (all.reads(id) && !model.asked_by[id]) {
      remarks.push_back(
          {Code::NeverAsked,
           fact.span,
           fmt::format("{} is used but never asked", quoted(fact.id)),
           "add a question for it under `questions`",
           {}}
      );
    }
    if (!outcome.reads(id)) {
      remarks.push_back(
          {Code::UnusedFact,
           fact.span,
           fmt::format("{} is never used", quoted(fact.id)),
           "use it in a rule or a remedy, or remove it",
           {}}
      );
    }
  }
  report_unused_names(model, all, remarks);
}

}  // namespace unknot
