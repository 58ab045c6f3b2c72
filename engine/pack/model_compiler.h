#pragma once

#include "engine/base/diagnostic.h"
#include "engine/pack/model.h"
#include "engine/pack/named_conditions.h"

namespace unknot {

/// Cuts the numbers and times of a model into cells at every value its conditions mention.
/// Returns false, with a remark, if a fact gets too many.
bool cut_into_cells(Model& model, Diagnostics& remarks);

/// Compiles all conditions of a model into its circuit and sets every `When::node` and
/// `Otherwise::node`. Remarks on circles among findings and scores and on conditions, or parts of
/// them, that hold never or always.
///
/// Requires: the model is cut. Conditions without nodes, whose faults were told before, are
/// skipped together with what depends on them; the circuit is of use only without errors.
void compile_conditions(Model& model, const NamedConditions& named, Diagnostics& remarks);

/// Compiles a model anew whose written conditions were exchanged, without remarks.
/// Requires: the new conditions speak of the same facts, findings and scores, in no circles, and
/// compare numbers and times only with values at which the model is cut.
void recompile(Model& model);

}  // namespace unknot
