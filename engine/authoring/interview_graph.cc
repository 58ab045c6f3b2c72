// States of the interview are the same to the reader if the same questions remain. The usual way is
// walked once; at each of its states every other answer is tried on a copy, and what remains then
// is compared with what remains after the usual answer. A question that is met only in this way is
// looked at in its turn, in the first state in which it was met.
#include "engine/authoring/interview_graph.h"

#include <algorithm>
#include <bit>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "engine/authoring/condition_words.h"
#include "engine/base/text.h"
#include "engine/evaluation/triage.h"
#include "engine/interview/interview.h"
#include "engine/report/wording.h"

namespace unknot {
namespace {

constexpr std::size_t kMostAnswers = 3;  // that are told on one arrow

// A picture that takes more cannot be read any more, and huge packs must not take for ever.
constexpr std::size_t kMostTries = 5000;

// An answer to one line of a prompt; the other lines are no.
struct Choice {
  VariableId variable;
  CellMask cells = 0;
};

std::set<QuestionId> remaining(const Interview& interview) {
  std::set<QuestionId> questions;
  for (const Prompt& prompt : interview.agenda().prompts) {
    questions.insert(prompt.question);
  }
  return questions;
}

bool is_list(const Model& model, const Prompt& prompt) {
  const FactType type = model.vocabulary.fact_of(prompt.lines.front()).type;
  return type == FactType::YesNo || type == FactType::AnyOf;
}

// The interview after an answer; nothing if it contradicts what was given.
std::optional<Interview> answered(
    Interview interview, const Prompt& prompt, const std::optional<Choice>& choice
) {
  std::vector<Reply> replies;
  for (const VariableId line : prompt.lines) {
    const bool is_chosen = choice && choice->variable == line;
    replies.push_back({line, is_chosen ? choice->cells : kNo, false, "", {}});
  }
  if (interview.answer(std::move(replies)) == Accepted::Contradicts) {
    return std::nullopt;
  }
  return interview;
}

// Everything that differs from no on a list, or each single cell elsewhere.
std::vector<Choice> choices(const Interview& interview, const Prompt& prompt) {
  std::vector<Choice> out;
  for (const VariableId line : prompt.lines) {
    CellMask cells = interview.answers().possible(line);
    cells &= is_list(interview.model(), prompt) ? kYes : ~CellMask{0};
    for (; cells != 0; cells &= cells - 1) {
      out.push_back({line, CellMask{1} << static_cast<unsigned>(std::countr_zero(cells))});
    }
  }
  return out;
}

// Where the usual person goes from here, and by which answer. On a list it is no to everything;
// elsewhere the mildest outcome, then the longest interview, then the first answer.
struct UsualStep {
  Interview next;
  std::optional<Choice> choice;
};

// What brings something about, told together: one-of options and neighbouring values in one phrase.
class Answered {
 public:
  void add(const Choice& choice) { cells_[choice.variable] |= choice.cells; }

  [[nodiscard]] std::string words(const Model& model) const {
    std::vector<std::string> phrases;
    for (const auto& [variable, cells] : cells_) {
      phrases.push_back(change_words(model.vocabulary, Change{variable, cells}));
    }
    if (phrases.size() > kMostAnswers) {
      const std::size_t more = phrases.size() - kMostAnswers;
      phrases.resize(kMostAnswers);
      phrases.push_back(fmt::format("{} more", more));
    }
    return fmt::format("if {}", fmt::join(phrases, "; or "));
  }

 private:
  std::map<VariableId, CellMask> cells_;
};

class InterviewDrawer {
 public:
  explicit InterviewDrawer(const Model& model) : model_(model) {}

  Graph draw(const Answers& given) && {
    const std::string known = given_in_words(model_.vocabulary, given);
    graph_.title = fmt::format("Interview: {}", known.empty() ? "from the beginning" : known);
    graph_.note =
        "Plain arrows: somebody who says no on every list and otherwise chooses what leads to the "
        "mildest outcome. Other arrows: what a single other answer brings about. Thick: it ends "
        "the interview. Dashed: it adds the question.";
    for (const Section& section : model_.sections) {
      graph_.groups.push_back(section.title);
    }
    walk_usual_way(Interview(model_, given));
    while (!met_.empty()) {
      Met met = std::move(met_.front());
      met_.erase(met_.begin());
      look_at(met.question, std::move(met.state));
    }
    if (tries_ == kMostTries) {
      graph_.note += " The pack is too large to be drawn whole: give more by `--set`.";
    }
    add_edges();
    drop_empty_groups();
    return std::move(graph_);
  }

 private:
  // A question that a single unusual answer brought up, and the state after that answer.
  struct Met {
    QuestionId question;
    Interview state;
  };

  // The interview after an answer; nothing if it contradicts what was given, or after too many.
  std::optional<Interview> after(
      const Interview& state, const Prompt& prompt, const std::optional<Choice>& choice
  ) {
    if (tries_ == kMostTries) {
      return std::nullopt;
    }
    ++tries_;
    return answered(state, prompt, choice);
  }

  std::optional<UsualStep> usual_step(const Interview& state, const Prompt& prompt) {
    if (is_list(model_, prompt)) {
      std::optional<Interview> next = after(state, prompt, std::nullopt);
      return next ? std::optional(UsualStep{std::move(*next), std::nullopt}) : std::nullopt;
    }
    std::optional<UsualStep> best;
    const auto worth = [](const Interview& interview) {
      return std::tuple(
          interview.triage().at_least, interview.agenda().floor, interview.agenda().prompts.size()
      );
    };
    for (const Choice& choice : choices(state, prompt)) {
      std::optional<Interview> next = after(state, prompt, choice);
      if (next && (!best || worth(*next) > worth(best->next))) {
        best = UsualStep{std::move(*next), choice};
      }
    }
    return best;
  }

  void walk_usual_way(Interview state) {
    std::size_t last = graph_.add({Graph::Shape::Rounded, {"Beginning"}, {}});
    std::string label;
    while (const std::optional<Prompt> prompt = state.next()) {
      const std::size_t box = question_box(*prompt);
      graph_.edges.push_back({last, box, label, Graph::Stroke::Plain});
      std::optional<UsualStep> step = usual_step(state, *prompt);
      if (!step) {
        return;  // every usual answer contradicts what was given, or it was too much
      }
      try_other_answers(state, *prompt, step->next);
      last = box;
      label = step->choice ? usual_words(*step->choice) : "";
      state = std::move(step->next);
    }
    const Level& level = model_.levels[state.triage().outcome];
    const std::size_t end = graph_.add({
        level.stops_interview ? Graph::Shape::Double : Graph::Shape::Rounded,
        {"End: " + level.title},
        {},
    });
    graph_.edges.push_back({last, end, label, Graph::Stroke::Plain});
  }

  [[nodiscard]] std::string usual_words(const Choice& choice) const {
    return words(model_.vocabulary, choice.variable, choice.cells);
  }

  // Carries on with usual answers until the question is asked, then tries its answers.
  void look_at(QuestionId question, Interview state) {
    while (const std::optional<Prompt> prompt = state.next()) {
      std::optional<UsualStep> step = usual_step(state, *prompt);
      if (!step) {
        return;
      }
      if (prompt->question == question) {
        try_other_answers(state, *prompt, step->next);
        return;
      }
      state = std::move(step->next);
    }
  }

  void try_other_answers(const Interview& state, const Prompt& prompt, const Interview& usual) {
    const std::set<QuestionId> usually_left = remaining(usual);
    const std::size_t from = question_box(prompt);
    for (const Choice& choice : choices(state, prompt)) {
      const std::optional<Interview> next = after(state, prompt, choice);
      if (!next) {
        continue;
      }
      const LevelId certain = next->triage().at_least;
      if (model_.levels[certain].stops_interview) {
        arrows_[{from, level_box(certain), Graph::Stroke::Thick}].add(choice);
        continue;
      }
      for (const Prompt& added : next->agenda().prompts) {
        if (!usually_left.contains(added.question)) {
          const bool is_new = !boxes_.contains(added.question);
          arrows_[{from, question_box(added), Graph::Stroke::Dashed}].add(choice);
          if (is_new) {
            met_.push_back({added.question, *next});
          }
        }
      }
    }
  }

  std::size_t question_box(const Prompt& prompt) {
    const auto known = boxes_.find(prompt.question);
    if (known != boxes_.end()) {
      return known->second;
    }
    const Question& question = model_.questions[prompt.question];
    std::vector<std::string> lines{question.text};
    if (question.asks.size() > 1) {
      lines.push_back(fmt::format("(a list of {})", counted(question.asks.size(), "line")));
    }
    const std::size_t box =
        graph_.add({Graph::Shape::Box, std::move(lines), question.section.index});
    boxes_.emplace(prompt.question, box);
    return box;
  }

  std::size_t level_box(LevelId id) {
    const auto known = levels_.find(id);
    if (known != levels_.end()) {
      return known->second;
    }
    const std::size_t box =
        graph_.add({Graph::Shape::Double, {"Ends at once: " + model_.levels[id].title}, {}});
    levels_.emplace(id, box);
    return box;
  }

  void add_edges() {
    for (const auto& [arrow, answered] : arrows_) {
      const auto& [from, to, stroke] = arrow;
      graph_.edges.push_back({from, to, answered.words(model_), stroke});
    }
  }

  void drop_empty_groups() {
    std::vector<std::string> used;
    std::map<std::size_t, std::size_t> places;
    for (std::size_t group = 0; group < graph_.groups.size(); ++group) {
      const bool is_used = std::ranges::any_of(graph_.nodes, [group](const Graph::Node& node) {
        return node.group == group;
      });
      if (is_used) {
        places.emplace(group, used.size());
        used.push_back(graph_.groups[group]);
      }
    }
    for (Graph::Node& node : graph_.nodes) {
      node.group = node.group ? std::optional(places.at(*node.group)) : std::nullopt;
    }
    graph_.groups = std::move(used);
  }

  const Model& model_;
  Graph graph_;
  std::map<QuestionId, std::size_t> boxes_;
  std::map<LevelId, std::size_t> levels_;
  std::map<std::tuple<std::size_t, std::size_t, Graph::Stroke>, Answered> arrows_;
  std::size_t tries_ = 0;
  std::vector<Met> met_;  // still to be looked at, in the order of meeting
};

}  // namespace

Graph interview_graph(const Model& model, const Answers& given) {
  return InterviewDrawer(model).draw(given);
}

}  // namespace unknot
