#include "engine/verify/diff_json.h"

#include "tests/support/catch.h"
#include "tests/support/tiny_model.h"

namespace unknot {

using test::TinyModel;

TEST_CASE("diff json: every key stands there, with what differs") {
  TinyModel tiny;
  tiny.rule(test::is(tiny.yes_no("fever"), kYes), TinyModel::kUrgent);
  tiny.model.pack = {"fevers", "Fevers", "1", "en", "", "01"};
  const Model model = tiny.finish();
  const Example somebody{{}, {"fever: yes"}, true, "fever; otherwise no"};
  PackDiff diff;
  diff.less_urgent.kinds.push_back(
      {{{TinyModel::kUrgent, RuleId{0}}, {TinyModel::kRoutine, std::nullopt}}, somebody}
  );
  diff.gained = {{"tea", somebody, true}};
  diff.cases = {{"a", ChangedCase::Change::LessUrgent, {"urgent", "routine"}, {"tea"}, {}}};
  diff.listing = {{"rule a"}, {"rule b"}, {"remedy c"}};
  diff.remarks = {"a remark"};
  diff.only_taken.after = "fever";
  const std::string example =
      R"({"told":"fever; otherwise no","entries":["fever: yes"],"unlisted":"no"})";
  CHECK(
      diff_json({&model, &model}, diff) ==
      R"({"schema_version":1,"old":{"id":"fevers","version":"1","digest":"01"},)"
      R"("new":{"id":"fevers","version":"1","digest":"01"},)"
      R"("may_be_less_urgent":true,"has_people":true,)"
      R"("less_urgent":{"kinds":[{"before":{"level":"urgent","rule":"rule-0"},)"
      R"("after":{"level":"routine","rule":"otherwise"},"example":)" +
          example +
          R"(}],"are_all":true},"more_urgent":{"kinds":[],"are_all":true},"lost":[],)"
          R"("gained":[{"remedy":"tea","urgency_changes":true,"example":)" +
          example +
          R"(}],"not_decided":[],"cases":[{"case":"a","change":"less-urgent","before":"urgent",)"
          R"("after":"routine","lost":["tea"],"gained":[]}],"removed":["rule a"],)"
          R"("added":["rule b"],"texts_changed":["remedy c"],"remarks":["a remark"],)"
          R"("only_old_takes":null,"only_new_takes":"fever"})"
  );
}

}  // namespace unknot
