#include "engine/verify/extended_model.h"

#include <utility>

#include "engine/pack/model_compiler.h"

namespace unknot {

ExtendedModel extended(Model model, std::vector<Condition> conditions) {
  // Promises are compiled and decide nothing, so the conditions travel as such.
  const std::size_t own = model.promises.size();
  for (Condition& condition : conditions) {
    Promise carrier;
    carrier.when.written = std::move(condition);
    model.promises.push_back(std::move(carrier));
  }
  recompile(model);
  ExtendedModel out;
  for (std::size_t i = own; i < model.promises.size(); ++i) {
    out.nodes.push_back(model.promises[i].when.node);
  }
  model.promises.resize(own);
  out.model = std::move(model);
  return out;
}

Condition none_of(const std::vector<const Condition*>& conditions) {
  Condition out;
  Condition::Node any;
  any.kind = Condition::Kind::AtLeast;
  any.count = 1;
  for (const Condition* condition : conditions) {
    const auto shift = static_cast<std::uint32_t>(out.nodes.size());
    for (Condition::Node node : condition->nodes) {
      for (std::uint32_t& child : node.children) {
        child += shift;
      }
      out.nodes.push_back(std::move(node));
    }
    any.children.push_back(static_cast<std::uint32_t>(out.nodes.size() - 1));
  }
  out.nodes.push_back(std::move(any));
  Condition::Node negation;
  negation.kind = Condition::Kind::Not;
  negation.children = {static_cast<std::uint32_t>(out.nodes.size() - 1)};
  out.nodes.push_back(std::move(negation));
  return out;
}

}  // namespace unknot
