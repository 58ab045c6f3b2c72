#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/authoring/sheet.h"
#include "engine/pack/model.h"

namespace unknot {

// Each thing of a pack in words.

/// `cases` are the lines that tell which cases of the pack touch the rule.
SheetEntry rule_entry(const Model& model, RuleId id, std::vector<SheetLine> cases);

/// What holds when no rule of the last level does.
SheetEntry otherwise_entry(const Model& model);

SheetEntry level_entry(const Model& model, LevelId id);
SheetEntry finding_entry(const Model& model, FindingId id);
SheetEntry promise_entry(const Model& model, const Promise& promise);
SheetEntry topic_entry(const Model& model, TopicId id);
SheetEntry question_entry(const Model& model, QuestionId id);
SheetEntry fact_entry(const Model& model, FactId id);
SheetEntry source_entry(const Model& model, SourceId id);

/// In a file of its own: a remedy has most to tell.
SheetEntry remedy_entry(const Model& model, RemedyId id);

// What the entries are made of.

/// A line without a label or parts.
SheetLine plain_line(std::string text);

/// A line with a label, which is left out of a sheet when there is nothing behind it.
SheetLine labelled(std::string label, std::string text);

/// "If where it is: Neck", or "If all of these hold" with the demands below it.
SheetLine if_line(const Model& model, const Condition& condition);

/// A text that may depend on the person, with its variants below it.
SheetLine variants_line(const Model& model, std::string label, const VariantText& text);

/// The sources by their titles, with what the pack notes about them.
SheetLine sources_line(const Model& model, const std::vector<SourceId>& sources);

}  // namespace unknot
