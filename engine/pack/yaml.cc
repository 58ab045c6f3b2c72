// Text to Node in two steps. First the bytes are checked, so that yaml-cpp only sees clean and
// bounded text; then yaml-cpp's events are put together to a tree. The events carry only where a
// value begins; where it ends is read off the text itself.
#include "engine/pack/yaml.h"

#include <algorithm>
#include <optional>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/node/node.h>  // parser.h only declares it, which lint takes for our Node
#include <yaml-cpp/parser.h>

#include "engine/base/text.h"
#include "engine/pack/scalar_end.h"
#include "engine/pack/syntax_fault.h"
#include "engine/pack/text_check.h"

namespace unknot {
namespace {

std::uint32_t offset32(std::size_t offset) {
  return static_cast<std::uint32_t>(offset);
}

// Leaves yaml-cpp when going on makes no sense. Caught in this file.
struct Stop {};

// Nobody mends more than this in one go, and a hostile text could be nothing but faults.
constexpr std::size_t kMostRemarks = 1000;

class TreeBuilder : public YAML::EventHandler {
 public:
  TreeBuilder(std::string_view text, std::uint32_t source, std::size_t skipped)
      : text_(text), source_(source), skipped_(skipped) {}

  void OnDocumentStart(const YAML::Mark& mark) override {
    if (++documents_ > 1) {
      report_second_document(offset(mark));
      throw Stop{};
    }
  }

  void OnDocumentEnd() override {}

  void OnNull(const YAML::Mark& mark, YAML::anchor_t /*anchor*/) override {
    check_properties(mark);
    const std::size_t begin = offset(mark);
    Node node;
    node.span = span(begin, begin + null_length(begin));
    add(std::move(node));
  }

  void OnAlias(const YAML::Mark& mark, YAML::anchor_t /*anchor*/) override {
    check_properties(mark);
    Node node;
    node.span = word_at(offset(mark));
    add(std::move(node));
  }

  void OnScalar(
      const YAML::Mark& mark,
      const std::string& /*tag*/,
      YAML::anchor_t /*anchor*/,
      const std::string& value
  ) override {
    const std::size_t begin = offset(mark);
    Node node;
    node.kind = Node::Kind::Text;
    node.text = value;
    if (check_properties(mark)) {
      node.is_quoted = starts_quoted(text_, begin) || starts_block(text_, begin);
      node.span = span(begin, scalar_end(text_, begin, value));
      check_quotes(begin);
    } else {
      node.span = word_at(begin);
    }
    add(std::move(node));
  }

  void OnSequenceStart(
      const YAML::Mark& mark,
      const std::string& /*tag*/,
      YAML::anchor_t /*anchor*/,
      YAML::EmitterStyle::value style
  ) override {
    open(Node::Kind::List, mark, style);
  }

  void OnSequenceEnd() override { close(); }

  void OnMapStart(
      const YAML::Mark& mark,
      const std::string& /*tag*/,
      YAML::anchor_t /*anchor*/,
      YAML::EmitterStyle::value style
  ) override {
    open(Node::Kind::Mapping, mark, style);
  }

  void OnMapEnd() override { close(); }

  [[nodiscard]] bool has_document() const { return documents_ > 0; }

  // The innermost bracket that is still open.
  [[nodiscard]] std::optional<Span> open_bracket() const {
    if (open_.empty() || !open_.back().is_flow) {
      return std::nullopt;
    }
    const std::uint32_t begin = open_.back().node.span.begin;
    return Span{source_, begin, begin + 1};
  }

  // Requires: every open list and mapping was closed.
  [[nodiscard]] Node& root() { return root_; }
  [[nodiscard]] Diagnostics& remarks() { return remarks_; }

 private:
  // A list or mapping whose end has not come yet.
  struct Open {
    Node node;
    bool is_flow = false;
    bool has_key = false;  // the next value belongs to the last key
    bool keeps_value = true;
  };

  [[nodiscard]] std::size_t offset(const YAML::Mark& mark) const {
    const std::size_t begin = skipped_ + static_cast<std::size_t>(std::max(mark.pos, 0));
    return std::min(begin, text_.size());
  }

  [[nodiscard]] Span span(std::size_t begin, std::size_t end) const {
    return {source_, offset32(begin), offset32(std::max(begin, end))};
  }

  [[nodiscard]] Span word_at(std::size_t begin) const {
    const std::size_t end = text_.find_first_of(" ,]}\r\n", begin);
    return span(begin, std::min(end, text_.size()));
  }

  // `~` and `null` say nothing, in as many characters.
  [[nodiscard]] std::size_t null_length(std::size_t begin) const {
    const std::string_view rest = text_.substr(begin);
    if (rest.starts_with('~')) {
      return 1;
    }
    return lower_case(rest.substr(0, 4)) == "null" ? 4 : 0;
  }

  void remark(
      Code code, std::size_t begin, std::size_t length, std::string message, std::string help
  ) {
    remarks_.push_back({code, span(begin, begin + length), std::move(message), std::move(help), {}}
    );
  }

  // A line that begins further left than the first one also looks like a new document.
  void report_second_document(std::size_t begin) {
    const bool is_marked =
        text_.substr(begin).starts_with("---") || trimmed(text_.substr(0, begin)).ends_with("...");
    if (is_marked) {
      remark(
          Code::SecondDocument,
          begin,
          1,
          "a second document begins here",
          "move it to a file of its own"
      );
    } else {
      remark(
          Code::YamlSyntax,
          begin,
          1,
          "this line begins further left than the first one",
          "begin all keys of one mapping in the same column"
      );
    }
  }

  // Remarks on an anchor, an alias or a tag. Plain text cannot begin with one of their signs, so
  // the first character tells. Returns whether there is none.
  bool check_properties(const YAML::Mark& mark) {
    const std::size_t begin = offset(mark);
    const char first = begin < text_.size() ? text_[begin] : ' ';
    const Span word = word_at(begin);
    if (first == '&' || first == '*') {
      remarks_.push_back(
          {Code::AnchorOrAlias,
           word,
           fmt::format("{} is not allowed", first == '&' ? "an anchor" : "an alias"),
           fmt::format(
               "write it out, name it under `findings`, or put a text that begins with "
               "`{}` in quotes",
               first
           ),
           {}}
      );
    } else if (first == '!') {
      remarks_.push_back(
          {Code::TagNotAllowed,
           word,
           "a tag is not allowed",
           "remove it, or put a text that begins with `!` in quotes",
           {}}
      );
    } else {
      return true;
    }
    return false;
  }

  // yaml-cpp takes the end of the file for a closing quote.
  void check_quotes(std::size_t begin) {
    if (starts_quoted(text_, begin) && !quoted_end(text_, begin)) {
      remark(
          Code::YamlSyntax, begin, 1, "a quoted text has no closing quote", "add the closing quote"
      );
    }
  }

  void open(Node::Kind kind, const YAML::Mark& mark, YAML::EmitterStyle::value style) {
    check_properties(mark);
    const std::size_t begin = offset(mark);
    if (open_.size() == kMaxDepth) {
      remark(
          Code::TooDeep,
          begin,
          1,
          "lists and mappings are nested too deeply",
          "give an inner condition a name under `findings`"
      );
      throw Stop{};
    }
    Open opened;
    opened.node.kind = kind;
    opened.node.span = span(begin, begin);
    opened.is_flow = style == YAML::EmitterStyle::Flow;
    open_.push_back(std::move(opened));
  }

  void close() {
    Open closed = std::move(open_.back());
    open_.pop_back();
    Node& node = closed.node;
    node.span.end = offset32(end_of(closed));
    if (node.is_mapping()) {
      report_duplicates(node);
    }
    add(std::move(node));
  }

  // A flow collection ends with its bracket, which stands behind the last value and whatever
  // blanks, comma and comments follow it; a block collection ends with its last value.
  [[nodiscard]] std::size_t end_of(const Open& closed) const {
    std::size_t end = std::max<std::size_t>(closed.node.span.begin, last_end_);
    const bool bracketed =
        closed.node.span.begin < text_.size() &&
        (text_[closed.node.span.begin] == '[' || text_[closed.node.span.begin] == '{');
    if (!closed.is_flow || !bracketed) {
      return end;
    }
    if (end == closed.node.span.begin) {
      ++end;
    }
    while (end < text_.size() && text_[end] != ']' && text_[end] != '}') {
      end = text_[end] == '#' ? line_end(text_, end) : end + 1;
    }
    return std::min(end + 1, text_.size());
  }

  void report_duplicates(const Node& node) {
    std::vector<const Written*> keys;
    for (const Written& key : node.keys) {
      keys.push_back(&key);
    }
    std::ranges::stable_sort(keys, {}, [](const Written* key) -> const std::string& {
      return key->text;
    });
    for (std::size_t i = 1; i < keys.size() && remarks_.size() < kMostRemarks; ++i) {
      if (keys[i]->text == keys[i - 1]->text) {
        remarks_.push_back(
            {Code::DuplicateKey,
             keys[i]->span,
             fmt::format("key {} is given twice", quoted(keys[i]->text)),
             "join the two or rename one",
             {{keys[i - 1]->span, "first given here"}}}
        );
      }
    }
  }

  void add(Node node) {
    if (remarks_.size() >= kMostRemarks) {
      throw Stop{};
    }
    if (node.kind != Node::Kind::Empty) {  // the place of nothing is that of what follows
      last_end_ = std::max<std::size_t>(last_end_, node.span.end);
    }
    if (open_.empty()) {
      root_ = std::move(node);
      return;
    }
    Open& parent = open_.back();
    if (parent.node.is_list()) {
      parent.node.items.push_back(std::move(node));
    } else if (parent.has_key) {
      add_value(parent, std::move(node));
    } else {
      add_key(parent, node);
    }
  }

  void add_key(Open& parent, const Node& key) {
    parent.has_key = true;
    parent.keeps_value = key.is_text();
    if (key.is_text()) {
      parent.node.keys.push_back(key.written());
      return;
    }
    remarks_.push_back(
        {Code::NotAScalarKey,
         key.span,
         "a key must be a plain word",
         "put it in quotes, or check the brackets and colons here",
         {}}
    );
  }

  static void add_value(Open& parent, Node value) {
    parent.has_key = false;
    if (parent.keeps_value) {
      parent.node.items.push_back(std::move(value));
    }
  }

  std::string_view text_;
  std::uint32_t source_;
  std::size_t skipped_;  // bytes before what yaml-cpp sees: the byte order mark
  int documents_ = 0;
  std::vector<Open> open_;
  Node root_;
  std::size_t last_end_ = 0;  // where the last value ended
  Diagnostics remarks_;
};

// Lets yaml-cpp read everything; the remarks end up in `builder`.
void parse(std::string_view text, std::size_t skipped, std::uint32_t source, TreeBuilder& builder) {
  std::istringstream stream{std::string(text.substr(skipped))};
  try {
    YAML::Parser parser(stream);
    while (parser.HandleNextDocument(builder)) {
    }
  } catch (const YAML::Exception& error) {
    const auto begin = skipped + static_cast<std::size_t>(std::max(error.mark.pos, 0));
    const std::uint32_t place = offset32(std::min(begin, text.size()));
    const Span span{source, place, std::min(place + 1, offset32(text.size()))};
    builder.remarks().push_back(syntax_fault(error.msg, span, text, builder.open_bracket()));
  } catch (const Stop&) {
    // The remark was made where the reading ended.
  }
}

}  // namespace

Checked<Node> read_yaml(const Sources& sources, std::uint32_t source) {
  const std::string_view text = sources[source].text();
  Diagnostics remarks = check_text(text, source);
  if (has_errors(remarks)) {
    return {std::nullopt, std::move(remarks)};
  }
  const std::size_t skipped = text.starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0;
  TreeBuilder builder(text, source, skipped);
  parse(text, skipped, source, builder);
  if (builder.remarks().empty() &&
      (!builder.has_document() || builder.root().kind == Node::Kind::Empty)) {
    return {
        std::nullopt,
        {{Code::EmptyFile, {source, 0, 0}, "the file holds nothing", "fill it or delete it", {}}}};
  }
  if (has_errors(builder.remarks())) {
    return {std::nullopt, std::move(builder.remarks())};
  }
  return {std::move(builder.root()), {}};
}

}  // namespace unknot
