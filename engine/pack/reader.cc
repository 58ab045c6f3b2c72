// Takes a file apart into its collections; the entries are read in fact_reader.cc,
// rule_reader.cc and remedy_reader.cc.
#include "engine/pack/reader.h"

#include <algorithm>
#include <map>
#include <utility>

#include <fmt/format.h>

#include "engine/base/text.h"
#include "engine/pack/condition_reader.h"

namespace unknot {
namespace {

// Reads a mapping of ids to entries with one function.
template <class T, class ReadEntry>
void read_collection(
    Fields& file,
    std::string_view key,
    std::vector<said::Defined<T>>& out,
    Diagnostics& remarks,
    ReadEntry read_entry
) {
  const Node* node = file.find(key);
  if (node == nullptr) {
    return;
  }
  if (!node->is_mapping()) {
    remarks.push_back(wrong_shape(
        *node, "a mapping", fmt::format("under {} every entry begins with its id", quoted(key))
    ));
    return;
  }
  for (std::size_t i = 0; i < node->keys.size(); ++i) {
    const Written& id = node->keys[i];
    check_id(id, remarks);
    out.push_back({id, read_entry(id, node->items[i])});
  }
}

template <class ReadItem>
void read_list(Fields& file, std::string_view key, Diagnostics& remarks, ReadItem read_item) {
  const Node* node = file.find(key);
  if (node == nullptr) {
    return;
  }
  if (!node->is_list()) {
    remarks.push_back(wrong_shape(
        *node, "a list", fmt::format("under {} every entry begins with `- `", quoted(key))
    ));
    return;
  }
  for (const Node& item : node->items) {
    read_item(item);
  }
}

void read_header(Fields& file, said::Pack& pack, Diagnostics& remarks) {
  const Node* node = file.find("pack");
  if (node == nullptr) {
    return;
  }
  const Span place = file.key_span("pack");
  if (pack.header) {
    remarks.push_back(
        {Code::SecondPackHeader,
         place,
         "a second `pack:`",
         "remove one of the two",
         {{pack.header->span, "the first one"}}}
    );
    return;
  }
  Fields fields(*node, "`pack`", place, remarks);
  said::Header header;
  header.span = place;
  const Written id = fields.word("id", Need::Required);
  if (!id.text.empty()) {
    check_id(id, remarks);
  }
  header.info.id = id.text;
  header.info.title = fields.text("title", Need::Required);
  header.info.version = fields.text("version", Need::Required);
  header.info.language = fields.text("language");
  header.info.status = fields.text("status");
  fields.finish();
  if (header.info.language.empty()) {
    header.info.language = "en";
  }
  pack.header = std::move(header);
}

void read_otherwise_key(Fields& file, said::Pack& pack, Diagnostics& remarks) {
  const Node* node = file.find("otherwise");
  if (node == nullptr) {
    return;
  }
  const Span place = file.key_span("otherwise");
  if (pack.otherwise) {
    remarks.push_back(
        {Code::DuplicateId,
         place,
         "`otherwise` is given twice",
         "remove one of the two",
         {{pack.otherwise->span, "first given here"}}}
    );
    return;
  }
  pack.otherwise = read_otherwise({"otherwise", place}, *node, remarks);
}

std::string read_title(const Written& id, const Node& node, Diagnostics& remarks) {
  Fields fields(node, "a professional", id.span, remarks);
  std::string title = fields.text("title", Need::Required);
  fields.finish();
  return title;
}

void read_facts_and_questions(Fields& file, said::Pack& pack, Diagnostics& remarks) {
  read_collection(
      file,
      "sections",
      pack.sections,
      remarks,
      [&](const Written& id, const Node& node) {
        return readable_text(node, quoted(id.text), remarks);
      }
  );
  read_collection(file, "facts", pack.facts, remarks, [&](const Written& id, const Node& node) {
    return read_fact(id, node, pack, remarks);
  });
  read_list(file, "questions", remarks, [&](const Node& item) {
    pack.questions.push_back(read_question(item, remarks));
  });
  read_list(file, "impossible", remarks, [&](const Node& item) {
    pack.impossible.push_back({read_condition(item, remarks), item.span});
  });
}

void read_rules(Fields& file, said::Pack& pack, Diagnostics& remarks) {
  read_collection(file, "levels", pack.levels, remarks, [&](const Written& id, const Node& node) {
    return read_level(id, node, remarks);
  });
  read_otherwise_key(file, pack, remarks);
  read_collection(
      file,
      "professionals",
      pack.professionals,
      remarks,
      [&](const Written& id, const Node& node) { return read_title(id, node, remarks); }
  );
  read_collection(file, "findings", pack.findings, remarks, [&](const Written&, const Node& node) {
    return read_condition(node, remarks);
  });
  read_collection(file, "scores", pack.scores, remarks, [&](const Written& id, const Node& node) {
    return read_score(id, node, pack, remarks);
  });
  read_collection(file, "rules", pack.rules, remarks, [&](const Written& id, const Node& node) {
    return read_rule(id, node, remarks);
  });
}

void read_plan(Fields& file, said::Pack& pack, Diagnostics& remarks) {
  read_collection(
      file,
      "remedies",
      pack.remedies,
      remarks,
      [&](const Written& id, const Node& node) { return read_remedy(id, node, remarks); }
  );
  read_collection(file, "topics", pack.topics, remarks, [&](const Written& id, const Node& node) {
    return read_topic(id, node, remarks);
  });
  read_collection(
      file,
      "sources",
      pack.citations,
      remarks,
      [&](const Written& id, const Node& node) { return read_citation(id, node, remarks); }
  );
}

void read_tests(Fields& file, said::Pack& pack, Diagnostics& remarks) {
  read_collection(
      file,
      "promises",
      pack.promises,
      remarks,
      [&](const Written& id, const Node& node) { return read_promise(id, node, remarks); }
  );
  read_collection(file, "cases", pack.cases, remarks, [&](const Written& id, const Node& node) {
    return read_case(id, node, remarks);
  });
  read_list(file, "accepted", remarks, [&](const Node& item) {
    pack.accepted.push_back(read_accepted(item, remarks));
  });
}

// The places of the ids of one collection; later definitions of the same id are dropped.
using Places = std::map<std::string, Span, std::less<>>;

std::string help_for_duplicate(const said::Pack& pack, Span first, Span later) {
  return pack.is_added(later) && !pack.is_added(first)
             ? "choose another id: an addition cannot replace what the pack itself says"
             : "rename one of the two";
}

template <class T>
Places unique_ids(
    const said::Pack& pack, std::vector<said::Defined<T>>& entries, Diagnostics& remarks
) {
  Places first;
  std::vector<said::Defined<T>> kept;
  for (said::Defined<T>& entry : entries) {
    const auto [place, is_new] = first.emplace(entry.id.text, entry.id.span);
    if (is_new) {
      kept.push_back(std::move(entry));
      continue;
    }
    remarks.push_back(
        {Code::DuplicateId,
         entry.id.span,
         fmt::format("{} is defined twice", quoted(entry.id.text)),
         help_for_duplicate(pack, place->second, entry.id.span),
         {{place->second, "first defined here"}}}
    );
  }
  if (kept.size() > kMaxEntries) {
    remarks.push_back(
        {Code::TooManyEntries,
         kept[kMaxEntries].id.span,
         fmt::format("{} entries are too many", kept.size()),
         fmt::format("at most {} of one kind are read", kMaxEntries),
         {}}
    );
    kept.erase(kept.begin() + static_cast<std::ptrdiff_t>(kMaxEntries), kept.end());
  }
  entries = std::move(kept);
  return first;
}

void report_shared(const Places& ids, const Places& others, Diagnostics& remarks) {
  for (const auto& [id, place] : ids) {
    if (const auto other = others.find(id); other != others.end()) {
      // An addition stands behind the pack, so the mistake is where the addition is.
      const auto [first, later] = std::minmax(place, other->second);
      remarks.push_back(
          {Code::DuplicateId,
           later,
           fmt::format("{} is defined twice", quoted(id)),
           "facts, findings and scores need different ids, because conditions use them alike",
           {{first, "also defined here"}}}
      );
    }
  }
}

}  // namespace

void read_file(const Node& file, said::Pack& pack, Diagnostics& remarks) {
  const Span start{file.span.source, file.span.begin, file.span.begin};
  Fields fields(file, "a pack file", start, remarks);
  if (!fields.readable()) {
    pack.is_incomplete = true;
    return;
  }
  read_header(fields, pack, remarks);
  read_facts_and_questions(fields, pack, remarks);
  read_rules(fields, pack, remarks);
  read_plan(fields, pack, remarks);
  read_tests(fields, pack, remarks);
  fields.finish();
}

void join_files(said::Pack& pack, Diagnostics& remarks) {
  unique_ids(pack, pack.levels, remarks);
  unique_ids(pack, pack.professionals, remarks);
  unique_ids(pack, pack.sections, remarks);
  const Places facts = unique_ids(pack, pack.facts, remarks);
  const Places findings = unique_ids(pack, pack.findings, remarks);
  const Places scores = unique_ids(pack, pack.scores, remarks);
  report_shared(findings, facts, remarks);
  report_shared(scores, facts, remarks);
  report_shared(scores, findings, remarks);
  unique_ids(pack, pack.rules, remarks);
  unique_ids(pack, pack.remedies, remarks);
  unique_ids(pack, pack.topics, remarks);
  unique_ids(pack, pack.citations, remarks);
  unique_ids(pack, pack.promises, remarks);
  unique_ids(pack, pack.cases, remarks);
}

ConditionSyntax read_when(Fields& fields, std::string_view key, Diagnostics& remarks) {
  const Node* node = fields.find(key, Need::Required);
  return node == nullptr ? ConditionSyntax{} : read_condition(*node, remarks);
}

said::VariantText read_variant_text(const Node& node, std::string_view what, Diagnostics& remarks) {
  said::VariantText text;
  if (!node.is_list()) {
    text.otherwise = readable_text(node, what, remarks);
    return text;
  }
  for (std::size_t i = 0; i < node.items.size(); ++i) {
    const Node& item = node.items[i];
    if (i + 1 == node.items.size() && !item.is_mapping()) {
      text.otherwise = readable_text(item, what, remarks);
      return text;
    }
    Fields fields(item, "a variant", item.span, remarks);
    said::VariantText::Variant variant;
    variant.when = read_when(fields, "when", remarks);
    variant.text = fields.text("text", Need::Required);
    fields.finish();
    text.variants.push_back(std::move(variant));
  }
  remarks.push_back(
      {Code::MissingKey,
       node.span,
       fmt::format("{} says nothing for everybody else", what),
       "end the list with a text without `when`",
       {}}
  );
  return text;
}

}  // namespace unknot
