#include "tests/support/pack_property.h"

#include <stdexcept>
#include <string>
#include <vector>

#include "engine/base/text.h"
#include "engine/pack/loader.h"
#include "tests/support/small_pack.h"

namespace unknot::test {
namespace {

void require_that(bool holds, const char* what) {
  if (!holds) {
    throw std::logic_error(what);
  }
}

void require_sound(const Diagnostics& remarks, const Sources& sources) {
  for (const Diagnostic& remark : remarks) {
    require_that(remark.span.source < sources.size(), "a remark is about a text of this run");
    const std::size_t size = sources[remark.span.source].text().size();
    require_that(remark.span.begin <= remark.span.end, "a span does not end before it begins");
    require_that(remark.span.end <= size, "a span lies inside of its text");
    require_that(!remark.message.empty() && !remark.help.empty(), "a remark says what to do");
    require_that(printable(remark.message) == remark.message, "a message is printable");
    require_that(printable(remark.help) == remark.help, "help is printable");
    const std::string rendered = render(remark, sources);
    require_that(
        rendered.find('\x1B') == std::string::npos && !find_bad_utf8(rendered),
        "a remark is printable as a whole"
    );
  }
}

template <class T>
void require_sound(const Checked<T>& checked, const Sources& sources) {
  require_that(
      checked.ok() == !has_errors(checked.diagnostics),
      "a value is missing if and only if there is an error"
  );
  require_sound(checked.diagnostics, sources);
}

const Model& small_model() {
  static const Model model = [] {
    Sources sources;
    const std::vector<PackFile> files{{"small.yaml", small_pack()}};
    return load_pack(files, sources).value.value().model;
  }();
  return model;
}

}  // namespace

void require_pack_property(std::string_view bytes) {
  const PackFile fuzzed{"fuzzed.yaml", std::string(bytes)};
  const std::vector<PackFile> alone{fuzzed};
  Sources sources;
  require_sound(load_pack(alone, sources), sources);
  const std::vector<PackFile> beside{fuzzed, {"small.yaml", small_pack()}};
  Sources more_sources;
  require_sound(load_pack(beside, more_sources), more_sources);
  Sources answer_sources;
  require_sound(
      load_answers("fuzzed.yaml", std::string(bytes), small_model(), answer_sources), answer_sources
  );
}

}  // namespace unknot::test
