#include "engine/verify/listing_diff.h"

#include <algorithm>
#include <string_view>
#include <tuple>

#include <fmt/format.h>

#include "engine/verify/both.h"

namespace unknot {
namespace {

bool same_text(const VariantText& a, const VariantText& b) {
  return a.otherwise == b.otherwise &&
         std::ranges::equal(
             a.variants, b.variants, {}, &VariantText::Variant::text, &VariantText::Variant::text
         );
}

std::vector<std::string> source_names(const Model& model, const std::vector<SourceId>& sources) {
  std::vector<std::string> names;
  for (const SourceId source : sources) {
    names.push_back(model.citations[source].id);
  }
  return names;
}

std::vector<std::string> reasons(const std::vector<Argument>& arguments) {
  std::vector<std::string> texts;
  for (const Argument& argument : arguments) {
    texts.push_back(argument.because);
  }
  return texts;
}

// Everything that a rule tells and that does not decide.
auto texts(const Model& model, const Rule& rule) {
  return std::tuple(
      rule.because,
      rule.unsure_because,
      model.professionals[rule.see].id,
      source_names(model, rule.sources),
      rule.basis
  );
}

auto texts(const Model& model, const Remedy& remedy) {
  return std::tuple(
      std::tie(remedy.title, remedy.phase, remedy.steps, remedy.expect, remedy.stop_if),
      std::tie(remedy.grade, remedy.effort, remedy.cost, remedy.equipment),
      source_names(model, remedy.sources),
      reasons(remedy.for_it),
      reasons(remedy.cautions),
      reasons(remedy.never)
  );
}

auto texts(const Model& /*model*/, const Level& level) {
  return std::tie(level.title, level.within);
}

bool same_words_by_person(const Rule& /*before*/, const Rule& /*after*/) {
  return true;
}

bool same_words_by_person(const Remedy& before, const Remedy& after) {
  return same_text(before.dose, after.dose);
}

bool same_words_by_person(const Level& before, const Level& after) {
  return same_text(before.act, after.act);
}

template <class Table>
void compare(
    std::string_view kind,
    const Both<const Model*>& models,
    const Table& before,
    const Table& after,
    ListingDiff& out
) {
  for (const auto& entry : before) {
    const auto same =
        std::ranges::find_if(after, [&entry](const auto& other) { return other.id == entry.id; });
    const std::string named = fmt::format("{} {}", kind, entry.id);
    if (same == after.end()) {
      out.removed.push_back(named);
    } else if (!same_words_by_person(entry, *same) || texts(*models.before, entry) != texts(*models.after, *same)) {
      out.texts_changed.push_back(named);
    }
  }
  for (const auto& entry : after) {
    const bool is_new =
        std::ranges::none_of(before, [&entry](const auto& other) { return other.id == entry.id; });
    if (is_new) {
      out.added.push_back(fmt::format("{} {}", kind, entry.id));
    }
  }
}

}  // namespace

ListingDiff listing_diff(const Model& before, const Model& after) {
  ListingDiff out;
  const Both<const Model*> models{&before, &after};
  compare("level", models, before.levels, after.levels, out);
  compare("rule", models, before.rules, after.rules, out);
  compare("remedy", models, before.remedies, after.remedies, out);
  return out;
}

}  // namespace unknot
