#pragma once

#include "engine/base/diagnostic.h"
#include "engine/condition/syntax.h"
#include "engine/pack/document.h"

namespace unknot {

/// Reads what stands behind `when:`:
///
///     condition = always | {entry, ...}              all entries must hold
///     entry     = all: [condition, ...]  |  any: [condition, ...]  |  not: condition
///               | at-least: k, of: [condition, ...]
///               | name: value
///     value     = word | [word, ...]                 one of them
///               | {all: [word, ...]}  |  {none: [word, ...]}  |  {at-least: k, of: [word, ...]}
///
/// Whatever cannot be read is remarked on and left out; the result has no nodes if nothing is left
/// or a part is missing.
ConditionSyntax read_condition(const Node& node, Diagnostics& remarks);

}  // namespace unknot
