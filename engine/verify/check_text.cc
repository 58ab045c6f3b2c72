#include "engine/verify/check_text.h"

#include <map>

#include <fmt/format.h>

#include "engine/base/text.h"

namespace unknot {
namespace {

std::string line_of(const Tally& tally, std::int32_t conflicts) {
  if (tally.proved + tally.refuted + tally.not_decided == 0) {
    return "";
  }
  std::string out = fmt::format("  {}: {} proved", tally.what, tally.proved);
  if (tally.refuted > 0) {
    out += fmt::format(", {} refuted", tally.refuted);
  }
  if (tally.not_decided > 0) {
    out += fmt::format(", {} not decided within {} conflicts", tally.not_decided, conflicts);
  }
  return out + "\n";
}

std::string line_of(const Model& model, const Lowered& lowered) {
  const Rule& rule = model.rules[lowered.rule];
  return fmt::format(
      "  {}: {} counts as {} while it is not known; for example {}\n",
      rule.id,
      model.levels[rule.level].id,
      model.levels[rule.unsure_level].id,
      lowered.example.told
  );
}

}  // namespace

std::string proofs_text(const Model& model, const PackCheck& check) {
  std::string out = "Over everybody the pack allows, whatever they answer or do not know:\n";
  for (const Tally& tally : check.tallies) {
    out += line_of(tally, check.conflicts);
  }
  if (!check.lowered.empty()) {
    out += "Where not knowing is told as less urgent than an answer could be, by `when-unsure`:\n";
    for (const Lowered& lowered : check.lowered) {
      out += line_of(model, lowered);
    }
  }
  if (!check.interviews.empty()) {
    out += "Every interview ends; the most questions, by the first answer:\n";
    for (const LongestInterview& interview : check.interviews) {
      out += fmt::format("  {}: {}\n", interview.entry, interview.most);
    }
  }
  if (check.accepted > 0) {
    out += fmt::format("The pack accepts {}.\n", counted(check.accepted, "remark"));
  }
  return out;
}

std::string counterexample_cases(const PackCheck& check) {
  std::string out;
  std::map<std::string, int> used;
  for (const Remark& remark : check.remarks) {
    if (!remark.example || remark.expectation.empty()) {
      continue;
    }
    std::string id = fmt::format("found-{}", remark.about);
    if (const int count = ++used[id]; count > 1) {
      id += fmt::format("-{}", count);
    }
    out += case_text(id, *remark.example, remark.expectation);
  }
  return out.empty() ? out : "# Cases that `unknot check` found.\n\ncases:\n" + out;
}

}  // namespace unknot
