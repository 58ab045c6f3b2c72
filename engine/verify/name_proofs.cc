// What the words of a pack stand for: options that nobody can choose, findings that are one.
#include <bit>

#include <fmt/format.h>

#include "engine/base/text.h"
#include "engine/verify/proofs.h"

namespace unknot {
namespace {

std::string option_name(const Fact& fact, std::uint32_t option) {
  return fmt::format("{} of {}", quoted(fact.options[option].id), quoted(fact.id));
}

void prove_choosable(Inquiry& inquiry, const Fact& fact, std::string name, Literal chosen) {
  inquiry.claim_possible(
      fact.id,
      inquiry.search().find({chosen}),
      {Code::OptionImpossible,
       fact.span,
       fmt::format("nobody can be {}", name),
       "look at `impossible`, `implies` and `else`",
       {}}
  );
}

// Somebody about whom the two say something different.
Found somebody_between(Search& search, NodeId a, NodeId b) {
  View& view = search.answered();
  Logic& logic = search.logic();
  const auto differ = [&logic](Literal x, Literal y) {
    return logic.any({logic.all({x, -y}), logic.all({-x, y})});
  };
  return search.find({logic.any(
      {differ(view.certain(a), view.certain(b)), differ(view.possible(a), view.possible(b))}
  )});
}

void prove_different(Inquiry& inquiry, FindingId a, FindingId b) {
  const Model& model = inquiry.model();
  inquiry.claim_possible(
      model.findings[b].id,
      somebody_between(inquiry.search(), model.findings[a].when.node, model.findings[b].when.node),
      {Code::FindingsEqual,
       model.findings[b].span,
       fmt::format(
           "the findings {} and {} mean the same",
           quoted(model.findings[a].id),
           quoted(model.findings[b].id)
       ),
       "use one of them in all places",
       {{model.findings[a].span, "the other one"}}}
  );
}

}  // namespace

void prove_names(Inquiry& inquiry) {
  const Model& model = inquiry.model();
  View& person = inquiry.search().space().person();
  inquiry.begin("options can be chosen by somebody");
  for (const Fact& fact : model.vocabulary.facts()) {
    const std::vector<Literal>& cells = person.cells()[fact.first_variable];
    if (fact.type == FactType::YesNo) {
      prove_choosable(inquiry, fact, quoted(fact.id), cells[1]);
    }
    for (std::uint32_t i = 0; i < fact.options.size(); ++i) {
      if (fact.type == FactType::AnyOf) {
        const VariableId variable{fact.first_variable.index + i};
        prove_choosable(inquiry, fact, option_name(fact, i), person.cells()[variable][1]);
      } else if (!fact.options[i].has_parts) {
        const auto cell = static_cast<std::size_t>(std::countr_zero(fact.options[i].cells));
        prove_choosable(inquiry, fact, option_name(fact, i), cells[cell]);
      }
    }
  }
  inquiry.begin("findings differ");
  for (const FindingId b : ids(model.findings)) {
    for (const FindingId a : ids(model.findings)) {
      if (a < b) {
        prove_different(inquiry, a, b);
      }
    }
  }
}

}  // namespace unknot
