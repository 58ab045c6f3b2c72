#include "engine/pack/loader.h"

#include <algorithm>
#include <string_view>
#include <tuple>
#include <utility>

#include <fmt/format.h>

#include "engine/base/digest.h"
#include "engine/base/text.h"
#include "engine/pack/additions.h"
#include "engine/pack/answers_reader.h"
#include "engine/pack/fields.h"
#include "engine/pack/reader.h"
#include "engine/pack/resolver.h"
#include "engine/pack/text_check.h"
#include "engine/pack/yaml.h"

namespace unknot {
namespace {

constexpr std::size_t kMaxPackBytes = 4 * kMaxFileBytes;

// The order of the files does not matter, so they are taken in the order of their names, additions
// last: so what they repeat is a mistake of theirs, and they come after what they add to.
std::vector<const PackFile*> in_name_order(std::span<const PackFile> files) {
  std::vector<const PackFile*> ordered;
  for (const PackFile& file : files) {
    ordered.push_back(&file);
  }
  std::ranges::stable_sort(ordered, [](const PackFile* a, const PackFile* b) {
    return std::tie(a->origin, a->name, a->text, a->shown) <
           std::tie(b->origin, b->name, b->text, b->shown);
  });
  return ordered;
}

std::string digest_of_files(const std::vector<const PackFile*>& files) {
  std::vector<std::string_view> texts;
  for (const PackFile* file : files) {
    texts.emplace_back(file->name);
    texts.emplace_back(file->text);
  }
  return digest_of(texts);
}

void append(Diagnostics& to, Diagnostics from) {
  to.insert(to.end(), from.begin(), from.end());
}

// What a faulty condition would have used may only seem to be unused.
bool is_about_use(const Diagnostic& remark) {
  return remark.code == Code::UnusedFact || remark.code == Code::UnusedName;
}

// Whether the cause may stand in a file that could not be read.
bool may_only_seem_so(const Diagnostic& remark) {
  switch (remark.code) {
    case Code::NoPackHeader:
    case Code::MissingCollection:
    case Code::UnknownName:
    case Code::UnknownReference:
    case Code::TooFewLevels:
    case Code::OtherwiseTooLow:
    case Code::NeverAsked:
    case Code::UnknownFactInAnswers:
      return true;
    default:
      return false;
  }
}

// What the files say; files that are too much for one pack are left out.
said::Pack read_files(
    const std::vector<const PackFile*>& files, Sources& sources, Diagnostics& remarks
) {
  said::Pack pack;
  std::size_t bytes = 0;
  for (const PackFile* file : files) {
    const std::uint32_t source =
        sources.add(file->shown.empty() ? file->name : file->shown, file->text);
    if (file->origin == Origin::Addition) {
      pack.first_addition = std::min(pack.first_addition, source);
    }
    bytes += file->text.size();
    if (bytes > kMaxPackBytes) {
      remarks.push_back(
          {Code::FileTooLarge,
           {source, 0, 0},
           "with this file the pack is too large",
           fmt::format("all files together may have {} bytes", kMaxPackBytes),
           {}}
      );
      pack.is_incomplete = true;
      return pack;
    }
    Checked<Node> yaml = read_yaml(sources, source);
    append(remarks, std::move(yaml.diagnostics));
    if (yaml.value) {
      if (file->origin == Origin::Addition) {
        refuse_collections(*yaml.value, pack, remarks);
      }
      read_file(*yaml.value, pack, remarks);
    } else {
      pack.is_incomplete = true;
    }
  }
  join_files(pack, remarks);
  check_additions(pack, remarks);
  return pack;
}

template <class T>
Checked<T> finished(std::optional<T> value, Diagnostics remarks) {
  if (has_errors(remarks)) {
    value.reset();
  }
  return {std::move(value), in_order(std::move(remarks))};
}

}  // namespace

Checked<LoadedPack> load_pack(std::span<const PackFile> files, Sources& sources) {
  if (files.empty()) {
    const std::uint32_t source = sources.add("pack", "");
    return {
        std::nullopt,
        {{Code::NothingToLoad,
          {source, 0, 0},
          "there is no file to load",
          "name a folder that holds files ending in `.yaml`",
          {}}}};
  }
  const std::vector<const PackFile*> ordered = in_name_order(files);
  const Span start{static_cast<std::uint32_t>(sources.size()), 0, 0};
  Diagnostics remarks;
  said::Pack pack = read_files(ordered, sources, remarks);
  const bool is_incomplete = pack.is_incomplete;
  Checked<LoadedPack> resolved = resolve(std::move(pack), digest_of_files(ordered), start);
  if (is_incomplete) {
    std::erase_if(resolved.diagnostics, may_only_seem_so);
  }
  append(remarks, std::move(resolved.diagnostics));
  if (has_errors(remarks)) {
    std::erase_if(remarks, is_about_use);
  }
  return finished(std::move(resolved.value), std::move(remarks));
}

Checked<Answers> load_answers(
    std::string name, std::string text, const Model& model, Sources& sources
) {
  const std::uint32_t source = sources.add(std::move(name), std::move(text));
  Checked<Node> yaml = read_yaml(sources, source);
  if (!yaml.value) {
    return {std::nullopt, std::move(yaml.diagnostics)};
  }
  const Node& file = *yaml.value;
  if (!file.is_mapping() ||
      std::ranges::find(file.keys, "answers", &Written::text) == file.keys.end()) {
    return {
        std::nullopt,
        {{Code::AnswersShape,
          {source, 0, 0},
          "this file has no `answers:`",
          "write `answers: {fact: answer, ...}`",
          {}}}};
  }
  Diagnostics remarks;
  Fields fields(file, "an answers file", file.span, remarks);
  const Node* answers = fields.find("answers");
  const said::Unlisted unlisted = read_unlisted(fields);
  fields.finish();
  Checked<Answers> read = read_answers(*answers, unlisted, model.vocabulary);
  append(remarks, std::move(read.diagnostics));
  return finished(std::move(read.value), std::move(remarks));
}

std::vector<Written> facts_answered(const Sources& sources, std::uint32_t source) {
  const Checked<Node> file = read_yaml(sources, source);
  if (!file.value) {
    return {};
  }
  const auto place = std::ranges::find(file.value->keys, "answers", &Written::text);
  if (place == file.value->keys.end()) {
    return {};
  }
  return file.value->items[static_cast<std::size_t>(place - file.value->keys.begin())].keys;
}

}  // namespace unknot
