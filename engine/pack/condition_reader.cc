#include "engine/pack/condition_reader.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "engine/base/text.h"
#include "engine/pack/fields.h"

namespace unknot {
namespace {

using Syntax = ConditionSyntax;

class ConditionReader {
 public:
  explicit ConditionReader(Diagnostics& remarks) : remarks_(remarks) {}

  Syntax read(const Node& node) {
    const std::optional<std::uint32_t> root = condition(node);
    return root && whole_ ? std::move(syntax_) : Syntax{};
  }

 private:
  // The index of what was read; nothing if a remark was made instead.
  using Part = std::optional<std::uint32_t>;

  Part failed(Diagnostic remark) {
    remarks_.push_back(std::move(remark));
    whole_ = false;
    return std::nullopt;
  }

  Part add(Syntax::Node node) {
    syntax_.nodes.push_back(std::move(node));
    return static_cast<std::uint32_t>(syntax_.nodes.size() - 1);
  }

  Part condition(const Node& node) {
    if (node.is_text() && node.text == "always") {
      Syntax::Node always;
      always.span = node.span;
      return add(std::move(always));
    }
    if (!node.is_mapping()) {
      return failed(wrong_shape(node, "a condition", advice_for(node)));
    }
    if (node.keys.empty()) {
      return failed(
          {Code::EmptyCondition,
           node.span,
           "the condition is empty",
           "write at least one entry, or `always`",
           {}}
      );
    }
    std::vector<std::uint32_t> parts;
    for (std::size_t i = 0; i < node.keys.size(); ++i) {
      if (node.keys[i].text == "of" && has_key(node, "at-least")) {
        continue;  // read together with `at-least`
      }
      if (const Part part = entry(node, i)) {
        parts.push_back(*part);
      }
    }
    return parts.size() == 1 ? Part(parts.front()) : all_of(node.span, std::move(parts));
  }

  static std::string advice_for(const Node& node) {
    if (node.is_text() && is_id(node.text)) {
      return fmt::format("write `{{{}: yes}}`, or `always` for everybody", node.text);
    }
    if (node.is_list()) {
      return "put the list under `all:` or `any:`";
    }
    return "write entries such as `{fever: yes}`, or `always` for everybody";
  }

  static bool has_key(const Node& node, std::string_view key) {
    return std::ranges::find(node.keys, key, &Written::text) != node.keys.end();
  }

  Part all_of(Span span, std::vector<std::uint32_t> parts) {
    Syntax::Node all;
    all.kind = Syntax::Kind::AtLeast;
    all.span = span;
    all.count = static_cast<std::uint32_t>(parts.size());
    all.children = std::move(parts);
    return add(std::move(all));
  }

  Part entry(const Node& mapping, std::size_t index) {
    const Written& key = mapping.keys[index];
    const Node& value = mapping.items[index];
    const Span span{key.span.source, key.span.begin, std::max(key.span.end, value.span.end)};
    if (key.text == "all" || key.text == "any") {
      return gate(span, key.text == "all", value);
    }
    if (key.text == "not") {
      return negation(span, value);
    }
    if (key.text == "at-least" || key.text == "of") {
      return counted_gate(span, mapping, key);
    }
    return test(span, key, value);
  }

  Part negation(Span span, const Node& value) {
    const Part child = condition(value);
    if (!child) {
      return std::nullopt;
    }
    Syntax::Node node;
    node.kind = Syntax::Kind::Not;
    node.span = span;
    node.children = {*child};
    return add(std::move(node));
  }

  std::optional<std::vector<std::uint32_t>> conditions(const Node& list) {
    if (!list.is_list()) {
      failed(wrong_shape(list, "a list of conditions", "write `[{...}, {...}]`"));
      return std::nullopt;
    }
    if (list.items.empty()) {
      failed(
          {Code::EmptyCondition,
           list.span,
           "the list of conditions is empty",
           "write at least one condition",
           {}}
      );
      return std::nullopt;
    }
    std::vector<std::uint32_t> parts;
    for (const Node& item : list.items) {
      if (const Part part = condition(item)) {
        parts.push_back(*part);
      }
    }
    return parts;
  }

  Part gate(Span span, bool all, const Node& list) {
    std::optional<std::vector<std::uint32_t>> parts = conditions(list);
    if (!parts) {
      return std::nullopt;
    }
    Syntax::Node node;
    node.kind = Syntax::Kind::AtLeast;
    node.span = span;
    node.count = all ? static_cast<std::uint32_t>(parts->size()) : 1;
    node.children = std::move(*parts);
    return add(std::move(node));
  }

  Part counted_gate(Span span, const Node& mapping, const Written& key) {
    const Node* list = partner(mapping, key);
    if (list == nullptr) {
      return std::nullopt;
    }
    const std::optional<std::uint32_t> count = count_of(mapping, *list);
    std::optional<std::vector<std::uint32_t>> parts = conditions(*list);
    if (!count || !parts) {
      return std::nullopt;
    }
    Syntax::Node node;
    node.kind = Syntax::Kind::AtLeast;
    node.span = {span.source, span.begin, std::max(span.end, list->span.end)};
    node.count = *count;
    node.children = std::move(*parts);
    return add(std::move(node));
  }

  // The list of `at-least: k, of: [...]`; each of the two needs the other.
  const Node* partner(const Node& mapping, const Written& key) {
    const std::string_view other = key.text == "of" ? "at-least" : "of";
    if (!has_key(mapping, other)) {
      failed(
          {Code::MissingKey,
           key.span,
           fmt::format("{} needs {} beside it", quoted(key.text), quoted(other)),
           "write for example `{at-least: 2, of: [..., ..., ...]}`",
           {}}
      );
      return nullptr;
    }
    return value_of(mapping, "of");
  }

  static const Node* value_of(const Node& mapping, std::string_view key) {
    const auto found = std::ranges::find(mapping.keys, key, &Written::text);
    return &mapping.items[static_cast<std::size_t>(found - mapping.keys.begin())];
  }

  std::optional<std::uint32_t> count_of(const Node& mapping, const Node& list) {
    const Node* node = value_of(mapping, "at-least");
    const std::optional<std::int32_t> count = whole_number(node->text);
    const auto most = static_cast<std::int32_t>(list.items.size());
    if (!count || *count < 1 || *count > most) {
      failed(
          {Code::BadCount,
           node->span,
           fmt::format("{} does not fit as a count", quoted(node->text)),
           most > 1 ? fmt::format("write a whole number from 1 to {}", most)
                    : "write a list of several under `of`",
           {}}
      );
      return std::nullopt;
    }
    return static_cast<std::uint32_t>(*count);
  }

  Part test(Span span, const Written& name, const Node& value) {
    Syntax::Node node;
    node.kind = Syntax::Kind::Entry;
    node.span = span;
    node.name = name;
    const bool fine = value.is_mapping() ? matched(value, node) : values(value, node);
    return fine ? add(std::move(node)) : std::nullopt;
  }

  bool values(const Node& value, Syntax::Node& node) {
    std::vector<const Node*> items{&value};
    if (value.is_list()) {
      items.clear();
      for (const Node& item : value.items) {
        items.push_back(&item);
      }
    }
    for (const Node* item : items) {
      if (!item->is_text()) {
        failed(wrong_shape(
            *item, "a word", fmt::format("write what {} is compared with", quoted(node.name.text))
        ));
        return false;
      }
      node.values.push_back(item->written());
    }
    if (node.values.empty()) {
      failed({Code::EmptyCondition, value.span, "the list is empty", "write at least one value", {}}
      );
    }
    return !node.values.empty();
  }

  // `{all: [...]}`, `{none: [...]}`, `{at-least: k, of: [...]}`
  bool matched(const Node& mapping, Syntax::Node& node) {
    constexpr std::string_view kHelp =
        "write one of `{all: [...]}`, `{none: [...]}` or `{at-least: 2, of: [...]}`";
    const bool is_counted =
        mapping.keys.size() == 2 && has_key(mapping, "at-least") && has_key(mapping, "of");
    if (is_counted) {
      const Node* list = value_of(mapping, "of");
      const std::optional<std::uint32_t> count = count_of(mapping, *list);
      node.match = Syntax::Match::AtLeast;
      node.count = count.value_or(1);
      return values(*list, node) && count.has_value();
    }
    if (mapping.keys.size() == 1) {
      const std::string& key = mapping.keys.front().text;
      if (key == "all" || key == "none") {
        node.match = key == "all" ? Syntax::Match::All : Syntax::Match::None;
        return values(mapping.items.front(), node);
      }
    }
    failed(
        {Code::WrongShape,
         mapping.span,
         fmt::format("{} cannot be compared with this", quoted(node.name.text)),
         std::string(kHelp),
         {}}
    );
    return false;
  }

  Diagnostics& remarks_;
  Syntax syntax_;
  bool whole_ = true;
};

}  // namespace

ConditionSyntax read_condition(const Node& node, Diagnostics& remarks) {
  return ConditionReader(remarks).read(node);
}

}  // namespace unknot
