#include <algorithm>

#include <fmt/format.h>

#include "cli/command.h"
#include "cli/knowledge.h"
#include "engine/authoring/sheet.h"
#include "engine/authoring/sheet_html.h"
#include "engine/authoring/sheet_json.h"
#include "engine/authoring/sheet_markdown.h"
#include "engine/authoring/sheet_text.h"
#include "engine/base/text.h"

namespace unknot {
namespace {

std::vector<std::string> level_names(const Model& model) {
  std::vector<std::string> names;
  for (const Level& level : model.levels) {
    names.push_back(level.id);
  }
  return names;
}

// The words that may follow `show`.
std::vector<std::string> known_words(const LoadedPack& pack) {
  std::vector<std::string> words;
  for (const EntryKind kind : all_entry_kinds()) {
    words.emplace_back(plural(kind));
  }
  for (const Chapter& chapter : make_sheet(pack, {}).chapters) {
    for (const SheetEntry& entry : chapter.entries) {
      words.push_back(entry.id);
    }
  }
  return words;
}

ExitCode refuse(
    std::string_view what,
    const std::string& written,
    const std::vector<std::string>& known,
    Terminal& terminal
) {
  const auto meant = nearest(written, known);
  complain(
      terminal,
      fmt::format("the pack has no {} {}", what, unknot::quoted(written)),
      meant ? fmt::format("did you mean `{}`?", *meant) : ""
  );
  return ExitCode::Usage;
}

void select_word(const std::string& word, Selection& selection) {
  for (const EntryKind kind : all_entry_kinds()) {
    if (plural(kind) == word) {
      selection.kinds = {kind};
      return;
    }
  }
  selection.id = word;
}

std::string rendered(const Sheet& sheet, const Arguments& arguments, const Terminal& terminal) {
  switch (arguments.format) {
    case Format::Markdown:
      return render_markdown(sheet);
    case Format::Html:
      return render_html(sheet);
    case Format::Json:
      return render_json(sheet) + "\n";
    case Format::Text:
    case Format::Dot:
    case Format::Mermaid:
    case Format::Svg:
    case Format::Sarif:
    case Format::GitHub:
    case Format::Tap:
    case Format::Junit:
      break;
  }
  return render_text(sheet, terminal.result_width(), terminal.result_colour());
}

}  // namespace

ExitCode show(const Arguments& arguments, Terminal& terminal) {
  const std::optional<LoadedPack> pack = usable_pack(arguments, terminal);
  if (!pack) {
    return ExitCode::PackUnusable;
  }
  Selection selection;
  selection.about = arguments.about;
  if (!arguments.words.empty()) {
    select_word(arguments.words.front(), selection);
  }
  if (!arguments.level.empty()) {
    const std::vector<std::string> levels = level_names(pack->model);
    const auto level = std::ranges::find(levels, arguments.level);
    if (level == levels.end()) {
      return refuse("level", arguments.level, levels, terminal);
    }
    selection.level = LevelId{static_cast<std::uint32_t>(level - levels.begin())};
  }
  if (!arguments.where.empty()) {
    selection.where = given_answers(pack->model, "", arguments.where, terminal);
    if (!selection.where) {
      return ExitCode::AnswersUnusable;
    }
  }
  const Sheet sheet = make_sheet(*pack, selection);
  if (sheet.chapters.empty() && !selection.id.empty()) {
    const std::vector<std::string> known = known_words(*pack);
    if (std::ranges::find(known, selection.id) == known.end()) {
      return refuse("entry", selection.id, known, terminal);
    }
  }
  return give_result(terminal, rendered(sheet, arguments, terminal), ExitCode::Done);
}

}  // namespace unknot
