#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/base/diagnostic.h"
#include "engine/base/source.h"
#include "engine/interview/interview.h"

namespace unknot {

/// An interview as a text that `resumed` reads: which pack it was, what was given before it began,
/// and the log of replies in the words of an answers file. It is YAML and meant to be read.
std::string saved(const Interview& interview);

/// Carries on from a saved text.
///
/// A pack of another version is a warning (S002), a reply that no longer fits too (S003); it will
/// be asked again. Only a text that is no saved interview at all is an error (S001 or Y...).
Checked<Interview> resumed(std::string name, std::string text, const Model& model,
                           Sources& sources);

/// Whether a text claims to be a saved interview, well-formed or not.
bool looks_saved(std::string_view text);

}  // namespace unknot
