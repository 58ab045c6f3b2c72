#include "engine/verify/readability.h"

#include "tests/support/catch.h"

namespace unknot {

TEST_CASE("readability: words, the longest sentence and the grade are counted") {
  // 2 sentences, 7 words, 7 syllables: 0.39 * 3.5 + 11.8 * 1 - 15.59 = -2.4
  CHECK(readability("Stop at once. It can get worse.") == Readability{7, 4, -24});
  // 1 sentence, 5 words, 16 syllables: 0.39 * 5 + 11.8 * 3.2 - 15.59 = 24.1
  CHECK(readability("Immediate orthopaedic consultation is recommended") == Readability{5, 5, 241});
  CHECK(readability("") == Readability{});
  CHECK(readability(" - ") == Readability{});
}

TEST_CASE("readability: a stop inside of a sentence does not end it") {
  CHECK(readability("Take 2.5 ml, e.g. with milk, and wait.").longest_sentence == 8);
  CHECK(readability("Wait (two days.) Then move!").longest_sentence == 3);
  CHECK(readability("Is it hot? 3 days are enough.").longest_sentence == 4);
}

}  // namespace unknot
