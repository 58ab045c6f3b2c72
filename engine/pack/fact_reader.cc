// Facts and the questions that ask for them.
#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

#include "engine/base/text.h"
#include "engine/facts/quantity.h"
#include "engine/pack/condition_reader.h"
#include "engine/pack/reader.h"

namespace unknot {
namespace {

constexpr std::array kTypes{
    Word<FactType>{"yes-no", FactType::YesNo},
    Word<FactType>{"one-of", FactType::OneOf},
    Word<FactType>{"any-of", FactType::AnyOf},
    Word<FactType>{"number", FactType::Number},
    Word<FactType>{"time", FactType::Time},
};

std::string in_words(std::string_view id) {
  std::string out(id);
  std::ranges::replace(out, '-', ' ');
  return out;
}

class OptionReader {
 public:
  OptionReader(FactType type, Diagnostics& remarks) : type_(type), remarks_(remarks) {}

  std::vector<Option> read(const Node& node) {
    level(node, 0, std::nullopt);
    report_repeated();
    return std::move(options_);
  }

 private:
  void level(const Node& node, std::uint32_t depth, std::optional<std::uint32_t> parent) {
    if (!node.is_mapping() || node.keys.empty()) {
      remarks_.push_back(
          {Code::WrongShape,
           node.span,
           "options are a mapping of ids to labels",
           "write `options: {left: On the left, right: On the right}`",
           {}}
      );
      return;
    }
    for (std::size_t i = 0; i < node.keys.size(); ++i) {
      check_id(node.keys[i], remarks_);
      Option option;
      option.id = node.keys[i].text;
      option.depth = depth;
      option.parent = parent;
      ids_.push_back(node.keys[i]);
      options_.push_back(std::move(option));
      content(node.items[i], options_.size() - 1);
    }
  }

  // A label, or a mapping with label, help and the options that are parts of this one.
  void content(const Node& node, std::size_t index) {
    const Written id = ids_[index];
    if (!node.is_mapping()) {
      options_[index].label = readable_text(node, quoted(id.text), remarks_);
      return;
    }
    Fields fields(node, "an option", id.span, remarks_);
    options_[index].label = fields.text("label");
    options_[index].help = fields.text("help");
    if (options_[index].label.empty()) {
      options_[index].label = in_words(id.text);
    }
    if (const Node* parts = type_ == FactType::OneOf ? fields.find("options") : nullptr) {
      options_[index].has_parts = true;
      level(*parts, options_[index].depth + 1, static_cast<std::uint32_t>(index));
    }
    fields.finish();
  }

  void report_repeated() {
    std::vector<const Written*> sorted;
    for (const Written& id : ids_) {
      sorted.push_back(&id);
    }
    std::ranges::stable_sort(sorted, {}, [](const Written* id) -> const std::string& {
      return id->text;
    });
    for (std::size_t i = 1; i < sorted.size(); ++i) {
      if (sorted[i]->text == sorted[i - 1]->text) {
        remarks_.push_back(
            {Code::DuplicateId,
             sorted[i]->span,
             fmt::format("option {} is given twice", quoted(sorted[i]->text)),
             "rename one of the two",
             {{sorted[i - 1]->span, "first given here"}}}
        );
      }
    }
  }

  FactType type_;
  Diagnostics& remarks_;
  std::vector<Option> options_;
  std::vector<Written> ids_;  // of the options, in the same order
};

class FactReader {
 public:
  FactReader(const Written& id, const Node& node, Diagnostics& remarks)
      : id_(id), fields_(node, "a fact", id.span, remarks), remarks_(remarks) {}

  // Whether `fact()` can be used at all.
  bool read() {
    fact_.id = id_.text;
    fact_.span = id_.span;
    const std::optional<FactType> type = fields_.choice<FactType>("type", kTypes, Need::Required);
    fact_.type = type.value_or(FactType::YesNo);
    fact_.label = fields_.text("label");
    fact_.help = fields_.text("help");
    if (fact_.label.empty()) {
      fact_.label = in_words(id_.text);
    }
    fact_.can_appear = fields_.yes_no("can-appear").value_or(fact_.type != FactType::OneOf);
    const std::size_t before = remarks_.size();
    if (type) {
      read_options();
      read_scale();
      if (find_for("implies", fact_.type == FactType::YesNo, "yes-no") != nullptr) {
        implied_ = fields_.words("implies");
      }
    }
    const bool usable = type.has_value() && remarks_.size() == before;
    if (type) {
      fields_.finish();
    }
    return usable;
  }

  Fact& fact() { return fact_; }

  // The facts that a yes to this one implies.
  [[nodiscard]] const std::vector<Written>& implied() const { return implied_; }

 private:
  // The value of a key that only some types have; a remark if this type has it not.
  const Node* find_for(std::string_view key, bool fits, std::string_view whose) {
    const Node* node = fields_.find(key);
    if (node == nullptr || fits) {
      return node;
    }
    remarks_.push_back(
        {Code::WrongFactKey,
         fields_.key_span(key),
         fmt::format("{} does not belong to this type of fact", quoted(key)),
         fmt::format("only {} facts have it", whose),
         {}}
    );
    return nullptr;
  }

  void read_options() {
    const bool fits = fact_.type == FactType::OneOf || fact_.type == FactType::AnyOf;
    const Node* options = find_for("options", fits, "one-of and any-of");
    if (options != nullptr) {
      fact_.options = OptionReader(fact_.type, remarks_).read(*options);
      check_number_of_options();
    } else if (fits) {
      remarks_.push_back(
          {Code::MissingKey,
           id_.span,
           "a one-of or any-of fact needs the key `options`",
           "add `options: {...}`",
           {}}
      );
    }
  }

  void check_number_of_options() {
    const auto innermost =
        std::ranges::count_if(fact_.options, [](const Option& o) { return !o.has_parts; });
    constexpr std::size_t kMaxOptions = 128;  // outer ones included
    if (innermost > kMaxCells - 1 || fact_.options.size() > kMaxOptions) {
      remarks_.push_back(
          {Code::TooManyCells,
           id_.span,
           fmt::format("{} has {} options", quoted(id_.text), fact_.options.size()),
           fmt::format("at most {} are possible; split the fact in two", kMaxCells - 1),
           {}}
      );
    }
  }

  void read_scale() {
    const bool number = fact_.type == FactType::Number;
    const bool scaled = fact_.has_scale();
    fact_.scale.kind = fact_.type == FactType::Time ? Scale::Kind::Time : Scale::Kind::Number;
    if (find_for("unit", number, "number") != nullptr) {
      read_unit(fields_.word("unit"));
    }
    if (find_for("decimals", number, "number") != nullptr) {
      fact_.scale.decimals = static_cast<std::uint8_t>(fields_.whole("decimals", 0, 3).value_or(0));
    }
    const Node* min = find_for("min", scaled, "number and time");
    const Node* max = find_for("max", scaled, "number and time");
    if (fact_.type == FactType::Time) {
      fact_.domain.first = 0;
    }
    fact_.domain.first = bound(min).value_or(fact_.domain.first);
    fact_.domain.last = bound(max).value_or(fact_.domain.last);
    if (fact_.domain.first > fact_.domain.last) {
      remarks_.push_back(
          {Code::OutOfDomain,
           max == nullptr ? id_.span : max->span,
           "`max` is below `min`",
           "give `max` the larger value",
           {}}
      );
    }
  }

  // A unit has to be told from numbers and signs in "38.5 C".
  void read_unit(const Written& unit) {
    constexpr std::string_view kImpossible = "0123456789<>=+- ";
    const bool fits = unit.text.find_first_of(kImpossible) == std::string::npos &&
                      unit.text != "to" && unit.text != "or";
    if (!fits) {
      remarks_.push_back(
          {Code::WrongShape,
           unit.span,
           fmt::format("{} cannot be a unit", quoted(unit.text)),
           "write one word without digits, for example `C`, `kg` or `%`",
           {}}
      );
      return;
    }
    fact_.scale.unit = unit.text;
  }

  std::optional<Ticks> bound(const Node* node) {
    if (node == nullptr) {
      return std::nullopt;
    }
    // Beside `unit` a bare number is clear enough.
    Scale without_unit = fact_.scale;
    without_unit.unit.clear();
    ReadRange read = node->is_text() ? read_comparison(node->text, fact_.scale) : ReadRange{};
    if (read.fault == QuantityFault::UnitMissing && fact_.type == FactType::Number) {
      read = read_comparison(node->text, without_unit);
    }
    if (read.fault == QuantityFault::None && read.range.first == read.range.last) {
      return read.range.first;
    }
    const bool unit =
        read.fault == QuantityFault::UnitMissing || read.fault == QuantityFault::UnitWrong;
    remarks_.push_back(
        {unit ? Code::WrongUnit : Code::BadQuantity,
         node->span,
         fmt::format("{} is not a value of {}", quoted(node->text), quoted(id_.text)),
         fmt::format("write for example `{}`", example_answer(fact_.scale)),
         {}}
    );
    return std::nullopt;
  }

  const Written& id_;
  Fields fields_;
  Diagnostics& remarks_;
  Fact fact_;
  std::vector<Written> implied_;
};

// One name, or a list of them for a checklist.
void read_asks(Fields& fields, said::Question& question, Diagnostics& remarks) {
  question.asks = fields.words("ask", Need::Required);
  constexpr std::size_t kMaxLines = 8;
  if (question.asks.size() > kMaxLines) {
    remarks.push_back(
        {Code::ChecklistTooLong,
         question.asks[kMaxLines].span,
         fmt::format("this checklist has {} lines", question.asks.size()),
         fmt::format("keep it to {}; make two questions of it", kMaxLines),
         {}}
    );
  }
}

}  // namespace

Fact read_fact(const Written& id, const Node& node, said::Pack& pack, Diagnostics& remarks) {
  FactReader reader(id, node, remarks);
  if (!reader.read()) {
    pack.broken.insert(id.text);
  }
  if (!reader.implied().empty()) {
    pack.implications.push_back({id, reader.implied()});
  }
  return std::move(reader.fact());
}

said::Question read_question(const Node& node, Diagnostics& remarks) {
  said::Question question;
  const auto ask = std::ranges::find(node.keys, "ask", &Written::text);
  const Span home{node.span.source, node.span.begin, node.span.begin};
  question.span = ask == node.keys.end() ? home : ask->span;
  Fields fields(node, "a question", question.span, remarks);
  read_asks(fields, question, remarks);
  question.section = fields.word("section", Need::Required);
  question.text = fields.text("text", Need::Required);
  question.why = fields.text("why", Need::Required);
  question.help = fields.text("help");
  const Node* applies = fields.find("applies");
  const Node* otherwise = fields.find("else");
  if (applies != nullptr) {
    question.applies_span = fields.key_span("applies");
    question.applies = read_condition(*applies, remarks);
  }
  if (otherwise != nullptr) {
    question.otherwise_span = fields.key_span("else");
    question.otherwise = *otherwise;
  }
  if (applies != nullptr && otherwise == nullptr) {
    remarks.push_back(
        {Code::ElseMissing,
         question.applies_span,
         "`applies` needs `else` beside it",
         "say what holds where the question does not apply, for example `else: no`",
         {}}
    );
  }
  if (otherwise != nullptr && applies == nullptr) {
    remarks.push_back(
        {Code::ElseWithoutApplies,
         question.otherwise_span,
         "`else` needs `applies` beside it",
         "add `applies: {...}`, or remove `else`",
         {}}
    );
  }
  fields.finish();
  return question;
}

}  // namespace unknot
