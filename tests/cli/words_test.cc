#include "cli/words.h"

#include "tests/support/catch.h"

namespace unknot {

TEST_CASE("words: lines are numbered as people write it", "[words]") {
  CHECK(line_number("3") == 3);
  CHECK(line_number("3.") == 3);
  CHECK(line_number("3)") == 3);
  CHECK(line_number("#12") == 12);
  for (const std::string_view other :
       {"", "-3", "3a", "a3", "3 4", "1e3", "99999999999999999999"}) {
    CHECK_FALSE(line_number(other).has_value());
  }
}

TEST_CASE("words: pieces are trimmed and never empty", "[words]") {
  CHECK(pieces(" a , b;;c ", ",;") == std::vector<std::string_view>{"a", "b", "c"});
  CHECK(pieces(" , ", ",").empty());
}

TEST_CASE("words: small words are told apart", "[words]") {
  CHECK(means_yes("y"));
  CHECK(means_no("no"));
  CHECK(means_none("none of these"));
  CHECK(means_unsure("don't know"));
  CHECK_FALSE(means_yes("yess"));
  CHECK_FALSE(means_no("none"));
  CHECK_FALSE(means_unsure("know"));
}

TEST_CASE("words: an apostrophe may be curly", "[words]") {
  CHECK(with_plain_apostrophes("don\xE2\x80\x99t, I\xE2\x80\x99m") == "don't, I'm");
  CHECK(with_plain_apostrophes("") == "");
}

TEST_CASE("words: a label is named by its beginning, whatever its article", "[words]") {
  CHECK(begins_label("A knot", "knot"));
  CHECK(begins_label("The knee", "the knee"));
  CHECK(begins_label("An ache in the arm", "ache in"));
  CHECK(begins_label("Upper back", "uppe"));
  CHECK_FALSE(begins_label("Upper back", "upp"));
  CHECK_FALSE(begins_label("Upper back", "back"));
  CHECK_FALSE(begins_label("Ankle", "kle"));
}

}  // namespace unknot
