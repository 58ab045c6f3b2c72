#include "engine/base/suggestion.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "engine/base/text.h"

namespace unknot {

std::string listed_words(std::span<const std::string> words) {
  constexpr std::size_t kShown = 12;
  std::vector<std::string> shown;
  for (std::size_t i = 0; i < std::min(words.size(), kShown); ++i) {
    shown.push_back(quoted(words[i]));
  }
  if (words.size() > kShown) {
    shown.push_back(counted(words.size() - kShown, "other"));
  }
  return listed(shown, "or");
}

std::string suggestion(
    std::string_view text, std::span<const std::string> candidates, std::string otherwise
) {
  const std::optional<std::string> near = nearest(text, candidates);
  return near ? fmt::format("did you mean {}?", quoted(*near)) : std::move(otherwise);
}

std::string_view meant_yes_or_no(std::string_view text) {
  const std::string word = lower_case(text);
  if (word == "true" || word == "on" || word == "y" || word == "yes") {
    return "yes";
  }
  if (word == "false" || word == "off" || word == "n" || word == "no") {
    return "no";
  }
  return "";
}

}  // namespace unknot
