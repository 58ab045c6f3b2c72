#include "cli/knowledge.h"

#include <set>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "cli/command.h"
#include "cli/files.h"
#include "cli/packs.h"
#include "engine/base/text.h"
#include "engine/evaluation/closure.h"
#include "engine/evaluation/contradictions.h"
#include "engine/facts/answer_text.h"

namespace unknot {
namespace {

// Replaces what is known of one fact by what "fact=value" says. False, with the reason told, if it
// says nothing that is understood.
bool apply_setting(
    const Model& model, const std::string& setting, Answers& answers, Terminal& terminal
) {
  const std::size_t equals = setting.find('=');
  if (equals == std::string::npos) {
    complain(
        terminal,
        fmt::format("{} is no answer", unknot::quoted(setting)),
        "write `--set FACT=VALUE`, for example `--set location=neck`"
    );
    return false;
  }
  const Vocabulary& vocabulary = model.vocabulary;
  const std::string name(trimmed(std::string_view(setting).substr(0, equals)));
  const std::optional<FactId> fact = vocabulary.find(name);
  if (!fact) {
    const auto meant = nearest(name, vocabulary.fact_names());
    complain(
        terminal,
        fmt::format("unknown fact {}", unknot::quoted(name)),
        meant ? fmt::format("did you mean `{}`?", *meant) : ""
    );
    return false;
  }
  const ReadAnswer read =
      read_answer_text(vocabulary, *fact, setting.substr(equals + 1), Wording::Spoken);
  if (!read.understood()) {
    complain(terminal, read.message, read.help);
    return false;
  }
  for (std::uint32_t i = 0; i < vocabulary[*fact].variable_count; ++i) {
    const VariableId variable{vocabulary[*fact].first_variable.index + i};
    answers.forget(variable, vocabulary);
    if (read.outcome == ReadAnswer::Outcome::NotKnown) {
      answers.not_known(variable);
    }
  }
  for (const Narrowing& narrowing : read.narrowings) {
    answers.narrow(narrowing.variable, narrowing.cells);
    answers.remember(narrowing.variable, narrowing.said);
  }
  return true;
}

std::string words(const Model& model, const Contradiction& contradiction) {
  switch (contradiction.kind) {
    case Contradiction::Kind::DoesNotApply:
      return fmt::format(
          "{} cannot be so here: the question does not apply to the other answers",
          unknot::quoted(model.vocabulary.fact_of(contradiction.variable).id)
      );
    case Contradiction::Kind::Implied:
      return fmt::format(
          "{} cannot be yes here: all that it is a closer look at is answered with no",
          unknot::quoted(model.vocabulary.fact_of(contradiction.variable).id)
      );
    case Contradiction::Kind::Impossible:
      return fmt::format(
          "the answers describe nobody: the pack calls them impossible (number {} of its list)",
          contradiction.impossible + 1
      );
  }
  return "";
}

bool are_possible(const Model& model, const Answers& answers, Terminal& terminal) {
  const std::vector<Contradiction> found = closed(model, answers).contradictions;
  for (const Contradiction& contradiction : found) {
    complain(terminal, words(model, contradiction), "");
  }
  return found.empty();
}

}  // namespace

Knowledge read_knowledge(const std::vector<std::string>& paths) {
  Knowledge out;
  GatheredPack gathered = gather_pack(paths);
  if (!gathered.problem.empty()) {
    out.problem = std::move(gathered.problem);
    return out;
  }
  out.pack = load_pack(gathered.files, out.sources);
  return out;
}

std::optional<Model> usable_model(const Arguments& arguments, Terminal& terminal) {
  Knowledge knowledge = read_knowledge(arguments.packs);
  if (!knowledge.problem.empty()) {
    complain(terminal, knowledge.problem, "");
    return std::nullopt;
  }
  if (!knowledge.pack.ok()) {
    std::erase_if(knowledge.pack.diagnostics, [](const Diagnostic& diagnostic) {
      return info(diagnostic.code).severity != Severity::Error;
    });
    terminal.say(render(knowledge.pack.diagnostics, knowledge.sources));
    complain(terminal, "the pack cannot be used", "`unknot check` says more");
    return std::nullopt;
  }
  return std::move(knowledge.pack.value->model);
}

std::optional<std::string> named_text(const std::string& path, Terminal& terminal) {
  FileText file;
  if (path == "-") {
    file.text = terminal.read_rest(kLargestFile);
    file.problem = file.text.size() > kLargestFile ? "it is too large" : "";
  } else {
    file = read_file(path);
  }
  if (!file.problem.empty()) {
    complain(terminal, fmt::format("cannot read {}: {}", unknot::quoted(path), file.problem), "");
    return std::nullopt;
  }
  return std::move(file.text);
}

std::optional<Answers> given_answers(
    const Model& model,
    const std::string& file,
    const std::vector<std::string>& set,
    Terminal& terminal
) {
  Answers answers(model.vocabulary);
  if (!file.empty()) {
    std::optional<std::string> text = named_text(file, terminal);
    if (!text) {
      return std::nullopt;
    }
    Sources sources;
    Checked<Answers> loaded = load_answers(file, std::move(*text), model, sources);
    if (loaded.ok() && set.empty()) {
      loaded.diagnostics = contradictions(model, *loaded.value, sources, 0);
    }
    terminal.say(render(loaded.diagnostics, sources));
    if (has_errors(loaded.diagnostics)) {
      return std::nullopt;
    }
    answers = std::move(*loaded.value);
  }
  bool understood = true;
  std::set<std::string> told;
  for (const std::string& setting : set) {
    const std::string name(trimmed(std::string_view(setting).substr(0, setting.find('='))));
    if (!told.insert(name).second) {
      complain(
          terminal,
          fmt::format("{} is set twice", unknot::quoted(name)),
          "set it once; several options are written with commas between"
      );
      understood = false;
    }
    understood = apply_setting(model, setting, answers, terminal) && understood;
  }
  if (!understood || !are_possible(model, answers, terminal)) {
    return std::nullopt;
  }
  return answers;
}

}  // namespace unknot
