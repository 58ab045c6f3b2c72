#pragma once

#include <string>

#include "engine/report/report.h"

namespace unknot {

/// The report as one JSON document with `schema_version` 1 and keys in a fixed order, the contract
/// of rules/README.md. Valid UTF-8 whatever the texts hold. One line; no line end.
std::string render_json(const Report& report);

}  // namespace unknot
