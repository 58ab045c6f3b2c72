#include "engine/pack/names.h"

#include <fmt/format.h>

#include "engine/base/text.h"
#include "engine/pack/fields.h"

namespace unknot {

Names::Names(const said::Pack& pack)
    : levels("level", pack.levels),
      professionals("professional", pack.professionals),
      sections("section", pack.sections),
      findings("finding", pack.findings),
      scores("score", pack.scores),
      rules("rule", pack.rules),
      remedies("remedy", pack.remedies),
      citations("source", pack.citations) {}

Diagnostic unknown_reference(
    const Written& name, std::string_view kind, const std::vector<std::string>& known
) {
  std::string otherwise = known.empty()
                              ? fmt::format("define it first; the pack has no {} yet", kind)
                              : fmt::format("possible here: {}", listed_words(known));
  return {
      Code::UnknownReference,
      name.span,
      fmt::format("unknown {} {}", kind, quoted(name.text)),
      suggestion(name.text, known, std::move(otherwise)),
      {}};
}

}  // namespace unknot
