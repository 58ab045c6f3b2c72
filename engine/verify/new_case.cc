#include "engine/verify/new_case.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "engine/base/expects.h"

namespace unknot {
namespace {

// What the text of a case says; what it leaves out counts as not asked, not as not known.
Answers as_read(const Model& model, const Example& told) {
  std::string text = told.entries.empty() ? "answers: {}\n" : "answers:\n";
  for (const std::string& entry : told.entries) {
    text += fmt::format("  {}\n", entry);
  }
  if (told.others_are_no) {
    text += "unlisted: no\n";
  }
  Sources sources;
  Checked<Answers> read = load_answers("new case", std::move(text), model, sources);
  expects(read.ok(), "the text of a new case can be read");
  return std::move(*read.value);
}

template <class Id, class Table>
void add(
    std::vector<std::string>& parts,
    std::string_view key,
    const std::vector<Id>& named,
    const Table& table
) {
  std::vector<std::string> names;
  for (const Id id : named) {
    names.push_back(table[id].id);
  }
  if (!names.empty()) {
    parts.push_back(fmt::format("{}: [{}]", key, fmt::join(names, ", ")));
  }
}

}  // namespace

NewCase new_case(const Model& model, std::string id, Example told) {
  Case example{std::move(id), "", as_read(model, told), {}, {}};
  return {std::move(example), std::move(told)};
}

std::string expectation_text(const Model& model, const Expectation& expect) {
  std::vector<std::string> parts;
  if (expect.level) {
    parts.push_back(fmt::format("level: {}", model.levels[*expect.level].id));
  }
  if (expect.see) {
    parts.push_back(fmt::format("see: {}", model.professionals[*expect.see].id));
  }
  add(parts, "rules", expect.rules, model.rules);
  add(parts, "plan-has", expect.plan_has, model.remedies);
  add(parts, "plan-lacks", expect.plan_lacks, model.remedies);
  return fmt::format("{}", fmt::join(parts, ", "));
}

std::string case_file(
    const Model& model, const std::vector<NewCase>& cases, std::string_view comment
) {
  std::string out;
  for (const NewCase& each : cases) {
    out += case_text(each.example.id, each.told, expectation_text(model, each.example.expect));
  }
  return out.empty() ? out : fmt::format("# {}\n\ncases:\n{}", comment, out);
}

FreshCaseIds::FreshCaseIds(const std::vector<Case>& cases) {
  for (const Case& each : cases) {
    taken_.insert(each.id);
  }
}

std::string FreshCaseIds::take(std::string wish) {
  std::ranges::replace(wish, '/', '-');
  std::string id = wish;
  for (int number = 2; !taken_.insert(id).second; ++number) {
    id = fmt::format("{}-{}", wish, number);
  }
  return id;
}

}  // namespace unknot
