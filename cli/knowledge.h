#pragma once

#include <optional>
#include <string>

#include "cli/arguments.h"
#include "cli/terminal.h"
#include "engine/base/diagnostic.h"
#include "engine/base/source.h"
#include "engine/facts/answers.h"
#include "engine/pack/loader.h"

namespace unknot {

/// The pack of this run with the texts it was read from.
struct Knowledge {
  Sources sources;
  Checked<LoadedPack> pack;
};

/// Reads the packs at `paths`; the shipped one without any. A file that cannot be read is an error
/// (Y001) like any other.
Knowledge read_knowledge(const std::vector<std::string>& paths);

/// The pack to work with; nothing, with the errors told, if it cannot be used.
std::optional<LoadedPack> usable_pack(const Arguments& arguments, Terminal& terminal);

/// Its model alone.
std::optional<Model> usable_model(const Arguments& arguments, Terminal& terminal);

/// A text file named on the command line; `-` is standard input. Nothing, with the reason told, if
/// it cannot be read.
std::optional<std::string> named_text(const std::string& path, Terminal& terminal);

/// What is known before the first question: an answers file, if one is named, and what `set` says
/// of single facts, which counts more. Nothing, with the reason told, if there is a mistake or the
/// answers cannot all be true. What follows from the answers is not in it yet (see closure.h).
std::optional<Answers> given_answers(
    const Model& model,
    const std::string& file,
    const std::vector<std::string>& set,
    Terminal& terminal
);

}  // namespace unknot
