#pragma once

#include <string>

#include "engine/verify/coverage.h"

namespace unknot {

/// The files of a pack with a mark in the margin for every term that begins in a line, in the order
/// of the terms: `+` it was true in one case and false in another, `t` only true, `f` only false,
/// `!` neither. Files without terms are left out. Ends in a line end.
std::string render_source(const Coverage& coverage, const Sources& sources);

}  // namespace unknot
