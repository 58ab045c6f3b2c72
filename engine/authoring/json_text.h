#pragma once

#include <string>

#include <boost/json.hpp>

namespace unknot {

/// JSON for people to read and for line by line comparison: what fits into `width` columns stands
/// on one line, everything else has one entry on each line. Ends in a line end. Keys keep their
/// order.
std::string json_text(const boost::json::value& value, std::size_t width = 100);

}  // namespace unknot
