// A saved interview is an answers file with more structure:
//
//     unknot-session: 1
//     pack: {id: "muscle-knots", version: "0.1.0", digest: "..."}
//     given:
//       location: [neck]
//     log:
//       - {arm-weakness: no, arm-tingling: unsure}
//
// Answers stand there as words, never as cells, because another version of the pack cuts the cells
// elsewhere.
#include "engine/interview/session.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "engine/base/text.h"
#include "engine/pack/answers_reader.h"
#include "engine/pack/fields.h"
#include "engine/pack/yaml.h"

namespace unknot {
namespace {

// ---- Writing ----

// A double-quoted YAML text. Requires: nothing but texts of packs and answers, which hold no
// control characters.
std::string in_quotes(std::string_view text) {
  std::string out = "\"";
  for (const char c : printable(text)) {
    if (c == '"' || c == '\\') {
      out += '\\';
    }
    out += c;
  }
  return out + "\"";
}

std::string range_text(Range said, const Scale& scale) {
  const bool open_below = said.first == Range::kLowest;
  const bool open_above = said.last == Range::kHighest;
  if (open_below && open_above) {
    return "unsure";
  }
  if (said.first == said.last) {
    return words(said.first, scale);
  }
  if (open_below) {
    return fmt::format("<= {}", words(said.last, scale));
  }
  return open_above ? fmt::format(">= {}", words(said.first, scale))
                    : fmt::format("{} to {}", words(said.first, scale), words(said.last, scale));
}

std::string reply_text(const Vocabulary& vocabulary, const Reply& reply) {
  if (reply.not_known) {
    return "unsure";
  }
  const FactId id = vocabulary[reply.variable].fact;
  switch (vocabulary[id].type) {
    case FactType::YesNo:
    case FactType::AnyOf:
      return reply.cells == kYes ? "yes" : "no";
    case FactType::OneOf:
      return fmt::format(
          "[{}]", fmt::join(covering_options(vocabulary[id], reply.cells), ", ")
      );
    case FactType::Number:
    case FactType::Time:
      break;
  }
  return in_quotes(range_text(reply.said, vocabulary[id].scale));
}

// One `fact: answer` for each fact; `fact: {option: yes, other: no}` for an any-of fact.
std::vector<std::string> entries_of(
    const Vocabulary& vocabulary, const std::vector<Reply>& replies
) {
  std::map<FactId, std::vector<std::string>> by_fact;
  for (const Reply& reply : replies) {
    const FactId id = vocabulary[reply.variable].fact;
    const Fact& fact = vocabulary[id];
    std::string text = reply_text(vocabulary, reply);
    if (fact.type == FactType::AnyOf) {
      const Option& option = fact.options[vocabulary[reply.variable].option];
      text = fmt::format("{}: {}", option.id, text);
    }
    by_fact[id].push_back(std::move(text));
  }
  std::vector<std::string> entries;
  for (const auto& [id, texts] : by_fact) {
    const std::string joined = fmt::format("{}", fmt::join(texts, ", "));
    const bool is_nested = vocabulary[id].type == FactType::AnyOf;
    entries.push_back(
        fmt::format("{}: {}", vocabulary[id].id, is_nested ? "{" + joined + "}" : joined)
    );
  }
  return entries;
}

std::vector<Reply> given_replies(const Vocabulary& vocabulary, const Answers& given) {
  std::vector<Reply> replies;
  for (const VariableId variable : ids(vocabulary.variables())) {
    const AnswerState state = given.state(variable);
    if (state == AnswerState::Assumed) {
      continue;  // saved as `unlisted: no`
    }
    const bool narrowed = given.possible(variable) != vocabulary[variable].all();
    if (state == AnswerState::NotKnown || narrowed) {
      replies.push_back({variable, given.possible(variable), !narrowed, {}, given.said(variable)});
    }
  }
  return replies;
}

// ---- Reading ----

void warn_lost(Diagnostics& remarks, Span span, std::string message) {
  remarks.push_back(
      {Code::SessionAnswerLost, span, std::move(message), "the question will be asked again", {}}
  );
}

// The replies of one mapping, in order of its keys; what no longer fits is remarked on.
std::vector<Reply> read_replies(const Node& mapping, const Model& model, Diagnostics& remarks) {
  std::vector<Reply> replies;
  for (std::size_t i = 0; i < mapping.keys.size(); ++i) {
    const Written& key = mapping.keys[i];
    const std::optional<FactId> id = model.vocabulary.find(key.text);
    if (!id) {
      warn_lost(
          remarks, key.span, fmt::format("the pack has no fact {} any more", quoted(key.text))
      );
      continue;
    }
    const FactAnswer answer = read_fact_answer(model.vocabulary, *id, mapping.items[i]);
    for (const Diagnostic& fault : answer.faults) {
      warn_lost(remarks, fault.span, fault.message);
    }
    if (!answer.faults.empty()) {
      continue;
    }
    for (const Narrowing& narrowing : answer.narrowings) {
      replies.push_back(
          {narrowing.variable, narrowing.cells, false, mapping.items[i].text, narrowing.said}
      );
    }
    for (const VariableId variable : answer.not_known) {
      replies.push_back({variable, model.vocabulary[variable].all(), true, "unsure", {}});
    }
  }
  return replies;
}

// What was known before. Answers that contradict each other by the rules of another version of the
// pack are all asked again: keeping some of them could keep the milder ones.
Answers read_given(const Node* node, bool unlisted_no, const Model& model, Diagnostics& remarks) {
  Answers given(model.vocabulary);
  if (node != nullptr && node->is_mapping()) {
    for (const Reply& reply : read_replies(*node, model, remarks)) {
      if (reply.not_known) {
        given.not_known(reply.variable);
      } else {
        given.narrow(reply.variable, reply.cells);
        given.remember(reply.variable, reply.said);
      }
    }
  }
  if (!closed(model, given).contradictions.empty()) {
    warn_lost(remarks, node->span, "these answers contradict each other by the rules of this pack");
    return Answers(model.vocabulary);
  }
  return unlisted_no ? with_unlisted_no(model.vocabulary, std::move(given)) : given;
}

bool assumes_no(const Answers& given, const Vocabulary& vocabulary) {
  for (const VariableId variable : ids(vocabulary.variables())) {
    if (given.state(variable) == AnswerState::Assumed) {
      return true;
    }
  }
  return false;
}

// One entry for each question that the replies belong to: a new version of a pack may have split a
// checklist.
std::vector<LogEntry> read_log(const Node* node, const Model& model, Diagnostics& remarks) {
  std::vector<LogEntry> log;
  if (node == nullptr || !node->is_list()) {
    return log;
  }
  for (const Node& item : node->items) {
    if (!item.is_mapping()) {
      warn_lost(remarks, item.span, "this is not a mapping of facts to answers");
      continue;
    }
    std::map<QuestionId, std::vector<Reply>> by_question;
    for (Reply& reply : read_replies(item, model, remarks)) {
      const FactId fact = model.vocabulary[reply.variable].fact;
      if (const auto question = model.asked_by[fact]) {
        by_question[*question].push_back(std::move(reply));
      }
    }
    for (auto& [question, replies] : by_question) {
      log.push_back({question, std::move(replies), false});
    }
  }
  return log;
}

bool is_session(const Node& file) {
  const auto place = std::ranges::find(file.keys, "unknot-session", &Written::text);
  return place != file.keys.end() &&
         file.items[static_cast<std::size_t>(place - file.keys.begin())].text == "1";
}

void compare_packs(const Node* node, const Model& model, Diagnostics& remarks) {
  if (node == nullptr || !node->is_mapping()) {
    return;
  }
  Diagnostics ignored;  // what else stands there does not matter
  Fields fields(*node, "the pack of a saved interview", node->span, ignored);
  const Written id = fields.word("id");
  const Written digest = fields.word("digest");
  if (id.text == model.pack.id && digest.text == model.pack.digest) {
    return;
  }
  const Written version = fields.word("version");
  const bool is_told_apart = id.text != model.pack.id || version.text != model.pack.version;
  remarks.push_back(
      {Code::SessionOtherPack,
       node->span,
       is_told_apart ? fmt::format(
                           "saved with the rules {} {}; these are {} {}",
                           quoted(id.text),
                           quoted(version.text),
                           quoted(model.pack.id),
                           quoted(model.pack.version)
                       )
                     : fmt::format(
                           "the rules {} {} have changed since this was saved, under the same "
                           "version",
                           quoted(id.text),
                           quoted(version.text)
                       ),
       "answers that still fit are kept; the result may differ",
       {}}
  );
}

}  // namespace

std::string saved(const Interview& interview) {
  const Model& model = interview.model();
  const PackInfo& pack = model.pack;
  std::string out = fmt::format(
      "# A saved unknot interview: `unknot --resume` carries on. It holds health information.\n"
      "unknot-session: 1\n"
      "pack: {{id: {}, version: {}, digest: {}}}\n",
      in_quotes(pack.id),
      in_quotes(pack.version),
      in_quotes(pack.digest)
  );
  const std::vector<std::string> given =
      entries_of(model.vocabulary, given_replies(model.vocabulary, interview.given()));
  out += given.empty() ? "given: {}\n" : "given:\n";
  for (const std::string& entry : given) {
    out += fmt::format("  {}\n", entry);
  }
  if (assumes_no(interview.given(), model.vocabulary)) {
    out += "unlisted: no\n";
  }
  const std::vector<LogEntry> log = interview.log_as_applied();
  out += log.empty() ? "log: []\n" : "log:\n";
  for (const LogEntry& entry : log) {
    out +=
        fmt::format("  - {{{}}}\n", fmt::join(entries_of(model.vocabulary, entry.replies), ", "));
  }
  return out;
}

bool looks_saved(std::string_view text) {
  constexpr std::string_view kKey = "unknot-session:";
  return text.starts_with(kKey) || text.find(fmt::format("\n{}", kKey)) != std::string_view::npos;
}

Checked<Interview> resumed(
    std::string name, std::string text, const Model& model, Sources& sources
) {
  const std::uint32_t source = sources.add(std::move(name), std::move(text));
  Checked<Node> yaml = read_yaml(sources, source);
  if (!yaml.value) {
    return {std::nullopt, std::move(yaml.diagnostics)};
  }
  const Node& file = *yaml.value;
  if (!file.is_mapping() || !is_session(file)) {
    return {
        std::nullopt,
        {{Code::SessionShape,
          {source, 0, 0},
          "this is not a saved interview",
          "give a file that `save` or `--save` has written; answers files go to `--answers`",
          {}}}};
  }
  Diagnostics remarks;
  Diagnostics ignored;  // keys that a later version may add
  Fields fields(file, "a saved interview", file.span, ignored);
  compare_packs(fields.find("pack"), model, remarks);
  const bool unlisted_no = fields.word("unlisted").text == "no";
  Answers given = read_given(fields.find("given"), unlisted_no, model, remarks);
  std::vector<LogEntry> log = read_log(fields.find("log"), model, remarks);
  return {Interview(model, std::move(given), std::move(log)), in_order(std::move(remarks))};
}

}  // namespace unknot
