// Pairs are edges between signs. The sign with the most edges is told once with all of its
// partners, then the next one, until no pair is left.
#include "engine/report/signs.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "engine/report/phrases.h"

namespace unknot {
namespace {

using Pair = std::pair<std::string, std::string>;

bool speaks_of(const Pair& pair, const std::string& sign) {
  return pair.first == sign || pair.second == sign;
}

// The sign that most of the pairs share; of several the one that is met first.
std::string most_shared(const std::vector<Pair>& pairs) {
  std::string best;
  std::ptrdiff_t most = 0;
  for (const Pair& pair : pairs) {
    for (const std::string& sign : {pair.first, pair.second}) {
      const std::ptrdiff_t count = std::ranges::count_if(pairs, [&sign](const Pair& other) {
        return speaks_of(other, sign);
      });
      if (count > most) {
        most = count;
        best = sign;
      }
    }
  }
  return best;
}

std::vector<std::string> take_partners(std::vector<Pair>& pairs, const std::string& sign) {
  std::vector<std::string> partners;
  for (const Pair& pair : pairs) {
    if (speaks_of(pair, sign)) {
      partners.push_back(pair.first == sign ? pair.second : pair.first);
    }
  }
  std::erase_if(pairs, [&sign](const Pair& pair) { return speaks_of(pair, sign); });
  return partners;
}

std::vector<std::string> merged(std::vector<Pair> pairs) {
  std::vector<std::string> lines;
  while (!pairs.empty()) {
    const std::string sign = most_shared(pairs);
    const std::vector<std::string> partners = take_partners(pairs, sign);
    lines.push_back(
        partners.size() == 1
            ? fmt::format("{}, together with {}", sign, partners.front())
            : fmt::format("{}, together with any of these: {}", sign, in_a_row(partners))
    );
  }
  return lines;
}

}  // namespace

std::vector<Signs> signs(const std::vector<ReportChange>& changes) {
  std::vector<Signs> out;
  for (std::size_t i = 0; i < changes.size();) {
    const std::string& level = changes[i].level;
    Signs of_level{changes[i].level_title, changes[i].is_emergency, {}, {}};
    std::vector<Pair> pairs;
    for (; i < changes.size() && changes[i].level == level; ++i) {
      const std::vector<std::string>& parts = changes[i].parts;
      if (changes[i].is_closer_look) {
        continue;
      }
      if (parts.size() == 2) {
        pairs.emplace_back(parts[0], parts[1]);
      } else if (changes[i].is_time) {
        of_level.alone.insert(of_level.alone.begin(), changes[i].if_this);
      } else {
        of_level.alone.push_back(changes[i].if_this);
      }
    }
    of_level.together = merged(std::move(pairs));
    out.push_back(std::move(of_level));
  }
  return out;
}

}  // namespace unknot
