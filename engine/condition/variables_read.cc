#include "engine/condition/variables_read.h"

#include <algorithm>

namespace unknot {

std::vector<VariableId> variables_read(const Circuit& circuit, NodeId root) {
  return each_once(VariableWalk(circuit).read_by(root, [](NodeId) { return true; }));
}

std::vector<VariableId> each_once(std::vector<VariableId> variables) {
  std::ranges::sort(variables);
  const auto rest = std::ranges::unique(variables);
  variables.erase(rest.begin(), rest.end());
  return variables;
}

}  // namespace unknot
