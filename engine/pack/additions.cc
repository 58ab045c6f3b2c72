#include "engine/pack/additions.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "engine/base/text.h"

namespace unknot {
namespace {

constexpr std::array<std::string_view, 3> kOnlyInPacks{"levels", "otherwise", "impossible"};

void check_rules(const said::Pack& pack, Diagnostics& remarks) {
  if (pack.levels.empty()) {
    return;
  }
  const Written& last = pack.levels.back().id;
  for (const said::Defined<said::Rule>& rule : pack.rules) {
    if (pack.is_added(rule.id.span) && rule.value.level.text == last.text) {
      remarks.push_back(
          {Code::NotInAddition,
           rule.value.level.span,
           fmt::format("a rule that is added cannot have the last level, {}", quoted(last.text)),
           "name a more urgent level; the last one is earned by rules of the pack itself",
           {{last.span, "the last level"}}}
      );
    }
  }
}

void check_implications(const said::Pack& pack, Diagnostics& remarks) {
  std::set<std::string_view> facts_of_pack;
  for (const said::Defined<Fact>& fact : pack.facts) {
    if (!pack.is_added(fact.id.span)) {
      facts_of_pack.insert(fact.id.text);
    }
  }
  for (const said::Implication& implication : pack.implications) {
    for (const Written& implied : implication.implied) {
      if (pack.is_added(implied.span) && facts_of_pack.contains(implied.text)) {
        remarks.push_back(
            {Code::NotInAddition,
             implied.span,
             fmt::format("a fact that is added cannot imply {} of the pack", quoted(implied.text)),
             "leave it out: people are asked for both facts",
             {}}
        );
      }
    }
  }
}

}  // namespace

void refuse_collections(Node& file, said::Pack& pack, Diagnostics& remarks) {
  for (std::size_t i = file.keys.size(); i-- > 0;) {
    const Written key = file.keys[i];
    if (std::ranges::find(kOnlyInPacks, key.text) == kOnlyInPacks.end()) {
      continue;
    }
    remarks.push_back(
        {Code::NotInAddition,
         key.span,
         fmt::format("an addition cannot have {}", quoted(key.text)),
         "remove it, or make a pack of your own, with a `pack:` header",
         {}}
    );
    file.keys.erase(file.keys.begin() + static_cast<std::ptrdiff_t>(i));
    file.items.erase(file.items.begin() + static_cast<std::ptrdiff_t>(i));
    // A rule of the addition may name a level that is refused.
    pack.is_incomplete = pack.is_incomplete || key.text == "levels";
  }
}

void check_additions(const said::Pack& pack, Diagnostics& remarks) {
  check_rules(pack, remarks);
  check_implications(pack, remarks);
}

}  // namespace unknot
