#include <utility>

#include <fmt/format.h>

#include "engine/base/text.h"
#include "engine/evaluation/suitability.h"
#include "engine/evaluation/triage.h"
#include "engine/plan/plan.h"
#include "engine/verify/proofs.h"

namespace unknot {
namespace {

Diagnostic broken(const Promise& promise, std::string why) {
  return {
      Code::PromiseBroken,
      promise.span,
      fmt::format("the promise {} is broken: {}", quoted(promise.id), why),
      "make a rule or remedy stricter, or take the promise back",
      {}};
}

bool is_suggested(const Model& model, const Evaluation& evaluation, RemedyId remedy) {
  const Level& level = model.levels[triage(model, evaluation).outcome];
  return suitability(model.remedies[remedy], evaluation).suitable() &&
         in_scope(model.remedies[remedy], level);
}

void prove_level(Inquiry& inquiry, const Promise& promise) {
  const Model& model = inquiry.model();
  Search& search = inquiry.search();
  const LevelId level = *promise.at_least;
  const auto shows = [&](const Possible& answers) {
    const Evaluation evaluation = evaluated(model.circuit, answers);
    return evaluation.truth(promise.when.node) == Truth::True &&
           triage(model, evaluation).outcome > level;
  };
  const Found found =
      search.find_milder_than(level, {search.answered().certain(promise.when.node)});
  inquiry.claim(
      promise.id,
      found,
      broken(promise, fmt::format("somebody is told less than {}", quoted(model.levels[level].id))),
      shows,
      fmt::format("level: {}", model.levels[level].id)
  );
}

void prove_never_suggested(Inquiry& inquiry, const Promise& promise, RemedyId remedy) {
  const Model& model = inquiry.model();
  Search& search = inquiry.search();
  const auto shows = [&](const Possible& answers) {
    const Evaluation evaluation = evaluated(model.circuit, answers);
    return evaluation.truth(promise.when.node) == Truth::True &&
           is_suggested(model, evaluation, remedy);
  };
  const Found found = search.find_suggested(remedy, {search.answered().certain(promise.when.node)});
  inquiry.claim(
      promise.id,
      found,
      broken(promise, fmt::format("somebody is suggested {}", quoted(model.remedies[remedy].id))),
      shows,
      fmt::format("plan-lacks: [{}]", model.remedies[remedy].id)
  );
}

}  // namespace

void prove_promises(Inquiry& inquiry) {
  inquiry.begin("promises of the pack");
  for (const Promise& promise : inquiry.model().promises) {
    Search& search = inquiry.search();
    if (search.find({search.answered().certain(promise.when.node)}).verdict == Satisfiable::No) {
      inquiry.refute(
          promise.id,
          {Code::PromiseAboutNobody,
           promise.span,
           fmt::format("the promise {} is about nobody", quoted(promise.id)),
           "look for demands in its `when` that exclude each other",
           {}}
      );
      continue;
    }
    if (promise.at_least) {
      prove_level(inquiry, promise);
    }
    for (const RemedyId remedy : promise.never_suggest) {
      prove_never_suggested(inquiry, promise, remedy);
    }
  }
}

}  // namespace unknot
