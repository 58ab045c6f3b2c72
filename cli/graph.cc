#include "engine/authoring/graph.h"

#include <algorithm>

#include <fmt/format.h>

#include "cli/command.h"
#include "cli/graphviz.h"
#include "cli/knowledge.h"
#include "cli/words.h"
#include "engine/authoring/interview_graph.h"
#include "engine/authoring/level_map.h"
#include "engine/authoring/rule_graph.h"
#include "engine/base/text.h"

namespace unknot {
namespace {

ExitCode refuse(Terminal& terminal, std::string_view mistake, std::string_view help) {
  complain(terminal, mistake, help);
  return ExitCode::Usage;
}

std::string meant_help(const std::string& written, const std::vector<std::string>& known) {
  const auto meant = nearest(written, known);
  return meant ? fmt::format("did you mean `{}`?", *meant) : "";
}

ExitCode give_svg(const std::string& dot, Terminal& terminal) {
  const Drawn drawn = drawn_by_graphviz(dot);
  if (!drawn.problem.empty()) {
    complain(terminal, drawn.problem, drawn.help);
    return ExitCode::ProgramMissing;
  }
  return give_result(terminal, drawn.svg, ExitCode::Done);
}

ExitCode give_graph(const Graph& graph, const Arguments& arguments, Terminal& terminal) {
  const bool is_chosen = std::ranges::find(arguments.options, "format") != arguments.options.end();
  if (is_chosen && arguments.format == Format::Text) {
    return give_result(terminal, render_text(graph, terminal.result_width()), ExitCode::Done);
  }
  if (arguments.format == Format::Mermaid) {
    return give_result(terminal, render_mermaid(graph), ExitCode::Done);
  }
  const std::string dot = render_dot(graph);
  return arguments.format == Format::Svg ? give_svg(dot, terminal)
                                         : give_result(terminal, dot, ExitCode::Done);
}

ExitCode draw_interview(const Model& model, const Arguments& arguments, Terminal& terminal) {
  const std::optional<Answers> given = given_answers(model, "", arguments.set, terminal);
  return given ? give_graph(interview_graph(model, *given), arguments, terminal)
               : ExitCode::AnswersUnusable;
}

ExitCode draw_rule(const Model& model, const Arguments& arguments, Terminal& terminal) {
  if (arguments.words.size() < 2) {
    return refuse(
        terminal, "`graph rule` needs the id of a rule", "`unknot show rules` lists them"
    );
  }
  const std::string& written = arguments.words[1];
  std::vector<std::string> names;
  for (const RuleId id : ids(model.rules)) {
    if (model.rules[id].id == written) {
      return give_graph(rule_graph(model, id), arguments, terminal);
    }
    names.push_back(model.rules[id].id);
  }
  return refuse(
      terminal,
      fmt::format("the pack has no rule {}", unknot::quoted(written)),
      meant_help(written, names)
  );
}

// The facts of `--by`; nothing, with the reason told, if they make no map.
std::optional<MapAxes> axes_of(const Model& model, const std::string& by, Terminal& terminal) {
  if (by.empty()) {
    const std::optional<FactId> usual = usual_axis(model);
    if (!usual) {
      complain(terminal, "the pack asks for no time", "name a fact: `--by FACT`");
      return std::nullopt;
    }
    return MapAxes{*usual, std::nullopt};
  }
  std::vector<FactId> facts;
  for (const std::string_view part : pieces(by, ",")) {
    const std::string name(part);
    const std::optional<FactId> fact = model.vocabulary.find(name);
    if (!fact) {
      complain(
          terminal,
          fmt::format("unknown fact {}", unknot::quoted(name)),
          meant_help(name, model.vocabulary.fact_names())
      );
      return std::nullopt;
    }
    if (model.vocabulary[*fact].type == FactType::AnyOf) {
      complain(
          terminal,
          fmt::format("{} can have several values at once", unknot::quoted(name)),
          "name a fact that has one; the options of this one are rows of the map already"
      );
      return std::nullopt;
    }
    facts.push_back(*fact);
  }
  if (facts.empty() || facts.size() > 2 || (facts.size() == 2 && facts[0] == facts[1])) {
    complain(terminal, "`--by` needs one fact, or two different ones with a comma between", "");
    return std::nullopt;
  }
  return MapAxes{facts.front(), facts.size() == 2 ? std::optional(facts.back()) : std::nullopt};
}

ExitCode draw_levels(const Model& model, const Arguments& arguments, Terminal& terminal) {
  if (arguments.format == Format::Mermaid) {
    return refuse(terminal, "`graph levels` has no format `mermaid`", "use text, dot or svg");
  }
  const std::optional<MapAxes> axes = axes_of(model, arguments.by, terminal);
  if (!axes) {
    return ExitCode::Usage;
  }
  const std::optional<Answers> given = given_answers(model, "", arguments.set, terminal);
  if (!given) {
    return ExitCode::AnswersUnusable;
  }
  const std::optional<LevelMap> map = level_map(model, *given, *axes);
  if (!map) {
    return refuse(
        terminal, "the map would have too many cells", "name two facts with few values by `--by`"
    );
  }
  if (arguments.format == Format::Text) {
    return give_result(terminal, render_text(*map, terminal.result_width()), ExitCode::Done);
  }
  const std::string dot = render_dot(*map);
  return arguments.format == Format::Svg ? give_svg(dot, terminal)
                                         : give_result(terminal, dot, ExitCode::Done);
}

struct Picture {
  std::string_view name;
  std::size_t words;                      // with its own name
  std::vector<std::string_view> options;  // besides those that all have
  ExitCode (*draw)(const Model&, const Arguments&, Terminal&);
};

const std::vector<Picture>& pictures() {
  static const std::vector<Picture> all{
      {"interview", 1, {"set"}, draw_interview},
      {"rule", 2, {}, draw_rule},
      {"levels", 1, {"set", "by"}, draw_levels},
  };
  return all;
}

// What does not go together with this picture; Done if all is well.
ExitCode refuse_misfits(const Picture& picture, const Arguments& arguments, Terminal& terminal) {
  if (arguments.words.size() > picture.words) {
    return refuse(
        terminal, fmt::format("too many words: {}", unknot::quoted(arguments.words.back())), ""
    );
  }
  for (const std::string& option : {std::string("set"), std::string("by")}) {
    const bool given = std::ranges::find(arguments.options, option) != arguments.options.end();
    if (given && std::ranges::find(picture.options, option) == picture.options.end()) {
      return refuse(
          terminal, fmt::format("`graph {}` has no option `--{}`", picture.name, option), ""
      );
    }
  }
  return ExitCode::Done;
}

}  // namespace

ExitCode graph(const Arguments& arguments, Terminal& terminal) {
  const std::string& written = arguments.words.front();
  const auto picture = std::ranges::find(pictures(), written, &Picture::name);
  if (picture == pictures().end()) {
    return refuse(
        terminal,
        fmt::format("there is no picture {}", unknot::quoted(written)),
        "draw `interview`, `rule ID` or `levels`"
    );
  }
  if (const ExitCode misfit = refuse_misfits(*picture, arguments, terminal);
      misfit != ExitCode::Done) {
    return misfit;
  }
  const std::optional<Model> model = usable_model(arguments, terminal);
  return model ? picture->draw(*model, arguments, terminal) : ExitCode::PackUnusable;
}

}  // namespace unknot
