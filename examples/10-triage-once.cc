// One set of answers in, one level of urgency out, with the rules that ship with unknot.
#include <iostream>

#include "engine/unknot.h"

int main() {
  unknot::Sources sources;
  const auto pack = unknot::load_pack(unknot::shipped_pack(), sources);
  if (!pack.ok()) {
    std::cerr << unknot::render(pack.diagnostics, sources);
    return 1;
  }
  const unknot::Model& model = pack.value->model;
  const auto answers = unknot::load_answers(
      "answers.yaml", "answers: {location: lower-back, saddle-numbness: yes}\n", model, sources
  );
  if (!answers.ok()) {
    std::cerr << unknot::render(answers.diagnostics, sources);
    return 1;
  }

  // What follows from the answers is made explicit first; then everything is read off one
  // evaluation.
  const unknot::Answers known = unknot::closed(model, *answers.value).answers;
  const unknot::Triage triage =
      unknot::triage(model, unknot::evaluated(model.circuit, known.possible()));

  // What was not said stays unknown, so the level is an interval. Here both ends meet.
  std::cout << "at least: " << model.levels[triage.at_least].id << '\n'
            << "at most: " << model.levels[triage.at_most].id << '\n'
            << "act on: " << model.levels[triage.outcome].id << '\n';
  return 0;
}
