#pragma once

#include <string_view>

#include "engine/base/diagnostic.h"
#include "engine/pack/document.h"
#include "engine/pack/fields.h"
#include "engine/pack/pack.h"

namespace unknot {

/// Adds what one file says to `pack`. Every fault is remarked on; what can be read in spite of it
/// is kept, so that later steps do not find fault with its absence.
void read_file(const Node& file, said::Pack& pack, Diagnostics& remarks);

/// Remarks on entries of a collection that another file has defined already, and drops them; then
/// remarks on ids that two of facts, findings and scores share, because conditions use them alike.
void join_files(said::Pack& pack, Diagnostics& remarks);

/// The most entries of one collection.
constexpr std::size_t kMaxEntries = 50'000;

// One reader per collection; each reads a single entry. They are split over three files:
// fact_reader.cc, rule_reader.cc and remedy_reader.cc.

Fact read_fact(const Written& id, const Node& node, said::Pack& pack, Diagnostics& remarks);
said::Question read_question(const Node& node, Diagnostics& remarks);

said::Level read_level(const Written& id, const Node& node, Diagnostics& remarks);
said::Otherwise read_otherwise(const Written& key, const Node& node, Diagnostics& remarks);
said::Rule read_rule(const Written& id, const Node& node, Diagnostics& remarks);
std::vector<said::ScoreItem> read_score(
    const Written& id, const Node& node, said::Pack& pack, Diagnostics& remarks
);
said::Promise read_promise(const Written& id, const Node& node, Diagnostics& remarks);
said::AcceptedRemark read_accepted(const Node& node, Diagnostics& remarks);
said::Case read_case(const Written& id, const Node& node, Diagnostics& remarks);

said::Remedy read_remedy(const Written& id, const Node& node, Diagnostics& remarks);
said::Topic read_topic(const Written& id, const Node& node, Diagnostics& remarks);
Citation read_citation(const Written& id, const Node& node, Diagnostics& remarks);

/// What the key `unlisted` of a case or an answers file says.
said::Unlisted read_unlisted(Fields& fields);

/// The condition behind a key; a required one that is absent is remarked on and unreadable.
ConditionSyntax read_when(Fields& fields, std::string_view key, Diagnostics& remarks);

/// A text, or a list of `{when, text}` that ends in a text for everybody else.
said::VariantText read_variant_text(const Node& node, std::string_view what, Diagnostics& remarks);

}  // namespace unknot
