#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/pack/model.h"

namespace unknot {

/// What a pack file may hold several of, and an author may want to begin with.
enum class Thing : std::uint8_t { Rule, Remedy, Fact, Case };

/// The thing of this name, as in "unknot new rule"; nothing for other words.
std::optional<Thing> thing_named(std::string_view name);

/// A piece of a pack file to copy and change: one thing with every key it usually has, remarks, and
/// the names that this pack knows. Its ids are in capitals (NEW-RULE), so that the pack cannot be
/// used before they are replaced; with other ids it reads without errors as it stands.
std::string skeleton(const Model& model, Thing thing);

}  // namespace unknot
