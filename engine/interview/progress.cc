// How many prompts are still to come.
//
// The most is the length of the agenda, because answers only ever shrink it. For the fewest, every
// reply to the next prompts is tried as far as a small budget reaches; what was not tried counts as
// "could end here", so the number told is never too high.
#include <algorithm>
#include <bit>
#include <utility>
#include <vector>

#include "engine/interview/interview.h"

namespace unknot {
namespace {

constexpr int kMostCells = 4;             // of one line; each choice among them is a reply
constexpr std::size_t kMostReplies = 20;  // to one prompt
constexpr std::size_t kMostTrials = 150;  // over all
constexpr std::size_t kDeepest = 2;       // prompts

// All replies to one line: every choice among the cells that are still possible. All of them at
// once is "I don't know".
std::vector<Reply> possible_replies(VariableId line, CellMask possible) {
  std::vector<Reply> replies{{line, possible, true, {}, {}}};
  for (CellMask cells = (possible - 1) & possible; cells != 0; cells = (cells - 1) & possible) {
    replies.push_back({line, cells, false, {}, {}});
  }
  return replies;
}

// All replies to a prompt; empty if there are too many to try.
std::vector<std::vector<Reply>> possible_replies(const Interview& interview, const Prompt& prompt) {
  std::vector<std::vector<Reply>> replies(1);
  for (const VariableId line : prompt.lines) {
    const CellMask possible = interview.answers().possible(line);
    if (std::popcount(possible) > kMostCells) {
      return {};
    }
    const std::vector<Reply> choices = possible_replies(line, possible);
    if (replies.size() * choices.size() > kMostReplies) {
      return {};
    }
    std::vector<std::vector<Reply>> longer;
    for (const std::vector<Reply>& start : replies) {
      for (const Reply& choice : choices) {
        longer.push_back(start);
        longer.back().push_back(choice);
      }
    }
    replies = std::move(longer);
  }
  return replies;
}

// Looks ahead with a budget of replies to try.
class LookAhead {
 public:
  // The fewest prompts that can end the interview, looking at most `depth` prompts ahead.
  std::size_t fewest(const Interview& interview, std::size_t depth) {
    const std::optional<Prompt> prompt = interview.next();
    if (!prompt) {
      return 0;
    }
    const auto replies = possible_replies(interview, *prompt);
    if (depth == 0 || replies.empty() || trials_ < replies.size()) {
      return 1;
    }
    trials_ -= replies.size();
    std::size_t best = depth + 1;
    for (const std::vector<Reply>& reply : replies) {
      Interview ahead = interview;
      if (ahead.answer(reply) == Accepted::Yes) {
        best = std::min(best, 1 + fewest(ahead, depth - 1));
      }
    }
    return best;
  }

 private:
  std::size_t trials_ = kMostTrials;
};

}  // namespace

Progress Interview::progress() const {
  const std::size_t most = agenda_.prompts.size();
  return {std::min(most, LookAhead().fewest(*this, kDeepest)), most};
}

}  // namespace unknot
