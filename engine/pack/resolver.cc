// From what was said to what it means, in the order in which one step needs the other: facts, then
// conditions (which need facts), then cells (which need the thresholds of all conditions), then
// everything that speaks of cells: `else`, cases and the circuit.
#include "engine/pack/resolver.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "engine/base/text.h"
#include "engine/condition/checker.h"
#include "engine/pack/answers_reader.h"
#include "engine/pack/fields.h"
#include "engine/pack/model_compiler.h"
#include "engine/pack/named_conditions.h"
#include "engine/pack/names.h"
#include "engine/pack/question_resolver.h"

namespace unknot {
namespace {

// Tables are in order of ids, whatever the order of files; where writing order means something
// (levels, sections, questions) it stays. What was added comes last, so that wherever the first of
// several equals is told, such as whom to see, it is the pack's own.
said::Pack in_table_order(said::Pack pack) {
  const auto sort_by_id = [&pack](auto& entries) {
    std::ranges::stable_sort(entries, [&pack](const auto& a, const auto& b) {
      return std::pair(pack.is_added(a.id.span), std::string_view(a.id.text)) <
             std::pair(pack.is_added(b.id.span), std::string_view(b.id.text));
    });
  };
  sort_by_id(pack.professionals);
  sort_by_id(pack.facts);
  sort_by_id(pack.findings);
  sort_by_id(pack.scores);
  sort_by_id(pack.rules);
  sort_by_id(pack.remedies);
  sort_by_id(pack.topics);
  sort_by_id(pack.citations);
  sort_by_id(pack.promises);
  sort_by_id(pack.cases);
  return pack;
}

class Resolver {
 public:
  Resolver(said::Pack pack, Span start)
      : pack_(in_table_order(std::move(pack))),
        names_(pack_),
        condition_names_{
            model_.vocabulary, names_.findings.map(), names_.scores.map(), pack_.broken},
        start_(start) {}

  Checked<LoadedPack> run(std::string digest) {
    report_missing_parts();
    resolve_header(std::move(digest));
    resolve_facts();
    resolve_implications();
    resolve_levels();
    resolve_names();
    resolve_asks(pack_, names_, model_, remarks_);
    check_applies();
    resolve_rules();
    resolve_remedies();
    resolve_topics();
    resolve_promises();
    std::vector<AcceptedRemark> accepted = resolve_accepted();
    std::vector<Case> cases;
    if (cut_into_cells(model_, remarks_)) {
      const NamedConditions named(model_);
      compile_conditions(model_, named, remarks_);
      resolve_applies(pack_, named, model_, remarks_);
      report_unused(model_, named, remarks_);
      cases = resolve_cases();
    }
    if (has_errors(remarks_)) {
      return {std::nullopt, std::move(remarks_)};
    }
    return {
        LoadedPack{std::move(model_), std::move(cases), std::move(accepted)}, std::move(remarks_)};
  }

 private:
  void add(Code code, Span span, std::string message, std::string help) {
    remarks_.push_back({code, span, std::move(message), std::move(help), {}});
  }

  void report_missing_parts() {
    if (!pack_.header) {
      add(Code::NoPackHeader,
          start_,
          "no file of the pack says `pack:`",
          "add `pack: {id: ..., title: ..., version: ...}` to one file");
    }
    const Span place = pack_.header ? pack_.header->span : start_;
    const auto need = [&](bool is_there, std::string_view key) {
      if (!is_there) {
        add(Code::MissingCollection,
            place,
            fmt::format("the pack has no {}", quoted(key)),
            fmt::format("add `{}:` to one of its files", key));
      }
    };
    need(!pack_.levels.empty(), "levels");
    need(pack_.otherwise.has_value(), "otherwise");
    need(!pack_.facts.empty(), "facts");
    need(!pack_.questions.empty(), "questions");
    need(!pack_.rules.empty(), "rules");
  }

  void resolve_header(std::string digest) {
    if (pack_.header) {
      model_.pack = pack_.header->info;
    }
    model_.pack.digest = std::move(digest);
  }

  void resolve_facts() {
    std::size_t variables = 0;
    for (said::Defined<Fact>& fact : pack_.facts) {
      if (pack_.broken.contains(fact.id.text)) {
        continue;
      }
      constexpr std::size_t kMaxVariables = 4096;
      variables += fact.value.type == FactType::AnyOf ? fact.value.options.size() : 1;
      if (variables > kMaxVariables) {
        add(Code::TooManyEntries,
            fact.id.span,
            "the pack asks for too many things",
            fmt::format("at most {} facts and options of any-of facts are possible", kMaxVariables)
        );
        return;
      }
      model_.vocabulary.add(std::move(fact.value));
    }
  }

  // The variable of a yes-no fact that is implied; nothing, with a remark, for anything else.
  std::optional<VariableId> implied_variable(const Written& name) {
    const std::optional<FactId> fact = model_.vocabulary.find(name.text);
    if (!fact) {
      if (!pack_.broken.contains(name.text)) {
        remarks_.push_back(unknown_reference(name, "fact", model_.vocabulary.fact_names()));
      }
      return std::nullopt;
    }
    if (model_.vocabulary[*fact].type != FactType::YesNo) {
      add(Code::WrongFactKey,
          name.span,
          fmt::format("{} is not a yes-no fact", quoted(name.text)),
          "only a yes-no fact can be implied");
      return std::nullopt;
    }
    return model_.vocabulary[*fact].first_variable;
  }

  void resolve_implications() {
    for (const said::Implication& said : pack_.implications) {
      const std::optional<FactId> fact = model_.vocabulary.find(said.fact.text);
      if (!fact) {
        continue;  // remarked on where it was read
      }
      Implication implication{model_.vocabulary[*fact].first_variable, {}};
      for (const Written& name : said.implied) {
        if (const std::optional<VariableId> variable = implied_variable(name)) {
          implication.implied.push_back(*variable);
        }
      }
      if (!implication.implied.empty()) {
        model_.implications.push_back(std::move(implication));
      }
    }
  }

  When check(const ConditionSyntax& syntax) {
    if (!syntax.readable() || remarks_.size() >= kManyRemarks) {
      return {};
    }
    Checked<Condition> checked = check_condition(syntax, condition_names_);
    remarks_.insert(remarks_.end(), checked.diagnostics.begin(), checked.diagnostics.end());
    return {std::move(checked.value).value_or(Condition{}), NodeId{}};
  }

  VariantText check(const said::VariantText& said) {
    VariantText text;
    text.otherwise = said.otherwise;
    for (const said::VariantText::Variant& variant : said.variants) {
      text.variants.push_back({check(variant.when), variant.text});
    }
    return text;
  }

  std::vector<Argument> check(const std::vector<said::Argument>& said) {
    std::vector<Argument> arguments;
    arguments.reserve(said.size());
    for (const said::Argument& argument : said) {
      arguments.push_back({check(argument.when), argument.weight, argument.because, argument.span});
    }
    return arguments;
  }

  void resolve_levels() {
    constexpr std::size_t kFewest = 2;
    constexpr std::size_t kMost = 16;
    const std::size_t count = pack_.levels.size();
    if (count > 0 && (count < kFewest || count > kMost)) {
      add(Code::TooFewLevels,
          pack_.levels.front().id.span,
          fmt::format("the pack has {}", counted(count, "level")),
          fmt::format("declare {} to {} levels, most urgent first", kFewest, kMost));
    }
    for (const said::Defined<said::Level>& level : pack_.levels) {
      model_.levels.add(
          {level.id.text,
           level.value.title,
           level.value.within,
           check(level.value.act),
           level.value.plan,
           level.value.stops_interview,
           level.id.span}
      );
    }
    resolve_otherwise();
  }

  void resolve_otherwise() {
    if (!pack_.otherwise) {
      return;
    }
    const said::Otherwise& said = *pack_.otherwise;
    const std::optional<LevelId> level = refer(names_.levels, said.level, remarks_);
    const bool has_choice = model_.levels.size() > 1;  // that there is none is told already
    if (level && has_choice && *level == model_.last_level()) {
      add(Code::OtherwiseTooLow,
          said.level.span,
          fmt::format(
              "{} is the last level, which has to be earned by a rule", quoted(said.level.text)
          ),
          "name a more urgent level");
    }
    model_.otherwise.level = level.value_or(LevelId{});
    model_.otherwise.see =
        refer(names_.professionals, said.see, remarks_).value_or(ProfessionalId{});
    model_.otherwise.because = said.because;
    model_.otherwise.sources = refer(names_.citations, said.sources, remarks_);
  }

  // Everything that only has a name and a definition.
  void resolve_names() {
    for (const said::Defined<std::string>& entry : pack_.professionals) {
      model_.professionals.add({entry.id.text, entry.value});
    }
    for (const said::Defined<std::string>& entry : pack_.sections) {
      model_.sections.add({entry.id.text, entry.value});
    }
    for (said::Defined<Citation>& entry : pack_.citations) {
      model_.citations.add(std::move(entry.value));
    }
    for (const said::Defined<ConditionSyntax>& entry : pack_.findings) {
      model_.findings.add({entry.id.text, check(entry.value), entry.id.span});
    }
    for (const said::Defined<std::vector<said::ScoreItem>>& entry : pack_.scores) {
      Score score{entry.id.text, {}, entry.id.span};
      for (const said::ScoreItem& item : entry.value) {
        score.items.push_back({check(item.when), item.points});
      }
      model_.scores.add(std::move(score));
    }
    for (const said::Impossible& impossible : pack_.impossible) {
      model_.impossible.push_back({check(impossible.when), impossible.span});
    }
  }

  void check_applies() {
    for (const QuestionId id : ids(model_.questions)) {
      if (pack_.questions[id.index].applies) {
        model_.questions[id].applies =
            Question::Applies{check(*pack_.questions[id.index].applies), {}};
      }
    }
  }

  void resolve_rules() {
    for (const said::Defined<said::Rule>& entry : pack_.rules) {
      const said::Rule& said = entry.value;
      Rule rule;
      rule.id = entry.id.text;
      rule.span = entry.id.span;
      rule.when = check(said.when);
      rule.level = refer(names_.levels, said.level, remarks_).value_or(LevelId{});
      rule.see = refer(names_.professionals, said.see, remarks_).value_or(ProfessionalId{});
      rule.because = said.because;
      rule.sources = refer(names_.citations, said.sources, remarks_);
      rule.basis = said.basis;
      rule.unsure_level = rule.level;
      if (said.unsure_level) {
        resolve_unsure(said, rule);
      }
      model_.rules.add(std::move(rule));
    }
  }

  void resolve_unsure(const said::Rule& said, Rule& rule) {
    const std::optional<LevelId> lower = refer(names_.levels, *said.unsure_level, remarks_);
    if (!lower || !names_.levels.find(said.level.text)) {
      return;
    }
    if (*lower <= rule.level) {
      add(Code::UnsureNotLower,
          said.unsure_level->span,
          fmt::format(
              "{} is not less urgent than {}",
              quoted(said.unsure_level->text),
              quoted(said.level.text)
          ),
          "remove `when-unsure`: an undecided rule counts with its own level anyway");
      return;
    }
    rule.unsure_level = *lower;
    rule.unsure_because = said.unsure_because;
  }

  void resolve_remedies() {
    for (said::Defined<said::Remedy>& entry : pack_.remedies) {
      Remedy remedy = std::move(entry.value.plain);
      remedy.dose = check(entry.value.dose);
      remedy.sources = refer(names_.citations, entry.value.sources, remarks_);
      remedy.for_it = check(entry.value.for_it);
      remedy.cautions = check(entry.value.cautions);
      remedy.never = check(entry.value.never);
      model_.remedies.add(std::move(remedy));
    }
  }

  void resolve_topics() {
    for (const said::Defined<said::Topic>& entry : pack_.topics) {
      Topic topic;
      topic.id = entry.id.text;
      topic.span = entry.id.span;
      topic.question = entry.value.question;
      topic.verdict = entry.value.verdict;
      topic.answer = entry.value.answer;
      topic.sources = refer(names_.citations, entry.value.sources, remarks_);
      if (entry.value.when) {
        topic.when = check(*entry.value.when);
      }
      model_.topics.add(std::move(topic));
    }
  }

  void resolve_promises() {
    for (const said::Defined<said::Promise>& entry : pack_.promises) {
      Promise promise;
      promise.id = entry.id.text;
      promise.span = entry.id.span;
      promise.when = check(entry.value.when);
      if (entry.value.at_least) {
        promise.at_least = refer(names_.levels, *entry.value.at_least, remarks_);
      }
      promise.never_suggest = refer(names_.remedies, entry.value.never_suggest, remarks_);
      model_.promises.push_back(std::move(promise));
    }
  }

  std::vector<AcceptedRemark> resolve_accepted() {
    std::vector<AcceptedRemark> out;
    for (const said::AcceptedRemark& entry : pack_.accepted) {
      const std::span<const CodeInfo> codes = all_codes();
      const auto row = std::ranges::find(codes, entry.code.text, &CodeInfo::id);
      const bool is_of_check =
          row != codes.end() && (row->id.front() == 'K' || row->id.front() == 'L');
      if (!is_of_check || row->severity == Severity::Error) {
        add(Code::NotAcceptable,
            entry.code.span,
            fmt::format("{} cannot be accepted", quoted(entry.code.text)),
            "warnings of `unknot check` whose code begins with K or L can be accepted");
        continue;
      }
      for (const Written& of : entry.of) {
        out.push_back({row->code, of.text, entry.because, of.span});
      }
    }
    return out;
  }

  std::vector<Case> resolve_cases() {
    std::vector<Case> cases;
    for (const said::Defined<said::Case>& entry : pack_.cases) {
      if (remarks_.size() >= kManyRemarks) {
        break;
      }
      const said::Case& said = entry.value;
      Expectation expect;
      if (said.level) {
        expect.level = refer(names_.levels, *said.level, remarks_);
      }
      if (said.see) {
        expect.see = refer(names_.professionals, *said.see, remarks_);
      }
      expect.rules = refer(names_.rules, said.rules, remarks_);
      expect.plan_has = refer(names_.remedies, said.plan_has, remarks_);
      expect.plan_lacks = refer(names_.remedies, said.plan_lacks, remarks_);
      cases.push_back(
          {entry.id.text,
           said.about,
           case_answers(said),
           std::move(expect),
           entry.id.span,
           said.answers ? said.answers->keys : std::vector<Written>{}}
      );
    }
    return cases;
  }

  Answers case_answers(const said::Case& said) {
    Checked<Answers> read{Answers(model_.vocabulary), {}};
    if (said.answers) {
      read = read_answers(*said.answers, said.unlisted, model_.vocabulary, pack_.broken);
      remarks_.insert(remarks_.end(), read.diagnostics.begin(), read.diagnostics.end());
    }
    return std::move(read.value).value_or(Answers(model_.vocabulary));
  }

  said::Pack pack_;
  Names names_;
  Model model_;
  ConditionNames condition_names_;
  Span start_;
  Diagnostics remarks_;
};

}  // namespace

Checked<LoadedPack> resolve(said::Pack pack, std::string digest, Span start) {
  return Resolver(std::move(pack), start).run(std::move(digest));
}

}  // namespace unknot
