#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/base/diagnostic.h"
#include "engine/base/source.h"
#include "engine/facts/answers.h"
#include "engine/pack/loader.h"
#include "tests/support/small_pack.h"

namespace unknot::test {

/// What came of loading a pack, with the texts that its diagnostics speak of.
struct Loaded {
  Sources sources;
  Checked<LoadedPack> pack;

  /// The remarks as people read them.
  [[nodiscard]] std::string rendered() const { return render(pack.diagnostics, sources); }
};

/// Loads a pack that stands in one file, `pack.yaml`.
Loaded load(std::string_view yaml);

/// Loads a pack of several files.
Loaded load_files(const std::vector<PackFile>& files);

/// What the text holds. Fails the test, with the remarks, if there is an error.
LoadedPack pack_of(std::string_view yaml);
Model model_of(std::string_view yaml);

/// Answers written as the inside of a mapping: `answers_of(model, "age: 50, fever: yes")`.
/// Fails the test, with the remarks, if they cannot be read.
Answers answers_of(const Model& model, std::string_view entries);

/// Each remark as its code and the exact text it underlines: "C001 `pain-scor`".
std::vector<std::string> remarks_of(const Diagnostics& diagnostics, const Sources& sources);
std::vector<std::string> remarks_of(const Loaded& loaded);

/// Requires that loading `yaml` gives one remark, of this code and underlining this text.
void expect_diagnostic(std::string_view yaml, std::string_view code, std::string_view underlined);

/// The small pack with a second file beside it.
Loaded load_with_small_pack(std::string_view more);

/// As above; fails the test, with the remarks, if there is an error.
LoadedPack small_pack_with(std::string_view more);

/// As expect_diagnostic for a second file beside the small pack.
void expect_diagnostic_with_small_pack(
    std::string_view more, std::string_view code, std::string_view underlined
);

}  // namespace unknot::test
