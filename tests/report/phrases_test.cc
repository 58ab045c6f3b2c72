#include "engine/report/phrases.h"

#include "tests/support/catch.h"

namespace unknot {

using Lines = std::vector<std::string>;

TEST_CASE("phrases: a sentence ends once", "[phrases]") {
  CHECK(sentence(" wait ") == "wait.");
  CHECK(sentence("Wait!") == "Wait!");
  CHECK(sentence("").empty());
  CHECK(clause(" Wait. ") == "Wait");
  CHECK(clause("Wait?") == "Wait?");
  CHECK(sentences(Lines{"One", "Two."}) == "One. Two.");
}

TEST_CASE("phrases: a long row says how much is missing, unless it is one", "[phrases]") {
  const Lines four{"a", "b", "c", "d"};
  CHECK(in_a_row(four) == "a; b; c; d");
  CHECK(first_in_a_row(four, 2) == "a; b; and 2 more");
  CHECK(first_in_a_row(four, 3) == "a; b; c; d");
  CHECK(first_in_a_row(Lines{}, 1).empty());
}

TEST_CASE("phrases: a digest is cut to what an eye can compare", "[phrases]") {
  PackInfo pack;
  pack.digest = "0123456789abcdef";
  CHECK(short_digest(pack) == "0123456789ab");
  pack.digest = "01";
  CHECK(short_digest(pack) == "01");
}

}  // namespace unknot
