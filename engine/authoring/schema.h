#pragma once

#include <string>

#include "engine/pack/model.h"

namespace unknot {

/// A JSON Schema (draft-07) for the files of a pack, made from the pack itself: every key of the
/// pack language with what it is for, and as completions the names that the pack has. An editor
/// that knows YAML completes and explains with it while somebody writes.
///
/// What is defined may have any new id; what is referred to has to exist already, so the schema is
/// made anew after a new fact or source. It knows the shape of everything and all names, but not
/// what conditions mean together: `unknot check` has the last word. Ends in a line end; the same
/// model gives the same bytes.
std::string pack_schema(const Model& model);

/// The same for answers files: every fact of the pack with what may be answered.
std::string answers_schema(const Model& model);

}  // namespace unknot
