#include <fmt/format.h>

#include "engine/base/text.h"
#include "engine/evaluation/suitability.h"
#include "engine/verify/proofs.h"

namespace unknot {
namespace {

void prove_reasons(Inquiry& inquiry, const Remedy& remedy, const std::vector<Argument>& reasons) {
  for (const Argument& reason : reasons) {
    inquiry.claim_possible(
        remedy.id,
        inquiry.search().find({inquiry.search().answered().certain(reason.when.node)}),
        {Code::ReasonNeverHolds,
         reason.span,
         fmt::format("this reason of the remedy {} holds for nobody", quoted(remedy.id)),
         "look for demands that exclude each other",
         {}}
    );
  }
}

void prove_withheld(Inquiry& inquiry, RemedyId id) {
  const Model& model = inquiry.model();
  const Remedy& remedy = model.remedies[id];
  Search& search = inquiry.search();
  const auto shows = [&](const Possible& answers) {
    const Suitability state = suitability(remedy, evaluated(model.circuit, answers));
    return state.suitable() && state.forbidden != Truth::False;
  };
  inquiry.claim(
      remedy.id,
      search.find_suggested(id, {search.may_be_forbidden(id)}),
      {Code::PromiseBroken,
       remedy.span,
       fmt::format("the remedy {} is suggested although something forbids it", quoted(remedy.id)),
       "this is a fault of the program; please report it",
       {}},
      shows,
      fmt::format("plan-lacks: [{}]", remedy.id)
  );
}

// Either nothing ever speaks for it, or whenever something does, something forbids it.
std::string why_never(Search& search, RemedyId remedy) {
  if (search.find({search.is_indicated(remedy)}).verdict != Satisfiable::Yes) {
    return "nothing ever speaks for it";
  }
  const std::vector<Literal> allowed{search.is_indicated(remedy), -search.may_be_forbidden(remedy)};
  return search.find(allowed).verdict == Satisfiable::Yes
             ? "whoever it is for has an outcome that leaves it out"
             : "whenever something speaks for it, something forbids it";
}

}  // namespace

void prove_remedies(Inquiry& inquiry) {
  const Model& model = inquiry.model();
  inquiry.begin("remedies are suggested to somebody");
  for (const RemedyId id : ids(model.remedies)) {
    const Found found = inquiry.search().find_suggested(id, {});
    const std::string why = found.verdict == Satisfiable::No ? why_never(inquiry.search(), id) : "";
    inquiry.claim_possible(
        model.remedies[id].id,
        found,
        {Code::RemedyNeverSuggested,
         model.remedies[id].span,
         fmt::format(
             "the remedy {} is suggested to nobody: {}", quoted(model.remedies[id].id), why
         ),
         "compare its `for` with its `never`",
         {}}
    );
  }
  inquiry.begin("no remedy is suggested while something forbids it or may do so");
  for (const RemedyId id : ids(model.remedies)) {
    prove_withheld(inquiry, id);
  }
  inquiry.begin("reasons for and against remedies hold for somebody");
  for (const Remedy& remedy : model.remedies) {
    prove_reasons(inquiry, remedy, remedy.for_it);
    prove_reasons(inquiry, remedy, remedy.cautions);
    prove_reasons(inquiry, remedy, remedy.never);
  }
}

}  // namespace unknot
