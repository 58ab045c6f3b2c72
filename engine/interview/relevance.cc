// Relevance is read off the circuit: a condition that can still matter is followed down through its
// open gates to the variables that a person can be asked about.
#include "engine/interview/relevance.h"

#include <algorithm>

namespace unknot {

Relevance::Relevance(
    const Model& model,
    const Evaluation& evaluation,
    const Askable& askable,
    const Openness& openness
)
    : model_(model),
      askable_(askable),
      openness_(openness),
      walk_(evaluation.circuit()),
      reached_(model.vocabulary.variables().size(), 0),
      matters_(model.vocabulary.variables().size(), false),
      prompts_(model.questions.size()) {}

void Relevance::follow(NodeId condition, LevelId urgency) {
  if (!openness_.is_open(condition)) {
    return;
  }
  ++round_;
  walk_.restart();
  questions_.clear();
  waiting_.assign(1, condition);
  while (!waiting_.empty()) {
    const NodeId root = waiting_.back();
    waiting_.pop_back();
    const auto is_open = [this](NodeId node) { return openness_.is_open(node); };
    for (const VariableId variable : walk_.read_by(root, is_open)) {
      reach(variable);
    }
  }
  for (const QuestionId question : questions_) {
    note(question, urgency);
  }
}

// A variable matters; so does, first, whether its question applies at all, and what it can follow
// from.
void Relevance::reach(VariableId variable) {
  if (reached_[variable] == round_) {
    return;
  }
  reached_[variable] = round_;
  const std::optional<QuestionId> question = model_.asked_by[model_.vocabulary[variable].fact];
  if (question && askable_[variable]) {
    matters_[variable] = true;
    if (std::ranges::find(questions_, *question) == questions_.end()) {
      questions_.push_back(*question);
    }
  }
  if (question && model_.questions[*question].applies) {
    waiting_.push_back(model_.questions[*question].applies->when.node);
  }
  openness_.for_each_related(variable, [this](VariableId other) { reach(other); });
}

void Relevance::note(QuestionId question, LevelId urgency) {
  std::optional<Prompt>& prompt = prompts_[question];
  if (!prompt || urgency < prompt->urgency) {
    prompt = Prompt{question, {}, urgency, 0};
  }
  if (prompt->urgency == urgency) {
    ++prompt->waiting;
  }
}

std::vector<Prompt> Relevance::prompts() const {
  std::vector<Prompt> out;
  for (const std::optional<Prompt>& noted : prompts_) {
    if (!noted) {
      continue;
    }
    Prompt prompt = *noted;
    prompt.lines = variables_of(model_, model_.questions[prompt.question]);
    std::erase_if(prompt.lines, [this](VariableId line) { return !matters_[line]; });
    out.push_back(std::move(prompt));
  }
  return out;
}

}  // namespace unknot
