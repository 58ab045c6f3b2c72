#include "engine/verify/longest_interviews.h"

#include "engine/base/expects.h"
#include "engine/interview/interview.h"

namespace unknot {

std::vector<LongestInterview> longest_interviews(const Model& model) {
  const Interview start(model, Answers(model.vocabulary));
  const std::optional<Prompt> first = start.next();
  if (!first) {
    return {};
  }
  if (first->lines.size() > 1) {
    return {{"anything", start.agenda().prompts.size()}};
  }
  std::vector<LongestInterview> out;
  const VariableId variable = first->lines.front();
  for (unsigned cell = 0; cell < model.vocabulary[variable].cell_count; ++cell) {
    Interview interview = start;
    Reply reply;
    reply.variable = variable;
    reply.cells = CellMask{1} << cell;
    if (interview.answer({reply}) == Accepted::Yes) {
      // The agenda only shrinks from here on.
      out.push_back(
          {words(model.vocabulary, variable, reply.cells), 1 + interview.agenda().prompts.size()}
      );
    }
  }
  return out;
}

}  // namespace unknot
