#include "engine/authoring/level_map.h"
#include "tests/support/catch.h"

namespace unknot {
namespace {

LevelMap map() {
  LevelMap out;
  out.title = "Levels for where it is: Neck";
  out.across = "how long";
  out.columns = {"less than 2 weeks", "2 weeks or more"};
  out.rows = {
      {{"a fever that has lasted for days", "<b>&"}, {"soon", "soon, perhaps emergency"}},
      {{"none of the signs"}, {"self-care", "routine"}}};
  out.unchanging = {"thin bones", "a cough"};
  out.excluded = {"a pregnancy"};
  out.open = {"your age"};
  return out;
}

}  // namespace

TEST_CASE("level_map_table: as plain lines, every cell in its column", "[authoring]") {
  CHECK(
      render_text(map(), 60) ==
      "Levels for where it is: Neck\n"
      "One sign at a time, all others no. `a, perhaps b`: at least\n"
      "a is certain, b cannot be ruled out. Left open: your age;\n"
      "`--set FACT=VALUE` gives them.\n"
      "\n"
      "how long:                            less than 2  2 weeks or\n"
      "                                     weeks        more\n"
      "-----------------------------------  -----------  ----------\n"
      "a fever that has lasted for days     soon         soon,\n"
      "<b>&                                              perhaps\n"
      "                                                  emergency\n"
      "-----------------------------------  -----------  ----------\n"
      "none of the signs                    self-care    routine\n"
      "\n"
      "Makes no difference here: thin bones; a cough.\n"
      "Cannot be here: a pregnancy.\n"
  );
}

TEST_CASE("level_map_table: two facts are named in the corner", "[authoring]") {
  LevelMap two = map();
  two.down = "your age";
  two.open.clear();
  two.unchanging.clear();
  two.excluded.clear();
  CHECK(
      render_text(two, 80) ==
      "Levels for where it is: Neck\n"
      "All other signs are no. `a, perhaps b`: at least a is certain, b cannot be ruled\n"
      "out.\n"
      "\n"
      "your age, by how long:                        less than 2  2 weeks or\n"
      "                                              weeks        more\n"
      "--------------------------------------------  -----------  ----------\n"
      "a fever that has lasted for days              soon         soon,\n"
      "<b>&                                                       perhaps\n"
      "                                                           emergency\n"
      "--------------------------------------------  -----------  ----------\n"
      "none of the signs                             self-care    routine\n"
  );
}

TEST_CASE("level_map_table: Graphviz gets one table without markup of the pack", "[authoring]") {
  CHECK(
      render_dot(map()) ==
      R"(digraph unknot {
  graph [fontname="sans-serif"];
  node [fontname="sans-serif", fontsize=11, shape=plain];
  map [label=<<TABLE BORDER="0" CELLBORDER="1" CELLSPACING="0" CELLPADDING="4">
<TR><TD COLSPAN="3" ALIGN="LEFT" BALIGN="LEFT">Levels for where it is: Neck<BR ALIGN="LEFT"/>)"
      R"(One sign at a time, all others no. `a, perhaps b`: at least a is certain, b cannot be )"
      R"(ruled out.<BR ALIGN="LEFT"/>Left open: your age; `--set FACT=VALUE` gives them.)"
      R"(<BR ALIGN="LEFT"/></TD></TR>
<TR><TD COLSPAN="1" ALIGN="LEFT" BALIGN="LEFT">how long:<BR ALIGN="LEFT"/></TD>)"
      R"(<TD COLSPAN="1" ALIGN="CENTER" BALIGN="CENTER">less than 2<BR ALIGN="CENTER"/>weeks)"
      R"(<BR ALIGN="CENTER"/></TD>)"
      R"(<TD COLSPAN="1" ALIGN="CENTER" BALIGN="CENTER">2 weeks or<BR ALIGN="CENTER"/>more)"
      R"(<BR ALIGN="CENTER"/></TD></TR>
<TR><TD COLSPAN="1" ALIGN="LEFT" BALIGN="LEFT">- a fever that has lasted for days)"
      R"(<BR ALIGN="LEFT"/>- &lt;b&gt;&amp;<BR ALIGN="LEFT"/></TD>)"
      R"(<TD COLSPAN="1" ALIGN="CENTER" BALIGN="CENTER">soon<BR ALIGN="CENTER"/></TD>)"
      R"(<TD COLSPAN="1" ALIGN="CENTER" BALIGN="CENTER">soon,<BR ALIGN="CENTER"/>perhaps)"
      R"(<BR ALIGN="CENTER"/>emergency<BR ALIGN="CENTER"/></TD></TR>
<TR><TD COLSPAN="1" ALIGN="LEFT" BALIGN="LEFT">none of the signs<BR ALIGN="LEFT"/></TD>)"
      R"(<TD COLSPAN="1" ALIGN="CENTER" BALIGN="CENTER">self-care<BR ALIGN="CENTER"/></TD>)"
      R"(<TD COLSPAN="1" ALIGN="CENTER" BALIGN="CENTER">routine<BR ALIGN="CENTER"/></TD></TR>
<TR><TD COLSPAN="3" ALIGN="LEFT" BALIGN="LEFT">Makes no difference here: thin bones; a cough.)"
      R"(<BR ALIGN="LEFT"/>Cannot be here: a pregnancy.<BR ALIGN="LEFT"/></TD></TR>
</TABLE>>];
}
)"
  );
}

}  // namespace unknot
