#include "engine/condition/variables_read.h"

#include <algorithm>

namespace unknot {

std::vector<VariableId> variables_read(const Circuit& circuit, NodeId root) {
  return each_once(VariableWalk(circuit).read_by(root, [](NodeId) { return true; }));
}

std::vector<VariableId> each_once(std::vector<VariableId> variables) {
  std::ranges::sort(variables);
  variables.erase(std::unique(variables.begin(), variables.end()), variables.end());
  return variables;
}

}  // namespace unknot
