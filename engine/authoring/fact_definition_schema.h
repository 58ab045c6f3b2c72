#pragma once

#include "engine/authoring/schema_parts.h"

namespace unknot::schema {

/// How a fact is defined. Which keys it may have depends on its type.
Schema fact_definition();

/// The definitions to which it refers: `options`, which may have parts, and `flat-options`.
Schema option_forms();

}  // namespace unknot::schema
