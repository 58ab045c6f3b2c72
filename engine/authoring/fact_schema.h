#pragma once

#include "engine/authoring/schema_parts.h"
#include "engine/pack/model.h"

namespace unknot::schema {

/// A fact as an editor tells of it: "a fever (yes-no). More than 38 degrees counts."
std::string fact_words(const Fact& fact);

/// The definitions `option.FACT`, the options of each one-of and any-of fact.
Schema option_definitions(const Vocabulary& vocabulary);

/// The definition `condition`, what may stand under `when`, and those that it is made of. They
/// refer to those of `option_definitions`.
Schema condition_definitions(const Model& model);

/// A mapping of facts to what may be answered. It refers to those of `option_definitions`.
Schema answers_mapping(const Vocabulary& vocabulary);

}  // namespace unknot::schema
