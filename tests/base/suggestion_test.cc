#include "engine/base/suggestion.h"

#include <vector>

#include "tests/support/catch.h"

namespace unknot {
namespace {

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("suggestion: words are listed, and long lists are cut", "[base]") {
  CHECK(listed_words(Texts{}).empty());
  CHECK(listed_words(Texts{"a"}) == "`a`");
  CHECK(listed_words(Texts{"a", "b", "c"}) == "`a`, `b` or `c`");
  CHECK(
      listed_words(Texts(14, "x")) ==
      "`x`, `x`, `x`, `x`, `x`, `x`, `x`, `x`, `x`, `x`, `x`, `x` or 2 others"
  );
  CHECK(listed_words(Texts(13, "x")).ends_with("`x` or 1 other"));
}

TEST_CASE("suggestion: a near word is suggested, else the other advice is given", "[base]") {
  CHECK(suggestion("fevr", Texts{"numb", "fever"}, "look it up") == "did you mean `fever`?");
  CHECK(suggestion("zebra", Texts{"numb", "fever"}, "look it up") == "look it up");
}

TEST_CASE("suggestion: what other languages call yes and no is understood", "[base]") {
  for (const char* word : {"true", "True", "on", "y", "YES"}) {
    CHECK(meant_yes_or_no(word) == "yes");
  }
  for (const char* word : {"false", "OFF", "n", "No"}) {
    CHECK(meant_yes_or_no(word) == "no");
  }
  CHECK(meant_yes_or_no("maybe").empty());
  CHECK(meant_yes_or_no("").empty());
}

}  // namespace unknot
