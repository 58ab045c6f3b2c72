#include "engine/verify/coverage_text.h"

#include "tests/support/catch.h"

namespace unknot {

TEST_CASE("coverage_text: counts, and by name what is missing", "[coverage]") {
  Sources sources;
  sources.add("a.yaml", "rules:\n  x: {fever: yes}\n");
  CoveredKind rules{"rules", CoveredKind::Naming::Own, {"held", "failed", "undecided"}, {}};
  rules.things = {{"x", Span{0, 9, 10}, {1, 2, 0}}, {"y", Span{0, 9, 10}, {0, 3, 0}}};
  CoveredKind terms{"terms of rules", CoveredKind::Naming::Part, {"true", "false"}, {}};
  terms.things = {{"x", Span{0, 13, 23}, {1, 0}}};
  const CoveredKind findings{"findings", CoveredKind::Naming::Own, {"held", "failed"}, {}};
  CHECK(
      render_text({3, {rules, terms, findings}}, sources) ==
      "Covered by 3 cases:\n"
      "  rules held                    1 of     2    50 %\n"
      "  rules failed                  2 of     2   100 %\n"
      "  rules undecided               0 of     2     0 %\n"
      "  terms of rules true           1 of     1   100 %\n"
      "  terms of rules false          0 of     1     0 %\n"
      "  terms of rules both ways      0 of     1     0 %\n"
      "\n"
      "Not covered:\n"
      "  rules never held:\n"
      "    y\n"
      "  rules never undecided:\n"
      "    x, y\n"
      "  terms of rules never false:\n"
      "    a.yaml:2:7: `fever: yes` of x\n"
  );
}

TEST_CASE("coverage_text: where all is covered nothing is named", "[coverage]") {
  const CoveredKind options{
      "options", CoveredKind::Naming::Own, {"chosen"}, {{"a=b", std::nullopt, {1}}}};
  CHECK(
      render_text({1, {options}}, Sources()) ==
      "Covered by 1 case:\n"
      "  options chosen      1 of     1   100 %\n"
  );
}

}  // namespace unknot
