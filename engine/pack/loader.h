#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "engine/base/diagnostic.h"
#include "engine/base/source.h"
#include "engine/base/written.h"
#include "engine/facts/answers.h"
#include "engine/pack/model.h"

namespace unknot {

/// Whether a file belongs to a pack or only adds to it.
enum class Origin : std::uint8_t {
  Base,      ///< part of the pack itself
  Addition,  ///< may not make anybody's outcome less urgent, see additions.h
};

/// One file of a pack.
struct PackFile {
  std::string name;  ///< its path below the pack's folder with `/` between the parts
  std::string text;
  Origin origin = Origin::Base;
  std::string shown = {};  ///< what diagnostics call it, such as the path as typed; else `name`
};

/// What a case expects. Everything is optional; a case expects at least one thing.
struct Expectation {
  std::optional<LevelId> level;  ///< the outcome, see Triage::outcome
  std::optional<ProfessionalId> see;
  std::vector<RuleId> rules;         ///< these hold
  std::vector<RemedyId> plan_has;    ///< these are suggested
  std::vector<RemedyId> plan_lacks;  ///< these are not
};

/// An example of a person, which runs as a test of the pack.
struct Case {
  std::string id;
  std::string about;
  Answers answers;
  Expectation expect;
  Span span;
  std::vector<Written> answered = {};  ///< the facts that it names, where it names them
};

/// A remark of `unknot check` that the author means to live with, and why.
struct AcceptedRemark {
  Code code{};
  std::string of;  ///< id of what it is about
  std::string because;
  Span span;
};

/// Everything the files of a pack say.
struct LoadedPack {
  Model model;
  std::vector<Case> cases;
  std::vector<AcceptedRemark> accepted;
};

/// Reads, checks and compiles a pack from all of its files, in any order.
///
/// Every text is added to `sources`, which the diagnostics refer to. Errors: never throws; all
/// independent mistakes of all files are reported in one run; the value is missing if and only if
/// there is at least one error. The same files give the same model, whatever their order: tables
/// are in order of the ids, questions in order of file name and then of writing, and everything
/// that was added stands behind what the pack itself says.
Checked<LoadedPack> load_pack(std::span<const PackFile> files, Sources& sources);

/// Reads an answers file:
///
///     answers: {location: neck, duration: 2 weeks, blood-thinner: unsure, medicines: [ibuprofen]}
///     unlisted: no        # or `unknown`, the default
///
/// `name` is shown in diagnostics. Errors: as for load_pack. The answers are what the person said,
/// without what follows from it (see closure.h).
Checked<Answers> load_answers(
    std::string name, std::string text, const Model& model, Sources& sources
);

/// The facts that an answers file names, where it names them, for remarks on answers that were read
/// from it. Empty if the text is no answers file.
std::vector<Written> facts_answered(const Sources& sources, std::uint32_t source);

}  // namespace unknot
