#pragma once

#include "engine/authoring/schema_parts.h"

/// What may stand in a pack whatever the pack is about: the entries of every collection. They refer
/// to the definitions of names (`level`, `source`, `fact` ...) and to `condition` and `answers`.
namespace unknot::schema {

/// The keys at the top of a pack file.
Schema collections();

/// What `unlisted` may say.
Schema unlisted();

/// The definitions that belong to the language alone: ids, texts, options.
Schema language_definitions();

}  // namespace unknot::schema
