#include "cli/knowledge.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "cli/command.h"
#include "cli/files.h"
#include "cli/packs.h"
#include "engine/base/suggestion.h"
#include "engine/base/text.h"
#include "engine/facts/answer_text.h"
#include "engine/interview/session.h"
#include "engine/verify/contradictions.h"

namespace unknot {
namespace {

Diagnostic unreadable(
    const std::string& name, std::string message, Sources& sources, Code code = Code::FileUnreadable
) {
  const std::uint32_t source = sources.add(name, "");
  return {
      code,
      {source, 0, 0},
      std::move(message),
      "name a file that exists and that you may read",
      {}};
}

// The first of the paths that cannot be gathered by itself. Requires: there is one.
std::string first_unreadable(const std::vector<std::string>& paths) {
  const auto found = std::ranges::find_if(paths, [](const std::string& path) {
    return !gather_pack({path}).problem.empty();
  });
  return found == paths.end() ? paths.front() : *found;
}

// A saved interview is so often given for an answers file that the way on is told.
void tell_saved_interview(const std::string& file, std::string_view text, Diagnostics& remarks) {
  for (Diagnostic& remark : remarks) {
    if (remark.code == Code::AnswersShape && looks_saved(text)) {
      remark.message = "this is a saved interview, not an answers file";
      remark.help = fmt::format("to go on with it: `unknot ask --resume {}`", printable(file));
    }
  }
}

// What would be understood instead; a mere suggestion is not enough where nothing else is in sight.
std::string help_for_setting(const Vocabulary& vocabulary, FactId fact, const ReadAnswer& read) {
  const std::string accepted = accepted_answers(vocabulary, fact);
  return read.help.starts_with("did you mean") ? fmt::format("{} {}", read.help, accepted)
                                               : read.help;
}

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
        "write FACT=VALUE, for example `location=neck`"
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
        meant ? fmt::format("did you mean `{}`?", *meant)
              : fmt::format("name one of {}", listed_words(vocabulary.fact_names()))
    );
    return false;
  }
  const ReadAnswer read =
      read_answer_text(vocabulary, *fact, setting.substr(equals + 1), Wording::Spoken);
  if (!read.understood()) {
    complain(
        terminal,
        fmt::format("`--set {}`: {}", name, read.message),
        help_for_setting(vocabulary, *fact, read)
    );
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

bool are_possible(const Model& model, const Answers& answers, Terminal& terminal) {
  const std::vector<std::string> found = contradictions_told(model, answers);
  for (const std::string& contradiction : found) {
    complain(terminal, contradiction, kHelpForContradiction);
  }
  return found.empty();
}

}  // namespace

Knowledge read_knowledge(const std::vector<std::string>& paths) {
  Knowledge out;
  GatheredPack gathered = gather_pack(paths);
  if (!gathered.problem.empty()) {
    out.pack.diagnostics = {unreadable(
        first_unreadable(paths), std::move(gathered.problem), out.sources, gathered.code
    )};
    return out;
  }
  out.pack = load_pack(gathered.files, out.sources);
  return out;
}

std::optional<LoadedPack> usable_pack(const Arguments& arguments, Terminal& terminal) {
  Knowledge knowledge = read_knowledge(arguments.packs);
  if (!knowledge.pack.ok()) {
    std::erase_if(knowledge.pack.diagnostics, [](const Diagnostic& diagnostic) {
      return info(diagnostic.code).severity != Severity::Error;
    });
    const bool is_read = knowledge.pack.diagnostics.front().code != Code::FileUnreadable;
    terminal.say(render(knowledge.pack.diagnostics, knowledge.sources));
    complain(terminal, "the pack cannot be used", is_read ? "`unknot check` says more" : "");
    return std::nullopt;
  }
  return std::move(knowledge.pack.value);
}

std::optional<Model> usable_model(const Arguments& arguments, Terminal& terminal) {
  std::optional<LoadedPack> pack = usable_pack(arguments, terminal);
  return pack ? std::optional(std::move(pack->model)) : std::nullopt;
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
    Sources sources;
    terminal.say(render(
        unreadable(
            path, fmt::format("cannot read {}: {}", unknot::quoted(path), file.problem), sources
        ),
        sources
    ));
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
    const std::optional<std::string> text = named_text(file, terminal);
    if (!text) {
      return std::nullopt;
    }
    Sources sources;
    Checked<Answers> loaded = load_answers(file, *text, model, sources);
    tell_saved_interview(file, *text, loaded.diagnostics);
    if (loaded.ok() && set.empty()) {
      loaded.diagnostics =
          contradictions(model, *loaded.value, facts_answered(sources, 0), {0, 0, 0});
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
