#pragma once

#include "engine/base/diagnostic.h"
#include "engine/pack/model.h"
#include "engine/pack/named_conditions.h"
#include "engine/pack/names.h"
#include "engine/pack/pack.h"

namespace unknot {

/// Fills `model.questions` and `model.asked_by`, all but the conditions and values of `applies`.
/// Facts that could not be read are passed over.
void resolve_asks(const said::Pack& pack, const Names& names, Model& model, Diagnostics& remarks);

/// Reads what stands behind `else` and puts the questions with `applies` into an order in which
/// none reads a fact of a later one. Requires: the conditions are checked, the facts are cut.
void resolve_applies(
    const said::Pack& pack, const NamedConditions& named, Model& model, Diagnostics& remarks
);

/// Remarks on facts that conditions read but no question asks for, and on facts, findings and
/// scores that nothing uses.
void report_unused(const Model& model, const NamedConditions& named, Diagnostics& remarks);

}  // namespace unknot
