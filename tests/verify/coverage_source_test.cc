#include "engine/verify/coverage_source.h"

#include "tests/support/catch.h"

namespace unknot {

TEST_CASE("coverage_source: each term has its mark in the margin of its line", "[coverage]") {
  Sources sources;
  sources.add("facts.yaml", "facts:\n");
  sources.add("rules.yaml", "rules:\n  a: {b: yes, c: no}\n  d: x\x1b\n");
  CoveredKind terms{"terms of rules", CoveredKind::Naming::Part, {"true", "false"}, {}};
  terms.things = {
      {"a", Span{1, 21, 26}, {0, 0}},
      {"a", Span{1, 13, 19}, {1, 4}},
      {"d", Span{1, 30, 34}, {1, 0}}};
  const CoveredKind rules{"rules", CoveredKind::Naming::Own, {"held"}, {{"a", Span{0, 0, 5}, {1}}}};
  CHECK(
      render_source({1, {rules, terms}}, sources) ==
      "Terms in the margin: `+` true and false, `t` only true, `f` only false, `!` neither.\n"
      "\n"
      "rules.yaml\n"
      "             1 | rules:\n"
      "+!           2 |   a: {b: yes, c: no}\n"
      "t            3 |   d: x\xEF\xBF\xBD\n"
  );
}

TEST_CASE("coverage_source: many marks go on below their line", "[coverage]") {
  Sources sources;
  sources.add("rules.yaml", "0123456789");
  CoveredKind terms{"terms of rules", CoveredKind::Naming::Part, {"true", "false"}, {}};
  for (std::uint32_t i = 0; i < 10; ++i) {
    terms.things.push_back({"a", Span{0, i, i + 1}, {0, 1}});
  }
  CHECK(
      render_source({1, {terms}}, sources) ==
      "Terms in the margin: `+` true and false, `t` only true, `f` only false, `!` neither.\n"
      "\n"
      "rules.yaml\n"
      "ffffffff     1 | 0123456789\n"
      "ff             |\n"
  );
}

}  // namespace unknot
