// Why a result is what it is, and what would make it more urgent: the safety net is not written by
// hand but computed from the rules.
#include <iostream>

#include "engine/unknot.h"
#include "examples/neck_pack.h"

int main() {
  unknot::Sources sources;
  const auto pack =
      unknot::load_pack(std::vector<unknot::PackFile>{{"neck.yaml", kNeckPack}}, sources);
  if (!pack.ok()) {
    std::cerr << unknot::render(pack.diagnostics, sources);
    return 1;
  }
  const unknot::Model& model = pack.value->model;
  const auto answers = unknot::load_answers(
      "answers.yaml", "answers: {weak-hand: no, duration: 2 weeks}\n", model, sources
  );
  if (!answers.ok()) {
    std::cerr << unknot::render(answers.diagnostics, sources);
    return 1;
  }

  const unknot::Report report =
      unknot::make_report(model, unknot::closed(model, *answers.value).answers);
  std::cout << report.title << ": " << report.because << '\n';
  for (const unknot::ReportAnswer& answer : report.fixed_by) {
    std::cout << "  because of " << answer.label << ": " << answer.value << '\n';
  }
  for (const unknot::ReportChange& change : report.safety_net) {
    std::cout << "  " << change.level_title << ", if " << change.if_this << '\n';
  }
  return 0;
}
