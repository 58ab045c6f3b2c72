#pragma once

#include <optional>
#include <string>

#include "engine/base/diagnostic.h"
#include "engine/pack/loader.h"
#include "engine/verify/check_pack.h"

namespace unknot {

/// What `unknot check` came to, for machines. The texts of `diagnostics` are in `sources`.
struct CheckResult {
  const Sources& sources;
  Diagnostics diagnostics;           ///< all remarks, in the order in which people read them
  const Model* model = nullptr;      ///< nothing if the pack cannot be used
  const PackCheck* check = nullptr;  ///< nothing if the pack cannot be used
};

/// Everything, as one JSON document on one line that ends in a line end. Lines and columns begin
/// with 1, columns count characters, ends are one past the last character. Keys are only ever
/// added.
std::string check_json(const CheckResult& result);

/// The remarks as a SARIF 2.1.0 log on one line that ends in a line end. Files are relative URIs
/// unless they were named by an absolute path.
std::string check_sarif(const CheckResult& result);

/// The remarks as GitHub workflow commands, one on each line.
std::string check_annotations(const CheckResult& result);

/// A path as it is written in a URI: relative where it is, "file://..." where it is absolute.
std::string uri_of(const std::string& path);

}  // namespace unknot
