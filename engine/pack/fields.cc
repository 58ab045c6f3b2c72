#include "engine/pack/fields.h"

#include <algorithm>
#include <array>
#include <charconv>

#include <fmt/format.h>

#include "engine/base/text.h"

namespace unknot {
namespace {

// Line ends of folded and block texts become spaces: people read one paragraph.
std::string one_paragraph(std::string_view text) {
  std::string out;
  for (const char c : trimmed(text)) {
    const bool blank = c == ' ' || c == '\n' || c == '\r';
    if (!blank) {
      out += c;
    } else if (!out.ends_with(' ')) {
      out += ' ';
    }
  }
  return out;
}

std::vector<const Node*> as_list(const Node& node) {
  std::vector<const Node*> items;
  if (!node.is_list()) {
    return {&node};
  }
  for (const Node& item : node.items) {
    items.push_back(&item);
  }
  return items;
}

}  // namespace

std::string_view kind_name(const Node& node) {
  switch (node.kind) {
    case Node::Kind::Empty:
      return "nothing";
    case Node::Kind::Text:
      return "a text";
    case Node::Kind::List:
      return "a list";
    case Node::Kind::Mapping:
      return "a mapping";
  }
  return "invalid";
}

Diagnostic wrong_shape(const Node& node, std::string_view expected, std::string help) {
  return {
      Code::WrongShape,
      node.span,
      fmt::format("{} is needed here, not {}", expected, kind_name(node)),
      std::move(help),
      {}};
}

std::string readable_text(const Node& node, std::string_view what, Diagnostics& remarks) {
  if (node.kind == Node::Kind::List || node.kind == Node::Kind::Mapping) {
    remarks.push_back(
        wrong_shape(node, "a text", "put a text that contains `: `, `[` or `{` in quotes")
    );
    return "";
  }
  std::string text = one_paragraph(node.text);
  if (text.empty()) {
    remarks.push_back(
        {Code::EmptyText,
         node.span,
         fmt::format("{} is empty", what),
         "write a text, or remove the key if it may be left out",
         {}}
    );
  }
  return text;
}

std::span<const std::string_view> reserved_words() {
  static constexpr std::array<std::string_view, 11> kWords{
      "yes", "no", "unsure", "none", "unknown", "always", "all", "any", "not", "at-least", "of"};
  return kWords;
}

void check_id(const Written& id, Diagnostics& remarks) {
  if (!is_id(id.text)) {
    std::string help = "use small letters, digits and single hyphens, beginning with a letter";
    std::string likely = lower_case(id.text);
    std::ranges::replace_if(
        likely, [](char c) { return c == '_' || c == ' '; }, '-'
    );
    if (is_id(likely)) {
      help = fmt::format("write {}", quoted(likely));
    }
    remarks.push_back(
        {Code::BadId, id.span, fmt::format("{} is not a valid id", quoted(id.text)), help, {}}
    );
  } else if (std::ranges::find(reserved_words(), id.text) != reserved_words().end()) {
    remarks.push_back(
        {Code::ReservedId,
         id.span,
         fmt::format("{} is a word of the language", quoted(id.text)),
         "choose another id",
         {}}
    );
  }
}

std::optional<std::int32_t> whole_number(std::string_view text) {
  std::int32_t value = 0;
  const char* const end = text.data() + text.size();
  const std::from_chars_result read = std::from_chars(text.data(), end, value);
  if (text.empty() || read.ec != std::errc{} || read.ptr != end) {
    return std::nullopt;
  }
  return value;
}

Fields::Fields(const Node& node, std::string_view what, Span home, Diagnostics& remarks)
    : node_(&node), what_(what), home_(home), remarks_(&remarks) {
  if (!readable()) {
    remarks.push_back(wrong_shape(
        node, "a mapping", fmt::format("{} is written as keys with values: `key: value`", what)
    ));
  }
}

const Node* Fields::find(std::string_view key, Need need) {
  if (std::ranges::find(asked_, key) == asked_.end()) {
    asked_.emplace_back(key);
  }
  const auto found = std::ranges::find(node_->keys, key, &Written::text);
  if (found != node_->keys.end()) {
    return &node_->items[static_cast<std::size_t>(found - node_->keys.begin())];
  }
  if (need == Need::Required && readable()) {
    remarks_->push_back(
        {Code::MissingKey,
         home_,
         fmt::format("{} needs the key {}", what_, quoted(key)),
         fmt::format("add `{}: ...`", key),
         {}}
    );
  }
  return nullptr;
}

Span Fields::key_span(std::string_view key) const {
  const auto found = std::ranges::find(node_->keys, key, &Written::text);
  return found == node_->keys.end() ? home_ : found->span;
}

std::string Fields::text(std::string_view key, Need need) {
  const Node* node = find(key, need);
  return node == nullptr ? "" : readable_text(*node, quoted(key), *remarks_);
}

Written Fields::word(std::string_view key, Need need) {
  const Node* node = find(key, need);
  return node == nullptr ? Written{}
                         : Written{readable_text(*node, quoted(key), *remarks_), node->span};
}

std::vector<std::string> Fields::texts(std::string_view key, Need need) {
  std::vector<std::string> out;
  for (Written& item : words(key, need)) {
    out.push_back(std::move(item.text));
  }
  return out;
}

std::vector<Written> Fields::words(std::string_view key, Need need) {
  std::vector<Written> out;
  const Node* node = find(key, need);
  if (node == nullptr) {
    return out;
  }
  for (const Node* item : as_list(*node)) {
    std::string text = readable_text(*item, quoted(key), *remarks_);
    if (!text.empty()) {
      out.push_back({std::move(text), item->span});
    }
  }
  if (node->is_list() && node->items.empty() && need == Need::Required) {
    remarks_->push_back(
        {Code::EmptyText,
         node->span,
         fmt::format("{} is an empty list", quoted(key)),
         "write at least one item",
         {}}
    );
  }
  return out;
}

std::optional<std::int32_t> Fields::whole(
    std::string_view key, std::int32_t low, std::int32_t high, Need need
) {
  const Node* node = find(key, need);
  if (node == nullptr) {
    return std::nullopt;
  }
  const std::optional<std::int32_t> value =
      node->is_text() ? whole_number(node->text) : std::nullopt;
  if (!value || *value < low || *value > high) {
    remarks_->push_back(
        {Code::BadWholeNumber,
         node->span,
         fmt::format("{} must be a whole number from {} to {}", quoted(key), low, high),
         fmt::format("write for example `{}: {}`", key, std::clamp(1, low, high)),
         {}}
    );
    return std::nullopt;
  }
  return value;
}

std::optional<bool> Fields::yes_no(std::string_view key) {
  const Node* node = find(key);
  if (node == nullptr) {
    return std::nullopt;
  }
  if (node->text == "yes" || node->text == "no") {
    return node->text == "yes";
  }
  const std::string_view meant = meant_yes_or_no(node->text);
  remarks_->push_back(
      {Code::UnknownWord,
       node->span,
       fmt::format("{} must be `yes` or `no`", quoted(key)),
       meant.empty() ? "write `yes` or `no`" : fmt::format("write `{}`", meant),
       {}}
  );
  return std::nullopt;
}

std::optional<std::size_t> Fields::choice_index(
    std::string_view key, std::span<const std::string> allowed, Need need
) {
  const Node* node = find(key, need);
  if (node == nullptr) {
    return std::nullopt;
  }
  const auto found = std::ranges::find(allowed, node->text);
  if (node->is_text() && found != allowed.end()) {
    return static_cast<std::size_t>(found - allowed.begin());
  }
  const std::string choices = listed_words(allowed);
  if (!node->is_text()) {
    remarks_->push_back(wrong_shape(*node, "a word", fmt::format("write {}", choices)));
    return std::nullopt;
  }
  remarks_->push_back(
      {Code::UnknownWord,
       node->span,
       fmt::format("{} cannot be {}", quoted(key), quoted(node->text)),
       suggestion(node->text, allowed, fmt::format("write {}", choices)),
       {}}
  );
  return std::nullopt;
}

void Fields::finish() {
  for (const Written& key : node_->keys) {
    if (std::ranges::find(asked_, key.text) == asked_.end()) {
      remarks_->push_back(
          {Code::UnknownKey,
           key.span,
           fmt::format("{} has no key {}", what_, quoted(key.text)),
           suggestion(key.text, asked_, fmt::format("possible here: {}", listed_words(asked_))),
           {}}
      );
    }
  }
}

}  // namespace unknot
