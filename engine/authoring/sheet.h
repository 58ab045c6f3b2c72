#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/facts/answers.h"
#include "engine/pack/loader.h"

namespace unknot {

/// A piece of what a pack says in plain words, and what belongs below it.
struct SheetLine {
  std::string label;  ///< stands before the text: "Because"; may be empty
  std::string text;
  std::string url;  ///< of a source; may be empty
  std::vector<SheetLine> parts;
  friend bool operator==(const SheetLine&, const SheetLine&) = default;
};

/// What stands behind the words of a line: a colon if parts follow that the words lead up to.
std::string_view ending(const SheetLine& line);

/// What a sheet can tell about, in the order of its chapters.
enum class EntryKind : std::uint8_t {
  Level,
  Rule,
  Finding,
  Remedy,
  Topic,
  Promise,
  Question,
  Fact,
  Source,
};

/// What people call a kind: "rules". The words of `unknot show`.
std::string_view plural(EntryKind kind);

/// All kinds, in the order of the chapters.
const std::vector<EntryKind>& all_entry_kinds();

/// Whether a clinician decides on it: it says what to do or when. Facts and sources are looked up.
bool is_decided_on(EntryKind kind);

/// One thing of a pack in words.
struct SheetEntry {
  EntryKind kind = EntryKind::Rule;
  std::string id;     ///< of a question: the facts it asks for, with commas between
  std::string title;  ///< empty where the pack gives none
  std::string level;  ///< id of the level it gives; empty if it gives none
  std::vector<SheetLine> lines;
};

struct Chapter {
  std::string title;
  std::vector<SheetEntry> entries;  ///< at least one
};

/// A pack, or a part of it, in words for somebody who signs it off without reading YAML. No text in
/// it is made safe for a screen yet; that is the renderers' duty.
struct Sheet {
  PackInfo pack;
  std::string part;               ///< what was selected, in words; empty for the whole pack
  std::vector<Chapter> chapters;  ///< rules have a chapter for each level
};

/// What of a pack is shown. Everything that is given has to fit.
struct Selection {
  std::vector<EntryKind> kinds;  ///< empty: all
  std::string id;                ///< empty: any
  std::optional<LevelId> level;  ///< what gives or promises this level
  std::string about;             ///< what says this somewhere, whatever the capitals; empty: any

  /// What does not become false by these answers: rules, findings, topics and promises that can
  /// still hold, remedies that can still be suggested, questions that can still be asked and the
  /// facts they ask for. Levels and sources have no condition and stay.
  std::optional<Answers> where;
};

/// Tells the selected parts of a pack. The same pack gives the same sheet.
Sheet make_sheet(const LoadedPack& pack, const Selection& selection);

}  // namespace unknot
