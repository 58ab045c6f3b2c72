#include "engine/report/signs.h"

#include "tests/support/catch.h"

namespace unknot {
namespace {

using Lines = std::vector<std::string>;

ReportChange emergency(std::vector<std::string> parts) {
  ReportChange change;
  change.if_this = parts.size() == 2 ? parts[0] + ", together with " + parts[1] : parts[0];
  change.level = "emergency";
  change.level_title = "Get help now";
  change.parts = std::move(parts);
  change.is_emergency = true;
  return change;
}

ReportChange mild(const std::string& sign) {
  ReportChange change;
  change.if_this = sign;
  change.level = "soon";
  change.level_title = "Be seen";
  change.parts = {sign};
  return change;
}

}  // namespace

TEST_CASE("signs: they are told by level, pairs apart from what is enough alone", "[signs]") {
  CHECK(
      signs({emergency({"a"}), emergency({"b", "c"}), mild("d")}) ==
      std::vector<Signs>{
          {"Get help now", true, {"a"}, {"b, together with c"}}, {"Be seen", false, {"d"}, {}}}
  );
  CHECK(signs({}).empty());
}

TEST_CASE("signs: pairs that share a sign become one line", "[signs]") {
  const std::vector<Signs> told = signs(
      {emergency({"band", "weak"}),
       emergency({"fever", "weak"}),
       emergency({"fever", "stiff"}),
       emergency({"numb", "fever"}),
       emergency({"band", "numb"})}
  );
  REQUIRE(told.size() == 1);
  CHECK(
      told[0].together ==
      Lines{
          "fever, together with any of these: weak; stiff; numb",
          "band, together with any of these: weak; numb"}
  );
}

TEST_CASE("signs: a closer look is not told again", "[signs]") {
  ReportChange closer = emergency({"b"});
  closer.is_closer_look = true;
  CHECK(signs({emergency({"a"}), closer})[0].alone == Lines{"a"});
}

TEST_CASE("signs: the time that goes by stands first", "[signs]") {
  ReportChange time = mild("it has lasted 6 weeks or more");
  time.is_time = true;
  CHECK(
      signs({mild("a"), time, mild("b")})[0].alone ==
      Lines{"it has lasted 6 weeks or more", "a", "b"}
  );
}

}  // namespace unknot
