#pragma once

#include <string>

#include "engine/facts/quantity.h"

namespace unknot {

/// A regular expression (ECMA 262, anchored) for what authors compare a number or a time with:
/// ">= 6 weeks", "2 to 6 weeks", "38.5 C". Everything it matches is read by `read_comparison`
/// unless the range runs backwards; it wants small letters in units of time and the unit of a
/// number as the pack writes it.
std::string comparison_pattern(const Scale& scale);

/// The same for what people answer, see `read_answer`: "2-3 weeks", "a week", "more than 5".
std::string answer_pattern(const Scale& scale);

/// The same for one value without any sign: "3 days", "37.5 C".
std::string value_pattern(const Scale& scale);

}  // namespace unknot
