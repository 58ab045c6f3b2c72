#include <filesystem>

#include <fmt/format.h>

#include "cli/command.h"
#include "cli/files.h"
#include "cli/knowledge.h"
#include "engine/authoring/schema.h"
#include "engine/authoring/skeleton.h"
#include "engine/authoring/starter_pack.h"
#include "engine/base/expects.h"
#include "engine/base/text.h"

namespace unknot {
namespace {

ExitCode show_skeleton(Thing thing, const Arguments& arguments, Terminal& terminal) {
  const std::optional<Model> model = usable_model(arguments, terminal);
  if (!model) {
    return ExitCode::PackUnusable;
  }
  return give_result(terminal, skeleton(*model, thing), ExitCode::Done);
}

// The last part of a path that is a name: "b" for "a/b/".
std::string folder_name(const std::string& path) {
  const std::filesystem::path whole = std::filesystem::path(path).lexically_normal();
  return (whole.has_filename() ? whole : whole.parent_path()).filename().string();
}

std::vector<PackFile> files_of_new_pack(const std::string& path) {
  std::vector<PackFile> files = starter_pack(pack_id_of(folder_name(path)));
  Sources sources;
  const Checked<LoadedPack> pack = load_pack(files, sources);
  expects(pack.ok(), "the pack to start from can be used");
  files.push_back({"pack.schema.json", pack_schema(pack.value->model)});
  return files;
}

std::string what_to_do_now(const std::string& path) {
  const std::string shown = printable(path);
  return fmt::format(
      "Your pack stands in {0}. Begin with its pack.yaml, in any editor for text.\n"
      "\n"
      "    unknot check {0}     says what is wrong, and where\n"
      "    unknot --pack {0}    asks the questions and says what to do\n",
      shown
  );
}

}  // namespace

ExitCode make_new(const Arguments& arguments, Terminal& terminal) {
  const std::string& word = arguments.words.front();
  if (const std::optional<Thing> thing = thing_named(word)) {
    return show_skeleton(*thing, arguments, terminal);
  }
  if (!arguments.packs.empty()) {
    complain(
        terminal,
        "`--pack` says whose names a rule, remedy, fact or case uses",
        "leave it out to write a new pack"
    );
    return ExitCode::Usage;
  }
  if (const std::string problem = create_folder(word); !problem.empty()) {
    complain(
        terminal,
        fmt::format("cannot write a pack into {}: {}", unknot::quoted(word), problem),
        "name a folder that does not exist yet"
    );
    return ExitCode::Usage;
  }
  for (const PackFile& file : files_of_new_pack(word)) {
    const std::string path = (std::filesystem::path(word) / file.name).string();
    if (const std::string problem = create_file(path, file.text); !problem.empty()) {
      complain(terminal, fmt::format("cannot write {}: {}", unknot::quoted(path), problem), "");
      return ExitCode::OutputLost;
    }
  }
  return give_result(terminal, what_to_do_now(word), ExitCode::Done);
}

}  // namespace unknot
