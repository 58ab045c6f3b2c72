// The examples that `unknot explain` shows are replayed: what is wrong gets exactly its remark, at
// exactly the place that is underlined, and what is right gets none. How a code is replayed goes by
// its letter; a new kind of code gets a function here and a row in `replay_of`.
#include "engine/base/diagnostic_examples.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <functional>
#include <sstream>

#include <fmt/format.h>

#include "engine/interview/session.h"
#include "engine/verify/check_pack.h"
#include "engine/verify/contradictions.h"
#include "tests/support/catch.h"
#include "tests/support/example_text.h"
#include "tests/support/files.h"
#include "tests/support/packs.h"
#include "tests/support/process.h"
#include "tests/support/temporary_folder.h"

namespace unknot::test {
namespace {

using Lines = std::vector<std::string>;

// A remark as this test compares it: "C001 example.yaml 41-45", bytes of the file.
std::string remark(std::string_view code, const std::string& name, Marked place) {
  return fmt::format("{} {} {}-{}", code, name, place.begin, place.end);
}

// What goes over several lines is underlined on the first only.
Lines remarks(const Diagnostics& diagnostics, const Sources& sources) {
  Lines out;
  for (const Diagnostic& diagnostic : diagnostics) {
    const Source& source = sources[diagnostic.span.source];
    const std::size_t begin = diagnostic.span.begin;
    const std::size_t line_end = std::min(source.text().find('\n', begin), source.text().size());
    const std::size_t end = std::min<std::size_t>(diagnostic.span.end, line_end);
    out.push_back(remark(info(diagnostic.code).id, source.name(), {begin, end}));
  }
  return out;
}

// One remark for each underlining; one about the whole first file where nothing is underlined.
Lines expected(std::string_view code, const std::vector<ExampleText>& files) {
  Lines out;
  for (const ExampleText& file : files) {
    for (const Marked& mark : file.marks) {
      out.push_back(remark(code, file.name, mark));
    }
  }
  return out.empty() ? Lines{remark(code, files.front().name, {0, 0})} : out;
}

const Model& small_model() {
  static const Model model = model_of(checkout_file("tests/data/stiff-neck.yaml"));
  return model;
}

Loaded loaded_with_pack_around(const std::vector<ExampleText>& example, bool is_alone) {
  std::vector<PackFile> files;
  for (const ExampleText& file : example) {
    const bool is_added = file.name == "addition.yaml";
    files.push_back({file.name, file.text, is_added ? Origin::Addition : Origin::Base});
  }
  if (!is_alone) {
    files.push_back({"stiff-neck.yaml", pack_around(example)});
  }
  return load_files(files);
}

Lines remarks_on_pack(const std::vector<ExampleText>& example, bool is_alone) {
  const Loaded loaded = loaded_with_pack_around(example, is_alone);
  return remarks(loaded.pack.diagnostics, loaded.sources);
}

// What is remarked on where it is read, and then what is found out about it.
Diagnostics all_remarks(const Loaded& loaded) {
  Diagnostics out = loaded.pack.diagnostics;
  if (loaded.pack.ok()) {
    CheckOptions options;
    options.today = "2026-06-30";
    for (const Remark& found : check_pack(*loaded.pack.value, options).remarks) {
      out.push_back(found.diagnostic);
    }
  }
  return out;
}

// An example of what is proved need not be a model of style, nor the other way around.
template <char kOther>
Lines remarks_of_check(const std::vector<ExampleText>& example, bool is_alone) {
  const Loaded loaded = loaded_with_pack_around(example, is_alone);
  Diagnostics found = all_remarks(loaded);
  std::erase_if(found, [](const Diagnostic& each) { return info(each.code).id.front() == kOther; });
  return remarks(found, loaded.sources);
}

Lines remarks_on_answers(const std::vector<ExampleText>& example, bool /*is_alone*/) {
  const ExampleText& file = example.front();
  Sources sources;
  const Checked<Answers> read = load_answers(file.name, file.text, small_model(), sources);
  return remarks(
      read.ok() ? contradictions(small_model(), *read.value, facts_answered(sources, 0), {0, 0, 0})
                : read.diagnostics,
      sources
  );
}

Lines remarks_on_session(const std::vector<ExampleText>& example, bool /*is_alone*/) {
  const ExampleText& file = example.front();
  Sources sources;
  const Checked<Interview> read = resumed(file.name, file.text, small_model(), sources);
  return remarks(read.diagnostics, sources);
}

// An example that is a command runs where there are a pack in a file, one in a folder, and a folder
// without any. The program names the code and what is underlined.
Lines remarks_on_command(const std::vector<ExampleText>& example, bool /*is_alone*/) {
  const TemporaryFolder folder;
  const std::string pack = checkout_file("tests/data/stiff-neck.yaml");
  std::filesystem::create_directories(folder.path() + "/my-pack");
  std::filesystem::create_directories(folder.path() + "/notes");
  std::ofstream(folder.path() + "/stiff-neck.yaml") << pack;
  std::ofstream(folder.path() + "/my-pack/neck.yaml") << pack;
  std::ofstream(folder.path() + "/notes/neck.txt") << "Necks are stiff.\n";

  const ExampleText& file = example.front();
  Run run;
  run.folder = folder.path();
  std::istringstream words(file.text);
  for (std::string word; words >> word;) {
    run.command.push_back(run.command.empty() ? UNKNOT_BINARY : word);
  }
  const Ran ran = run_in_pipe(run);
  if (ran.status == 0) {
    return {};
  }
  Lines out;
  for (const CodeInfo& row : all_codes()) {
    const std::string beginning = fmt::format("error[{}]: cannot read `", row.id);
    const std::size_t told = ran.output.find(beginning);
    if (told != std::string::npos) {
      const std::string rest = ran.output.substr(told + beginning.size());
      const std::string named = rest.substr(0, rest.find('`'));
      const std::size_t at = file.text.find(named);
      out.push_back(remark(row.id, file.name, {at, at + named.size()}));
    }
  }
  return out;
}

using Replay = std::function<Lines(const std::vector<ExampleText>&, bool)>;

Replay replay_of(const CodeInfo& code) {
  if (code.code == Code::FileUnreadable || code.code == Code::NothingToLoad) {
    return remarks_on_command;
  }
  switch (code.id.front()) {
    case 'A':
      return remarks_on_answers;
    case 'K':
      return remarks_of_check<'L'>;
    case 'L':
      return remarks_of_check<'K'>;
    case 'S':
      return remarks_on_session;
    default:
      return remarks_on_pack;
  }
}

}  // namespace

TEST_CASE(
    "examples of diagnostics: what is wrong is remarked on, what is right is not", "[diagnostics]"
) {
  const std::string& digest = small_model().pack.digest;
  for (const CodeInfo& row : all_codes()) {
    const std::optional<DiagnosticExample> example = example_of(row.code);
    if (!example) {
      continue;  // tests/base/diagnostic_examples_test.cc says that it is missing
    }
    INFO("engine/base/diagnostic_examples/" << row.id << ".txt");
    const Replay replay = replay_of(row);
    const std::vector<ExampleText> wrong = example_texts(example->wrong, digest);
    const Lines no_remark;
    CHECK(
        replay(wrong, example->is_alone) ==
        (example->is_illustration ? no_remark : expected(row.id, wrong))
    );
    CHECK(replay(example_texts(example->right, digest), example->is_alone) == no_remark);
  }
}

TEST_CASE(
    "examples of diagnostics: the pack around them has no remark of its own", "[diagnostics]"
) {
  CHECK(
      all_remarks(load_files({{"p.yaml", checkout_file("tests/data/stiff-neck.yaml")}})) ==
      Diagnostics{}
  );
}

TEST_CASE(
    "examples of diagnostics: repetitions and signs are what they stand for", "[diagnostics]"
) {
  const std::vector<ExampleText> files = example_texts(
      {"# a.yaml",
       "  <n-#, * 3>",
       "   ^^",
       "x<TAB>y <[ * 2>",
       " ^^^^^",
       "# b.yaml",
       "d: <digest> \"< 2\""},
      "12ab"
  );
  REQUIRE(files.size() == 2);
  CHECK(files[0].name == "a.yaml");
  CHECK(files[0].text == "# a.yaml\n  n-1,\n  n-2,\n  n-3,\nx\ty [[\n");
  CHECK(files[0].marks == std::vector<Marked>{{25, 27}, {31, 32}});
  CHECK(files[1].text == "# b.yaml\nd: 12ab \"< 2\"\n");
}

}  // namespace unknot::test
