#include "engine/base/diagnostic_examples.h"

#include <algorithm>

#include "tests/support/catch.h"

namespace unknot {

TEST_CASE("diagnostic_examples: every code has an example") {
  for (const CodeInfo& row : all_codes()) {
    INFO("engine/base/diagnostic_examples/" << row.id << ".txt");
    CHECK(example_of(row.code).has_value());
  }
}

TEST_CASE("diagnostic_examples: every file belongs to a code") {
  for (const EmbeddedFile& file : diagnostic_example_files()) {
    INFO(file.name);
    CHECK(std::ranges::any_of(all_codes(), [&file](const CodeInfo& row) {
      return file.name == std::string(row.id) + ".txt";
    }));
  }
}

TEST_CASE("diagnostic_examples: only what takes a large pack is illustrated instead of shown") {
  std::vector<std::string_view> illustrated;
  for (const CodeInfo& row : all_codes()) {
    if (example_of(row.code).value_or(DiagnosticExample{}).is_illustration) {
      illustrated.push_back(row.id);
    }
  }
  CHECK(illustrated == std::vector<std::string_view>{"K002"});
}

TEST_CASE("diagnostic_examples: they are short and fit on a page") {
  constexpr std::size_t kMostLines = 13;
  constexpr std::size_t kWidest = 76;  // the page shows them behind four columns
  for (const CodeInfo& row : all_codes()) {
    const DiagnosticExample example = example_of(row.code).value_or(DiagnosticExample{});
    INFO(row.id);
    CHECK(example.wrong != example.right);
    CHECK(example.note.size() < kWidest);
    for (const std::vector<std::string>& lines : {example.wrong, example.right}) {
      CHECK(lines.size() <= kMostLines);
      CHECK(std::ranges::all_of(lines, [](const std::string& line) {
        return line.size() <= kWidest;
      }));
    }
    CHECK(std::ranges::none_of(example.right, is_underline));
  }
}

TEST_CASE("diagnostic_examples: the parts of a file are kept apart") {
  const DiagnosticExample example = example_of(Code::TabCharacter).value();
  CHECK(
      example.wrong ==
      std::vector<std::string>{"sources:", "<TAB>leaflet: {title: Stiff necks}", "^^^^^"}
  );
  CHECK(example.right == std::vector<std::string>{"sources:", "  leaflet: {title: Stiff necks}"});
  CHECK(example.note == "`<TAB>` stands for a tab character.");
  CHECK_FALSE(example.is_alone);
  CHECK(example_of(Code::NoPackHeader).value().is_alone);
}

TEST_CASE("diagnostic_examples: an underlining is blanks and carets") {
  CHECK(is_underline("  ^^"));
  CHECK(is_underline("^"));
  CHECK_FALSE(is_underline(""));
  CHECK_FALSE(is_underline("   "));
  CHECK_FALSE(is_underline("  ^ ^"));
}

}  // namespace unknot
