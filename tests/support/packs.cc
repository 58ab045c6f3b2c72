#include "tests/support/packs.h"

#include <fmt/format.h>

#include "tests/support/catch.h"

namespace unknot::test {
namespace {

LoadedPack require_value(const Loaded& loaded) {
  INFO(loaded.rendered());
  REQUIRE(loaded.pack.ok());
  return *loaded.pack.value;
}

}  // namespace

Loaded load_files(const std::vector<PackFile>& files) {
  Loaded loaded;
  loaded.pack = load_pack(files, loaded.sources);
  return loaded;
}

Loaded load(std::string_view yaml) {
  return load_files({{"pack.yaml", std::string(yaml)}});
}

LoadedPack pack_of(std::string_view yaml) {
  return require_value(load(yaml));
}

Model model_of(std::string_view yaml) {
  return pack_of(yaml).model;
}

Answers answers_of(const Model& model, std::string_view entries) {
  Sources sources;
  const Checked<Answers> read =
      load_answers("answers.yaml", fmt::format("answers: {{{}}}", entries), model, sources);
  INFO(render(read.diagnostics, sources));
  REQUIRE(read.ok());
  return *read.value;
}

std::vector<std::string> remarks_of(const Diagnostics& diagnostics, const Sources& sources) {
  std::vector<std::string> out;
  for (const Diagnostic& diagnostic : diagnostics) {
    out.push_back(fmt::format("{} `{}`", info(diagnostic.code).id, sources.text(diagnostic.span)));
  }
  return out;
}

std::vector<std::string> remarks_of(const Loaded& loaded) {
  return remarks_of(loaded.pack.diagnostics, loaded.sources);
}

void expect_diagnostic(std::string_view yaml, std::string_view code, std::string_view underlined) {
  const Loaded loaded = load(yaml);
  INFO(loaded.rendered());
  CHECK(remarks_of(loaded) == std::vector{fmt::format("{} `{}`", code, underlined)});
}

Loaded load_with_small_pack(std::string_view more) {
  return load_files({{"more.yaml", std::string(more)}, {"small.yaml", small_pack()}});
}

LoadedPack small_pack_with(std::string_view more) {
  return require_value(load_with_small_pack(more));
}

void expect_diagnostic_with_small_pack(
    std::string_view more, std::string_view code, std::string_view underlined
) {
  const Loaded loaded = load_with_small_pack(more);
  INFO(loaded.rendered());
  CHECK(remarks_of(loaded) == std::vector{fmt::format("{} `{}`", code, underlined)});
}

}  // namespace unknot::test
